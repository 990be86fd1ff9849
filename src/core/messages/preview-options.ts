// Moodle's import options as the preview offers them: what each is called, what each choice does.
import type { Language } from './text';

const fr = {
  title: 'Réglages de l’import',
  note: 'À choisir comme sur la page d’import de Moodle. Ici, c’est un essai : rien n’est enregistré.',
  keep: 'Garder pour ce dossier',
  reset: 'Revenir aux réglages du dossier',
  changed: 'essai',
  unused: 'sans effet avec ce type d’import',
  texts: {
    uutype: {
      label: 'Type d’import',
      help: 'Ce qui arrive aux lignes dont le compte existe déjà, ou n’existe pas.',
      choices: {
        '0': 'Ajouter les nouveaux seulement',
        '1': 'Ajouter tous, avec un numéro si besoin',
        '2': 'Ajouter les nouveaux et mettre à jour les autres',
        '3': 'Mettre à jour les comptes existants seulement',
      },
      effects: {
        '0': 'Un compte qui existe est ignoré, et n’entre PAS dans la cohorte de sa ligne.',
        '1': 'Un nom d’utilisateur déjà pris reçoit un numéro : la même personne peut avoir deux comptes.',
        '2': 'Un compte du même nom d’utilisateur est mis à jour et entre dans la cohorte, même s’il est à quelqu’un d’autre.',
        '3': 'Personne n’est créé ; une ligne sans compte est ignorée.',
      },
    },
    uuupdatetype: {
      label: 'Détails des comptes existants',
      help: 'Seulement quand le type d’import met à jour.',
      choices: {
        '0': 'Ne rien changer',
        '1': 'Remplacer par le fichier',
        '2': 'Remplacer par le fichier et les valeurs par défaut',
        '3': 'Compléter ce qui manque',
      },
      effects: {
        '0': 'Le compte reste tel quel ; seules la cohorte et les inscriptions sont ajoutées.',
        '1': 'Chaque valeur du fichier remplace celle du compte.',
        '2': 'De même, et les champs que le fichier n’a pas reçoivent leur valeur par défaut.',
        '3': 'Seuls les champs vides du compte sont remplis.',
      },
    },
    uumatchemail: {
      label: 'Reconnaître un compte à son adresse',
      help: 'Au lieu du nom d’utilisateur.',
      choices: { '0': 'Non', '1': 'Oui' },
      effects: {
        '0': 'Le nom d’utilisateur décide quel compte est mis à jour.',
        '1': 'L’adresse décide ; deux comptes de même adresse font échouer la ligne.',
      },
    },
    uuallowrenames: {
      label: 'Permettre de renommer',
      help: 'Avec une colonne oldusername.',
      choices: { '0': 'Non', '1': 'Oui' },
      effects: {
        '0': 'Une ligne qui renomme un compte est ignorée.',
        '1': 'Le compte prend le nouveau nom d’utilisateur.',
      },
    },
    uuallowdeletes: {
      label: 'Permettre de supprimer',
      help: 'Avec une colonne deleted.',
      choices: { '0': 'Non', '1': 'Oui' },
      effects: { '0': 'Une ligne qui supprime un compte est ignorée.', '1': 'Le compte est supprimé, sans retour.' },
    },
    uuallowsuspends: {
      label: 'Permettre de suspendre et réactiver',
      help: 'Avec une colonne suspended.',
      choices: { '0': 'Non', '1': 'Oui' },
      effects: { '0': 'La colonne suspended est ignorée.', '1': 'La colonne suspended décide.' },
    },
    uustandardusernames: {
      label: 'Standardiser les noms d’utilisateur',
      help: 'Minuscules, sans accents ni espaces.',
      choices: { '1': 'Oui', '0': 'Non' },
      effects: {
        '1': 'Moodle nettoie les noms d’utilisateur du fichier.',
        '0': 'Un nom d’utilisateur mal écrit arrête l’import à sa ligne.',
      },
    },
    uupasswordnew: {
      label: 'Mot de passe des nouveaux comptes',
      help: 'Quand la cellule est vide.',
      choices: { '1': 'En créer un et l’envoyer', '0': 'Pris dans le fichier, obligatoire' },
      effects: {
        '1': 'Moodle envoie un mot de passe par courriel à qui n’en a pas.',
        '0': 'Une ligne sans mot de passe est refusée.',
      },
    },
  },
};

const en: typeof fr = {
  title: 'Import options',
  note: 'To be chosen as on Moodle’s upload page. This is a trial: nothing is stored.',
  keep: 'Keep for this folder',
  reset: 'Back to the folder’s options',
  changed: 'trial',
  unused: 'no effect with this import type',
  texts: {
    uutype: {
      label: 'Import type',
      help: 'What happens to lines whose account exists already, or does not.',
      choices: {
        '0': 'Add new only',
        '1': 'Add all, with a number if needed',
        '2': 'Add new and update the others',
        '3': 'Update existing accounts only',
      },
      effects: {
        '0': 'An account that exists is skipped, and does NOT join the cohort of its line.',
        '1': 'A username that is taken gets a number: one person may have two accounts.',
        '2': 'An account of the same username is updated and joins the cohort, even if it is somebody else’s.',
        '3': 'Nobody is created; a line without an account is skipped.',
      },
    },
    uuupdatetype: {
      label: 'Details of existing accounts',
      help: 'Only when the import type updates.',
      choices: {
        '0': 'Change nothing',
        '1': 'Overwrite from the file',
        '2': 'Overwrite from the file and the defaults',
        '3': 'Fill in what is missing',
      },
      effects: {
        '0': 'The account stays as it is; only cohort and enrolments are added.',
        '1': 'Each value of the file replaces that of the account.',
        '2': 'The same, and fields that the file lacks get their default.',
        '3': 'Only empty fields of the account are filled.',
      },
    },
    uumatchemail: {
      label: 'Know an account by its address',
      help: 'Instead of the username.',
      choices: { '0': 'No', '1': 'Yes' },
      effects: {
        '0': 'The username decides which account is updated.',
        '1': 'The address decides; two accounts of one address make the line fail.',
      },
    },
    uuallowrenames: {
      label: 'Allow renames',
      help: 'With a column oldusername.',
      choices: { '0': 'No', '1': 'Yes' },
      effects: { '0': 'A line that renames an account is skipped.', '1': 'The account takes the new username.' },
    },
    uuallowdeletes: {
      label: 'Allow deletes',
      help: 'With a column deleted.',
      choices: { '0': 'No', '1': 'Yes' },
      effects: { '0': 'A line that deletes an account is skipped.', '1': 'The account is deleted for good.' },
    },
    uuallowsuspends: {
      label: 'Allow suspending and activating',
      help: 'With a column suspended.',
      choices: { '0': 'No', '1': 'Yes' },
      effects: { '0': 'The column suspended is ignored.', '1': 'The column suspended decides.' },
    },
    uustandardusernames: {
      label: 'Standardise usernames',
      help: 'Lower case, without accents or blanks.',
      choices: { '1': 'Yes', '0': 'No' },
      effects: {
        '1': 'Moodle cleans the usernames of the file.',
        '0': 'A username that is not clean stops the import at its line.',
      },
    },
    uupasswordnew: {
      label: 'Password of new accounts',
      help: 'Where the cell is empty.',
      choices: { '1': 'Make one and mail it', '0': 'From the file, required' },
      effects: {
        '1': 'Moodle mails a password to whoever has none.',
        '0': 'A line without a password is refused.',
      },
    },
  },
};

export const PREVIEW_OPTION_TEXTS: Readonly<Record<Language, typeof fr>> = { fr, en };
