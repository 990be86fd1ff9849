// How many recordings of a corpus the simulation agrees with: what the command prints, and what the documentation says.
import { basename } from 'node:path';
import { completeSite } from '../../src/core/simulation/site';
import { importDifference, parserDifference } from './compare';
import { type Corpus, readCorpus, runCase, runParserCase } from './corpus';

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

export interface Recording {
  readonly part: keyof Score['parts'];
  /** `case`, or `case@pgsql`. */
  readonly id: string;
  /** The file that it stands in. */
  readonly topic: string;
  /** What the simulation says, and in what that differs from what Moodle did. */
  play(): { readonly said: unknown; readonly difference: string | undefined };
}

/** All recordings of a corpus: of the reader, and of imports on each database that they were recorded on. */
export function* recordingsOf(corpus: Corpus): Iterable<Recording> {
  for (const recorded of corpus.parser) {
    yield {
      part: 'reader',
      id: recorded.id,
      topic: 'parser',
      play() {
        const said = runParserCase(corpus, recorded);
        return { said, difference: parserDifference(recorded.expected, said) };
      },
    };
  }
  for (const [topic, cases] of corpus.topics) {
    for (const recorded of cases) {
      const { id, expected, expectedPgsql = expected } = recorded;
      const on = (database: 'mariadb' | 'pgsql', moodles: typeof expected) => () => {
        const said = runCase(corpus, recorded, { database });
        return { said, difference: importDifference(moodles, said) };
      };
      yield { part: 'mariadb', id, topic, play: on('mariadb', expected) };
      if (corpus.onPgsql) yield { part: 'pgsql', id: `${id}@pgsql`, topic, play: on('pgsql', expectedPgsql) };
    }
  }
}

/** Plays a directory of recordings, each on its own site and version. */
export function scoreCorpus(directory: string): Score {
  const corpus = readCorpus(directory);
  const parts = { reader: { agree: 0, all: 0 }, mariadb: { agree: 0, all: 0 }, pgsql: { agree: 0, all: 0 } };
  const failures: string[] = [];
  const actual: Record<string, unknown> = {};
  for (const { part, id, play } of recordingsOf(corpus)) {
    const { said, difference } = play();
    actual[id] = said;
    parts[part].all++;
    if (difference === undefined) parts[part].agree++;
    else failures.push(`${id}: ${difference}`);
  }
  return { corpus: basename(directory), version: completeSite(corpus.site).moodle, parts, failures, actual };
}
