// What reports, answers and comparisons say around the findings.
import { counted, listed } from './show';
import type { Language } from './text';

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
  /** Which personal data the report may quote. */
  personal(kinds: readonly Personal[]): string;
  readonly noPasswords: string;
}

/** A day (`2025-09-01`) in words. */
function day(date: string, language: Language): string {
  return new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(date));
}

const MOST_LINES = 12;

/** “3, 5 and 8”; after a dozen, how many more there are. */
function lineList(lines: readonly number[], more: number, language: Language): string {
  const shown = lines.slice(0, MOST_LINES).map(String);
  const left = lines.length - shown.length + more;
  if (!left) return listed(shown, language);
  return `${shown.join(', ')} ${language === 'fr' ? `et ${counted(left, 'autre', 'autres', 'fr')}` : `and ${counted(left, 'more', 'more', 'en')}`}`;
}

const PERSONAL_FR: Readonly<Record<Personal, string>> = {
  names: 'des noms et prénoms',
  usernames: 'des noms d’utilisateur',
  emails: 'des adresses',
  matricules: 'des matricules',
  others: 'ce que contiennent les autres colonnes',
};

const PERSONAL_EN: Readonly<Record<Personal, string>> = {
  names: 'names',
  usernames: 'usernames',
  emails: 'addresses',
  matricules: 'staff numbers',
  others: 'what other columns hold',
};

const fr: ReportTexts = {
  title: 'Vérification des fichiers de création de comptes',
  made: (date) => `Fait le ${day(date, 'fr')}.`,
  files: (count) => counted(count, 'fichier', 'fichiers', 'fr'),
  people: (count) => counted(count, 'ligne', 'lignes', 'fr'),
  severities: { error: 'erreur', warning: 'avertissement', information: 'information', hint: 'conseil' },
  effects: {
    file: 'La plateforme refuse tout le fichier, ou s’arrête à cette ligne.',
    line: 'Ce compte ne sera pas créé, ou sera inutilisable.',
    silent: 'L’import ne dira rien, et le résultat sera faux.',
    form: 'L’import passera, mais ce n’est pas ce que demande le guide.',
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
    repair: 'Comment réparer',
    automatic: 'Se répare d’office',
  },
  yes: 'oui',
  no: 'non',
  why: 'Pourquoi',
  repair: 'Comment réparer',
  places: (count) => counted(count, 'endroit', 'endroits', 'fr'),
  more: (count) => `et ${counted(count, 'autre endroit', 'autres endroits', 'fr')}, non montrés ici.`,
  automatic: 'Se répare d’office.',
  repaired: (count) => `Réparé automatiquement (${counted(count, 'endroit', 'endroits', 'fr')})`,
  onLines: (lines, more) => `${lines.length + more < 2 ? 'ligne' : 'lignes'} ${lineList(lines, more, 'fr')}`,
  nothing: 'Aucun problème.',
  notEnrolment: 'Ce n’est pas un fichier de création de comptes\u00a0: il n’a pas été vérifié.',
  personal: (kinds) =>
    kinds.length
      ? `Données personnelles\u00a0: ce rapport peut citer ${listed(
          kinds.map((kind) => PERSONAL_FR[kind]),
          'fr',
        )}. Ne l’envoyez qu’à qui doit les connaître.`
      : 'Ce rapport ne cite pas de données personnelles.',
  noPasswords: 'Il ne contient aucun mot de passe.',
};

