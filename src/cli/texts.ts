// What the command line says: help, refusals, and the words around findings.
import { SEVERITIES } from '../core/document/context';
import { counted, listed, quoted } from '../core/i18n/format';
import type { Language } from '../core/i18n/language';

/** Why a file could not be read or written: Node's error codes, and some of our own. */
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
  | 'SECOND-NAME'
  | 'OTHER-OWNER'
  | 'TOO-LARGE'
  | 'FAILED'
  | 'CHANGED';

type BySeverity<T> = Readonly<Record<'error' | 'warning' | 'information' | 'hint', T>>;

export interface CliMessages {
  readonly usage: {
    unknownOption(option: string): string;
    unknownCommand(command: string): string;
    missingFile: string;
    emptyPath: string;
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
  /** Of a folder. */
  noFiles(path: string): string;
  notEnrolment(path: string): string;
  lacksHeader(path: string): string;
  notComparable(path: string): string;
  notEnrolmentFound(count: number): string;
  /** How many problems of a configuration are not told one by one. */
  moreProblems(path: string, count: number): string;
  readonly standardInput: string;
  readonly severities: BySeverity<string>;
  /** “3 errors and 1 warning”: only what there is. */
  tally(counts: BySeverity<number>): string;
  /** Findings of one rule that are not told one by one. */
  more(count: number): string;
  /** The last line, when several files were checked. */
  total(files: number, tally: string): string;
  fixable(command: string): string;
  /** How far long work has come. */
  progress(done: number, total: number): string;
  /** A file that is read must not be written. */
  isOriginal(path: string): string;
  /** Neither must a configuration, nor what it names. */
  isNeeded(path: string): string;
  readonly anonymise: {
    notEnrolment(path: string): string;
    readonly needsFolder: string;
    /** The copy does not have all the findings of the original. */
    differs(path: string, count: number): string;
  };
}

/** The severities that occur, counted; '' when there is none. */
function tally(
  counts: BySeverity<number>,
  nouns: BySeverity<readonly [one: string, many: string]>,
  language: Language,
) {
  const present = SEVERITIES.filter((severity) => counts[severity] > 0);
  return listed(
    present.map((severity) => counted(counts[severity], ...nouns[severity], language)),
    language,
  );
}

const fr: CliMessages = {
  usage: {
    unknownOption: (option) => `l’option ${option} n’existe pas.`,
    unknownCommand: (command) => `la commande ${quoted(command, 'fr')} n’existe pas.`,
    missingFile: 'indiquez un fichier.',
    emptyPath: 'un nom de fichier est vide\u00a0: rien n’a été lu ni écrit pour lui.',
    missingValue: (option) => `l’option ${option} demande une valeur.`,
    invalidValue: (option, choices) => `valeur incorrecte pour ${option}\u00a0; valeurs possibles\u00a0: ${choices}.`,
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
    EROFS: 'ce disque est en lecture seule',
    EBUSY: 'ce fichier est ouvert dans un autre logiciel (Excel\u00a0?)',
    'NOT-A-FILE': 'ce n’est pas un fichier ordinaire',
    'READ-ONLY': 'ce fichier est en lecture seule',
    'LEADS-OUT': 'c’est un lien vers un fichier d’un autre dossier',
    'SECOND-NAME': 'ce fichier a un second nom (lien physique), qui garderait l’ancien texte',
    'OTHER-OWNER': 'ce fichier est à quelqu’un d’autre et cesserait de l’être',
    'TOO-LARGE': 'ce fichier dépasse 100 Mo',
    FAILED: 'ce fichier est trop grand ou trop abîmé',
    CHANGED: 'un autre programme vient de modifier ce fichier',
  },
  otherFault: (code) => `le système répond ${code}`,
  noMatch: (pattern) => `aucun fichier pour ${quoted(pattern, 'fr')}.`,
  noFiles: (path) => `aucun fichier CSV dans le dossier ${quoted(path, 'fr')}.`,
  notEnrolment: (path) =>
    `${path}\u00a0: ce n’est pas un fichier d’import, il n’a pas été vérifié (pour le vérifier quand même\u00a0: --platform).`,
  lacksHeader: (path) =>
    `${path}\u00a0: il commence par un agent, sans en-tête\u00a0: la plateforme le refuserait (pour le vérifier quand même\u00a0: --platform).`,
  notComparable: (path) =>
    `${path}\u00a0: ce n’est pas un fichier d’import, il n’a pas été comparé (pour le comparer quand même\u00a0: --platform).`,
  notEnrolmentFound: (count) =>
    `${counted(count, 'autre fichier n’est pas un fichier d’import, ignoré', 'autres fichiers ne sont pas des fichiers d’import, ignorés', 'fr')}.`,
  moreProblems: (path, count) => `${path}\u00a0: et ${counted(count, 'autre problème', 'autres problèmes', 'fr')}.`,
  standardInput: 'entrée standard',
  severities: { error: 'erreur', warning: 'avertissement', information: 'remarque', hint: 'conseil' },
  tally: (counts) =>
    tally(
      counts,
      {
        error: ['erreur', 'erreurs'],
        warning: ['avertissement', 'avertissements'],
        information: ['remarque', 'remarques'],
        hint: ['conseil', 'conseils'],
      },
      'fr',
    ) || 'aucune erreur',
  more: (count) => `… et ${counted(count, 'autre', 'autres', 'fr')} de cette règle (--format json les donne)`,
  total: (files, tally) => `${counted(files, 'fichier vérifié', 'fichiers vérifiés', 'fr')}\u00a0: ${tally}.`,
  progress: (done, total) => `${done} fichiers sur ${total}…`,
  fixable: (command) => `Corrections automatiques possibles\u00a0: ${command}`,
  isOriginal: (path) => `${path}\u00a0: c’est l’original, il n’a pas été remplacé.`,
  isNeeded: (path) => `${path}\u00a0: la vérification se sert de ce fichier, il n’a pas été remplacé.`,
  anonymise: {
    notEnrolment: (path) =>
      `${path}\u00a0: ce n’est pas un fichier d’import, il n’a pas été copié\u00a0: les données personnelles n’y sont pas reconnues.`,
    needsFolder: 'il y a plusieurs fichiers\u00a0: dites dans quel dossier mettre les copies, avec --out.',
    differs: (path, count) =>
      `${path}\u00a0: la copie diffère de l’original en ${`${count}\u00a0cas`}. Recommencez\u00a0: d’autres noms seront tirés au sort.`,
  },
};

const en: CliMessages = {
  usage: {
    unknownOption: (option) => `unknown option ${option}.`,
    unknownCommand: (command) => `unknown command ${quoted(command, 'en')}.`,
    missingFile: 'name a file.',
    emptyPath: 'a file name is empty: nothing was read or written for it.',
    missingValue: (option) => `the option ${option} needs a value.`,
    invalidValue: (option, choices) => `invalid value for ${option}; choose among ${choices}.`,
    unknownTemplate: (choices) => `unknown template; this platform has ${choices}.`,
    seeHelp: 'Help: enrolment-csv --help',
  },
  unreadable: (path, reason) => `${path}: cannot be read, ${reason}.`,
  unwritten: (path, reason) => `${path}: nothing was written, ${reason}.`,
  faults: {
    ENOENT: 'no such file',
    EACCES: 'permission denied',
    EISDIR: 'it is a folder',
    ENOSPC: 'the disk is full',
    EROFS: 'the disk is read-only',
    EBUSY: 'another program, perhaps Excel, holds the file open',
    'NOT-A-FILE': 'it is not a regular file',
    'READ-ONLY': 'the file is read-only',
    'LEADS-OUT': 'it is a link to a file of another folder',
    'SECOND-NAME': 'the file has a second name (a hard link), which would keep the old text',
    'OTHER-OWNER': 'the file belongs to another user, who would lose it',
    'TOO-LARGE': 'the file is larger than 100 MB',
    FAILED: 'the file is too large or too damaged',
    CHANGED: 'another program has just changed the file',
  },
  otherFault: (code) => `the system answers ${code}`,
  noMatch: (pattern) => `no file matches ${quoted(pattern, 'en')}.`,
  noFiles: (path) => `no CSV file in the folder ${quoted(path, 'en')}.`,
  notEnrolment: (path) => `${path}: not an import file; it was not checked (--platform forces the check).`,
  lacksHeader: (path) =>
    `${path}: it starts with an agent, without a header: the platform would refuse it (--platform forces the check).`,
  notComparable: (path) => `${path}: not an import file; it was not compared (--platform forces the comparison).`,
  notEnrolmentFound: (count) =>
    `${counted(count, 'other file is not an import file', 'other files are not import files', 'en')}: ignored.`,
  moreProblems: (path, count) => `${path}: and ${counted(count, 'other problem', 'other problems', 'en')}.`,
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
  more: (count) => `… and ${counted(count, 'other', 'others', 'en')} of this rule (--format json lists them)`,
  progress: (done, total) => `${done} of ${total} files…`,
  fixable: (command) => `Automatic repairs available: ${command}`,
  isOriginal: (path) => `${path}: this is the original; it was not replaced.`,
  isNeeded: (path) => `${path}: the check uses this file; it was not replaced.`,
  anonymise: {
    notEnrolment: (path) =>
      `${path}: not an import file; it was not copied, since its personal data cannot be recognised.`,
    needsFolder: 'several files: name the folder for the copies with --out.',
    differs: (path, count) =>
      `${path}: the copy differs from the original in ${counted(count, 'place', 'places', 'en')}. Try again: other names will be drawn.`,
  },
};

/** The texts of the command line in one language. */
export function cliMessages(language: Language): CliMessages {
  return language === 'fr' ? fr : en;
}
