// What "What now?" says of each step, in the order in which a file is worked on.
import { counted } from '../i18n/format';
import type { Language } from '../i18n/language';

/** The steps that are not a rule's. */
export type StepName =
  | 'people'
  | 'accents'
  | 'columns'
  | 'repairs'
  | 'causes'
  | 'elsewhere'
  | 'duplicates'
  | 'apply'
  | 'credentials'
  | 'cohort'
  | 'save'
  | 'import'
  | 'night'
  | 'by-hand'
  | 'verify'
  | 'hand-out'
  | 'synchronise';

interface StepText {
  /** While it is to be done; `count` is how many there are. */
  readonly title: (count: number) => string;
  readonly done: string;
  readonly detail: string;
  readonly button: string;
}

type StepTexts = Readonly<Record<StepName, StepText>>;

const fr: StepTexts = {
  people: {
    title: () => 'Aucun agent dans ce fichier',
    done: '',
    detail: 'Copiez les lignes dans Excel, puis collez-les ici\u00a0: les colonnes sont reconnues.',
    button: 'Coller depuis Excel',
  },
  accents: {
    title: (count) => (count > 1 ? `Accents illisibles\u00a0: ${count} cas` : 'Accents illisibles'),
    done: 'Accents lisibles',
    detail: 'À faire en premier\u00a0: sinon la plateforme créerait des comptes aux noms abîmés.',
    button: 'Remettre les accents',
  },
  columns: {
    title: (count) => `Colonnes à corriger\u00a0: ${count} cas`,
    done: 'Colonnes conformes au modèle',
    detail: 'Le nom, le nombre et l’ordre des colonnes sont ceux du modèle\u00a0; sinon tout le fichier est refusé.',
    button: 'Corriger les colonnes',
  },
  repairs: {
    title: (count) => `${counted(count, 'correction', 'corrections', 'fr')} sans risque`,
    done: 'Rien à corriger automatiquement',
    detail: 'La forme seulement\u00a0: aucun nom, aucun matricule, aucune adresse ne change. Ctrl+Z annule tout.',
    button: 'Tout corriger',
  },
  causes: { title: () => '', done: 'Aucune autre erreur', detail: '', button: '' },
  elsewhere: {
    title: (count) => `En double avec d’autres fichiers\u00a0: ${count} cas`,
    done: '',
    detail: 'Les mêmes agents figurent dans un autre fichier du dossier.',
    button: 'Voir les problèmes',
  },
  duplicates: {
    title: () => 'Doublons et homonymes',
    done: 'Aucun doublon à trancher',
    detail: 'Est-ce la même personne, ou deux\u00a0? L’aperçu montre chaque groupe et ce que fera l’import.',
    button: 'Trancher dans l’aperçu',
  },
  apply: {
    title: (count) => `${counted(count, 'décision', 'décisions', 'fr')} à reporter dans le fichier`,
    done: '',
    detail: 'Tout est tranché\u00a0: dans l’aperçu, «\u00a0Appliquer au CSV\u00a0».',
    button: 'Ouvrir l’aperçu',
  },
  credentials: {
    title: (count) => `${counted(count, 'agent', 'agents', 'fr')} sans mot de passe ni adresse`,
    done: 'Chacun pourra recevoir ses identifiants',
    detail: 'Sans adresse, la plateforme ne peut rien leur envoyer\u00a0: il leur faut un mot de passe, à communiquer.',
    button: 'Créer les mots de passe',
  },
  cohort: {
    title: (count) => `${counted(count, 'cohorte', 'cohortes', 'fr')} à vérifier sur la plateforme`,
    done: 'Les cohortes du fichier existent',
    detail: '',
    button: 'Préparer la liste des cohortes',
  },
  save: {
    title: () => 'Enregistrer le fichier',
    done: 'Fichier enregistré',
    detail: 'Ensuite, ne l’enregistrez plus avec Excel\u00a0: il abîmerait de nouveau les accents et les zéros.',
    button: 'Enregistrer',
  },
  import: {
    title: () => 'Importer sur la plateforme',
    done: 'Fichier importé',
    detail: 'Déposez ce fichier sur la page d’import de la plateforme.',
    button: 'Copier le chemin',
  },
  night: {
    title: () => 'Attendre la nuit suivante',
    done: 'La nuit est passée',
    detail: '',
    button: 'Copier les horaires',
  },
  'by-hand': {
    title: (count) => `${counted(count, 'compte', 'comptes', 'fr')} à créer à la main`,
    done: 'Comptes créés à la main',
    detail: 'Sortis du fichier, ils n’y ont plus de ligne. Les données de chacun sont dans la fiche de décisions.',
    button: 'Voir la fiche',
  },
  verify: {
    title: () => 'Vérifier l’import',
    done: 'Import vérifié',
    detail: 'Avec l’export des utilisateurs, pris après l’import\u00a0: chaque ligne a-t-elle son compte\u00a0?',
    button: 'Vérifier…',
  },
  'hand-out': {
    title: (count) =>
      `Communiquer ${count ? counted(count, 'mot de passe', 'mots de passe', 'fr') : 'les mots de passe'}`,
    done: 'Identifiants communiqués',
    detail: 'Une fiche par agent\u00a0: le lien de la plateforme, le nom d’utilisateur, le mot de passe.',
    button: 'Faire les fiches…',
  },
  synchronise: {
    title: () => 'Synchroniser les sessions avec la cohorte',
    done: 'Sessions synchronisées',
    detail: 'Vérifiez d’abord les membres de la cohorte, puis ajoutez la synchronisation à chaque session.',
    button: 'Copier le chemin',
  },
};

