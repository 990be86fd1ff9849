// What each rule says of its own examples and of rarer cases, word for word: where, how grave, in which words, and what
// each repair would write. After a change that is meant, write the expected texts anew with UPDATE_SNAPSHOTS=1, and read
// what changed.
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { inProject } from '../../../scripts/project';
import type { Sheet } from '../../../src/core/document/sheet';
import { findingsOf, readExample, readMarks } from '../../../src/core/lint/example';
import { fixesOf, messageOf } from '../../../src/core/lint/lint';
import { RULES } from '../../../src/core/rules';
import type { Example, Finding, Fix, Rule } from '../../../src/core/rules/rule';
import { countingRandom } from '../annotated';
import { ACCOUNT_CASES } from './cases/account';
import type { Cases } from './cases/cases';
import { EXISTING_CASES } from './cases/existing';
import { FILE_CASES } from './cases/file';

const CASES: Cases = { ...ACCOUNT_CASES, ...EXISTING_CASES, ...FILE_CASES };

const expectedTexts = inProject('test', 'fixtures', 'rules');

/** Where a finding stands, in a spreadsheet's words: a cell, or a whole line. */
function placeText({ place }: Finding, { table }: Sheet): string {
  return `${'ABCDEFGHIJKLMNOPQRSTUVWXYZ'[place.column] ?? 'Line '}${table.line(place.record) + 1}`;
}

/** A repair: its name, and what it writes in place of what. */
function fixText({ title, safe, edits, action }: Fix, { table }: Sheet): string {
  const written = edits.map(({ start, end, text }) => {
    const line = table.text.slice(0, start).split('\n').length;
    return `${line}: ${JSON.stringify(table.text.slice(start, end))} → ${JSON.stringify(text)}`;
  });
  const what = [...(action ? [JSON.stringify(action)] : []), ...written];
  return [`  * ${title.fr} / ${title.en}${safe ? ' (safe)' : ''}`, ...what.map((line) => `      ${line}`)].join('\n');
}

function findingText(finding: Finding, sheet: Sheet, rule: Rule): string {
  const { severity = rule.severity, effect = rule.effect } = finding;
  const head = `${placeText(finding, sheet)}, ${severity}, ${effect}: ${messageOf(finding, sheet, 'fr')}`;
  const fixes = fixesOf(finding, sheet, { random: countingRandom() });
  return [head, ...fixes.map((fix) => fixText(fix, sheet))].join('\n');
}

function saidOf(title: string, example: Example, rule: Rule): string {
  const sheet = readExample(example, readMarks(example.csv).csv);
  const findings = findingsOf(example, sheet, rule).map((finding) => findingText(finding, sheet, rule));
  return `${[`# ${title}`, ...(findings.length > 0 ? findings : ['nothing'])].join('\n')}\n`;
}

describe('what a rule says of its examples and of rarer cases:', () => {
  for (const rule of RULES) {
    it(rule.id, () => {
      const said = [
        ...rule.examples.map((example, index) => saidOf(`example ${index + 1}`, example, rule)),
        ...Object.entries(CASES[rule.id] ?? {}).map(([title, example]) => saidOf(title, example, rule)),
      ].join('\n');
      const expectedFile = path.join(expectedTexts, `${rule.id}.txt`);
      if (process.env.UPDATE_SNAPSHOTS) {
        mkdirSync(expectedTexts, { recursive: true });
        writeFileSync(expectedFile, said);
      }
      assert.equal(said, readFileSync(expectedFile, 'utf8'));
    });
  }

  it('there is a rule for each case', () => {
    const ids: readonly string[] = RULES.map(({ id }) => id);
    assert.deepEqual(
      Object.keys(CASES).filter((id) => !ids.includes(id)),
      [],
    );
  });
});
