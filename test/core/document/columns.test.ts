// What the columns of a template may be called.
import assert from 'node:assert/strict';
import { expectedNames, matchColumns } from '../../../src/core/document/columns';
import { readSheet } from '../../../src/core/document/read-sheet';
import { contextOf } from '../../../src/core/lint/example';
import { platformOf } from '../../../src/core/platform';

describe('the header of a template', () => {
  const AGENTS = 'firstname,lastname,password,email,profile_field_matricule';
  const cases: [platform: string, template: string, names: string][] = [
    ['anfh', 'agents', `username,${AGENTS}`],
    ['anfh', 'agents-cohort', `username,${AGENTS},cohort1`],
    ['moodle', 'users', 'username,firstname,lastname,email'],
  ];
  for (const [platform, template, names] of cases) {
    it(`of ${template} on ${platform} may hold each name once, and a username`, () => {
      const found = platformOf(platform)!.templates.find(({ id }) => id === template)!;
      assert.equal(expectedNames(found).join(','), names);
    });
  }
});

describe('what names a column of a file', () => {
  const sheet = readSheet('Fonction,Nom,cohort2,N° d’agent\n', contextOf({ fileName: 'csv_GED_get_agent_s_FPH.csv' }));
  const cases: [what: string, text: string, index: number | undefined][] = [
    ['as the file writes it', 'Fonction', 0],
    ['in another case', 'fonction', 0],
    ['of a column that nobody knows', 'Grade', undefined],
    ['as the platform wants it', 'lastname', 1],
    ['in French', 'Nom de famille', 1],
    ['of a cohort', 'COHORT2', 2],
    ['of the matricule, which the platform calls otherwise', 'Matricule RH', 3],
    ['of a column that the file lacks', 'Prénom', -1],
    ['of a column of another template', 'cohort1', -1],
    ['of a column of Moodle', 'institution', -1],
    ['nothing', '', undefined],
  ];
  for (const [what, text, index] of cases) {
    it(`${text}: ${what}`, () => assert.equal(sheet.columnNamed(text), index));
  }
});

describe('a name of a column that is a letter or two from one of ours', () => {
  const cases: [written: string, name: string | undefined][] = [
    ['Prénon', 'firstname'],
    ['Matricul', 'profile_field_matricule'],
    ['Adresse couriel', 'email'],
    ['Nom de l’agence', undefined],
    ['Code agence', undefined],
    ['N° agence', undefined],
    ['Mail agence', undefined],
    ['Agent', undefined],
    ['Employee', undefined],
    ['EMPLOYER ID', undefined],
    ['Paie', undefined],
    ['Courriel perso', undefined],
    ['Messagerie perso', undefined],
    ['Prénom 2', undefined],
    ['E-mail 2', undefined],
    ['Cohorte 2', undefined],
  ];
  for (const [written, name] of cases) {
    it(`${written}: ${name ?? 'is one of its own'}`, () => {
      const platform = platformOf('anfh')!;
      const [column] = matchColumns([written], platform.templates.at(-1)!, platform);
      assert.equal(column?.name, name);
    });
  }
});
