// The beginning of a new file: the template's header, a first line to fill in, and a name that nothing has yet.
import assert from 'node:assert/strict';
import { freeFileName, isToFillIn, newFile } from '../../../src/core/authoring/new-file';
import { readSheet } from '../../../src/core/document/read-sheet';
import { contextOf } from '../../../src/core/lint/example';
import { platformOf } from '../../../src/core/platform';

const anfh = platformOf('anfh')!;
const [agents, withCohort] = anfh.templates;

describe('a new file', () => {
  it('has the template’s header, and a line to fill in', () => {
    assert.deepEqual(newFile(anfh, agents!, '', 'fr'), {
      header: 'firstname,lastname,password,email,profile_field_matricule\n',
      // biome-ignore lint/suspicious/noTemplateCurlyInString: snippets of VS Code are written so
      row: '${1:Prénom},${2:Nom},$3,$4,$5$0',
    });
  });
  it('has its cohort, whatever signs are in its name', () => {
    const { row } = newFile(anfh, withCohort!, 'Cadres, $anté}', 'fr');
    // biome-ignore lint/suspicious/noTemplateCurlyInString: snippets of VS Code are written so
    assert.equal(row, '${1:Prénom},${2:Nom},$3,$4,$5,${6:"Cadres, \\$anté\\}"}$0');
  });
});

describe('the name of a new file', () => {
  const name = 'csv_GED_get_agent_s_FPH';
  const cases: [what: string, establishment: string, taken: string[], expected: string][] = [
    ['is the guide’s', 'alp002', [], `${name}.csv`],
    ['has the code where that is taken', 'alp002', [`${name}.csv`], `${name}_alp002.csv`],
    ['then a number', 'alp002', [`${name}.csv`, `${name}_alp002.csv`], `${name}_alp002_3.csv`],
    ['has a number without a code', '', [`${name}.csv`], `${name}_2.csv`],
  ];
  for (const [what, establishment, taken, expected] of cases) {
    it(what, () =>
      assert.equal(
        freeFileName(agents!, establishment, (one) => taken.includes(one)),
        expected,
      ),
    );
  }
});

describe('a line to fill in', () => {
  const cases: [line: string, expected: boolean][] = [
    ['Prénom,Nom,,,', true],
    ['First name,Last name,,,', true],
    ['Prénom,Nom,,,812', false],
    ['Lise,Nom,,,', false],
    [',,,,', false],
  ];
  for (const [line, expected] of cases) {
    it(`${line}: ${expected ? 'yes' : 'no'}`, () => {
      const sheet = readSheet(`firstname,lastname,password,email,profile_field_matricule\n${line}`, contextOf({}));
      assert.equal(isToFillIn(sheet, 1), expected);
      assert.equal(isToFillIn(sheet, 0), false);
    });
  }
});
