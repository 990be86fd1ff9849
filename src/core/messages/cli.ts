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
  readonly help: {
    readonly titles: Readonly<Record<'Usage:' | 'Arguments:' | 'Options:' | 'Global Options:' | 'Commands:', string>>;
    readonly program: string;
    readonly programAfter: string;
    readonly check: string;
    readonly checkAfter: string;
    readonly fix: string;
    readonly fixAfter: string;
    readonly files: string;
    readonly format: string;
    readonly platform: string;
    readonly config: string;
    readonly dryRun: string;
    readonly language: string;
    readonly version: string;
    readonly help: string;
  };
  readonly usage: {
    unknownOption(option: string): string;
    unknownCommand(command: string): string;
    missingFile: string;
    missingValue(option: string): string;
    invalidValue(option: string, choices: string): string;
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
  configNotJson(path: string): string;
  configValue(path: string, key: string): string;
  readonly severities: BySeverity<string>;
  /** “3 errors and 1 warning”: only what there is. */
  tally(counts: BySeverity<number>): string;
  /** The last line, when several files were checked. */
  total(files: number, tally: string): string;
  fixable(command: string): string;
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
  help: {
    titles: {
      'Usage:': 'Emploi\u00a0:',
      'Arguments:': 'Arguments\u00a0:',
      'Options:': 'Options\u00a0:',
      'Global Options:': 'Options générales\u00a0:',
      'Commands:': 'Commandes\u00a0:',
    },
    program:
      'Vérifie et répare les fichiers CSV qui créent des comptes sur une plateforme Moodle (ANFH et autres).\n' +
      'Rien ne quitte cette machine. Aucun mot de passe n’est jamais affiché.',
    programAfter: `
Exemples\u00a0:
  enrolment-csv check csv_GED_get_agent_s_FPH.csv     ce que la plateforme refuserait
  enrolment-csv check "établissements/**/*.csv"       tous les fichiers d’un dossier
  enrolment-csv fix --dry-run fichier.csv             ce qui serait réparé, sans rien écrire
  enrolment-csv fix fichier.csv                       réparer ce qui n’est que de forme

Code de fin\u00a0:
  0  aucune erreur    1  des erreurs    2  commande mal écrite, ou fichier illisible

Le fichier .enrolment.json le plus proche au-dessus de chaque fichier dit la plateforme, l’établissement,
l’export des comptes et le catalogue des cohortes. Tout est expliqué dans docs/command-line.md.`,
    check: 'Dit ce que la plateforme refuserait, ou prendrait de travers',
    checkAfter: `
Chaque problème tient sur une ligne\u00a0: fichier:ligne:colonne gravité cellule\u00a0: message [règle].
La cellule est celle du tableur (D12). Un fichier qui ne crée pas de comptes est laissé de côté, et c’est dit.

Code de fin\u00a0: 0 aucune erreur, 1 des erreurs, 2 commande mal écrite ou fichier illisible.`,
    fix: 'Répare ce qui n’est que de forme, sans changer qui est qui',
    fixAfter: `
Seules les réparations sûres sont faites\u00a0: espaces, noms de colonnes, lignes vides, encodage… Le reste demande
de choisir\u00a0: la liste en est donnée, comme par «\u00a0check\u00a0». Un fichier sans rien à réparer n’est pas réécrit.
Le fichier est remplacé d’un coup\u00a0: une coupure de courant laisse l’ancien ou le nouveau, jamais la moitié.
Il est enregistré en UTF-8. Avec «\u00a0-\u00a0», le fichier réparé sort sur la sortie standard.

Code de fin\u00a0: 0 plus aucune erreur, 1 il en reste, 2 commande mal écrite, fichier illisible ou non écrit.`,
    files: 'fichiers, dossiers ou motifs ("**/*.csv") ; «\u00a0-\u00a0» lit l’entrée standard',
    format: 'text pour lire, json pour un programme (text si rien n’est dit)',
    platform: 'plateforme (anfh, moodle…) ; le fichier est alors vérifié quoi qu’il contienne',
    config: 'fichier à lire au lieu du .enrolment.json le plus proche',
    dryRun: 'montre ce qui serait réparé, et n’écrit rien',
    language: 'fr ou en (celle du système si rien n’est dit)',
    version: 'affiche la version',
    help: 'affiche cette aide',
  },
  usage: {
    unknownOption: (option) => `l’option ${option} n’existe pas.`,
    unknownCommand: (command) => `la commande ${quoted(command, 'fr')} n’existe pas.`,
    missingFile: 'dites quel fichier.',
    missingValue: (option) => `l’option ${option} demande une valeur.`,
    invalidValue: (option, choices) => `cette valeur ne va pas avec ${option}, qui prend ${choices}.`,
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
    `${counted(count, 'autre fichier n’est pas un fichier', 'autres fichiers ne sont pas des fichiers', 'fr')} de création de comptes, et n’ont rien à vérifier.`,
  standardInput: 'entrée standard',
  configNotJson: (path) => `${path}\u00a0: ce fichier n’est pas du JSON lisible, il n’en est pas tenu compte.`,
  configValue: (path, key) => `${path}\u00a0: la valeur de ${quoted(key, 'fr')} ne convient pas, elle est ignorée.`,
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
  fixable: (command) => `Une partie se répare d’un coup\u00a0: ${command}`,
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
  help: {
    titles: {
      'Usage:': 'Usage:',
      'Arguments:': 'Arguments:',
      'Options:': 'Options:',
      'Global Options:': 'Global options:',
      'Commands:': 'Commands:',
    },
    program:
      'Checks and repairs the CSV files that create accounts on a Moodle platform (ANFH and others).\n' +
      'Nothing leaves this machine. No password is ever shown.',
    programAfter: `
Examples:
  enrolment-csv check csv_GED_get_agent_s_FPH.csv     what the platform would refuse
  enrolment-csv check "hospitals/**/*.csv"            every file of a folder
  enrolment-csv fix --dry-run file.csv                what would be repaired; writes nothing
  enrolment-csv fix file.csv                          repair what is only a matter of form

Exit status:
  0  no error    1  errors    2  wrong usage, or a file that cannot be read

The nearest .enrolment.json above each file says the platform, the establishment, the export of accounts
and the catalogue of cohorts. docs/command-line.md explains everything.`,
    check: 'Say what the platform would refuse, or take the wrong way',
    checkAfter: `
Each problem is one line: file:line:column severity cell: message [rule].
The cell is the spreadsheet's (D12). A file that creates no accounts is left out, and that is said.

Exit status: 0 no error, 1 errors, 2 wrong usage or a file that cannot be read.`,
    fix: 'Repair what is only a matter of form, never who is who',
    fixAfter: `
Only safe repairs are made: blanks, column names, empty lines, encoding… The rest needs a choice: it is listed
as by "check". A file without anything to repair is not written again.
The file is replaced in one step: a power cut leaves the old one or the new one, never half of it.
It is saved as UTF-8. With "-", the repaired file goes to standard output.

Exit status: 0 no error is left, 1 errors are left, 2 wrong usage, or a file that cannot be read or written.`,
    files: 'files, folders or patterns ("**/*.csv"); "-" reads standard input',
    format: 'text to read, json for a program (text when nothing is said)',
    platform: 'platform (anfh, moodle…); the file is then checked whatever is in it',
    config: 'file to read instead of the nearest .enrolment.json',
    dryRun: 'show what would be repaired, write nothing',
    language: 'fr or en (the system’s when nothing is said)',
    version: 'show the version',
    help: 'show this help',
  },
  usage: {
    unknownOption: (option) => `there is no option ${option}.`,
    unknownCommand: (command) => `there is no command ${quoted(command, 'en')}.`,
    missingFile: 'say which file.',
    missingValue: (option) => `the option ${option} needs a value.`,
    invalidValue: (option, choices) => `this value does not go with ${option}, which takes ${choices}.`,
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
  configNotJson: (path) => `${path}: this is no readable JSON; it is left out of account.`,
  configValue: (path, key) => `${path}: the value of ${quoted(key, 'en')} does not fit; it is left out of account.`,
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
  fixable: (command) => `Some of it can be repaired at once: ${command}`,
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
