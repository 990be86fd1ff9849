// The simulation against everything recorded of a real Moodle, on both databases.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { importDifference, parserDifference } from './compare';
import { type ImportCase, OWN_CORPUS, readCorpus, runCase, runParserCase } from './corpus';

const corpus = readCorpus(OWN_CORPUS);

/** The failing cases with what differs, so that a topic's one test names them all. */
function assertNone(failures: readonly (string | undefined)[]): void {
  assert.deepEqual(
    failures.filter((failure) => failure !== undefined),
    [],
  );
}

const named = (id: string, difference: string | undefined) => difference && `${id}: ${difference}`;

describe('conformance', () => {
  it('has the whole corpus', () => {
    const imports = [...corpus.topics.values()].flat();
    const results = corpus.parser.length + imports.length + imports.filter((recorded) => recorded.expectedPgsql).length;
    assert.equal(results, 1441);
  });

  it('parser', () => {
    assertNone(
      corpus.parser.map((recorded) => named(recorded.id, parserDifference(recorded.expected, runParserCase(recorded)))),
    );
  });

  for (const [topic, cases] of corpus.topics) {
    it(`${topic}, MariaDB`, () => {
      assertNone(
        cases.map((recorded) =>
          named(recorded.id, importDifference(recorded.expected, runCase(corpus, recorded, { database: 'mariadb' }))),
        ),
      );
    });
    it(`${topic}, PostgreSQL`, () => {
      assertNone(
        cases.map((recorded) => {
          const said = runCase(corpus, recorded, { database: 'pgsql' });
          return named(recorded.id, importDifference(recorded.expectedPgsql ?? recorded.expected, said));
        }),
      );
    });
  }

  it('the reader of a newer Moodle (rule 11)', () => {
    const file = join(OWN_CORPUS, '_newer-reader-variant.json');
    const variants: ImportCase[] = JSON.parse(readFileSync(file, 'utf8'));
    assert.ok(variants.length > 0);
    assertNone(
      variants.map((recorded) =>
        named(recorded.id, importDifference(recorded.expected, runCase(corpus, recorded, { reader: 'newer' }))),
      ),
    );
  });

  it('notices what a person would notice', () => {
    const [recorded] = corpus.topics.get('basic')!;
    const said = runCase(corpus, recorded!, {});
    const { totals, users = [], rows = [] } = said;
    const changed = [
      { ...said, totals: { ...totals!, usersnew: 99 } },
      { ...said, users: users.slice(1) },
      { ...said, rows: rows.map((row) => ({ ...row, messages: [] })) },
      { ...said, cohortsCreated: [{ idnumber: 'X', name: 'X', context: 'system' as const }] },
    ];
    for (const result of changed) assert.notEqual(importDifference(recorded!.expected, result), undefined);
  });
});