const en: ReportTexts = {
  title: 'Check of the files that create accounts',
  made: (date) => `Made on ${day(date, 'en')}.`,
  files: (count) => counted(count, 'file', 'files', 'en'),
  people: (count) => counted(count, 'line', 'lines', 'en'),
  severities: { error: 'error', warning: 'warning', information: 'remark', hint: 'hint' },
  effects: {
    file: 'The platform refuses the whole file, or stops at this line.',
    line: 'This account will not be made, or cannot be used.',
    silent: 'The import will say nothing, and the result will be wrong.',
    form: 'The import will pass, but it is not what the guide asks.',
  },
  outcomes: { wrong: 'with an error', doubtful: 'to look at', clean: 'without a problem' },
  outcome: (wrong, doubtful, clean) =>
    `${counted(wrong, 'line', 'lines', 'en')} with an error, ${counted(doubtful, 'line', 'lines', 'en')} to look at, ${counted(clean, 'line', 'lines', 'en')} without a problem`,
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
    repair: 'How to repair',
    automatic: 'Repairs by itself',
  },
  yes: 'yes',
  no: 'no',
  why: 'Why',
  repair: 'How to repair',
  places: (count) => counted(count, 'place', 'places', 'en'),
  more: (count) => `and ${counted(count, 'other place', 'other places', 'en')} not shown here.`,
  automatic: 'Can be repaired without asking.',
  repaired: (count) => `Repaired automatically (${counted(count, 'place', 'places', 'en')})`,
  onLines: (lines, more) => `${lines.length + more === 1 ? 'line' : 'lines'} ${lineList(lines, more, 'en')}`,
  nothing: 'No problem.',
  notEnrolment: 'This is no file that creates accounts: it was not checked.',
  personal: (kinds) =>
    kinds.length
      ? `Personal data: this report may quote ${listed(
          kinds.map((kind) => PERSONAL_EN[kind]),
          'en',
        )}. Send it only to those who have to know.`
      : 'This report quotes no personal data.',
  noPasswords: 'It holds no password.',
};

export const REPORT_TEXTS: Readonly<Record<Language, ReportTexts>> = { fr, en };

/** An answer to whoever sent the file: an e-mail, put together from its parts. */
export interface AnswerTexts {
  opening(file: string): string;
  readonly refused: string;
  readonly errors: string;
  readonly warnings: string;
  readonly ready: string;
  readonly empty: string;
  cause(number: number, title: string, where: string): string;
  readonly wholeFile: string;
  /** The first names of some of the people concerned. */
  people(names: readonly string[]): string;
  why(text: string): string;
  todo(text: string): string;
  automatic(titles: readonly string[]): string;
  readonly closing: string;
}

/** In the middle of a sentence; a program's name keeps its capital. */
const lowerFirst = (text: string) =>
  /^(Excel|Moodle|CSV|UTF)/.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1);

export const ANSWER_TEXTS: Readonly<Record<Language, AnswerTexts>> = {
  fr: {
    opening: (file) => `Bonjour,\n\nMerci pour votre fichier${file ? ` ${file}` : ''}, que nous avons vérifié.`,
    refused: 'En l’état, la plateforme le refusera. Voici ce qu’il reste à corriger, par ordre d’importance\u00a0:',
    errors:
      'En l’état, certains comptes ne seraient pas créés comme il faut. Voici ce qu’il reste à corriger, par ordre d’importance\u00a0:',
    warnings: 'Il peut être importé. Nous vous proposons tout de même de regarder ceci\u00a0:',
    ready: 'Nous n’avons trouvé aucun problème\u00a0: vous pouvez l’importer.',
    empty:
      'Nous n’y avons trouvé personne\u00a0: il ne contient aucune ligne à importer. Est-ce bien le fichier que vous vouliez nous envoyer\u00a0?',
    cause: (number, title, where) => `${number}. ${title} (${where})`,
    wholeFile: 'tout le fichier',
    people: (names) => `Personnes concernées\u00a0: ${listed(names, 'fr')}.`,
    why: (text) => `Pourquoi\u00a0? ${text}`,
    todo: (text) => `À faire\u00a0: ${lowerFirst(text)}`,
    automatic: (titles) =>
      `Ce qui n’est que de forme (${titles.map(lowerFirst).join(', ')}) se répare d’office\u00a0: vous n’avez pas à vous en occuper.`,
    closing:
      'Les numéros de ligne sont ceux du fichier, la ligne des colonnes comprise. Vous pouvez nous renvoyer le fichier corrigé, ou nous demander de l’aide si un point n’est pas clair.\n\nBien cordialement,',
  },
  en: {
    opening: (file) => `Hello,\n\nThank you for your file${file ? ` ${file}` : ''}, which we have checked.`,
    refused: 'As it is, the platform will refuse it. This is what is left to correct, the most important first:',
    errors:
      'As it is, some accounts would not be made as they should. This is what is left to correct, the most important first:',
    warnings: 'It can be imported. We suggest that you have a look at this all the same:',
    ready: 'We found no problem: you can import it.',
    empty: 'We found nobody in it: it has no line to import. Is it the file that you meant to send us?',
    cause: (number, title, where) => `${number}. ${title} (${where})`,
    wholeFile: 'the whole file',
    people: (names) => `People concerned: ${listed(names, 'en')}.`,
    why: (text) => `Why? ${text}`,
    todo: (text) => `What to do: ${lowerFirst(text)}`,
    automatic: (titles) =>
      `What is only a matter of form (${titles.map(lowerFirst).join(', ')}) is repaired without you: nothing to do.`,
    closing:
      'Line numbers are those of the file, the line of column names included. You can send us the corrected file, or ask for help if anything is not clear.\n\nKind regards,',
  },
};

