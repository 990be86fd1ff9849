// An import that is to be simulated: everything that its result follows from, put together once.
import type { Sheet } from '../file/sheet';
import type { ImportOptions, PreparedSite } from '../moodle';
import type { Decision, Decisions } from './decisions';
import type { Entry } from './entries';
import { type Amendments, isDerived, siteOf } from './upload';

export interface Import {
  readonly sheet: Sheet;
  readonly entries: readonly Entry[];
  /** The user's decision on each entry. */
  readonly decided: readonly (Decision | undefined)[];
  /** Indexes of the entries that a decision takes out of the import. */
  readonly out: ReadonlySet<number>;
  /** What decisions make of the file. */
  readonly amendments: Amendments;
  /** The platform makes the file that Moodle gets, with its usernames, and asks about duplicates itself. */
  readonly asks: boolean;
  readonly site: PreparedSite;
  /** Those of the platform, of the folder and of the trial, each over the ones before. */
  readonly options: ImportOptions;
}

/** What somebody chooses for an import. */
export interface ImportChoices {
  /** Moodle's own names; what is absent has Moodle's default. */
  readonly importOptions?: ImportOptions;
  readonly decisions?: Decisions;
  /** The site of an earlier plan for the same reference data: spares indexing 100,000 accounts again. */
  readonly site?: PreparedSite;
}

/** The import of a sheet's people; `keys` are the entries' decision keys. */
export function importFor(
  sheet: Sheet,
  entries: readonly Entry[],
  keys: readonly string[],
  { importOptions, decisions = {}, site }: ImportChoices,
): Import {
  const asks = isDerived(sheet);
  const decided = keys.map((key) => (Object.hasOwn(decisions, key) ? decisions[key] : undefined));
  const out = new Set<number>();
  const without = new Set<number>();
  const usernames = new Map<number, string>();
  entries.forEach((entry, index) => {
    const decision = decided[index];
    if (!decision) return;
    if (leaves(entry, decision, asks)) {
      out.add(index);
      if (decision.kind !== 'modify') without.add(entry.record);
    } else if (decision.kind === 'add' && decision.username !== entry.username) {
      usernames.set(entry.record, decision.username);
    }
  });
  return {
    sheet,
    entries,
    decided,
    out,
    amendments: { without, usernames },
    asks,
    site: site ?? siteOf(sheet, cohortsOf(entries)),
    options: { ...sheet.platform.importOptions, ...sheet.context.importOptions, ...importOptions },
  };
}

/**
 * Whether a decision takes a line out of the import: it goes, its account is made by hand, or the platform is told at
 * its own question to modify. A file with usernames can say itself what "add" means.
 */
function leaves(entry: Entry, decision: Decision, asks: boolean): boolean {
  if (decision.kind === 'delete') return true;
  return asks && (decision.kind === 'modify' || decision.username !== entry.username);
}

function* cohortsOf(entries: readonly Entry[]): Generator<string> {
  for (const { cohorts } of entries) yield* cohorts;
}
