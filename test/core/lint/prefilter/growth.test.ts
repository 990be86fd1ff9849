// The work of a check grows with the file and not with its square: what rules are asked is counted, not timed. How long it
// takes is the bench's (`npm run bench-growth`).
import assert from 'node:assert/strict';
import { makeFile } from '../../../../bench/data';
import { readSheet } from '../../../../src/core/document/read-sheet';
import type { Row } from '../../../../src/core/document/row';
import { contextOf } from '../../../../src/core/lint/example';
import { lint } from '../../../../src/core/lint/lint';
import { RULES } from '../../../../src/core/rules';
import type { Rule } from '../../../../src/core/rules/rule';

/** How often the rules are asked about a cell, a row, a key or a pair of rows while a file is checked. */
function questionsOf(rows: number, kind: 'clean' | 'dirty'): number {
  let asked = 0;
  /** The same rule, or part of one, whose functions of these names are counted. */
  const counted = <T extends object>(part: T, names: readonly (keyof T)[]): T => {
    const asking = names.flatMap((name) => {
      const ask = part[name];
      if (typeof ask !== 'function') return [];
      const counting = (...given: unknown[]) => {
        asked++;
        return ask.apply(part, given);
      };
      return [[name, counting]];
    });
    return { ...part, ...Object.fromEntries(asking) };
  };
  const rules = RULES.map(
    ({ duplicates, majority, ...rule }): Rule => ({
      ...counted<Omit<Rule, 'duplicates' | 'majority'>>(rule, ['cell', 'row', 'record']),
      ...(duplicates && { duplicates: counted(duplicates, ['key', 'compare']) }),
      ...(majority && { majority: counted(majority, ['valueOf', 'check']) }),
    }),
  );
  lint(readSheet(makeFile(rows, kind), contextOf({})), rules);
  return asked;
}

describe('checking ten times the lines', () => {
  for (const kind of ['clean', 'dirty'] as const) {
    it(`asks the rules about ten times as much, ${kind}`, () => {
      const [short, long] = [questionsOf(2_000, kind), questionsOf(20_000, kind)];
      assert.ok(short > 0 && long < 12 * short, `${short} and ${long} questions`);
    });
  }
});

describe('rows that several rules compare', () => {
  it('are read once for all of them', () => {
    const asked: Row[] = [];
    const rules = RULES.map((rule): Rule => {
      const { duplicates } = rule;
      if (!duplicates) return rule;
      const key = (row: Row) => {
        asked.push(row);
        return duplicates.key(row);
      };
      return { ...rule, duplicates: { ...duplicates, key } };
    });
    const line = 'Lise,Morel,Zq7!abcd,lise.morel@ch.fr,812';
    const text = `firstname,lastname,password,email,profile_field_matricule\n${`${line}\n`.repeat(50)}`;
    lint(readSheet(text, contextOf({})), rules);
    assert.ok(asked.length > 100, `${asked.length} keys`);
    assert.equal(new Set(asked).size, 50);
  });
});
