// The words around a simulated import, for the command line.
import { counted } from '../../core/i18n/format';
import type { Language } from '../../core/i18n/language';

export interface SimulateMessages {
  readonly headings: readonly [line: string, outcome: string, account: string, reason: string];
  /** Moodle took nothing of the file; `reason` is a status. */
  refused(reason: string): string;
  /** Moodle's command line does not take an option; its own sentence. */
  option(sentence: string): string;
  /** A sentence of Moodle's form or command line, which the simulation gives as Moodle writes it in English. */
  sentence(english: string): string;
  /** The form refuses the file with these options. */
  readonly form: string;
  stopped(line: number, reason: string, unread: number): string;
  readonly noSecondForm: string;
  readonly cohortsCreated: string;
  readonly groupsCreated: string;
  notJson(source: string): string;
  wrongValue(source: string, key: string): string;
  notVersion(written: string): string;
}

const fr: SimulateMessages = {
  headings: ['ligne', 'résultat', 'compte', 'raison'],
  refused: (reason) => `Moodle refuse tout le fichier\u00a0: ${reason}.`,
  option: (sentence) => `Moodle refuse cette option\u00a0: ${sentence}`,
  sentence: (english) =>
    english
      .replace(
        /^Value for argument (\S+) is not valid\. Allowed values: (.*)$/,
        'La valeur de $1 n’est pas valide. Valeurs permises\u00a0: $2.',
      )
      .replace(
        'This option cannot be selected with the chosen upload type.',
        'Cette option ne peut pas être sélectionnée avec le type de dépôt choisi.',
      )
      .replace(/Field "(\w+)" is missing/g, 'Le champ «\u00a0$1\u00a0» est manquant')
      .replaceAll('<br />', '\u00a0; ')
      .replace(/^Required\.$/, 'Obligatoire.'),
  form: 'Moodle refuse ces options pour ce fichier\u00a0:',
  stopped: (line, reason, unread) =>
    `L’import s’arrête à la ligne ${line}\u00a0: ${reason}. ${counted(unread, 'ligne n’est pas lue', 'lignes ne sont pas lues', 'fr')}\u00a0; les comptes précédents sont créés.`,
  noSecondForm:
    'Sur la page web de Moodle, une valeur de champ de profil non acceptée bloque l’import si elle figure dans les lignes de l’aperçu.',
  cohortsCreated: 'Cohortes créées',
  groupsCreated: 'Groupes créés',
  notJson: (source) => `${source}\u00a0: ce n’est pas du JSON lisible.`,
  wrongValue: (source, key) => `${source}\u00a0: la valeur de «\u00a0${key}\u00a0» ne convient pas.`,
  notVersion: (written) =>
    `«\u00a0${written}\u00a0» n’est pas une version complète de Moodle, comme 4.5.8\u00a0: 4.5.7 et 4.5.8 ne traitent pas un fichier de la même façon.`,
};

const en: SimulateMessages = {
  headings: ['line', 'outcome', 'account', 'reason'],
  refused: (reason) => `Moodle refuses the whole file: ${reason}.`,
  option: (sentence) => `Moodle refuses this option: ${sentence}`,
  sentence: (english) => english.replaceAll('<br />', '; '),
  form: 'Moodle refuses these options for this file:',
  stopped: (line, reason, unread) =>
    `The import stops at line ${line}: ${reason}. ${counted(unread, 'line is not read', 'lines are not read', 'en')}; what comes before stays done.`,
  noSecondForm:
    'On the web page, the preview finds a profile field value that is not accepted: if it is among the lines shown, no import is offered.',
  cohortsCreated: 'Cohorts created',
  groupsCreated: 'Groups created',
  notJson: (source) => `${source}: this is not readable JSON.`,
  wrongValue: (source, key) => `${source}: the value of “${key}” will not do.`,
  notVersion: (written) =>
    `“${written}” is not a full version of Moodle, such as 4.5.8: 4.5.7 and 4.5.8 do not treat a file the same way.`,
};

export const SIMULATE_MESSAGES: Readonly<Record<Language, SimulateMessages>> = { fr, en };
