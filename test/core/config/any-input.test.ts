// Whatever stands in these files, reading them gives a value and problems, and never throws.
import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { strToU8 } from 'fflate';
import { resolveConfig } from '../../../src/core/config/resolve';
import { addCohort } from '../../../src/core/reference/add-cohort';
import { readAccountsFile } from '../../../src/core/reference/read-accounts';
import { readCohorts } from '../../../src/core/reference/read-cohorts';
import { tries } from '../../fuzz';

const key = fc.constantFrom(
  'platform',
  'establishment',
  'category',
  'template',
  'accounts',
  'cohorts',
  'rules',
  'import',
  'extends',
  'password',
  'username',
  'fictif',
  'templates',
  'name',
  '__proto__',
  'x',
);
const value = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    fc.constantFrom('anfh', 'upjv', 'p.json', 'c.csv', 'alp002', 'off', '', null, true, 0, 1.5, -1),
    fc.string(),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(key, tie('value'), { maxKeys: 6 }),
  ),
})).value;
const text = fc.oneof(
  value.map((any) => JSON.stringify(any)),
  fc.dictionary(key, value).map((any) => JSON.stringify(any)),
  fc.string(),
);

describe('any input', () => {
  it('.enrolment.json and platform files', async () => {
    await fc.assert(
      fc.asyncProperty(text, text, text, async (config, platform, catalogue) => {
        const files: Readonly<Record<string, string>> = { 'p.json': platform, 'c.csv': catalogue };
        const read = async (path: string) => (Object.hasOwn(files, path) ? strToU8(files[path]!) : undefined);
        for (const { message, range } of (await resolveConfig(config, { read })).problems) {
          assert.match(message.fr, /\S/);
          assert.doesNotMatch(message.fr, /undefined|\[object/);
          if (range) assert.ok(range.start.line >= 0 && range.start.column >= 0);
        }
      }),
      tries(300),
    );
  });

  it('exports of accounts', async () => {
    const head = fc.constantFrom<number[]>([], [0x50, 0x4b, 3, 4], [0xd0, 0xcf, 0x11, 0xe0], [0xff, 0xfe]);
    await fc.assert(
      fc.asyncProperty(head, fc.uint8Array({ maxLength: 300 }), async (start, bytes) => {
        const { problems } = await readAccountsFile(new Uint8Array([...start, ...bytes]));
        assert.equal(problems.length, 1);
      }),
      tries(300),
    );
  });

  it('cohort catalogues', () => {
    const cohort = { name: 'A', idnumber: 'B', context: 'system', category: '', source: 'manual' } as const;
    fc.assert(
      fc.property(fc.string(), (catalogue) => {
        readCohorts(catalogue);
        assert.match(addCohort(catalogue, cohort).text, /\S|^[\r\n,;:|\t]+$/);
      }),
    );
  });
});
