// An import that is to be simulated: everything that its result follows from, put together once.
import { moodleVersionOf } from '../document/context';
import { importOptionsOf } from '../document/import-choices';
import { readVersion } from '../moodle-facts/versions';
import { type ImportOptions, inVersion, type PreparedSite } from '../simulation';
import type { Decision, Decisions } from './decisions';
import type { Entry } from './entries';
import type { KnownLines } from './known-lines';
import { type FileEdits, hasUsernames, siteOf } from './upload';

export interface ImportJob extends Pick<KnownLines, 'sheet' | 'entries' | 'numbers'> {
  /** The user's decisions, by the indexes of their entries. */
  readonly decided: ReadonlyMap<number, Decision>;
  /** Indexes of the entries that a decision takes out of the import. */
  readonly out: ReadonlySet<number>;
  /** What decisions make of the file. */
  readonly fileEdits: FileEdits;
  /** The platform makes the file that Moodle gets, with its usernames, and asks about duplicates itself. */
  readonly promptsUser: boolean;
  readonly site: PreparedSite;
  /** Those of the platform, of the folder and of the trial, each over the ones before. */
  readonly options: ImportOptions;
}

/** What somebody chooses for an import. */
export interface ImportChoices {
  /** Moodle's own names; what is absent has Moodle's default. */
  readonly importOptions?: ImportOptions;
  readonly decisions?: Decisions;
  /** A Moodle version to try instead of the platform's. */
  readonly moodleVersion?: string;
  /** The site of an earlier plan for the same reference data: spares indexing 100,000 accounts again. */
  readonly site?: PreparedSite;
}

/** The import of a sheet's people; `keyOf` gives the entries' decision keys. */
export function importFor(
  lines: KnownLines,
  keyOf: (index: number) => string,
  { importOptions, decisions = {}, moodleVersion, site }: ImportChoices,
): ImportJob {
  const { sheet, entries, numbers } = lines;
  const promptsUser = sheet.isDerived;
  const byKey = new Map(Object.entries(decisions));
  const decided = new Map<number, Decision>();
  const out = new Set<number>();
  const without = new Set<number>();
  const usernames = new Map<number, string>();
  for (const [index, entry] of byKey.size ? entries.entries() : []) {
    const decision = byKey.get(keyOf(index));
    if (!decision) continue;
    decided.set(index, decision);
    if (leaves(entry, decision, { promptsUser, hasUsernames: hasUsernames(sheet) })) {
      out.add(index);
      if (decision.kind !== 'modify') without.add(entry.record);
    } else if (decision.kind === 'add' && decision.username !== entry.username) {
      usernames.set(entry.record, decision.username);
    }
  }
  const prepared = site ?? siteOf(sheet, cohortsOf(entries));
  const version = moodleVersion === undefined ? moodleVersionOf(sheet.context) : readVersion(moodleVersion);
  return {
    sheet,
    entries,
    numbers,
    decided,
    out,
    fileEdits: { without, usernames },
    promptsUser,
    site: { ...prepared, site: inVersion(prepared.site, version) },
    options: { ...importOptionsOf(sheet.context), ...importOptions },
  };
}

/**
 * Whether a decision takes a line out of the import: it goes, its account is made by hand, or the platform is told at
 * its own question to modify. Only a file with usernames can say itself what "add" means.
 */
function leaves(entry: Entry, decision: Decision, file: { promptsUser: boolean; hasUsernames: boolean }): boolean {
  if (decision.kind === 'delete') return true;
  if (decision.kind === 'modify') return file.promptsUser;
  return !file.hasUsernames && decision.username !== entry.username;
}

function* cohortsOf(entries: readonly Entry[]): Generator<string> {
  for (const { cohorts } of entries) yield* cohorts;
}
