// What the plan of an import says to people: outcomes, what becomes of cohorts, the decision sheet.
import { quoted } from '../i18n/format';
import type { Language } from '../i18n/language';
import type { OpenGroups } from './groups';

const fr = {
  separator: '\u00a0; ',
  /** Only what the platform asks about needs a decision. */
  open: ({ decide, look }: OpenGroups) =>
    [...(decide ? [`${decide} à trancher`] : []), ...(look ? [`${look} à regarder`] : [])].join(', ') ||
    'tout est tranché',
  outcomes: {
    created: 'Créé',
    updated: 'Modifié',
    unchanged: 'Inchangé',
    'by-hand': 'À créer à la main',
    decide: 'À trancher',
    skipped: 'Ignoré',
    refused: 'Refusé',
    deleted: 'Supprimé de la plateforme',
    omitted: 'Retiré du fichier',
    unread: 'Non lu',
  },
  cohorts: {
    joined: (cohort: string) => `ajouté à la cohorte ${quoted(cohort, 'fr')}`,
    created: (cohort: string) => `la cohorte ${quoted(cohort, 'fr')} n’existe pas\u00a0: Moodle la créera`,
    refused: (cohort: string) =>
      `n’est pas ajouté à la cohorte ${quoted(cohort, 'fr')} (inconnue, ou gérée par un autre système)`,
    'not-added': (cohort: string) => `n’est pas ajouté à la cohorte ${quoted(cohort, 'fr')}`,
    missing: (cohort: string) =>
      `la cohorte ${quoted(cohort, 'fr')} n’est pas dans la liste : corriger le nom ou, si elle est nouvelle, la créer avant l’import`,
    /** The same, where a name of the list is near. */
    misspelt: (cohort: string, meant: string) =>
      `la cohorte ${quoted(cohort, 'fr')} n’est pas dans la liste : corriger le nom, sans doute ${meant}`,
    already: (cohort: string, line: number) => `déjà dans la cohorte ${cohort} par la ligne ${line}`,
    'by-hand': (cohort: string) => `à ajouter à la main à la cohorte ${cohort}`,
    unknown: (cohort: string) => `cohorte ${cohort} : à vérifier après l’import`,
  },
  fields: {
    username: 'Nom d’utilisateur',
    firstname: 'Prénom',
    lastname: 'Nom',
    email: 'Adresse de courriel',
    matricule: 'Matricule',
    cohort: 'Cohorte',
    line: 'Ligne',
    establishment: 'Établissement',
    password: 'Mot de passe',
  },
  shares: {
    account: 'un compte existe déjà',
    username: 'même nom d’utilisateur',
    email: 'même adresse',
    matricule: 'même matricule',
    person: 'mêmes nom et prénom',
  },
  /** Who is who, by the row of the table in ../people/identity. */
  relations: {
    1: 'Même nom et même matricule\u00a0: sans doute la même personne.',
    2: 'Même nom, autre matricule\u00a0: sans doute deux homonymes.',
    3: 'Même nom et même adresse, mais deux matricules\u00a0: vérifiez les matricules.',
    4: 'Même nom et même adresse\u00a0: sans doute la même personne.',
    5: 'Même nom, autre adresse\u00a0: peut-être la même personne, le matricule le dirait.',
    6: 'Même nom, rien ne les distingue\u00a0: peut-être la même personne, le matricule ou l’adresse le dirait.',
    7: 'Noms différents mais même matricule\u00a0: peut-être la même personne (nom de naissance, nom d’usage). Vérifiez le matricule.',
    8: 'Même prénom et même adresse, autre nom\u00a0: peut-être la même personne (nom de naissance, nom d’usage). Le matricule le dirait.',
    9: 'Sans doute deux personnes différentes.',
    several: 'Ces lignes ne se ressemblent pas toutes de la même façon\u00a0: comparez-les une à une.',
    otherAddress: 'Leurs adresses diffèrent.',
  },
  sheet: {
    title: 'Fiche de décisions',
    intro: (file: string) => `À garder sous les yeux pendant l’import du fichier ${file}.`,
    nothing: 'Rien à trancher : la plateforme ne devrait poser aucune question.',
    questions: 'Réponses à donner aux questions de la plateforme',
    answer: 'Réponse',
    modify: 'Modifier',
    undecided: 'Pas encore décidé',
    byHand: 'Comptes à créer à la main (« Créer un compte manuel »)',
    byHandNote:
      'Saisir ce nom d’utilisateur exactement, cocher « Imposer le changement du mot de passe », puis communiquer à l’agent son nom d’utilisateur et son mot de passe.',
    omitted: 'Lignes retirées du fichier',
    cohorts: 'Cohortes absentes de la liste : à vérifier, ou à créer avant l’import',
    misspelt: 'Noms de cohorte à corriger dans le fichier',
    meant: 'Sans doute',
    changes: 'Ce qui change',
    change: (field: string, from: string, to: string) => `${field} : ${from} → ${to}`,
    privacy: 'Cette fiche contient des noms, des adresses et des matricules : à détruire après l’import.',
  },
};

