// What repairs and decisions write stays in its own line, whatever columns a file has: nobody gets another one's value.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readSheet } from '../../src/core/document/read-sheet';
import type { Sheet } from '../../src/core/document/sheet';
import { contextOf } from '../../src/core/lint/example';
import { fixesOf, lint } from '../../src/core/lint/lint';
import type { Decision } from '../../src/core/plan/decisions';
import { planOf } from '../../src/core/plan/plan';
import { decisionEdits } from '../../src/core/plan/upload';
import { PLATFORMS } from '../../src/core/platform';
import { ruleOf } from '../../src/core/rules';
import type { TextEdit } from '../../src/core/text/edits';
import { tries } from '../fuzz';

/** Values of each column, such that rows collide and much is found in them. */
const COLUMNS: Readonly<Record<string, readonly string[]>> = {
  username: ['alp002.a.noel', 'alp002.p.dupond', 'Léa.Roy', ''],
  firstname: ['Anne', 'Paul', 'NOËL Anne', ''],
  lastname: ['Noël', 'DUPOND', 'Dupond2', ''],
  password: ['', 'Anfh_2025', 'court', '=Formule-1a'],
  email: ['a.noel@ch.fr', 'A.Noel@ch.fr', 'alp002.a.noel.fictif@anhf.fr', 'a@ch.fr; b@ch.fr', ''],
  profile_field_matricule: ['812', '0812', '"812,0"', "'812", '000813', '10021', ''],
  cohort1: ['IFSI25', 'ifsi25', 'Cadres 2025', '25', ''],
  service: ['Urgences', '<b>USLD</b>', ' Bloc ', ''],
};
const ACCOUNTS = 'Prénom;Nom;Nom d’utilisateur;Adresse de courriel\nAnne;Noël;alp002.a.noel;a.noel@ch.fr';
const COHORTS = 'name,idnumber\nIFSI 2025,IFSI25\nCadres 2025,CADRES25';

const file = fc
  .record({
    columns: fc.subarray(Object.keys(COLUMNS), { minLength: 2 }),
    rows: fc.array(fc.array(fc.nat({ max: 999 }), { minLength: 8, maxLength: 8 }), { minLength: 2, maxLength: 7 }),
    platform: fc.constantFrom(...PLATFORMS.map(({ id }) => id)),
    establishment: fc.constantFrom('alp002', undefined),
  })
  .map(({ columns, rows, platform, establishment }) => {
    const lines = rows.map((picks) =>
      columns.map((name, at) => COLUMNS[name]![picks[at]! % COLUMNS[name]!.length]).join(','),
    );
    const context = contextOf({
      platform,
      accounts: ACCOUNTS,
      cohorts: COHORTS,
      ...(establishment && { establishment }),
    });
    return readSheet([columns.join(','), ...lines, ''].join('\n'), context);
  });

/** Whether an edit changes nothing but one record, or takes whole records away. */
function staysIn({ table }: Sheet, { start, end, text }: TextEdit, records: ReadonlySet<number>): boolean {
  for (const record of records) {
    if (start >= table.recordStart(record) && end <= table.recordEnd(record)) return true;
  }
  if (text) return false;
  // Lines are deleted with their ends; the last one with the end of the line before.
  for (let record = 0; record < table.recordCount; record++) {
    const from = table.recordStart(record);
    const isTouched = from < end && table.recordEnd(record) > start;
    if (isTouched && !(records.has(record) && from >= start && table.recordEnd(record) <= end)) return false;
  }
  return true;
}

describe('its own record', () => {
  it('is not left by a repair of a line', () => {
    const tools = { random: () => 0 };
    fc.assert(
      fc.property(file, (sheet) => {
        for (const finding of lint(sheet)) {
          const { section } = ruleOf(finding.rule)!;
          if (section === 'file' || section === 'header') continue;
          for (const { edits, title } of fixesOf(finding, sheet, tools)) {
            for (const edit of edits) {
              assert.ok(
                staysIn(sheet, edit, new Set([finding.place.record])),
                `${finding.rule}: ${title.fr}: ${JSON.stringify(edit)} in\n${sheet.table.text}`,
              );
            }
          }
        }
      }),
      tries(300),
    );
  });

  it('is not left by a decision', () => {
    const decision = fc.constantFrom<Decision>(
      { kind: 'add', username: 'x.y' },
      { kind: 'delete' },
      { kind: 'modify' },
    );
    fc.assert(
      fc.property(file, fc.array(decision, { minLength: 7, maxLength: 7 }), (sheet, taken) => {
        const { lines } = planOf(sheet);
        const decisions = Object.fromEntries(lines.map(({ key }, index) => [key, taken[index]!]));
        const plan = planOf(sheet, { decisions });
        const records = new Set(lines.map(({ entry }) => entry.record));
        for (const edit of decisionEdits(sheet, plan.fileEdits)) {
          assert.ok(staysIn(sheet, edit, records), `${JSON.stringify(edit)} in\n${sheet.table.text}`);
          if (!edit.text) continue;
          // What is written is a username, in the column of usernames.
          const record = [...records].find((one) => edit.start <= sheet.table.recordEnd(one))!;
          assert.equal(edit.start, sheet.table.start(record, sheet.column('username')));
          assert.equal(edit.text, 'x.y');
        }
      }),
      tries(300),
    );
  });
});
