// What the extension loads, and when: little at activation, what checks a file once there is one, in one language, the rest
// on demand.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Started } from '../../bench/host';
import { type Parts, partsOfDesktop } from '../../scripts/parts';
import { inProject } from '../../scripts/project';
import { emptyExamples } from '../../scripts/without-examples';
import { LANGUAGES, type Language } from '../../src/core/i18n/language';

/** Budgets in bytes: a window without an enrolment file loads the first part; one with such a file loads what checks it. */
const AT_ACTIVATION = 120_000;
const WITH_A_FILE = 262_000;

describe('the extension on the desktop', () => {
  let parts: Parts;
  let folder: string;

  before(async function () {
    this.timeout(120_000);
    parts = await partsOfDesktop();
    folder = mkdtempSync(path.join(tmpdir(), 'enrolment-bundle-'));
    mkdirSync(path.join(folder, 'dist/lazy'), { recursive: true });
    for (const [name, text] of parts.texts) writeFileSync(path.join(folder, name), text);
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  /** Names of the files that a window in a language has loaded when it shows what is found in a file. */
  function loadedIn(language: Language): string[] {
    const host = [
      inProject('bench/host.ts'),
      path.join(folder, 'dist/extension.js'),
      inProject('package.json'),
      language,
    ];
    const { loaded } = JSON.parse(
      execFileSync(process.execPath, ['--import=tsx', ...host], { cwd: inProject() }).toString(),
    ) as Started;
    return loaded.map((file) => `dist/${file.replaceAll('\\', '/')}`);
  }

  it('loads little when it is activated', () => {
    const bytes = parts.bytes(parts.with('src/extension.ts'));
    assert.ok(bytes < AT_ACTIVATION, `${bytes} bytes`);
  });

  for (const language of LANGUAGES) {
    it(`loads what checks a file when there is one, and the texts of one language: ${language}`, () => {
      const loaded = loadedIn(language);
      const texts = loaded.filter((name) => /-(fr|en)(-more)?\.js$/.test(name));
      assert.deepEqual(
        texts.map((name) => /-(fr|en)(?:-more)?\.js$/.exec(name)![1]),
        [language, language],
        texts.join(),
      );
      const bytes = parts.bytes(loaded);
      assert.ok(bytes < WITH_A_FILE, `${bytes} bytes`);
    });
  }

  it('loads with a file no fix of a rule', () => {
    const loaded = parts.inputs(loadedIn('fr').filter((name) => parts.texts.has(name)));
    assert.deepEqual(
      loaded.filter((input) => input.endsWith('?fixes')),
      [],
    );
    assert.ok(parts.inputs(parts.texts.keys()).some((input) => input.endsWith('?fixes')));
  });

  it('loads with a file nothing that is heavy', () => {
    const heavy = /zod|csv-parse|read-excel-file|fflate|jsonc-parser|core\/(plan|report|anonymise)\/|messages\/preview/;
    const loaded = parts.inputs(loadedIn('fr').filter((name) => parts.texts.has(name)));
    assert.deepEqual(
      loaded.filter((input) => heavy.test(input)),
      [],
    );
    assert.ok(loaded.includes('src/core/lint/engine.ts'));
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
    ['in one line', "defineRule({ examples: [{ csv: 'x]' }], id: 'a' });", "defineRule({id:'a'});"],
    ['with its source', "defineRule({ id: 'a', source: 'guide', examples: [] });", "defineRule({id:'a',});"],
    ['with what looks like their end', 'defineRule({\n  examples: [`\n  ],\n`],\n});', 'defineRule({});'],
    ['of two rules', 'defineRule({ examples: [1, 2] }); defineRule({ examples: [3] });', 'defineRule({});'.repeat(2)],
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
