// The comparison with recordings finds what differs. All recordings are played by `npm run conformance`.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CONFORMANCE_PAGE, conformancePage } from '../../scripts/conformance-page';
import { importDifference } from './compare';
import { CORPORA, type ImportCase, OWN_CORPUS, readCorpus, runCase } from './corpus';
import { scoreCorpus } from './score';

const own = readCorpus(OWN_CORPUS);

/** The failing cases with what differs, so that a topic's one test names them all. */
function assertNone(failures: readonly (string | undefined)[]): void {
  assert.deepEqual(
    failures.filter((failure) => failure !== undefined),
    [],
  );
}

const named = (id: string, difference: string | undefined) => difference && `${id}: ${difference}`;

describe('conformance', () => {
  it('a recorded site whose reader is "newer" is read as 5.1.3 (rule 11)', () => {
    const file = join(OWN_CORPUS, '_newer-reader-variant.json');
    const variants: ImportCase[] = JSON.parse(readFileSync(file, 'utf8'));
    assert.ok(variants.length > 0);
    const newer = { ...own, site: { ...own.site, reader: 'newer' } };
    assertNone(
      variants.map((recorded) =>
        named(recorded.id, importDifference(recorded.expected, runCase(newer, recorded, { database: 'mariadb' }))),
      ),
    );
  });

  it('plays each directory with its own site', () => {
    assert.deepEqual(
      CORPORA.map((directory) => readCorpus(directory).site.moodle),
      ['4.5.1+ (Build: 20241213)', '4.5.6 (Build: 20250811)', '5.1.3+ (Build: 20260227)'],
    );
  });

  it('finds what a wrong version makes of a recording', () => {
    const { site, ...newest } = readCorpus(CORPORA.at(-1)!);
    const older = { ...newest, site: { ...site, reader: '4.5', moodle: '4.5.6' } };
    const cases = newest.topics.get('variant')!;
    const differing = cases.filter(
      (recorded) =>
        importDifference(recorded.expected, runCase(older, recorded, { database: 'mariadb' })) !== undefined,
    );
    assert.ok(differing.length > cases.length / 3, `${differing.length} of ${cases.length}`);
  });

  it('counts what agrees, and puts it into the page for administrators', () => {
    const score = scoreCorpus(join(__dirname, 'corpus-4.5.1'));
    assert.deepEqual(
      { parts: score.parts, failures: score.failures },
      {
        parts: { reader: { agree: 0, all: 0 }, mariadb: { agree: 65, all: 65 }, pgsql: { agree: 0, all: 0 } },
        failures: [],
      },
    );
    const page = readFileSync(CONFORMANCE_PAGE, 'utf8');
    const worse = { ...score, parts: { ...score.parts, mariadb: { agree: 64, all: 65 } } };
    const [one, other] = [conformancePage(page, [score]), conformancePage(page, [worse])];
    assert.match(one, /^\| 4\.5\.1 \| – \| 65 of 65 \| – \|\n\n/m);
    assert.equal(other, one.replace('65 of 65', '64 of 65'));
  });

  it('notices what a person would notice', () => {
    const [recorded] = own.topics.get('basic')!;
    const said = runCase(own, recorded!, {});
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
