// What the preview says of one line: what happens to it and why, who is in the way, how its person is told.
import { counted, quoted } from '../../core/i18n/format';
import type { Language } from '../../core/i18n/language';

const fr = {
  details: {
    region: 'Détail de la ligne',
    from: 'Nom d’utilisateur',
    dropped: 'Barré\u00a0: supprimé par la plateforme\u00a0; souligné\u00a0: transformé.',
    given: 'Nom d’utilisateur écrit dans le fichier.',
    email: 'Adresse',
    emailMade: 'créée par la plateforme',
    matricule: 'Matricule',
    password: 'Mot de passe',
    hidden: 'masqué',
    show: 'Montrer le mot de passe',
    hide: 'Masquer le mot de passe',
    credentials: {
      given:
        'Mot de passe dans le fichier\u00a0: à communiquer à l’agent avec son nom d’utilisateur et le lien (URL) de la plateforme.',
      mailed: 'La plateforme envoie les identifiants à l’agent par courriel.',
      kept: 'Le compte existant garde son mot de passe.',
      none: 'Cette ligne ne crée pas de compte\u00a0: rien à communiquer.',
      nobody: 'Ni mot de passe ni vraie adresse\u00a0: l’agent ne recevra pas ses identifiants.',
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
  omitted: 'Ligne retirée du fichier, selon votre choix.',
};

const en: typeof fr = {
  details: {
    region: 'The line in detail',
    from: 'Username',
    dropped: 'Struck through: dropped by the platform. Underlined: changed.',
    given: 'Username written in the file.',
    email: 'Address',
    emailMade: 'created by the platform',
    matricule: 'Matricule',
    password: 'Password',
    hidden: 'hidden',
    show: 'Show the password',
    hide: 'Hide the password',
    credentials: {
      given: 'Password in the file: to be handed to the agent, with the platform’s address.',
      mailed: 'The platform emails the credentials to the agent.',
      kept: 'The existing account keeps its password.',
      none: 'This line creates no account: there is nothing to hand over.',
      nobody: 'Neither password nor real address: the agent will not receive the credentials.',
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
  byHand: (username) => `Create by hand as ${quoted(username, 'en')}.`,
  omitted: 'Line removed from the file, as you chose.',
};

export const PREVIEW_LINE_TEXTS: Readonly<Record<Language, typeof fr>> = { fr, en };