const en: StepTexts = {
  people: {
    title: () => 'No one in this file',
    done: '',
    detail: 'Copy the rows in Excel, then paste them here: the columns are recognised.',
    button: 'Paste from Excel',
  },
  accents: {
    title: (count) => (count > 1 ? `Unreadable accents: ${count}` : 'Unreadable accents'),
    done: 'Accents can be read',
    detail: 'First of all: otherwise the platform would create accounts with damaged names.',
    button: 'Restore the accents',
  },
  columns: {
    title: (count) => `Columns to fix: ${count}`,
    done: 'Columns as in the template',
    detail: 'Names, number and order of the columns are the template’s; otherwise the whole file is refused.',
    button: 'Fix the columns',
  },
  repairs: {
    title: (count) => counted(count, 'safe fix', 'safe fixes', 'en'),
    done: 'No automatic fix is waiting',
    detail: 'Formatting only: no name, no staff number and no address changes. Ctrl+Z undoes all of it.',
    button: 'Fix all',
  },
  causes: { title: () => '', done: 'No other error', detail: '', button: '' },
  elsewhere: {
    title: (count) => `Duplicates with other files: ${count}`,
    done: '',
    detail: 'The same people are in another file of the folder.',
    button: 'Show the problems',
  },
  duplicates: {
    title: () => 'Duplicates and homonyms',
    done: 'No duplicate to decide',
    detail: 'Is it one person, or two? The preview shows each group and what the import would do.',
    button: 'Decide in the preview',
  },
  apply: {
    title: (count) => `${counted(count, 'decision', 'decisions', 'en')} to apply to the file`,
    done: '',
    detail: 'Everything is decided: use “Apply to the CSV” in the preview.',
    button: 'Open the preview',
  },
  credentials: {
    title: (count) => `${counted(count, 'person', 'people', 'en')} with neither password nor address`,
    done: 'Everyone can receive their credentials',
    detail: 'Without an address, the platform cannot mail them anything: they need a password from you.',
    button: 'Create the passwords',
  },
  cohort: {
    title: (count) => `${counted(count, 'cohort', 'cohorts', 'en')} to check on the platform`,
    done: 'The file’s cohorts exist',
    detail: '',
    button: 'Prepare the list of cohorts',
  },
  save: {
    title: () => 'Save the file',
    done: 'File saved',
    detail: 'After that, do not save it with Excel: it would damage accents and leading zeros again.',
    button: 'Save',
  },
  import: {
    title: () => 'Import on the platform',
    done: 'File imported',
    detail: 'Drop this file on the import page of the platform.',
    button: 'Copy the path',
  },
  night: {
    title: () => 'Wait for the next night',
    done: 'The night has passed',
    detail: '',
    button: 'Copy the hours',
  },
  'by-hand': {
    title: (count) => `${counted(count, 'account', 'accounts', 'en')} to create by hand`,
    done: 'Accounts created by hand',
    detail: 'They left the file and have no line in it. The decision sheet has what each of them needs.',
    button: 'See the sheet',
  },
  verify: {
    title: () => 'Verify the import',
    done: 'Import verified',
    detail: 'With an export of the users taken after the import: does each line have its account?',
    button: 'Verify…',
  },
  'hand-out': {
    title: (count) => `Hand out ${count ? counted(count, 'password', 'passwords', 'en') : 'the passwords'}`,
    done: 'Credentials handed out',
    detail: 'A slip for each person: the platform’s address, the username, the password.',
    button: 'Make the slips…',
  },
  synchronise: {
    title: () => 'Synchronise the sessions with the cohort',
    done: 'Sessions synchronised',
    detail: 'Check the members of the cohort first, then add the synchronisation to each session.',
    button: 'Copy the path',
  },
};

/** The texts of each step, in each language. */
export const STEP_TEXTS: Readonly<Record<Language, StepTexts>> = { fr, en };