const en: typeof fr = {
  separator: '; ',
  open: ({ decide, look }) =>
    [...(decide ? [`${decide} to decide`] : []), ...(look ? [`${look} to look at`] : [])].join(', ') || 'all decided',
  outcomes: {
    created: 'Created',
    updated: 'Changed',
    unchanged: 'Unchanged',
    'by-hand': 'Create by hand',
    decide: 'To decide',
    skipped: 'Skipped',
    refused: 'Refused',
    deleted: 'Deleted from the platform',
    omitted: 'Left out',
    unread: 'Never read',
  },
  cohorts: {
    joined: (cohort) => `joins the cohort ${cohort}`,
    created: (cohort) => `cohort ${cohort} does not exist: Moodle creates it`,
    refused: (cohort) => `does not join the cohort ${cohort}: it is unknown or managed elsewhere`,
    'not-added': (cohort) => `is NOT added to the cohort ${cohort}`,
    missing: (cohort) =>
      `the cohort ${cohort} is not in the list: correct its name or, if it is new, create it before the import`,
    misspelt: (cohort, meant) => `the cohort ${cohort} is not in the list: correct its name, probably ${meant}`,
    already: (cohort, line) => `already in the cohort ${cohort} by line ${line}`,
    'by-hand': (cohort) => `to be added to the cohort ${cohort} by hand`,
    unknown: (cohort) => `cohort ${cohort}: to be checked after the import`,
  },
  fields: {
    username: 'Username',
    firstname: 'First name',
    lastname: 'Last name',
    email: 'E-mail address',
    matricule: 'Matricule',
    cohort: 'Cohort',
    line: 'Line',
    establishment: 'Establishment',
    password: 'Password',
  },
  shares: {
    account: 'an account exists already',
    username: 'same username',
    email: 'same address',
    matricule: 'same matricule',
    person: 'same names',
  },
  relations: {
    1: 'Same names and same staff number: most likely the same person.',
    2: 'Same names, another staff number: most likely two namesakes.',
    3: 'Same names and same address, but two staff numbers: check the staff numbers.',
    4: 'Same names and same address: most likely the same person.',
    5: 'Same names, another address: perhaps the same person, the staff number would tell.',
    6: 'Same names, no difference: perhaps the same person, the staff number or the address would tell.',
    7: 'Different names but the same staff number: perhaps the same person (birth name, married name). Check the staff number.',
    8: 'Same first name and same address, another last name: perhaps the same person (birth name, married name). The staff number would tell.',
    9: 'Most likely two different people.',
    several: 'These lines relate in different ways: look at them one by one.',
    otherAddress: 'Their addresses differ.',
  },
  sheet: {
    title: 'Decision sheet',
    intro: (file) => `Keep this at hand while importing ${file}.`,
    nothing: 'Nothing to decide: the platform should not ask any question.',
    questions: 'Answers to the platform’s questions',
    answer: 'Answer',
    modify: 'Modify',
    undecided: 'Not decided yet',
    byHand: 'Accounts to create by hand (“Créer un compte manuel”)',
    byHandNote:
      'Type this username exactly, tick “Imposer le changement du mot de passe”, then hand the credentials to the agent.',
    omitted: 'Lines left out',
    cohorts: 'Cohorts that are not in the list: to check, or to create before the import',
    misspelt: 'Names of cohorts to correct in the file',
    meant: 'Probably',
    changes: 'What changes',
    change: (field, from, to) => `${field}: ${from} → ${to}`,
    privacy: 'This sheet contains names, addresses and matricules: destroy it after the import.',
  },
};

export const PLAN_TEXTS: Readonly<Record<Language, typeof fr>> = { fr, en };
