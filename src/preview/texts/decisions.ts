// What the preview says about duplicates: the groups, the guide's three decisions, the way back, and applying them.
import { counted, listed, quoted } from '../../core/i18n/format';
import type { Language } from '../../core/i18n/language';

const fr = {
  groups: {
    none: 'Aucun doublon : personne ne partage un nom d’utilisateur, une adresse, un matricule ou un nom.',
    intro:
      'Pour chaque groupe, choisissez que faire de chaque ligne. Le fichier ne sera modifié qu’avec «\u00a0Appliquer au CSV\u00a0».',
    introStock:
      'Moodle ne demande rien\u00a0: il applique le mode de création choisi. Choisissez ici que faire de chaque ligne.',
    decide: 'à trancher',
    look: 'à regarder',
    settled: 'tranché',
    position: (position: number, all: number) => `Groupe ${position} sur ${all}`,
    previous: 'Précédent',
    next: 'Suivant',
    navigation: 'D’un groupe à l’autre',
    moreMembers: (count: number) =>
      `Et ${counted(count, 'autre ligne', 'autres lignes', 'fr')} du même groupe : les chercher dans l’onglet Lignes.`,
    line: (line: number) => `Ligne ${line}`,
    account: 'Compte existant',
    differs: 'différent',
    empty: 'vide',
    unknown: 'non connu',
    field: 'Colonne',
    compared: 'Comparaison, colonne par colonne',
  },
  suggestion: {
    title: 'Réponse proposée',
    accept: 'Suivre cette proposition',
    acceptAll: (count: number) => `Suivre les ${count} propositions`,
    /** What following all of them would do. */
    all: (counts: Readonly<Record<'add' | 'delete' | 'modify', number>>) =>
      listed(
        [
          ...(counts.delete ? [counted(counts.delete, 'ligne supprimée', 'lignes supprimées', 'fr')] : []),
          ...(counts.add
            ? [counted(counts.add, 'compte ajouté sous un autre nom', 'comptes ajoutés sous un autre nom', 'fr')]
            : []),
          ...(counts.modify ? [counted(counts.modify, 'compte modifié', 'comptes modifiés', 'fr')] : []),
        ],
        'fr',
      ),
    add: (who: string, username: string, why: string) => `${who}\u00a0: ajouter, sous le nom ${username}. ${why}`,
    delete: (who: string, why: string) => `${who}\u00a0: supprimer la ligne. ${why}`,
    modify: (who: string, why: string) => `${who}\u00a0: modifier son compte. ${why}`,
    same: {
      matricule: (other: string) => `C’est la même personne\u00a0: mêmes noms et même matricule (${other}).`,
      address: (other: string) => `C’est la même personne\u00a0: mêmes noms et même adresse (${other}).`,
    },
    others: {
      matricule: (other: string) => `C’est une autre personne\u00a0: son matricule est différent (${other}).`,
      address: (other: string) => `C’est une autre personne\u00a0: son nom et son adresse sont différents (${other}).`,
    },
  },
  decision: {
    legend: (who: string) => `Que faire de ${who} ?`,
    none: 'Pas encore tranché',
    add: 'Ajouter',
    addUsername: 'Nom d’utilisateur du nouveau compte',
    addFree: 'Noms libres\u00a0:',
    addAddress: (owner: string) =>
      `Son adresse est aussi celle de ${owner} : corrigez-la d’abord, elle ne sert qu’à un compte.`,
    addAs: (username: string) => `Sous le nom ${username}.`,
    addByHand:
      'Le modèle n’a pas de colonne «\u00a0nom d’utilisateur\u00a0»\u00a0: vous créerez ce compte à la main, sous ce nom.',
    addByImport: 'Ce nom d’utilisateur est libre : l’import crée ce compte.',
    addInFile: 'Ce nom d’utilisateur sera écrit dans le fichier ; l’import crée le compte.',
    taken: (username: string) => `${quoted(username, 'fr')} est déjà pris\u00a0: choisissez-en un autre.`,
    malformed: 'Lettres minuscules sans accent, chiffres, point, tiret seulement.',
    delete: 'Supprimer la ligne',
    deleteNote: 'La ligne est retirée du fichier. Aucun compte n’est modifié.',
    deleteCohort: (cohort: string) => `Cette personne ne sera pas ajoutée à ${quoted(cohort, 'fr')}.`,
    modify: 'Modifier le compte existant',
    modifyNothing: 'Aucune différence\u00a0: le compte resterait inchangé.',
    modifyWhat: (username: string) => `Dans ${username} :`,
    modifyNobody: 'Il n’y a pas de compte à modifier.',
    modifyOthers: {
      yes: (username: string, holder: string) =>
        `Attention\u00a0: ${username} est le compte d’une autre personne (${holder}). Ses données seraient remplacées.`,
      perhaps: (username: string, holder: string) =>
        `Attention\u00a0: rien ne dit que ${username} (${holder}) est le compte de cette personne. Vérifiez d’abord.`,
    },
    modifyAsk: 'Quand la plateforme le demandera, répondez «\u00a0Modifier\u00a0».',
    modifyStock: 'Il faut un type d’import qui met à jour les comptes (onglet Import et plateforme).',
  },
  history: {
    title: 'Historique',
    undo: 'Annuler la dernière décision',
    back: 'Revenir avant cette décision',
    add: (who: string, username: string) => `${who} : ajouter, ${username}`,
    delete: (who: string) => `${who} : supprimer la ligne`,
    modify: (who: string) => `${who} : modifier le compte`,
    none: (who: string) => `${who} : décision annulée`,
  },
  actions: {
    label: 'Décisions',
    decided: (count: number) => counted(count, 'décision', 'décisions', 'fr'),
    apply: 'Appliquer au CSV',
    applyNote: (count: number) => `${counted(count, 'ligne change', 'lignes changent', 'fr')} dans le fichier`,
    applied: 'Décisions appliquées au fichier. La fiche liste ce qu’il reste à faire sur la plateforme.',
    sheet: 'Voir la fiche',
    saveSheet: 'Enregistrer la fiche…',
    formats: { html: 'Page à imprimer', md: 'Markdown' },
    fileName: (name: string) => `${name}-decisions`,
    saved: (file: string) => `Fiche de décisions enregistrée : ${file}`,
    print: 'Ouvrir pour imprimer',
    kept: (count: number) =>
      `${counted(count, 'personne retirée', 'personnes retirées', 'fr')} du fichier, dans la fiche`,
    forget: 'Vider la fiche',
  },
};

