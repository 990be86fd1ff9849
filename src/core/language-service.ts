// The language service: everything that editors, the command line and other extensions ask of a file goes through it.
//
// Shapes and units. A `Snapshot` is one immutable state of one file. Offsets are UTF-16 units from the start of the text;
// records, columns, lines and positions count from 0. A finding's place names its record and counts from that record's
// first character: `snapshot.sheet.table` turns it into offsets (`offsets`) or positions (`range`).
//
// What snapshots share. An edit gives a new snapshot and leaves the old one as it was. Both share the pieces of the text
// that the edit leaves alone, the findings of rows that it does not concern, and what has been learnt about cohort names
// and kinds of rows (which only grows). The arrays of offsets, hashes and classes are copied, at 60 bytes a line.
import type { Context } from './document/context';
import type { Recognition } from './document/detect-file';
import { readSheet } from './document/read-sheet';
import type { Sheet } from './document/sheet';
import type { Language } from './i18n/language';
import { fixAll } from './lint/fix-all';
import { fixesOf, messageOf } from './lint/lint';
import { type OfferedFix, offeredFixes } from './lint/offered-fixes';
import { Snapshot } from './lint/snapshot';
import { type Verdict, type VerdictOptions, verdictOf } from './lint/verdict';
import { RULES } from './rules';
import type { Finding, Fix, FixContext, Rule } from './rules/rule';
import type { TextEdit } from './text/edits';

export type { Snapshot } from './lint/snapshot';

export interface LanguageService {
  /**
   * Reads and checks a text. Never fails: a text that is none of ours gives a snapshot without findings, whose sheet has
   * no `recognition`. `snapshot.edit(edits)` gives the next state, in the time of what the edits touch.
   */
  open(text: string, context: Context): Snapshot;
  /**
   * Reads a text without checking it: to look something up in it, or to compare it with another one.
   * @param recognition what `detectFile` says of the text, where it was asked already
   */
  read(text: string, context: Context, recognition?: Recognition): Sheet;
  /** Checks a text that was read. */
  check(sheet: Sheet): Snapshot;
  /** What the import would do with the file, and how much was found; also with other files, where that is given. */
  verdict(snapshot: Snapshot, options?: VerdictOptions): Verdict;
  /** What is wrong at a finding's place, in words; never with a password in them. `file` is what the finding is of. */
  message(file: Pick<Snapshot, 'sheet'>, finding: Finding, language: Language): string;
  /** The ways to repair a finding of this file, the best one first. */
  fixes(file: Pick<Snapshot, 'sheet'>, finding: Finding, tools: FixContext): Fix[];
  /** The ways to repair what is found at one place, each that does the same once. */
  offered(snapshot: Snapshot, findings: readonly Finding[], tools: FixContext): OfferedFix[];
  /** The edits of all safe fixes, of one rule or of all, as one step. They count in the text of this snapshot. */
  fixAll(snapshot: Snapshot, tools: FixContext, rule?: string): TextEdit[];
}

/** A language service that runs the rules given: the whole catalogue, unless a test wants others. */
export function createLanguageService(rules: readonly Rule[] = RULES): LanguageService {
  return {
    read: readSheet,
    open: (text, context) => Snapshot.of(readSheet(text, context), rules),
    check: (sheet) => Snapshot.of(sheet, rules),
    verdict: verdictOf,
    message: ({ sheet }, finding, language) => messageOf(finding, sheet, language),
    fixes: ({ sheet }, finding, tools) => fixesOf(finding, sheet, tools),
    offered: (snapshot, findings, tools) => offeredFixes(findings, snapshot.sheet, tools),
    fixAll: (snapshot, tools, rule) =>
      fixAll(snapshot.sheet, tools, rule === undefined ? rules : rules.filter(({ id }) => id === rule)),
  };
}
