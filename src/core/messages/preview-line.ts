// What the preview says of one line: what happens to it and why, who is in the way, how its person is told.
import { counted, quoted } from './show';
import type { Language } from './text';

const fr = {
  details: {
    region: 'Détail de la ligne',
    from: 'Nom d’utilisateur',
    dropped: 'Barré : enlevé par la plateforme. Souligné : transformé.',
    given: 'Nom d’utilisateur écrit dans le fichier.',
    email: 'Adresse',
    emailMade: 'faite par la plateforme',
    matricule: 'Matricule',
    password: 'Mot de passe',
    hidden: 'masqué',
    show: 'Montrer le mot de passe',
    hide: 'Masquer le mot de passe',
    credentials: {
      given: 'Mot de passe dans le fichier : à transmettre à l’agent, avec l’adresse de la plateforme.',
      mailed: 'La plateforme envoie les identifiants à l’agent par courriel.',
      kept: 'Le compte existant garde son mot de passe.',
      none: 'Aucun compte créé par cette ligne : rien à transmettre.',
      nobody: 'Ni mot de passe ni vraie adresse : personne ne recevra les identifiants.',
    },
    cohorts: 'Cohorte',
    noCohort: 'aucune',
    findings: 'Problèmes signalés sur cette ligne',
    changes: 'Ce qui change',
  },
  errors: (count: number) => counted(count, 'erreur', 'erreurs', 'fr'),
  renamed: (from: string, to: string) => `Le nom d’utilisateur ${quoted(from, 'fr')} devient ${quoted(to, 'fr')}.`,
  rivalLine: (line: number, name: string, what: string) => `Ligne ${line}, ${name} : ${what}.`,
  rivalAccount: (username: string, who: string, suspended: boolean) =>
    `Compte existant ${username}${who ? `, ${who}` : ''}${suspended ? ' (suspendu)' : ''}.`,
  byHand: (username: string) => `À créer à la main sous le nom ${quoted(username, 'fr')}.`,
  omitted: 'Ligne enlevée du fichier, à votre demande.',
};

const en: typeof fr = {
  details: {
    region: 'The line in detail',
    from: 'Username',
    dropped: 'Struck: dropped by the platform. Underlined: changed.',
    given: 'Username written in the file.',
    email: 'Address',
    emailMade: 'made by the platform',
    matricule: 'Matricule',
    password: 'Password',
    hidden: 'hidden',
    show: 'Show the password',
    hide: 'Hide the password',
    credentials: {
      given: 'Password in the file: to be handed to the agent, with the platform’s address.',
      mailed: 'The platform mails the credentials to the agent.',
      kept: 'The existing account keeps its password.',
      none: 'This line makes no account: there is nothing to hand over.',
      nobody: 'Neither password nor real address: nobody will receive the credentials.',
    },
    cohorts: 'Cohort',
    noCohort: 'none',
    findings: 'Problems reported on this line',
    changes: 'What changes',
  },
  errors: (count) => counted(count, 'error', 'errors', 'en'),
  renamed: (from, to) => `The username ${quoted(from, 'en')} becomes ${quoted(to, 'en')}.`,
  rivalLine: (line, name, what) => `Line ${line}, ${name}: ${what}.`,
  rivalAccount: (username, who, suspended) =>
    `Existing account ${username}${who ? `, ${who}` : ''}${suspended ? ' (suspended)' : ''}.`,
  byHand: (username) => `To be made by hand as ${quoted(username, 'en')}.`,
  omitted: 'Line removed from the file, as you chose.',
};

export const PREVIEW_LINE_TEXTS: Readonly<Record<Language, typeof fr>> = { fr, en };