const en: typeof fr = {
  groups: {
    none: 'No duplicates: no two people share a username, an address, a matricule or a name.',
    intro: 'For each group, choose what to do with each line. The file changes only when you click “Apply to the CSV”.',
    introStock: 'Moodle asks nothing: it follows the import type. Choose here what to do with each line.',
    decide: 'to decide',
    look: 'to look at',
    settled: 'decided',
    position: (position, all) => `Group ${position} of ${all}`,
    previous: 'Previous',
    next: 'Next',
    navigation: 'From group to group',
    moreMembers: (count) =>
      `And ${counted(count, 'more line', 'more lines', 'en')} of this group: look for them among the lines.`,
    line: (line) => `Line ${line}`,
    account: 'Existing account',
    differs: 'different',
    empty: 'empty',
    unknown: 'not known',
    field: 'Field',
    compared: 'Comparison, field by field',
  },
  suggestion: {
    title: 'Suggested answer',
    accept: 'Follow this suggestion',
    acceptAll: (count) => `Follow all ${count} suggestions`,
    all: (counts) =>
      listed(
        [
          ...(counts.delete ? [counted(counts.delete, 'line deleted', 'lines deleted', 'en')] : []),
          ...(counts.add
            ? [counted(counts.add, 'account added under another name', 'accounts added under another name', 'en')]
            : []),
          ...(counts.modify ? [counted(counts.modify, 'account modified', 'accounts modified', 'en')] : []),
        ],
        'en',
      ),
    add: (who, username, why) => `${who}: add, as ${username}. ${why}`,
    delete: (who, why) => `${who}: delete the line. ${why}`,
    modify: (who, why) => `${who}: modify their account. ${why}`,
    same: {
      matricule: (other) => `This is the same person: same names, same staff number (${other}).`,
      address: (other) => `This is the same person: same names, same address (${other}).`,
    },
    others: {
      matricule: (other) => `This is somebody else: the staff number differs (${other}).`,
      address: (other) => `This is somebody else: name and address differ (${other}).`,
    },
  },
  decision: {
    legend: (who) => `What about ${who}?`,
    none: 'Not decided yet',
    add: 'Add',
    addUsername: 'Username of the new account',
    addFree: 'Free:',
    addAddress: (owner) =>
      `Its address is also that of ${owner}: correct it first; an address belongs to one account only.`,
    addAs: (username) => `As ${username}.`,
    addByHand: 'The template has no username column: create this account by hand, under this username.',
    addByImport: 'This username is free: the import creates the account.',
    addInFile: 'This username is written into the file; the import creates the account.',
    taken: (username) => `${quoted(username, 'en')} is taken: choose another name.`,
    malformed: 'Lower-case letters without accents, digits, dots and hyphens only.',
    delete: 'Delete the line',
    deleteNote: 'The line is removed from the file. No account changes.',
    deleteCohort: (cohort) => `This person does not join ${quoted(cohort, 'en')}.`,
    modify: 'Modify the existing account',
    modifyNothing: 'Nothing would change in the account.',
    modifyWhat: (username) => `In ${username}:`,
    modifyNobody: 'There is no account to modify.',
    modifyOthers: {
      yes: (username, holder) =>
        `Careful: ${username} is the account of another person (${holder}), whose data would be overwritten.`,
      perhaps: (username, holder) => `Careful: ${username} (${holder}) may be somebody else’s account. Check first.`,
    },
    modifyAsk: 'When the platform asks, answer “Modifier”.',
    modifyStock: 'This needs an import type that updates accounts (tab Import and platform).',
  },
  history: {
    title: 'History',
    undo: 'Undo the last decision',
    back: 'Go back to before this decision',
    add: (who, username) => `${who}: add, ${username}`,
    delete: (who) => `${who}: delete the line`,
    modify: (who) => `${who}: modify the account`,
    none: (who) => `${who}: decision undone`,
  },
  actions: {
    label: 'Decisions',
    decided: (count) => counted(count, 'decision', 'decisions', 'en'),
    apply: 'Apply to the CSV',
    applyNote: (count) => `${counted(count, 'line changes', 'lines change', 'en')} in the file`,
    applied: 'Decisions applied to the file. The sheet lists what remains to be done by hand.',
    sheet: 'See the sheet',
    saveSheet: 'Save the sheet…',
    formats: { html: 'Page to print', md: 'Markdown' },
    fileName: (name) => `${name}-decisions`,
    saved: (file) => `Decision sheet saved: ${file}`,
    print: 'Open to print',
    kept: (count) => `${counted(count, 'person is', 'people are', 'en')} no longer in the file but kept in the sheet`,
    forget: 'Clear',
  },
};

export const PREVIEW_DECISION_TEXTS: Readonly<Record<Language, typeof fr>> = { fr, en };
