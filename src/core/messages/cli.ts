// What the command line says: help, refusals, and the words around findings.
import { counted, listed, quoted } from './show';
import type { Language } from './text';

/** Why a file could not be read or written: Node's error codes, and three of our own. */
export type FaultCode =
  | 'ENOENT'
  | 'EACCES'
  | 'EISDIR'
  | 'ENOSPC'
  | 'EROFS'
  | 'EBUSY'
  | 'NOT-A-FILE'
  | 'READ-ONLY'
  | 'LEADS-OUT'
  | 'CHANGED';

type BySeverity<T> = Readonly<Record<'error' | 'warning' | 'information' | 'hint', T>>;

export interface CliMessages {
  readonly usage: {
    unknownOption(option: string): string;
    unknownCommand(command: string): string;
    missingFile: string;
    missingValue(option: string): string;
    invalidValue(option: string, choices: string): string;
    unknownTemplate(choices: string): string;
    seeHelp: string;
  };
  /** A file that could not be read; `reason` is one of `faults`. */
  unreadable(path: string, reason: string): string;
  unwritten(path: string, reason: string): string;
  readonly faults: Readonly<Record<FaultCode, string>>;
  /** For a code that has no sentence of its own. */
  otherFault(code: string): string;
  noMatch(pattern: string): string;
  notEnrolment(path: string): string;
  notEnrolmentFound(count: number): string;
  readonly standardInput: string;
  readonly severities: BySeverity<string>;
  /** “3 errors and 1 warning”: only what there is. */
  tally(counts: BySeverity<number>): string;
  /** The last line, when several files were checked. */
  total(files: number, tally: string): string;
  fixable(command: string): string;
  /** How far long work has come. */
  progress(done: number, total: number): string;
  /** A file that is read must not be written. */
  isOriginal(path: string): string;
  readonly anonymise: {
    notEnrolment(path: string): string;
    readonly needsFolder: string;
    /** The copy does not have all the findings of the original. */
    differs(path: string, count: number): string;
  };
  readonly fixes: {
    done(changes: number): string;
    wouldDo(changes: number): string;
    readonly nothing: string;
    readonly encoding: (from: string) => string;
    delimiter(from: string, to: string): string;
    line(line: number): string;
    deleted(line: number): string;
    fields(line: number, from: number, to: number): string;
    /** `before` and `after` as they are to be shown. */
    cell(line: number, column: string, before: string, after: string): string;
    readonly empty: string;
  };
}

/** The severities that occur, counted; '' when there is none. */
function tally(
  counts: BySeverity<number>,
  nouns: BySeverity<readonly [one: string, many: string]>,
  language: Language,
) {
  const present = (['error', 'warning', 'information', 'hint'] as const).filter((severity) => counts[severity] > 0);
  return listed(
    present.map((severity) => counted(counts[severity], ...nouns[severity], language)),
    language,
  );
}

const fr: CliMessages = {
  usage: {
    unknownOption: (option) => `l’option ${option} n’existe pas.`,
    unknownCommand: (command) => `la commande ${quoted(command, 'fr')} n’existe pas.`,
    missingFile: 'dites quel fichier.',
    missingValue: (option) => `l’option ${option} demande une valeur.`,
    invalidValue: (option, choices) => `cette valeur ne va pas avec ${option}, qui prend ${choices}.`,
    unknownTemplate: (choices) => `cette plateforme n’a pas ce modèle, elle a ${choices}.`,
    seeHelp: 'L’aide\u00a0: enrolment-csv --help',
  },
  unreadable: (path, reason) => `${path}\u00a0: lecture impossible, ${reason}.`,
  unwritten: (path, reason) => `${path}\u00a0: rien n’a été écrit, ${reason}.`,
  faults: {
    ENOENT: 'ce fichier n’existe pas',
    EACCES: 'vous n’en avez pas le droit',
    EISDIR: 'c’est un dossier',
    ENOSPC: 'le disque est plein',
    EROFS: 'ce disque ne peut qu’être lu',
    EBUSY: 'un autre programme, peut-être Excel, tient ce fichier ouvert',
    'NOT-A-FILE': 'ce n’est pas un fichier ordinaire',
    'READ-ONLY': 'ce fichier est en lecture seule',
    'LEADS-OUT': 'c’est un lien vers un fichier d’un autre dossier',
    CHANGED: 'un autre programme vient de modifier ce fichier',
  },
  otherFault: (code) => `le système répond ${code}`,
  noMatch: (pattern) => `aucun fichier pour ${quoted(pattern, 'fr')}.`,
  notEnrolment: (path) =>
    `${path}\u00a0: ce n’est pas un fichier de création de comptes, il n’a pas été vérifié (--platform l’impose).`,
  notEnrolmentFound: (count) =>
    `${counted(count, 'autre fichier ne crée', 'autres fichiers ne créent', 'fr')} pas de comptes\u00a0: il n’y a rien à y vérifier.`,
  standardInput: 'entrée standard',
  severities: { error: 'erreur', warning: 'avertissement', information: 'information', hint: 'conseil' },
  tally: (counts) =>
    tally(
      counts,
      {
        error: ['erreur', 'erreurs'],
        warning: ['avertissement', 'avertissements'],
        information: ['information', 'informations'],
        hint: ['conseil', 'conseils'],
      },
      'fr',
    ) || 'aucun problème',
  total: (files, tally) => `${counted(files, 'fichier vérifié', 'fichiers vérifiés', 'fr')}\u00a0: ${tally}.`,
  progress: (done, total) => `${done} fichiers sur ${total}…`,
  fixable: (command) => `Une partie se répare d’un coup\u00a0: ${command}`,
  isOriginal: (path) => `${path}\u00a0: c’est l’original, il n’a pas été remplacé.`,
  anonymise: {
    notEnrolment: (path) =>
      `${path}\u00a0: ce n’est pas un fichier de création de comptes, il n’a pas été copié\u00a0: on n’y reconnaît pas ce qui est personnel.`,
    needsFolder: 'il y a plusieurs fichiers\u00a0: dites dans quel dossier mettre les copies, avec --out.',
    differs: (path, count) =>
      `${path}\u00a0: la copie diffère de l’original en ${counted(count, 'endroit', 'endroits', 'fr')}. Recommencez\u00a0: d’autres noms seront tirés.`,
  },
  fixes: {
    done: (changes) => `${counted(changes, 'réparation faite', 'réparations faites', 'fr')}`,
    wouldDo: (changes) => `${counted(changes, 'réparation à faire', 'réparations à faire', 'fr')}, rien n’a été écrit`,
    nothing: 'rien à réparer d’office',
    encoding: (from) => `encodage\u00a0: ${from} → UTF-8`,
    delimiter: (from, to) => `séparateur\u00a0: ${quoted(from, 'fr')} → ${quoted(to, 'fr')}`,
    line: (line) => `ligne ${line}\u00a0: réécrite`,
    deleted: (line) => `ligne ${line}\u00a0: supprimée`,
    fields: (line, from, to) =>
      `ligne ${line}\u00a0: ${counted(from, 'champ', 'champs', 'fr')} → ${counted(to, 'champ', 'champs', 'fr')}`,
    cell: (line, column, before, after) => `ligne ${line}, ${column}\u00a0: ${before} → ${after}`,
    empty: 'vide',
  },
};

