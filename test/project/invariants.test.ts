// The invariants of docs/ARCHITECTURE.md: each names the tests that hold it; those that can be read off the sources stand here.

import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';
import { inProject } from '../../scripts/project';
import { Row } from '../../src/core/document/row';
import { findingsOf, readExample, readMarks } from '../../src/core/lint/example';
import { PLATFORMS } from '../../src/core/platform';
import { RULES } from '../../src/core/rules';
import { guards } from '../guards';

const page = readFileSync(inProject('docs', 'ARCHITECTURE.md'), 'utf8');

/** Sources by their path, without comments and the texts of languages. */
const sources = (pattern: string) =>
  globSync(pattern, { cwd: inProject('.') }).map((file): [string, string] => {
    const code = readFileSync(inProject(file), 'utf8').replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
    return [file, code];
  });

function assertNowhere(files: readonly [string, string][], forbidden: RegExp): void {
  assert.ok(files.length > 0);
  const found = files.flatMap(([file, code]) => {
    const hit = forbidden.exec(code);
    return hit ? [`${file}: ${hit[0]}`] : [];
  });
  assert.deepEqual(found, []);
}

describe('each invariant of docs/ARCHITECTURE.md', () => {
  const invariants = [...page.matchAll(/^\*\*Architecture Invariant: (.+?)\.\*\*(.*)$/gm)];

  it('is known to this test', () => assert.ok(invariants.length > 10));

  for (const [, name, text = ''] of invariants) {
    it(`names the tests that hold it: ${name}`, () => {
      const tests = [...text.matchAll(/`(test\/[\w/.-]+)`/g)].map(([, file]) => file!);
      assert.ok(tests.length > 0, 'no test is named');
      for (const file of tests) assert.ok(existsSync(inProject(file)), file);
    });

    it(`is broken once by npm run guards: ${name}`, () => {
      const broken = guards.filter((guard) => guard.name === `invariant: ${name}`);
      assert.equal(broken.length, 1);
      for (const { test } of broken) assert.ok(text.includes(test), test);
    });
  }
});

describe('the sources', () => {
  it('of the core know no clock, no network, no random number, no editor and no Node', () => {
    const outside =
      /\bMath\.random\b|\bDate\.now\b|\bnew Date\(\)|\bperformance\.|\bfetch\(|\bprocess\.|from '(node:|vscode')|\b(window|document)\.(get|add|create)/;
    assertNowhere(sources('src/core/**/*.ts'), outside);
  });

  it('ask no platform which one it is', () => {
    const ids = PLATFORMS.map(({ id }) => id).join('|');
    const asks = new RegExp(`\\bplatform\\.id [!=]==|[!=]== '(${ids})'|case '(${ids})'`);
    assertNowhere(
      sources('src/**/*.ts').filter(([file]) => !file.startsWith('src/core/platform/')),
      asks,
    );
  });

  /** Things that may be there once only: two would say different things at the same moment; and what makes or writes one. */
  const ONCE: readonly [what: string, made: RegExp][] = [
    ['context key', /'setContext',\s*('[\w.]+')/g],
    ['store of decisions', /(new DecisionStore)\(/g],
    ['verdict', /(service\.verdict)\(/g],
  ];
  for (const [what, made] of ONCE) {
    it(`of the editor have one place for each ${what}`, () => {
      const places = sources('src/!(core|cli)/**/*.ts').concat(sources('src/*.ts'));
      const found = places.flatMap(([, code]) => [...code.matchAll(made)].map(([, name]) => name));
      assert.ok(found.length > 0);
      assert.deepEqual(found, [...new Set(found)]);
    });
  }

  it('name no rule but where it is', () => {
    const others = sources('src/**/*.ts').filter(([file]) => !file.startsWith('src/core/rules/'));
    assertNowhere(others, new RegExp(`'(${RULES.map(({ id }) => id).join('|')})'`));
  });

  it('of a rule know no other rule', () => {
    const rules = sources('src/core/rules/*/*.ts').filter(([, code]) => code.includes('defineRule'));
    const names = rules.map(([file]) => file.replace(/^.*\/|\.ts$/g, '')).join('|');
    assertNowhere(rules, new RegExp(`(from|import) '\\.[^']*/(${names})'`));
  });
});

describe('what is found', () => {
  for (const rule of RULES) {
    it(`holds no text, no line number and no password: ${rule.id}`, () => {
      for (const example of rule.examples) {
        const sheet = readExample(example, readMarks(example.csv).csv);
        const rows = Array.from({ length: sheet.rowCount }, (_, nth) => new Row(sheet, sheet.firstRow + nth));
        const passwords = rows.map((row) => row.value('password')).filter((password) => password.length > 3);
        for (const { args } of findingsOf(example, sheet, rule)) {
          for (const [name, value] of Object.entries(args)) {
            assert.doesNotMatch(name, /^(line|row|message|text)$/);
            assert.ok(!passwords.some((password) => String(value).includes(password)), `${name}: ${value}`);
          }
        }
      }
    });
  }
});
