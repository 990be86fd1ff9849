// Which template and which way to cut the header are taken where several are possible, and what is no enrolment file at all.
import assert from 'node:assert/strict';
import { detectFile } from '../../../src/core/document/detect-file';
import { readSheet } from '../../../src/core/document/read-sheet';
import { contextOf } from '../../../src/core/lint/example';
import { DEFAULT_PLATFORM, type Platform } from '../../../src/core/platform';

const NAMES = ['firstname', 'lastname', 'password', 'email', 'profile_field_matricule'];
const AGENTS = NAMES.join(',');
const SERVICES = `${AGENTS},services`;
const FILE = contextOf({ fileName: 'liste.csv' });

/** A platform whose templates have these columns, named `0`, `1`… */
function platformWith(first: string[], ...others: string[][]): Platform {
  const [agents] = DEFAULT_PLATFORM.templates;
  const template = (columns: string[], nth: number) => ({
    ...agents,
    id: `${nth}`,
    fileName: `modele${nth}.csv`,
    columns,
  });
  return {
    ...DEFAULT_PLATFORM,
    templates: [template(first, 0), ...others.map((columns, nth) => template(columns, nth + 1))],
  };
}

describe('of several templates', () => {
  const cases: [what: string, platform: Platform, header: string, template: string][] = [
    ['that lacks nothing', platformWith([...NAMES, 'cohort1'], NAMES), AGENTS, '1'],
    ['that has the names as written', platformWith([...NAMES, 'service1'], [...NAMES, 'services']), SERVICES, '1'],
  ];
  for (const [what, platform, header, template] of cases) {
    it(`the one is taken ${what}, whichever stands first`, () => {
      assert.equal(detectFile(header, { ...FILE, platform })?.template.id, template);
    });
  }

  it('the sheet has the one that was recognised', () => {
    assert.equal(readSheet(`${AGENTS},cohort1`, FILE).template.id, 'agents-cohort');
    assert.equal(readSheet('Bonjour', FILE).template.id, 'agents');
  });
});

describe('of several ways to cut a header', () => {
  const cases: [what: string, header: string, names: string[]][] = [
    [
      'a name with colons stays whole',
      `${AGENTS},Tél : fixe : poste : mobile : astreinte : fax : autre`,
      [...NAMES, 'Tél : fixe : poste : mobile : astreinte : fax : autre'],
    ],
    [
      'more names of ours count more than few foreign ones',
      'firstname,lastname,password,email;Service;Site;Grade',
      ['firstname', 'lastname', 'password', 'email', 'Service', 'Site', 'Grade'],
    ],
  ];
  for (const [what, header, names] of cases) {
    it(what, () => assert.deepEqual(detectFile(header, FILE)?.names, names));
  }
});

describe('a file that was searched for', () => {
  it('is no enrolment file where a configuration uses it for something else, whatever it looks like', () => {
    const fileName = 'csv_GED_get_agent_s_FPH.csv';
    assert.equal(detectFile(AGENTS, { ...FILE, fileName, origin: 'reference' }), undefined);
    assert.equal(detectFile(AGENTS, { ...FILE, fileName, origin: 'searched' })?.by, 'header');
  });

  const workbook = 'PK\u0003\u0004[Content_Types].xml';
  const noTexts: [what: string, fileName: string, forced: boolean, seen: string | undefined][] = [
    ['under the name of a CSV', 'liste.csv', false, 'name workbook'],
    ['under its own name', 'liste.xlsx', false, undefined],
    ['by the user’s word', 'liste.xlsx', true, 'user workbook'],
  ];
  for (const [what, fileName, forced, seen] of noTexts) {
    it(`is ${seen ?? 'none of ours'}: a workbook ${what}`, () => {
      // The header of a template inside says nothing: nobody could read it there.
      const found = detectFile(`${workbook}\n${AGENTS}\n`, { ...FILE, fileName, forced });
      assert.equal(found && `${found.by} ${found.noText}`, seen);
    });
  }
});
