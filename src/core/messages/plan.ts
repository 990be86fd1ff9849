// What the plan of an import says to people: outcomes, what becomes of cohorts, the decision sheet.
import type { Language } from './text';

const fr = {
  outcomes: {
    created: 'Créé',
    updated: 'Modifié',
    unchanged: 'Inchangé',
    'by-hand': 'À créer à la main',
    decide: 'À décider',
    skipped: 'Ignoré',
    refused: 'Refusé',
    deleted: 'Supprimé de la plateforme',
    omitted: 'Laissé de côté',
    unread: 'Jamais lu',
  },
  cohorts: {
    joined: (cohort: string) => `entre dans la cohorte ${cohort}`,
    created: (cohort: string) => `la cohorte ${cohort} n’existe pas : Moodle en crée une nouvelle`,
    refused: (cohort: string) => `n’entre pas dans la cohorte ${cohort} : elle est inconnue ou gérée ailleurs`,
    'not-added': (cohort: string) => `n’est PAS ajouté à la cohorte ${cohort}`,
    unknown: (cohort: string) => `cohorte ${cohort} : rien ne dit ici si elle existe`,
  },
  fields: {
    username: 'Nom d’utilisateur',
    firstname: 'Prénom',
    lastname: 'Nom',
    email: 'Adresse de courriel',
    matricule: 'Matricule',
    cohort: 'Cohorte',
    line: 'Ligne',
  },
  shares: {
    account: 'un compte existe déjà',
    username: 'même nom d’utilisateur',
    email: 'même adresse',
    matricule: 'même matricule',
    person: 'mêmes nom et prénom',
  },
  relations: {
    same: 'C’est la même personne.',
    homonym: 'Ce sont deux personnes différentes.',
    unsure: 'Rien ici ne dit si c’est la même personne.',
  },
  sheet: {
    title: 'Fiche de décisions',
    intro: (file: string) => `À garder à côté de soi pendant l’import de ${file}.`,
    nothing: 'Rien à décider : la plateforme ne devrait poser aucune question.',
    questions: 'Aux questions de la plateforme, répondre',
    answer: 'Réponse',
    modify: 'Modifier',
    undecided: 'Pas encore décidé',
    byHand: 'Comptes à créer à la main (« Créer un compte manuel »)',
    byHandNote:
      'Saisir ce nom d’utilisateur exactement, cocher « Imposer le changement du mot de passe », puis donner les identifiants à l’agent.',
    omitted: 'Lignes laissées de côté',
    cohorts: 'Cohortes à créer avant l’import',
    changes: 'Ce qui change',
    change: (field: string, from: string, to: string) => `${field} : ${from} → ${to}`,
    privacy: 'Cette fiche contient des noms, des adresses et des matricules : à détruire après l’import.',
  },
};

const en: typeof fr = {
  outcomes: {
    created: 'Created',
    updated: 'Changed',
    unchanged: 'Unchanged',
    'by-hand': 'To be made by hand',
    decide: 'To decide',
    skipped: 'Skipped',
    refused: 'Refused',
    deleted: 'Deleted from the platform',
    omitted: 'Left out',
    unread: 'Never read',
  },
  cohorts: {
    joined: (cohort) => `joins the cohort ${cohort}`,
    created: (cohort) => `there is no cohort ${cohort}: Moodle makes a new one`,
    refused: (cohort) => `does not join the cohort ${cohort}: it is unknown or managed elsewhere`,
    'not-added': (cohort) => `is NOT added to the cohort ${cohort}`,
    unknown: (cohort) => `cohort ${cohort}: nothing here says whether it exists`,
  },
  fields: {
    username: 'Username',
    firstname: 'First name',
    lastname: 'Last name',
    email: 'E-mail address',
    matricule: 'Matricule',
    cohort: 'Cohort',
    line: 'Line',
  },
  shares: {
    account: 'an account exists already',
    username: 'same username',
    email: 'same address',
    matricule: 'same matricule',
    person: 'same names',
  },
  relations: {
    same: 'This is the same person.',
    homonym: 'These are two different people.',
    unsure: 'Nothing here tells whether this is the same person.',
  },
  sheet: {
    title: 'Decision sheet',
    intro: (file) => `To have at hand while ${file} is imported.`,
    nothing: 'Nothing to decide: the platform should ask no question.',
    questions: 'Answers to the platform’s questions',
    answer: 'Answer',
    modify: 'Modify',
    undecided: 'Not decided yet',
    byHand: 'Accounts to be made by hand (“Créer un compte manuel”)',
    byHandNote:
      'Type this username exactly, tick “Imposer le changement du mot de passe”, then hand the credentials to the agent.',
    omitted: 'Lines left out',
    cohorts: 'Cohorts to create before the import',
    changes: 'What changes',
    change: (field, from, to) => `${field}: ${from} → ${to}`,
    privacy: 'This sheet holds names, addresses and matricules: destroy it after the import.',
  },
};

export const PLAN_TEXTS: Readonly<Record<Language, typeof fr>> = { fr, en };
