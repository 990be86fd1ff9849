// How many recordings of a corpus the simulation agrees with: what the command prints, and what the documentation says.
import { basename } from 'node:path';
import { completeSite } from '../../src/core/simulation/site';
import { importDifference, parserDifference } from './compare';
import { readCorpus, runCase, runParserCase } from './corpus';

export interface Score {
  /** Name of the directory. */
  readonly corpus: string;
  /** The Moodle that was recorded. */
  readonly version: string;
  /** How many recordings agree, of how many: of the CSV reader alone, of imports on each database. */
  readonly parts: Readonly<Record<'reader' | 'mariadb' | 'pgsql', { readonly agree: number; readonly all: number }>>;
  /** What differs, a line a recording. */
  readonly failures: readonly string[];
  /** What the simulation says: by case on MariaDB, by `case@pgsql` on PostgreSQL. */
  readonly actual: Readonly<Record<string, unknown>>;
}

/** Plays a directory of recordings, each on its own site and version. */
export function scoreCorpus(directory: string): Score {
  const corpus = readCorpus(directory);
  const parts = { reader: { agree: 0, all: 0 }, mariadb: { agree: 0, all: 0 }, pgsql: { agree: 0, all: 0 } };
  const failures: string[] = [];
  const actual: Record<string, unknown> = {};
  const note = (part: keyof typeof parts, id: string, said: unknown, difference: string | undefined) => {
    actual[id] = said;
    parts[part].all++;
    if (difference === undefined) parts[part].agree++;
    else failures.push(`${id}: ${difference}`);
  };
  for (const recorded of corpus.parser) {
    const said = runParserCase(corpus, recorded);
    note('reader', recorded.id, said, parserDifference(recorded.expected, said));
  }
  for (const recorded of [...corpus.topics.values()].flat()) {
    const { id, expected, expectedPgsql = expected } = recorded;
    const onMariadb = runCase(corpus, recorded, { database: 'mariadb' });
    note('mariadb', id, onMariadb, importDifference(expected, onMariadb));
    if (!corpus.onPgsql) continue;
    const onPgsql = runCase(corpus, recorded, { database: 'pgsql' });
    note('pgsql', `${id}@pgsql`, onPgsql, importDifference(expectedPgsql, onPgsql));
  }
  return { corpus: basename(directory), version: completeSite(corpus.site).moodle, parts, failures, actual };
}
