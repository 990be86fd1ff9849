// What foreign rows become, what is left out, and what is said of it.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { convertRows, writeRows } from '../../../src/core/convert/convert';
import { mappingOf } from '../../../src/core/convert/mapping';
import type { Target } from '../../../src/core/convert/mapping-target';
import { pasteInto } from '../../../src/core/convert/paste';
import { rowsOf } from '../../../src/core/convert/rows';
import { describeConversion } from '../../../src/core/convert/summary';
import { readSheet } from '../../../src/core/document/read-sheet';
import { contextOf } from '../../../src/core/lint/example';
import { anfh } from '../../../src/core/platform/anfh';
import { DELIMITERS } from '../../../src/core/text/dialect';
import { scan } from '../../../src/core/text/scan';

const HEADER = 'firstname,lastname,password,email,profile_field_matricule';
const ROW = 'Marc,Petit,,marc.petit@ch.fr,21';
const TARGET: Target = { platform: anfh, template: anfh.templates[0]!, columns: anfh.templates[0]!.columns };

/** What is pasted, and what is said; undefined for a paste that stays as it is. */
function paste(copied: string, file = `${HEADER}\n`, whole = false, template?: string) {
  const context = { ...contextOf({}), fileName: 'csv_GED_get_agent_s_FPH.csv', ...(template && { template }) };
  const pasted = pasteInto(readSheet(file, context), copied, whole);
  if (!pasted) return undefined;
  return [
    pasted.text,
    describeConversion(pasted.foreign, pasted.mapping, pasted.target, pasted.converted, 'en')
      .slice(1)
      .join(' ')
      .replaceAll('\u00a0', ' '),
  ];
}

interface Case {
  readonly what: string;
  readonly copied: string;
  readonly file?: string;
  readonly whole?: boolean;
  readonly text?: string;
  readonly said?: string;
}

const EXPORT = 'NOM\tPrénom\tMél\tN° agent\n';

const CASES: readonly Case[] = [
  {
    what: 'columns find their places, zeros in front stay',
    copied: `${EXPORT}DUPOND\tPaul\tp.dupond@ch.fr\t0812\r\n`,
    text: 'Paul,DUPOND,,p.dupond@ch.fr,0812',
    said: '',
  },
  {
    what: 'the file’s own delimiter, and quotes where they are needed',
    copied: `${EXPORT}"DUPOND; née ""PETIT"""\tPaul, Marie\t\t1`,
    file: `${HEADER.replaceAll(',', ';')}\n`,
    text: 'Paul, Marie;"DUPOND; née ""PETIT""";;;1',
    said: '',
  },
  {
    what: 'what is left out',
    copied: `Liste du 3 mars\nCiv.\t${EXPORT}Mme\tDUPOND\tAnne\t\t1\n\t\t\t\t\nM.\tROY\tPaul\t\t2\t\tintérim\n\t\t\t\t\n`,
    text: 'Anne,DUPOND,,,1\nPaul,ROY,,,2',
    said: 'Left out: the column “Civ.”, 2 empty lines and line 1, which is not a person. Line 5 has more cells than the header: the last ones are left out.',
  },
  {
    what: 'a column with nothing in it is not worth a word',
    copied: `Service\t${EXPORT}\tROY\tPaul\t\t2`,
    text: 'Paul,ROY,,,2',
    said: '',
  },
  {
    what: 'a header that comes again, and a column that nothing gives',
    copied: 'Nom\tPrénom\nROY\tPaul\nNom\tPrénom\nROY\tLise',
    text: 'Paul,ROY,,,\nLise,ROY,,,',
    said: 'Left out: line 3, which is not a person. No column of the export matches “email” and “profile_field_matricule”: they stay empty.',
  },
  {
    what: 'the name at birth where there is no other',
    copied: 'Nom de naissance\tNom d’usage\tPrénom\tMél\tMatricule\nPETIT\tROY\tLise\t\t1\nMOREL\t\tAnne\t\t2',
    text: 'Lise,ROY,,,1\nAnne,MOREL,,,2',
    said: '“Nom de naissance” is used only where “Nom d’usage” is empty.',
  },
  {
    what: 'rows without a header, in the template’s order',
    copied: 'Paul\tROY\t\tp.roy@ch.fr\t0812\n',
    text: 'Paul,ROY,,p.roy@ch.fr,0812',
    said: 'Without a header, the columns are read in the template’s order (first name “Paul”, last name “ROY”): check it.',
  },
  {
    what: 'rows without a header, in another order',
    copied: '0812\tROY\tPaul\tp.roy@ch.fr\tBloc 2\n',
    text: 'Paul,ROY,,p.roy@ch.fr,0812',
    said: 'Without a header, the columns are guessed from their content (first name “Paul”, last name “ROY”): check it. Left out: the column “E”.',
  },
  {
    what: 'a file in another order, with a column of its own',
    copied: 'Nom;Service;Prénom\nROY;Bloc;Paul',
    file: 'lastname,firstname,service,password,email,profile_field_matricule\n',
    text: 'ROY,Paul,Bloc,,,',
    said: 'No column of the export matches “email” and “profile_field_matricule”: they stay empty.',
  },
  {
    what: 'an empty file gets its header',
    copied: `${EXPORT}ROY\tPaul\t\t1`,
    file: '',
    text: `${HEADER}\nPaul,ROY,,,1`,
    said: '',
  },
  {
    what: 'so does one that is replaced',
    copied: `${EXPORT}ROY\tPaul\t\t1`,
    file: `${HEADER}\n${ROW}`,
    whole: true,
    text: `${HEADER}\nPaul,ROY,,,1`,
    said: '',
  },
  {
    what: 'first and last name in one cell',
    copied: 'Nom Prénom\tMél\tMatricule\nDUPONT Jean-Marie\t\t1\nMme LE GOFF Anne\t\t2\nPetit Zoé\t\t3',
    text: 'Jean-Marie,DUPONT,,,1\nAnne,LE GOFF,,,2\nZoé,Petit,,,3',
    said: '“Nom Prénom” is split into first name (“Jean-Marie”) and last name (“DUPONT”).',
  },
  {
    what: 'whole names that nothing parts are left to the user',
    copied: 'Nom complet\tMél\tMatricule\nLe Goff Anne\t\t1\nROY Paul\t\t2\nDUPONT ép. MARTIN Lise\t\t3',
    text: ',Le Goff Anne,,,1\nPaul,ROY,,,2\n,DUPONT ép. MARTIN Lise,,,3',
    said:
      '“Nom complet” is split into first name (“Paul”) and last name (“ROY”). ' +
      'In lines 2 and 4, first and last name could not be separated: both are in the last-name column; split them by hand.',
  },
  {
    what: 'a whole name fills only what is missing',
    copied: 'Nom et prénom\tPrénom\tMatricule\nDUPONT Jean\tJean-Marie\t1\nROY Paul\t\t2',
    text: 'Jean-Marie,DUPONT,,,1\nPaul,ROY,,,2',
    said: '“Nom et prénom” is split into first name (“Jean-Marie”) and last name (“DUPONT”). No column of the export matches “email”: it stays empty.',
  },
  {
    what: 'whole names without a header',
    copied: '812\tDUPONT Jean\tj.dupont@ch.fr\n813\tLE GOFF Anne\t\n',
    text: 'Jean,DUPONT,,j.dupont@ch.fr,812\nAnne,LE GOFF,,,813',
    said: '“B” is split into first name (“Jean”) and last name (“DUPONT”).',
  },
  { what: 'the file’s own header is not wanted twice', copied: `${HEADER}\n${ROW}\n`, text: ROW, said: '' },
  { what: 'a word', copied: 'Dupond' },
  { what: 'a word with a comma', copied: 'Dupond, Paul' },
  { what: 'lines of one word', copied: 'Dupond\nPetit\n' },
  { what: 'a row of the file’s own', copied: `${ROW}\n` },
  { what: 'rows of the file’s own', copied: `${ROW}\nLise,Morel,,,22\n` },
  { what: 'a whole file into an empty one', copied: `${HEADER}\n${ROW}\n`, file: '' },
  { what: 'prose', copied: 'Bonjour ; merci de créer\nces comptes ; avant lundi' },
  { what: 'a header alone', copied: EXPORT },
  { what: 'nothing', copied: '' },
];

