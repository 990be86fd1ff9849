// Moodle's import options as the preview offers them: what each is called, what each choice does.
import type { Language } from '../../core/i18n/language';

const fr = {
  title: 'Réglages de l’import',
  note: 'À choisir comme sur la page d’import de Moodle. Ici, c’est un essai : rien n’est enregistré.',
  keep: 'Enregistrer pour ce dossier',
  reset: 'Revenir aux réglages du dossier',
  changed: 'essai',
  unused: 'sans effet avec ce mode de création',
  version: {
    label: 'Version de Moodle sur la plateforme',
    help: 'Complète, comme 4.5.8. Un administrateur la lit dans Administration du site › Notifications, en bas de la page\u00a0; sinon, la demander au support de la plateforme.',
    unknown: 'inconnue',
    incomplete: 'Il manque le dernier nombre\u00a0: écrire par exemple 4.5.8, ou vider si elle est inconnue.',
    short: (version: string, known: boolean) => (known ? `Moodle ${version}` : `Moodle ${version} supposé`),
    state: 'Indiquer la version',
  },
  texts: {
    uutype: {
      label: 'Mode de création',
      help: 'Que faire si le compte existe déjà, ou n’existe pas encore.',
      choices: {
        '0': 'Ajouter seulement les nouveaux, ignorer les utilisateurs existants',
        '1': 'Tout ajouter, y compris un compteur aux noms d’utilisateurs au besoin',
        '2': 'Ajouter les nouveaux et modifier les utilisateurs existants',
        '3': 'Modifier les utilisateurs existants seulement',
      },
      effects: {
        '0': 'Si le compte existe, la ligne est ignorée\u00a0: l’agent n’est pas ajouté à la cohorte.',
        '1': 'Un nom d’utilisateur déjà pris reçoit un numéro : la même personne peut avoir deux comptes.',
        '2': 'Le compte qui porte ce nom d’utilisateur est modifié et ajouté à la cohorte, même s’il appartient à quelqu’un d’autre.',
        '3': 'Aucun compte n’est créé\u00a0; une ligne sans compte existant est ignorée.',
      },
    },
    uuupdatetype: {
      label: 'Détails de l’utilisateur existant',
      help: 'Seulement quand le mode de création modifie des comptes.',
      choices: {
        '0': 'Aucune modification',
        '1': 'Remplacer avec le fichier',
        '2': 'Remplacer avec le fichier et les réglages par défaut',
        '3': 'Remplir les manquants avec le fichier et les réglages par défaut',
      },
      effects: {
        '0': 'Le compte reste tel quel ; seules la cohorte et les inscriptions sont ajoutées.',
        '1': 'Chaque valeur du fichier remplace celle du compte.',
        '2': 'De même, et les champs absents du fichier prennent leur valeur par défaut.',
        '3': 'Seuls les champs vides du compte sont remplis.',
      },
    },
    uumatchemail: {
      label: 'Correspondance sur l’adresse de courriel',
      help: 'Au lieu du nom d’utilisateur.',
      choices: { '0': 'Non', '1': 'Oui' },
      effects: {
        '0': 'Le nom d’utilisateur décide quel compte est modifié.',
        '1': 'L’adresse décide ; si deux comptes ont cette adresse, la ligne échoue.',
      },
    },
    uuallowrenames: {
      label: 'Autoriser le changement des noms',
      help: 'Avec une colonne oldusername.',
      choices: { '0': 'Non', '1': 'Oui' },
      effects: {
        '0': 'Une ligne qui renomme un compte est ignorée.',
        '1': 'Le compte prend le nouveau nom d’utilisateur.',
      },
    },
    uuallowdeletes: {
      label: 'Autoriser les suppressions',
      help: 'Avec une colonne deleted.',
      choices: { '0': 'Non', '1': 'Oui' },
      effects: { '0': 'Une ligne qui supprime un compte est ignorée.', '1': 'Le compte est supprimé définitivement.' },
    },
    uuallowsuspends: {
      label: 'Permettre la suspension et l’activation de comptes',
      help: 'Avec une colonne suspended.',
      choices: { '0': 'Non', '1': 'Oui' },
      effects: { '0': 'La colonne suspended est ignorée.', '1': 'La colonne suspended est appliquée.' },
    },
    uustandardusernames: {
      label: 'Standardiser les noms d’utilisateur',
      help: 'Minuscules, sans accents ni espaces.',
      choices: { '1': 'Oui', '0': 'Non' },
      effects: {
        '1': 'Moodle nettoie les noms d’utilisateur du fichier.',
        '0': 'Un nom d’utilisateur non conforme arrête l’import à cette ligne.',
      },
    },
    uupasswordnew: {
      label: 'Mot de passe nouvel utilisateur',
      help: 'Quand la cellule est vide.',
      choices: {
        '1': 'Créer un mot de passe si nécessaire et l’envoyer par courriel',
        '0': 'Champ requis dans le fichier',
      },
      effects: {
        '1': 'Moodle crée un mot de passe et l’envoie par courriel si la cellule est vide.',
        '0': 'Une ligne sans mot de passe est refusée.',
      },
    },
  },
};

const en: typeof fr = {
  title: 'Import options',
  note: 'Choose as on Moodle’s upload page. This is a trial: nothing is stored.',
  keep: 'Keep for this folder',
  reset: 'Back to the folder’s options',
  changed: 'trial',
  unused: 'no effect with this import type',
  version: {
    label: 'Moodle’s version on the platform',
    help: 'In full, such as 4.5.8. An administrator reads it in Site administration › Notifications, at the bottom of the page; otherwise ask the platform’s support.',
    unknown: 'not known',
    incomplete: 'The last number is missing: write 4.5.8 for instance, or leave it empty if unknown.',
    short: (version, known) => (known ? `Moodle ${version}` : `Moodle ${version} assumed`),
    state: 'State the version',
  },
  texts: {
    uutype: {
      label: 'Import type',
      help: 'What happens to lines with an existing account, or without one.',
      choices: {
        '0': 'Add new only',
        '1': 'Add all, with a number if needed',
        '2': 'Add new and update the others',
        '3': 'Update existing accounts only',
      },
      effects: {
        '0': 'An account that exists is skipped, and does NOT join the cohort of its line.',
        '1': 'A username that is taken gets a number: one person may have two accounts.',
        '2': 'An account of the same username is updated and joins the cohort, even if it belongs to somebody else.',
        '3': 'No account is created; a line without an account is skipped.',
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
      label: 'Match on email address',
      help: 'Instead of the username.',
      choices: { '0': 'No', '1': 'Yes' },
      effects: {
        '0': 'The username decides which account is updated.',
        '1': 'The address decides; if two accounts share it, the line fails.',
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
      help: 'Lower case, without accents or spaces.',
      choices: { '1': 'Yes', '0': 'No' },
      effects: {
        '1': 'Moodle cleans the usernames of the file.',
        '0': 'A username that is not clean stops the import at its line.',
      },
    },
    uupasswordnew: {
      label: 'Password of new accounts',
      help: 'Where the cell is empty.',
      choices: { '1': 'Create one and email it', '0': 'From the file, required' },
      effects: {
        '1': 'Moodle emails a password to those who have none.',
        '0': 'A line without a password is refused.',
      },
    },
  },
};

export const PREVIEW_OPTION_TEXTS: Readonly<Record<Language, typeof fr>> = { fr, en };
