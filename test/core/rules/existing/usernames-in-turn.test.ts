// What a line means by a username depends on the lines above it: rules say of each what the simulated import does with it.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readSheet } from '../../../../src/core/document/read-sheet';
import { contextOf } from '../../../../src/core/lint/example';
import { lint } from '../../../../src/core/lint/lint';
import { fileUpload, siteOf } from '../../../../src/core/plan/upload';
import { prepareSite, type RowResult, simulateImport } from '../../../../src/core/simulation';
import { tries } from '../../../fuzz';

const COLUMNS = 'username,firstname,lastname,email';
const ACCOUNTS = `${COLUMNS}\nana,Ana,Silva,ana@ch.fr\nbob,Bob,Roy,bob@ch.fr`;
const ALL = { uuupdatetype: '1', uuallowrenames: '1', uuallowdeletes: '1' };

interface Line {
  readonly username: string;
  readonly old: string;
  readonly deletes: boolean;
}

const names = fc.constantFrom('ana', 'bob', 'cyd', 'Cyd', 'dan');
const line: fc.Arbitrary<Line> = fc.record({
  username: names,
  old: fc.oneof(fc.constant(''), names),
  deletes: fc.oneof({ arbitrary: fc.constant(false), weight: 2 }, { arbitrary: fc.constant(true), weight: 1 }),
});

/** What is said of the account that a line is about, by its record. */
function said(sheet: ReturnType<typeof readSheet>): Map<number, string> {
  const found = lint(sheet).filter(({ rule }) => ['account-rename', 'account-unknown'].includes(rule));
  return new Map(
    found.map(({ rule, place, args }) => [
      place.record,
      rule === 'account-unknown' || ['missing', 'taken'].includes(String(args.outcome)) ? 'refused' : 'renamed',
    ]),
  );
}

function done({ renamed, outcome }: RowResult): string | undefined {
  if (renamed) return 'renamed';
  return outcome === 'error' || outcome === 'skipped' ? 'refused' : undefined;
}

describe('usernames while an import goes from line to line', () => {
  it('are those of the simulated import', () => {
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 7 }), fc.constantFrom('2', '3'), (lines, uutype) => {
        const rows = lines.map(({ username, old, deletes }, nth) =>
          [username, `Zoé${nth}`, 'Fay', `zoe${nth}@ch.fr`, old, deletes ? '1' : ''].join(','),
        );
        const text = [`${COLUMNS},oldusername,deleted`, ...rows].join('\n');
        const importOptions = { ...ALL, uutype };
        const sheet = readSheet(text, contextOf({ platform: 'moodle', accounts: ACCOUNTS, importOptions }));
        const upload = fileUpload(sheet, { without: new Set(), usernames: new Map() });
        const options = { ...sheet.platform.importOptions, ...importOptions, delimiter_name: upload.delimiter };
        const { rows: results = [] } = simulateImport(upload.text, options, prepareSite(siteOf(sheet, [])).site);
        const findings = said(sheet);
        assert.deepEqual(
          lines.map((_, nth) => findings.get(nth + 1)),
          lines.map((_, nth) => done(results.find((result) => result.line === nth + 2)!)),
          text,
        );
        for (const { rule, place, args } of lint(sheet)) {
          if (rule !== 'account-exists' || args.outcome !== 'deleted') continue;
          assert.equal(results.find((result) => result.line === place.record + 1)?.outcome, 'deleted', text);
        }
      }),
      tries(300),
    );
  });
});
