// The habits of a spreadsheet, key by key, in the table's page; the file is compared to the byte.
import assert from 'node:assert/strict';
import { openTable, type TablePage } from './table-page';

const HEADER = 'firstname,lastname,password,email,profile_field_matricule,cohort1';
const ROWS = [
  'Lise,Morel,,lise.morel@ch.fr,812,Cohorte_Ex25',
  'Paul,Dupond,"Agent-812!",paul.dupond@ch.fr,813,Cohorte_Ex25',
  'Anne,Petit,,anne.petit@ch.fr,814,Cohorte_Ex25',
] as const;
const [LISE, PAUL, ANNE] = ROWS;
const file = (...rows: readonly string[]) => [HEADER, ...rows, ''].join('\n');
const FILE = file(...ROWS);
const cohorts = 'name\nCohorte_Ex25\nCohorte_Ex26\n';

/** What is done from the first cell on, and the rows of the file then. */
interface Habit {
  readonly what: string;
  /** Keys; what stands in quotes is typed, `list` waits for the values proposed, `done` for the page to know what was done. */
  readonly keys: readonly string[];
  readonly clipboard?: string | readonly [text: string, html: string];
  readonly rows: readonly string[];
}

const HABITS: readonly Habit[] = [
  { what: 'typing replaces', keys: ['"Zoé"', 'Enter'], rows: [LISE.replace('Lise', 'Zoé'), PAUL, ANNE] },
  {
    what: 'a letter that has no key is typed too',
    keys: ['"Éva"', 'Enter'],
    rows: [LISE.replace('Lise', 'Éva'), PAUL, ANNE],
  },
  {
    what: 'Escape takes back',
    keys: ['"Zoé"', 'Escape', 'Tab', '"Roux"', 'Tab'],
    rows: [LISE.replace('Morel', 'Roux'), PAUL, ANNE],
  },
  {
    what: 'F2 keeps what is there',
    keys: ['F2', '"-Anne"', 'Enter'],
    rows: [LISE.replace('Lise', 'Lise-Anne'), PAUL, ANNE],
  },
  {
    what: 'F2 keeps a bullet, as any value',
    keys: ['"•"', 'Enter', 'ArrowUp', 'F2', '"-Anne"', 'Enter'],
    rows: [LISE.replace('Lise', '•-Anne'), PAUL, ANNE],
  },
  {
    what: 'a bullet is copied, as any value',
    keys: ['"•"', 'Enter', 'done', 'ArrowUp', 'Control+C', 'ArrowDown', 'Control+V'],
    rows: [LISE.replace('Lise', '•'), PAUL.replace('Paul', '•'), ANNE],
  },
  {
    what: 'Ctrl+arrow takes a hidden password for a filled cell',
    keys: ['ArrowDown', 'ArrowRight', 'Control+ArrowRight', '"X"', 'Enter'],
    rows: [LISE, PAUL.replace('Cohorte_Ex25', 'X'), ANNE],
  },
  {
    what: 'Enter goes back to where Tab began, a row below',
    keys: ['"A"', 'Tab', '"B"', 'Enter', '"C"', 'Enter'],
    rows: [LISE.replace('Lise,Morel', 'A,B'), PAUL.replace('Paul', 'C'), ANNE],
  },
  {
    what: 'Shift+Tab goes back',
    keys: ['Tab', 'Tab', 'Shift+Tab', '"X"', 'Enter'],
    rows: [LISE.replace('Morel', 'X'), PAUL, ANNE],
  },
  {
    what: 'Delete empties the cell alone',
    keys: ['Control+A', 'Control+Home', 'Delete'],
    rows: [LISE.replace('Lise', ''), PAUL, ANNE],
  },
  {
    what: 'Delete empties a selection',
    keys: ['Shift+ArrowRight', 'Shift+ArrowDown', 'Delete'],
    rows: [LISE.replace('Lise,Morel', ','), PAUL.replace('Paul,Dupond', ','), ANNE],
  },
  {
    what: 'Ctrl+End and Ctrl+Home go to the ends',
    keys: ['Control+End', '"Z"', 'Enter', 'Control+Home', '"A"', 'Enter'],
    rows: [LISE.replace('Lise', 'A'), PAUL, ANNE.replace('Cohorte_Ex25', 'Z')],
  },
  {
    what: 'Ctrl with arrows goes to the end of what is filled',
    keys: ['Control+ArrowRight', 'Control+ArrowDown', '"Z"', 'Enter'],
    rows: [LISE, PAUL, ANNE.replace('Petit', 'Z')],
  },
  {
    what: 'Ctrl with arrows goes over empty cells to the next filled one, and to the end',
    keys: [
      'ArrowRight',
      'Control+ArrowRight',
      '"A"',
      'ArrowLeft',
      'Control+ArrowDown',
      'Control+ArrowDown',
      '"B"',
      'Enter',
    ],
    rows: [LISE.replace('lise.morel@ch.fr', 'A'), PAUL, ANNE.replace('Petit,', 'Petit,B')],
  },
  {
    what: 'Shift with Ctrl and an arrow selects what is filled',
    keys: ['Control+Shift+ArrowDown', 'Control+Shift+ArrowRight', 'Delete'],
    rows: [LISE.replace('Lise,Morel', ','), PAUL.replace('Paul,Dupond', ','), ANNE.replace('Anne,Petit', ',')],
  },
  {
    what: 'Shift with Ctrl+End extends',
    keys: ['ArrowDown', 'Tab', 'Tab', 'Tab', 'Tab', 'Shift+Control+End', 'Delete'],
    rows: [LISE, PAUL.replace('813,Cohorte_Ex25', ','), ANNE.replace('814,Cohorte_Ex25', ',')],
  },
  { what: 'Shift+Space selects the row', keys: ['ArrowDown', 'Shift+Space', 'Control+-'], rows: [LISE, ANNE] },
  {
    what: 'Ctrl+Space selects the column',
    keys: ['ArrowRight', 'Control+Space', 'Delete'],
    rows: [LISE.replace('Morel', ''), PAUL.replace('Dupond', ''), ANNE.replace('Petit', '')],
  },
  {
    what: 'Ctrl+D fills down the selection',
    keys: ['ArrowRight', 'Control+Space', 'Control+D'],
    rows: [LISE, PAUL.replace('Dupond', 'Morel'), ANNE.replace('Petit', 'Morel')],
  },
  {
    what: 'Ctrl+D of one cell copies the one above',
    keys: ['ArrowDown', 'Control+D'],
    rows: [LISE, PAUL.replace('Paul', 'Lise'), ANNE],
  },
  {
    what: 'Ctrl++ inserts a row with the cohort of the file',
    keys: ['ArrowDown', 'Control++'],
    rows: [LISE, ',,,,,Cohorte_Ex25', PAUL, ANNE],
  },
  {
    what: 'Alt with arrows moves rows, which stay selected',
    keys: ['Shift+ArrowDown', 'Alt+ArrowDown', 'done', 'Control+-'],
    rows: [ANNE],
  },
  {
    what: 'typing below the last row makes one',
    keys: ['Control+ArrowDown', 'ArrowDown', '"Eve"', 'Tab', '"Blanc"', 'Enter'],
    rows: [...ROWS, 'Eve,Blanc,,,,Cohorte_Ex25'],
  },
  {
    what: 'a value with a comma is quoted',
    keys: ['"Zoé, Eve"', 'Enter'],
    rows: [LISE.replace('Lise', '"Zoé, Eve"'), PAUL, ANNE],
  },
  {
    what: 'a cohort is chosen from the list',
    keys: ['End', '"26"', 'list', 'ArrowDown', 'Enter'],
    rows: [LISE.replace('Ex25', 'Ex26'), PAUL, ANNE],
  },
  {
    what: 'Ctrl+X empties what it copies',
    keys: ['Shift+ArrowRight', 'Control+X', 'ArrowDown', 'Control+V'],
    rows: [LISE.replace('Lise,Morel', ','), PAUL.replace('Paul,Dupond', 'Lise,Morel'), ANNE],
  },
  {
    what: 'a block is pasted and makes rows',
    clipboard: 'A\tB\r\nC\tD\r\n',
    keys: ['ArrowDown', 'ArrowDown', 'Control+V'],
    rows: [LISE, PAUL, ANNE.replace('Anne,Petit', 'A,B'), 'C,D,,,,Cohorte_Ex25'],
  },
  {
    what: 'a block of Excel is pasted',
    clipboard: ['A\tB\r\n', '<table><tr><td>A</td><td>B</td></tr></table>'],
    keys: ['Control+V'],
    rows: [LISE.replace('Lise,Morel', 'A,B'), PAUL, ANNE],
  },
  {
    what: 'one value is pasted into a selection',
    clipboard: 'X',
    keys: ['Shift+ArrowDown', 'Control+V'],
    rows: [LISE.replace('Lise', 'X'), PAUL.replace('Paul', 'X'), ANNE],
  },
  {
    what: 'a column is pasted downwards',
    clipboard: '901\r\n902\r\n903\r\n904',
    keys: ['End', 'ArrowLeft', 'Control+V'],
    rows: [LISE.replace('812', '901'), PAUL.replace('813', '902'), ANNE.replace('814', '903'), ',,,,904,Cohorte_Ex25'],
  },
  {
    what: 'rows of an export go through the conversion, at the end',
    clipboard:
      'Nom\tPrénom\tMatricule\tCourriel\r\nDurand\tJean\t901\tjean.durand@ch.fr\r\nMartin\tEve\t902\teve.martin@ch.fr\r\n',
    keys: ['Control+ArrowDown', 'ArrowDown', 'Control+V'],
    rows: [...ROWS, 'Jean,Durand,,jean.durand@ch.fr,901,Cohorte_Ex25', 'Eve,Martin,,eve.martin@ch.fr,902,Cohorte_Ex25'],
  },
  {
    what: 'rows of an export go through the conversion, in the middle',
    clipboard: 'Nom\tPrénom\tMatricule\tCourriel\r\nDurand\tJean\t901\tjean.durand@ch.fr\r\n',
    keys: ['ArrowDown', 'Control+V'],
    rows: [LISE, 'Jean,Durand,,jean.durand@ch.fr,901,Cohorte_Ex25', PAUL, ANNE],
  },
];

async function perform(table: TablePage, keys: readonly string[]): Promise<void> {
  for (const key of keys) {
    if (key === 'done') await table.changesFrom(FILE);
    else if (key === 'list') await table.page.getByRole('listbox').waitFor();
    else if (key.startsWith('"')) await table.type(key.slice(1, -1));
    else await table.press(key);
  }
}

describe('the habits of a spreadsheet in the table', () => {
  let table: TablePage;
  before(async () => {
    table = await openTable({ text: FILE, cohorts });
  });
  afterEach(() => table.undoAll());
  after(() => table.close());

  for (const { what, keys, clipboard, rows } of HABITS) {
    it(`${what}, and it is undone and redone`, async () => {
      if (clipboard !== undefined) await table.putOnClipboard(...([clipboard].flat() as [string, string?]));
      await table.press('Control+Home');
      await perform(table, keys);
      await table.becomes(file(...rows));
      let steps = 0;
      for (; table.text !== FILE; steps++) await table.undo();
      for (let step = 0; step < steps; step++) await table.redo();
      assert.equal(table.text, file(...rows));
    });
  }
});
