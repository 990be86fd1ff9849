// One list becomes a file for each establishment: whose rows, which names, and that none takes the place of another.
import assert from 'node:assert/strict';
import { codesIn, filesByEstablishment, type Split } from '../../../src/core/convert/by-establishment';
import { startConversion } from '../../../src/core/convert/conversion';
import { rowsOf } from '../../../src/core/convert/rows';
import { contextOf } from '../../../src/core/lint/example';

const context = { ...contextOf({}), fileName: '' };
const NAME = 'csv_GED_get_agent_s_FPH';
const AGENTS = 'firstname,lastname,password,email,profile_field_matricule';
const byColumn: Split = { by: 'column', column: 2 };

const made = (list: string, split: Split, inFolders = true) =>
  filesByEstablishment(startConversion(rowsOf(list), context), split, inFolders);
const list = (...establishments: readonly string[]) =>
  ['Nom;Prénom;Établissement', ...establishments.map((name, index) => `ROY${'abcdefgh'[index]};Lise;${name}`)].join(
    '\n',
  );

describe('one file per establishment', () => {
  it('has the rows that name it, below the header', () => {
    const { files, without } = made(list('alp002', 'dam023', 'ALP002 '), byColumn);
    assert.deepEqual(
      files.map(({ path, code, people, csv }) => [path, code, people, csv]),
      [
        [`alp002/${NAME}.csv`, 'alp002', 2, `${AGENTS}\nLise,ROYa,,,\nLise,ROYc,,,\n`],
        [`dam023/${NAME}.csv`, 'dam023', 1, `${AGENTS}\nLise,ROYb,,,\n`],
      ],
    );
    assert.equal(without, 0);
  });

  it('has the whole list, for each of several codes', () => {
    const { files } = made(list('', ''), { by: 'codes', codes: ['alp002', 'dam023'] });
    const csv = `${AGENTS}\nLise,ROYa,,,\nLise,ROYb,,,\n`;
    assert.deepEqual(
      files.map((file) => [file.path, file.csv]),
      [
        [`alp002/${NAME}.csv`, csv],
        [`dam023/${NAME}.csv`, csv],
      ],
    );
  });

  it('counts people without an establishment, and makes no file of what is nobody', () => {
    const { files, without } = made(`${list('alp002', '')}\n;;dam023\n;;\nTotal : 2;;\n`, byColumn);
    assert.deepEqual([files.map(({ code }) => code), without], [['alp002'], 1]);
  });

  const NAMES: readonly (readonly [what: string, establishments: readonly string[], folders: readonly string[]])[] = [
    ['a name instead of a code', ['CH de Buis'], ['CH de Buis']],
    ['one name, whatever the capitals', ['CH Buis', 'ch  buis'], ['CH Buis']],
    ['names that a file system takes for one', ['CH/Buis', 'CH:Buis'], ['CH-Buis', 'CH-Buis-2']],
    ['a number that is taken', ['a', 'a-2', 'a/2'], ['a', 'a-2', 'a-2-2']],
    ['a way out of the folder', ['../../x', '..'], ['-..-x', '_']],
    ['a name that Windows keeps', ['CON', 'nul'], ['_CON', '_nul']],
    ['a very long one', ['x'.repeat(300)], ['x'.repeat(60)]],
  ];
  for (const [what, establishments, folders] of NAMES) {
    it(`has a name of its own: ${what}`, () => {
      const paths = (inFolders: boolean) =>
        made(list(...establishments), byColumn, inFolders).files.map(({ path }) => path);
      assert.deepEqual(
        paths(true),
        folders.map((folder) => `${folder}/${NAME}.csv`),
      );
      assert.deepEqual(
        paths(false),
        folders.map((folder) => `${NAME}_${folder}.csv`),
      );
    });
  }

  const CODES: readonly (readonly [string, readonly string[]])[] = [
    ['alp002, dam023', ['alp002', 'dam023']],
    [' ALP002;alp002\n dam023 ', ['alp002', 'dam023']],
    ['', []],
  ];
  for (const [text, codes] of CODES)
    it(`takes codes as they are written: ${JSON.stringify(text)}`, () => assert.deepEqual(codesIn(text), codes));
});
