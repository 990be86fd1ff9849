// A conversion while its user looks at it: which sheet, what a choice changes, and the file that comes of it.
import assert from 'node:assert/strict';
import {
  bestSheet,
  type Conversion,
  convert,
  csvOf,
  startConversion,
  withColumn,
  withHeaderRow,
  withTemplate,
} from '../../../src/core/convert/conversion';
import { rowsOf } from '../../../src/core/convert/rows';
import { contextOf } from '../../../src/core/lint/example';

const context = { ...contextOf({}), fileName: '' };
const start = (text: string): Conversion => startConversion(rowsOf(text), context);
const file = (conversion: Conversion): string => csvOf(conversion, convert(conversion).rows);

describe('a conversion', () => {
  const SHEETS: readonly (readonly [what: string, best: number, ...texts: string[]])[] = [
    ['the first of those that fit as well', 0, 'Nom;Prénom\nRoy;Lise', 'Nom;Prénom\nHaddad;Omar'],
    ['not the explanations before the list', 1, 'Comment remplir\nce fichier', 'Nom;Prénom\nRoy;Lise'],
    ['not an empty one', 1, '', 'Nom;Prénom\nRoy;Lise'],
    ['the first where none fits', 0, 'a', 'b'],
  ];
  for (const [what, best, ...texts] of SHEETS) {
    it(`begins with a sheet: ${what}`, () => {
      const sheets = texts.map((text) => ({ name: '', rows: rowsOf(text) }));
      const started = sheets.map(({ rows }) => startConversion(rows, context));
      assert.equal(bestSheet(sheets, started), best);
    });
  }

  const TURNED: readonly (readonly [what: string, text: string, people: string])[] = [
    [
      'labels, and people beside',
      'Nom;ROY;BAY\nPrénom;Anne;Luc\nMail;a@ch.fr;\nMatricule;12;13',
      'Anne ROY 12, Luc BAY 13',
    ],
    [
      'whole names, below something else',
      'Service;Bloc;Urg\nNom et prénom;ROY Anne;BAY Luc\nMatricule;12;13',
      'Anne ROY 12, Luc BAY 13',
    ],
    ['one person', 'Nom;ROY\nPrénom;Anne\nMatricule;12', 'Anne ROY 12'],
    ['whole names below a title', 'Bloc;\nNom et prénom;Matricule\nROY Anne;12', 'Anne ROY 12'],
    ['a header as it should be', 'Nom;Prénom;Matricule\nROY;Anne;12\nBAY;Luc;13', 'Anne ROY 12, Luc BAY 13'],
    ['one form below another: nobody, since labels come again', 'Nom;ROY\nPrénom;Anne\nNom;BAY\nPrénom;Luc', ''],
    ['rows without a header', 'ROY;Anne\nBAY;Luc', 'Anne ROY , Luc BAY '],
  ];
  for (const [what, text, people] of TURNED) {
    it(`has its people in rows: ${what}`, () => {
      const { rows } = convert(start(text));
      assert.equal(
        rows.map(([first, last, , , number]) => `${first} ${last} ${number}`).join(),
        people.replaceAll(', ', ','),
      );
    });
  }

  const AGENTS = 'firstname,lastname,password,email,profile_field_matricule';
  const LIST = 'Nom;Prénom;Service\nROY;Lise;Bloc\n';
  const CASES: readonly (readonly [
    what: string,
    text: string,
    choose: (it: Conversion) => Conversion,
    file: string,
  ])[] = [
    ['as it stands', LIST, (it) => it, `${AGENTS}\nLise,ROY,,,\n`],
    ['for another template', LIST, (it) => withTemplate(it, 'agents-cohort'), `${AGENTS},cohort1\nLise,ROY,,,,\n`],
    ['for a template that is none', LIST, (it) => withTemplate(it, 'gone'), `${AGENTS}\nLise,ROY,,,\n`],
    [
      'with a cohort for all',
      LIST,
      (it) => ({ ...withTemplate(it, 'agents-cohort'), cohort: 'Cohorte_Ex25' }),
      `${AGENTS},cohort1\nLise,ROY,,,,Cohorte_Ex25\n`,
    ],
    [
      'with a cohort for those that have none',
      'Nom;Prénom;Cohorte\nROY;Lise;\nHADDAD;Omar;Ancienne\n',
      (it) => ({ ...it, cohort: 'Cohorte_Ex25' }),
      `${AGENTS},cohort1\nLise,ROY,,,,Cohorte_Ex25\nOmar,HADDAD,,,,Ancienne\n`,
    ],
    [
      'with a cohort that no column takes',
      LIST,
      (it) => ({ ...it, cohort: 'Cohorte_Ex25' }),
      `${AGENTS}\nLise,ROY,,,\n`,
    ],
    ['with a column corrected', LIST, (it) => withColumn(it, 2, 'lastname'), `${AGENTS}\nLise,Bloc,,,\n`],
    ['with a column left out', LIST, (it) => withColumn(it, 1, ''), `${AGENTS}\n,ROY,,,\n`],
    [
      'with another line of names',
      'Prénom;Nom\nNom;Prénom\nROY;Lise\n',
      (it) => withHeaderRow(it, 1),
      `${AGENTS}\nLise,ROY,,,\n`,
    ],
  ];
  for (const [what, text, choose, expected] of CASES) {
    it(`makes a file ${what}`, () => assert.equal(file(choose(start(text))), expected));
  }
});
