// What a report says around the findings.
import { counted, listed } from '../i18n/format';
import type { Language } from '../i18n/language';

type Severity = 'error' | 'warning' | 'information' | 'hint';
type Personal = 'names' | 'usernames' | 'emails' | 'matricules' | 'others';

export interface ReportTexts {
  readonly title: string;
  /** @param date as in `2025-09-01` */
  made(date: string): string;
  files(count: number): string;
  people(count: number): string;
  readonly severities: Readonly<Record<Severity, string>>;
  readonly effects: Readonly<Record<'file' | 'line' | 'silent' | 'form', string>>;
  /** The picture: lines with errors, lines to look at, lines without a problem. */
  readonly outcomes: Readonly<Record<'wrong' | 'doubtful' | 'clean', string>>;
  outcome(wrong: number, doubtful: number, clean: number): string;
  readonly overview: string;
  readonly columns: Readonly<
    Record<
      | 'file'
      | 'verdict'
      | 'line'
      | 'cell'
      | 'field'
      | 'severity'
      | 'rule'
      | 'title'
      | 'message'
      | 'why'
      | 'repair'
      | 'automatic',
      string
    >
  >;
  readonly yes: string;
  readonly no: string;
  readonly why: string;
  readonly repair: string;
  places(count: number): string;
  /** Places that a report leaves out, for there are too many. */
  more(count: number): string;
  readonly automatic: string;
  repaired(count: number): string;
  onLines(lines: readonly number[], more: number): string;
  readonly nothing: string;
  readonly notEnrolment: string;
  /** Files that could not be read. */
  unread(paths: readonly string[]): string;
  /** Which personal data the report may quote. */
  personal(kinds: readonly Personal[]): string;
  readonly noPasswords: string;
}

/** A day (`2025-09-01`) in words. */
function day(date: string, language: Language): string {
  const words = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(date));
  return language === 'fr' ? words.replace(/^1(?= )/, '1er') : words;
}

const MOST_LINES = 12;

/** “3, 5 and 8”; after a dozen, how many more there are. */
function lineList(lines: readonly number[], more: number, language: Language): string {
  const shown = lines.slice(0, MOST_LINES).map(String);
  const left = lines.length - shown.length + more;
  if (!left) return listed(shown, language);
  return `${shown.join(', ')} ${language === 'fr' ? `et ${counted(left, 'autre', 'autres', 'fr')}` : `and ${counted(left, 'more', 'more', 'en')}`}`;
}

const PERSONAL: Readonly<Record<Language, Readonly<Record<Personal, string>>>> = {
  fr: {
    names: 'des noms et prénoms',
    usernames: 'des noms d’utilisateur',
    emails: 'des adresses',
    matricules: 'des matricules',
    others: 'ce que contiennent les autres colonnes',
  },
  en: {
    names: 'names',
    usernames: 'usernames',
    emails: 'addresses',
    matricules: 'staff numbers',
    others: 'what other columns hold',
  },
};

function personalList(kinds: readonly Personal[], language: Language): string {
  const names = kinds.map((kind) => PERSONAL[language][kind]);
  return listed(names, language);
}

