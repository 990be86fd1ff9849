// What the extension loads, and when: little at activation, what checks a file once there is one, the rest on demand.
import assert from 'node:assert/strict';
import { type Parts, partsOfDesktop } from '../../scripts/parts';
import { emptyExamples } from '../../scripts/without-examples';

/** Budgets in bytes: a window without an enrolment file loads the first part, one with such a file both. */
const AT_ACTIVATION = 120_000;
const WITH_A_FILE = 310_000;

describe('the extension on the desktop', () => {
  let parts: Parts;

  before(async function () {
    this.timeout(60_000);
    parts = await partsOfDesktop();
  });

  it('loads little when it is activated', () => {
    const bytes = parts.bytes(parts.with('src/extension.ts'));
    assert.ok(bytes < AT_ACTIVATION, `${bytes} bytes`);
  });

  it('loads what checks a file when there is one, and no more', () => {
    const loaded = new Set([...parts.with('src/extension.ts'), ...parts.with('src/service.ts')]);
    const bytes = parts.bytes(loaded);
    assert.ok(bytes < WITH_A_FILE, `${bytes} bytes`);
    const heavy = /zod|csv-parse|read-excel-file|fflate|jsonc-parser|core\/(plan|report|anonymise)\/|messages\/preview/;
    assert.deepEqual(
      parts.inputs(loaded).filter((input) => heavy.test(input)),
      [],
    );
  });

  it('holds no example of a rule', () => {
    assert.deepEqual(
      [...parts.texts].filter(([, text]) => /~~ [a-z]+-[a-z]+\b/.test(text)).map(([name]) => name),
      [],
    );
  });
});

describe('the examples of a rule', () => {
  const cases: readonly (readonly [name: string, source: string, left: string])[] = [
    ['in one line', "defineRule({ examples: [{ csv: 'x]' }], id: 'a' });", "defineRule({examples:[],id:'a'});"],
    ['with what looks like their end', 'defineRule({\n  examples: [`\n  ],\n`],\n});', 'defineRule({examples:[],});'],
    [
      'of two rules',
      'defineRule({ examples: [1, 2] }); defineRule({ examples: [3] });',
      'defineRule({examples:[]});'.repeat(2),
    ],
  ];
  for (const [name, source, left] of cases) {
    it(`are left out where they stand ${name}`, () => {
      const emptied = emptyExamples(source);
      assert.equal(emptied.replaceAll(/\s/g, ''), left);
      assert.equal(emptied.split('\n').length, source.split('\n').length);
    });
  }

  it('that cannot be seen stop the build', () => {
    assert.throws(() => emptyExamples('defineRule({ ...{ examples: [1] } });'));
  });
});
