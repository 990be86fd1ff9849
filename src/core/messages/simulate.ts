// The words around a simulated import, for the command line.
import { counted } from './show';
import type { Language } from './text';

export interface SimulateMessages {
  readonly headings: readonly [line: string, outcome: string, account: string, reason: string];
  /** Moodle took nothing of the file; `reason` is a status. */
  refused(reason: string): string;
  /** Moodle's command line does not take an option; its own sentence. */
  option(sentence: string): string;
  /** The form refuses the file with these options. */
  readonly form: string;
  stopped(line: number, reason: string, unread: number): string;
  readonly noSecondForm: string;
  readonly cohortsCreated: string;
  readonly groupsCreated: string;
  notJson(source: string): string;
  wrongValue(source: string, key: string): string;
}

const fr: SimulateMessages = {
  headings: ['ligne', 'résultat', 'compte', 'raison'],
  refused: (reason) => `Moodle refuse tout le fichier\u00a0: ${reason}.`,
  option: (sentence) => `Moodle refuse cette option\u00a0: ${sentence}`,
  form: 'Moodle refuse ces options pour ce fichier\u00a0:',
  stopped: (line, reason, unread) =>
    `L’import s’arrête à la ligne ${line}\u00a0: ${reason}. ${counted(unread, 'ligne n’est pas lue', 'lignes ne sont pas lues', 'fr')}\u00a0; ce qui précède reste fait.`,
  noSecondForm:
    'Sur la page web, l’aperçu signale une valeur de champ de profil non acceptée\u00a0: si elle est dans les lignes affichées, l’import n’est pas proposé.',
  cohortsCreated: 'Cohortes créées',
  groupsCreated: 'Groupes créés',
  notJson: (source) => `${source}\u00a0: ce n’est pas du JSON lisible.`,
  wrongValue: (source, key) => `${source}\u00a0: la valeur de «\u00a0${key}\u00a0» ne convient pas.`,
};

const en: SimulateMessages = {
  headings: ['line', 'outcome', 'account', 'reason'],
  refused: (reason) => `Moodle refuses the whole file: ${reason}.`,
  option: (sentence) => `Moodle refuses this option: ${sentence}`,
  form: 'Moodle refuses these options for this file:',
  stopped: (line, reason, unread) =>
    `The import stops at line ${line}: ${reason}. ${counted(unread, 'line is not read', 'lines are not read', 'en')}; what comes before stays done.`,
  noSecondForm:
    'On the web page, the preview finds a profile field value that is not accepted: if it is among the lines shown, no import is offered.',
  cohortsCreated: 'Cohorts created',
  groupsCreated: 'Groups created',
  notJson: (source) => `${source}: this is not readable JSON.`,
  wrongValue: (source, key) => `${source}: the value of “${key}” will not do.`,
};

export const SIMULATE_MESSAGES: Readonly<Record<Language, SimulateMessages>> = { fr, en };