describe('pasting', () => {
  for (const { what, copied, file, whole, text, said } of CASES) {
    it(text === undefined ? `${what}: as it is` : what, () => {
      assert.deepEqual(paste(copied, file, whole), text === undefined ? undefined : [text, said]);
    });
  }

  it('never says a password', () => {
    const copied = 'Nom\tPrénom\tMot de passe\nROY\tPaul\tKf9-tamis\nROY\tLise\tKf8-tamis\tKf7-tamis';
    assert.doesNotMatch(paste(copied)!.join('|').split('|').slice(1).join(), /tamis/);
  });

  it('any text: nothing is thrown, and every value is one that was copied', () => {
    const cell = fc.oneof(
      fc.string(),
      fc.constantFrom('Nom', 'Prénom', 'Mél', 'N° agent', 'ROY', '0812', 'a@b.fr', '"'),
    );
    const between = fc.constantFrom('\t', ';', ',', '\n', '\r\n', '"');
    const copied = fc.array(fc.tuple(cell, between)).map((parts) => parts.flat().join(''));
    fc.assert(
      fc.property(
        copied,
        fc.constantFrom('', `${HEADER}\n`, `${HEADER.replaceAll(',', ';')}\n${ROW}`),
        (text, file) => {
          const pasted = pasteInto(readSheet(file, contextOf({})), text, false);
          const values = new Set(['', ...rowsOf(text).flat()]);
          for (const value of pasted?.converted.rows.flat() ?? []) assert.ok(values.has(value));
        },
      ),
    );
  });

  it('every value of a known column survives, whatever is in it, and however it is written', () => {
    // A cell of blanks is an empty one.
    const cell = fc.string({ unit: 'grapheme' }).filter((value) => value.trim() !== '');
    const row = fc.tuple(cell, cell, cell, cell);
    fc.assert(
      fc.property(fc.array(row, { minLength: 1 }), fc.constantFrom('\t', ';', ',' as const), (rows, delimiter) => {
        const copied = writeRows([['Matricule', 'Nom', 'Mél', 'Prénom'], ...rows], delimiter as '\t', '\r\n');
        // Which delimiter a text has is not the question here.
        const table = scan(copied, { delimiter: delimiter as '\t', eol: '\r\n' });
        const foreign = Array.from({ length: table.recordCount }, (_, record) => table.values(record));
        const { rows: done } = convertRows(foreign, mappingOf(foreign, TARGET)!, TARGET);
        for (const to of DELIMITERS) {
          const read = scan(writeRows(done, to, '\n'), { delimiter: to, eol: '\n' });
          assert.deepEqual(
            Array.from({ length: read.recordCount }, (_, record) => read.values(record)),
            rows.map(([matricule, lastname, email, firstname]) => [firstname, lastname, '', email, matricule]),
          );
        }
      }),
    );
  });
});