const en: CliMessages = {
  usage: {
    unknownOption: (option) => `there is no option ${option}.`,
    unknownCommand: (command) => `there is no command ${quoted(command, 'en')}.`,
    missingFile: 'say which file.',
    missingValue: (option) => `the option ${option} needs a value.`,
    invalidValue: (option, choices) => `this value does not go with ${option}, which takes ${choices}.`,
    unknownTemplate: (choices) => `this platform has no such template; it has ${choices}.`,
    seeHelp: 'Help: enrolment-csv --help',
  },
  unreadable: (path, reason) => `${path}: cannot be read, ${reason}.`,
  unwritten: (path, reason) => `${path}: nothing was written, ${reason}.`,
  faults: {
    ENOENT: 'there is no such file',
    EACCES: 'you have no permission',
    EISDIR: 'it is a folder',
    ENOSPC: 'the disk is full',
    EROFS: 'the disk can only be read',
    EBUSY: 'another program, perhaps Excel, holds the file open',
    'NOT-A-FILE': 'it is no ordinary file',
    'READ-ONLY': 'the file is read-only',
    'LEADS-OUT': 'it is a link to a file of another folder',
    CHANGED: 'another program has just changed the file',
  },
  otherFault: (code) => `the system answers ${code}`,
  noMatch: (pattern) => `no file matches ${quoted(pattern, 'en')}.`,
  notEnrolment: (path) => `${path}: this is no file that creates accounts; it was not checked (--platform forces it).`,
  notEnrolmentFound: (count) =>
    `${counted(count, 'other file creates', 'other files create', 'en')} no accounts; there is nothing to check in them.`,
  standardInput: 'standard input',
  severities: { error: 'error', warning: 'warning', information: 'information', hint: 'hint' },
  tally: (counts) =>
    tally(
      counts,
      {
        error: ['error', 'errors'],
        warning: ['warning', 'warnings'],
        information: ['remark', 'remarks'],
        hint: ['hint', 'hints'],
      },
      'en',
    ) || 'no problem',
  total: (files, tally) => `${counted(files, 'file', 'files', 'en')} checked: ${tally}.`,
  progress: (done, total) => `${done} of ${total} files…`,
  fixable: (command) => `Some of it can be repaired at once: ${command}`,
  isOriginal: (path) => `${path}: this is the original; it was not replaced.`,
  anonymise: {
    notEnrolment: (path) =>
      `${path}: this is no file that creates accounts; it was not copied, for nobody knows what is personal in it.`,
    needsFolder: 'there are several files: say in which folder to put the copies, with --out.',
    differs: (path, count) =>
      `${path}: the copy differs from the original in ${counted(count, 'place', 'places', 'en')}. Try again: other names will be drawn.`,
  },
  fixes: {
    done: (changes) => `${counted(changes, 'repair', 'repairs', 'en')} made`,
    wouldDo: (changes) => `${counted(changes, 'repair', 'repairs', 'en')} to make, nothing was written`,
    nothing: 'nothing to repair without asking',
    encoding: (from) => `encoding: ${from} → UTF-8`,
    delimiter: (from, to) => `delimiter: ${quoted(from, 'en')} → ${quoted(to, 'en')}`,
    line: (line) => `line ${line}: rewritten`,
    deleted: (line) => `line ${line}: deleted`,
    fields: (line, from, to) =>
      `line ${line}: ${counted(from, 'field', 'fields', 'en')} → ${counted(to, 'field', 'fields', 'en')}`,
    cell: (line, column, before, after) => `line ${line}, ${column}: ${before} → ${after}`,
    empty: 'empty',
  },
};

/** The texts of the command line in one language. */
export function cliMessages(language: Language): CliMessages {
  return language === 'fr' ? fr : en;
}
