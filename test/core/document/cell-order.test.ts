// Rows without a header: whether their cells may be in the template's order, and what is said where they are not.
import assert from 'node:assert/strict';
import { readSheet } from '../../../src/core/document/read-sheet';
import { contextOf } from '../../../src/core/lint/example';
import { lint } from '../../../src/core/lint/lint';

const AGENTS = 'csv_GED_get_agent_s_FPH.csv';
const read = (line: string, fileName = AGENTS) => {
  const lines = [line, line.replaceAll('Anne', 'Zoé').replaceAll('anne', 'zoe').replace('21', '22')];
  return readSheet(lines.join('\n'), contextOf({ fileName }));
};

describe('rows without a header', () => {
  const cases: [what: string, line: string, isInOrder: boolean][] = [
    ['as the template has them', 'Anne;Petit;;anne.petit@ch.fr;21', true],
    ['between commas', 'Anne,Petit,Tk8!graine,,21', true],
    ['with a word for nothing in place of the address', 'Anne;Petit;Tk8!graine;néant;21', true],
    ['with a weak password', 'Anne;Petit;12345678;anne.petit@ch.fr;21', true],
    ['with usernames in front', 'alp002.a.petit;Anne;Petit;;anne.petit@ch.fr;21', true],
    ['with a cohort behind', 'Anne;Petit;;anne.petit@ch.fr;21;Cohorte_Ex25', true],
    ['the address first', 'anne.petit@ch.fr;Anne;Petit;;21', false],
    ['the address before the password', 'Anne;Petit;anne.petit@ch.fr;;21', false],
    ['a fictif address before the password', 'Anne;Petit;alp002.a.petit.fictif@anfh.fr;Tk8!graine;21', false],
    ['the matricule first', '21;Petit;Anne;anne.petit@ch.fr;', false],
    ['the matricule in place of the password', 'Petit;Anne;21;anne.petit@ch.fr;', false],
    ['without a password', 'Anne;Petit;anne.petit@ch.fr;21', false],
    ['with usernames behind', 'Anne;Petit;;anne.petit@ch.fr;21;alp002.a.petit', false],
    ['a name where the address belongs', 'Anne;21;;Petit;anne.petit@ch.fr', false],
  ];
  for (const [what, line, isInOrder] of cases) {
    it(`${isInOrder ? 'are in' : 'have one finding: they are not in'} the template’s order: ${what}`, () => {
      const sheet = read(line);
      assert.equal(sheet.damage, isInOrder ? undefined : 'order');
      if (isInOrder) return;
      assert.deepEqual(
        lint(sheet).map(({ rule, args }) => [rule, args.lacks]),
        [['file-empty', 'order']],
      );
    });
  }
});