/** Two versions of a file, compared person by person. */
export interface ComparisonTexts {
  readonly title: string;
  /** @param before names of the two versions */
  between(before: string, after: string): string;
  readonly removed: string;
  readonly added: string;
  readonly changedPeople: string;
  readonly unreadLines: string;
  readonly columns: Readonly<Record<'line' | 'person' | 'changes', string>>;
  /** An empty value. */
  readonly empty: string;
  at(name: string, line: number): string;
  readonly nobody: string;
  /** A value that is not shown. */
  changed(field: string): string;
  unread(path: string, line: number): string;
  total(removed: number, added: number, changed: number, same: number): string;
}

export const COMPARISON_TEXTS: Readonly<Record<Language, ComparisonTexts>> = {
  fr: {
    title: 'Deux versions, personne par personne',
    between: (before, after) => `Avant\u00a0: ${before}. Après\u00a0: ${after}.`,
    removed: 'Retirées',
    added: 'Ajoutées',
    changedPeople: 'Modifiées',
    unreadLines: 'Illisibles',
    columns: { line: 'Ligne', person: 'Personne', changes: 'Ce qui a changé' },
    empty: 'vide',
    at: (name, line) => `${name} (ligne ${line})`,
    nobody: 'sans nom',
    changed: (field) => `${field} modifié`,
    unread: (path, line) => `${path}, ligne ${line}\u00a0: illisible, ses cellules ne sont pas dans leurs colonnes`,
    total: (removed, added, changed, same) =>
      `${counted(removed, 'personne retirée', 'personnes retirées', 'fr')}, ${counted(added, 'ajoutée', 'ajoutées', 'fr')}, ${counted(changed, 'modifiée', 'modifiées', 'fr')}, ${counted(same, 'inchangée', 'inchangées', 'fr')}.`,
  },
  en: {
    title: 'Two versions, person by person',
    between: (before, after) => `Before: ${before}. After: ${after}.`,
    removed: 'Removed',
    added: 'Added',
    changedPeople: 'Changed',
    unreadLines: 'Cannot be read',
    columns: { line: 'Line', person: 'Person', changes: 'What has changed' },
    empty: 'empty',
    at: (name, line) => `${name} (line ${line})`,
    nobody: 'no name',
    changed: (field) => `${field} changed`,
    unread: (path, line) => `${path}, line ${line}: cannot be read, its cells are not in their columns`,
    total: (removed, added, changed, same) =>
      `${counted(removed, 'person', 'people', 'en')} removed, ${added} added, ${changed} changed, ${same} the same.`,
  },
};
