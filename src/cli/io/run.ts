// One run of the command line: where it reads and writes, in which language it speaks, and how it will end.
import { styleText } from 'node:util';
import type { Language } from '../../core/i18n/language';
import { COMMAND_HELP, type CommandHelp } from '../command-help';
import { OPTION_HELP, type OptionHelp } from '../option-help';
import { type CliMessages, cliMessages, type FaultCode } from '../texts';

/** What a run has of the world outside; a test gives its own. */
export interface Io {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdout: Output;
  readonly stderr: Output;
  /** The file of this very program, where threads can be started from it. */
  readonly program?: string;
  /** All of standard input; the same each time. */
  stdin(): Promise<Uint8Array>;
}

export interface Output {
  write(text: string | Uint8Array): unknown;
  /** On a terminal, where colours may be shown. */
  readonly isTTY?: boolean;
}

/** 0: no error found. 1: errors found. 2: wrong usage, or a file that cannot be read or written. The highest one wins. */
export type ExitStatus = 0 | 1 | 2;

export type Style = 'red' | 'yellow' | 'cyan' | 'dim' | 'bold' | 'underline';

export type Languages = Pick<Session, 'language' | 'documentLanguage'>;

export interface Session {
  readonly io: Io;
  /** In which the run speaks. */
  readonly language: Language;
  /** In which it writes what goes to others, in French hospitals: reports. */
  readonly documentLanguage: Language;
  readonly messages: CliMessages;
  readonly help: CommandHelp & OptionHelp;
  /** Paths of the configurations of the run, and of what they name. */
  readonly filesRead: Set<string>;
  status: ExitStatus;
}

export function openSession({ language, documentLanguage }: Languages, io: Io): Session {
  return {
    io,
    language,
    documentLanguage,
    messages: cliMessages(language),
    help: { ...COMMAND_HELP[language], ...OPTION_HELP[language] },
    filesRead: new Set(),
    status: 0,
  };
}

/** Notes that the run will end with at least this status. */
export function setExitCode(session: Session, status: ExitStatus): void {
  if (status > session.status) session.status = status;
}

/** Says a sentence on standard error, on one line. */
export function printWarning(session: Session, sentence: string): void {
  session.io.stderr.write(`enrolment-csv: ${printable(sentence)}\n`);
}

/** Says why something was not done; the run then ends with status 2. */
export function printError(session: Session, sentence: string): void {
  printWarning(session, sentence);
  setExitCode(session, 2);
}

/** Why a file could not be read or written, in words. */
export function reasonOf(error: unknown, messages: CliMessages): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'FAILED';
  return messages.faults[(SAME_FAULT[code] ?? code) as FaultCode] ?? messages.otherFault(code);
}

/** Codes that mean the same to a person. */
const SAME_FAULT: Readonly<Record<string, FaultCode>> = { EPERM: 'EACCES', ENOTDIR: 'ENOENT', EDQUOT: 'ENOSPC' };

/** Colours a text, where colours are shown. */
export function colorize(output: Output, env: Io['env'], style: Style, text: string): string {
  const coloured = output.isTTY && !env.NO_COLOR && env.TERM !== 'dumb';
  return coloured ? styleText(style, text, { validateStream: false }) : text;
}

/** A text that may hold anything, a file's name for one, made safe for a terminal. */
export function printable(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '¤');
}

/**
 * The user's word; else a run speaks French when the system is French, and English when it is not, and documents are in
 * French. Needed before the arguments are understood.
 */
export function languagesOf(args: readonly string[], env: Io['env']): Languages {
  const at = args.findLastIndex((argument) => /^--language(=|$)/.test(argument));
  const asked = at < 0 ? undefined : (args[at]!.split('=')[1] ?? args[at + 1]);
  if (asked === 'fr' || asked === 'en') return { language: asked, documentLanguage: asked };
  const system = env.LC_ALL || env.LC_MESSAGES || env.LANG || Intl.DateTimeFormat().resolvedOptions().locale;
  return { language: /^fr/i.test(system) ? 'fr' : 'en', documentLanguage: 'fr' };
}