const fr: ReportTexts = {
  title: 'Vérification des fichiers d’import',
  made: (date) => `Rapport du ${day(date, 'fr')}.`,
  files: (count) => counted(count, 'fichier', 'fichiers', 'fr'),
  people: (count) => counted(count, 'ligne', 'lignes', 'fr'),
  severities: { error: 'erreur', warning: 'avertissement', information: 'remarque', hint: 'conseil' },
  effects: {
    file: 'La plateforme refuse tout le fichier, ou s’arrête à cette ligne.',
    line: 'Le compte de cette ligne ne sera pas créé, ou ne pourra pas être utilisé.',
    silent: 'L’import fonctionnera, mais le résultat est à vérifier.',
    form: 'L’import fonctionnera, mais le guide demande autre chose.',
  },
  outcomes: { wrong: 'avec erreur', doubtful: 'à vérifier', clean: 'sans problème' },
  outcome: (wrong, doubtful, clean) =>
    `${counted(wrong, 'ligne', 'lignes', 'fr')} avec erreur, ${counted(doubtful, 'ligne', 'lignes', 'fr')} à vérifier, ${counted(clean, 'ligne', 'lignes', 'fr')} sans problème`,
  overview: 'Vue d’ensemble',
  columns: {
    file: 'Fichier',
    verdict: 'Verdict',
    line: 'Ligne',
    cell: 'Cellule',
    field: 'Colonne',
    severity: 'Gravité',
    rule: 'Règle',
    title: 'Problème',
    message: 'Ce qui ne va pas',
    why: 'Pourquoi',
    repair: 'Comment corriger',
    automatic: 'Correction automatique',
  },
  yes: 'oui',
  no: 'non',
  why: 'Pourquoi',
  repair: 'Comment corriger',
  places: (count) => `${count}\u00a0cas`,
  more: (count) =>
    count === 1 ? 'et 1\u00a0autre cas, non affiché ici.' : `et ${count}\u00a0autres cas, non affichés ici.`,
  automatic: 'Correction automatique.',
  repaired: (count) => `Corrigé automatiquement (${count}\u00a0cas)`,
  onLines: (lines, more) => `${lines.length + more < 2 ? 'ligne' : 'lignes'} ${lineList(lines, more, 'fr')}`,
  nothing: 'Aucun problème.',
  notEnrolment: 'Ce n’est pas un fichier d’import\u00a0: il n’a pas été vérifié.',
  unread: (paths) =>
    `${paths.length === 1 ? 'Ce fichier n’a pas pu être lu\u00a0; il ne figure pas dans le rapport' : 'Ces fichiers n’ont pas pu être lus\u00a0; ils ne figurent pas dans le rapport'}\u00a0: ${listed(paths, 'fr')}`,
  personal: (kinds) =>
    kinds.length
      ? `Données personnelles\u00a0: ce rapport peut citer ${personalList(kinds, 'fr')}. Ne le transmettez qu’aux personnes habilitées.`
      : 'Ce rapport ne cite pas de données personnelles.',
  noPasswords: 'Il ne contient aucun mot de passe.',
};

const en: ReportTexts = {
  title: 'Check of import files',
  made: (date) => `Report of ${day(date, 'en')}.`,
  files: (count) => counted(count, 'file', 'files', 'en'),
  people: (count) => counted(count, 'line', 'lines', 'en'),
  severities: { error: 'error', warning: 'warning', information: 'remark', hint: 'hint' },
  effects: {
    file: 'The platform refuses the whole file, or stops at this line.',
    line: 'The account of this line will not be created, or cannot be used.',
    silent: 'The import will work, but check the result.',
    form: 'The import will work, but the guide asks for something else.',
  },
  outcomes: { wrong: 'with an error', doubtful: 'to check', clean: 'without a problem' },
  outcome: (wrong, doubtful, clean) =>
    `${counted(wrong, 'line', 'lines', 'en')} with an error, ${counted(doubtful, 'line', 'lines', 'en')} to check, ${counted(clean, 'line', 'lines', 'en')} without a problem`,
  overview: 'Overview',
  columns: {
    file: 'File',
    verdict: 'Verdict',
    line: 'Line',
    cell: 'Cell',
    field: 'Column',
    severity: 'Severity',
    rule: 'Rule',
    title: 'Problem',
    message: 'What is wrong',
    why: 'Why',
    repair: 'How to fix',
    automatic: 'Automatic fix',
  },
  yes: 'yes',
  no: 'no',
  why: 'Why',
  repair: 'How to fix',
  places: (count) => counted(count, 'place', 'places', 'en'),
  more: (count) => `and ${counted(count, 'other place', 'other places', 'en')} not shown here.`,
  automatic: 'Automatic fix.',
  repaired: (count) => `Fixed automatically (${counted(count, 'place', 'places', 'en')})`,
  onLines: (lines, more) => `${lines.length + more === 1 ? 'line' : 'lines'} ${lineList(lines, more, 'en')}`,
  nothing: 'No problem.',
  notEnrolment: 'This is not an import file: it was not checked.',
  unread: (paths) =>
    `${paths.length === 1 ? 'This file' : 'These files'} could not be read and ${paths.length === 1 ? 'is' : 'are'} not in the report: ${listed(paths, 'en')}`,
  personal: (kinds) =>
    kinds.length
      ? `Personal data: this report may quote ${personalList(kinds, 'en')}. Pass it on only to those entitled to see it.`
      : 'This report quotes no personal data.',
  noPasswords: 'It contains no password.',
};

export const REPORT_TEXTS: Readonly<Record<Language, ReportTexts>> = { fr, en };
