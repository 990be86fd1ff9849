// What users do with the table in one sitting, from the first key to the file: each step is undone and redone, and the file is
// compared to the byte.
import assert from 'node:assert/strict';
import { openTable, type TablePage } from './table-page';
import { until } from './workbench';

const HEADER = 'firstname,lastname,password,email,profile_field_matricule,cohort1';
const LISE = 'Lise,Morel,,lise.morel@ch.fr,812,Cohorte_Ex25';
const PAUL = 'Paul,Dupond,,paul.dupond@ch.fr,813,Cohorte_Ex25';
const file = (...rows: readonly string[]) => [HEADER, ...rows, ''].join('\n');

/** Does something on a file by keyboard and clipboard, takes it all back, and does it again. */
async function session(
  text: string,
  use: (table: TablePage) => Promise<void>,
  expected: string,
  lag = 0,
): Promise<void> {
  const table = await openTable({ text, lag, cohorts: 'name\nCohorte_Ex25\n' });
  await use(table);
  await table.becomes(expected);
  table.lag = 0; // what is taken back comes from the editor, and waits for nobody
  let steps = 0;
  for (; table.text !== text; steps++) await table.undo();
  for (let step = 0; step < steps; step++) await table.redo();
  assert.equal(table.text, expected);
  await table.close();
}

/** As Excel puts rows on the clipboard. */
async function copyRows(table: TablePage, rows: readonly (readonly string[])[]): Promise<void> {
  const html = rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('');
  await table.putOnClipboard(`${rows.map((row) => row.join('\t')).join('\r\n')}\r\n`, `<table>${html}</table>`);
}

/** Forty people as an HR export has them: last names in capitals, other columns, in another order, and some that nobody wants. */
const LETTERS = 'abcdefghijklmnopqrstuvwxyzabcdefghijklmn';
const PEOPLE = [...LETTERS].map((letter, index) => {
  const last = `ROCHE${letter.toUpperCase()}${index < 26 ? '' : 'Z'}`;
  return { last, first: 'Zoé', email: `zoe.${last.toLowerCase()}@ch.fr`, number: String(901 + index) };
});
const HR_HEADER = ['Matricule', 'Nom de naissance', 'Prénom', 'Service', 'Courriel professionnel'];
const HR_ROWS = PEOPLE.map(({ last, first, email, number }) => [number, last, first, 'Chirurgie', email]);
const PASTED = PEOPLE.map(({ last, first, email, number }) => `${first},${last},,${email},${number},Cohorte_Ex25`);

describe('the table, from the first key to the file', () => {
  for (const lag of [0, 150, 400])
    it(`five agents are typed by keyboard alone, with answers ${lag} ms late`, () => {
      const agents = [
        ['Zoé', 'Le Goff', 'zoe.legoff@ch.fr', '901'],
        ['Jean-Luc', "D'Angelo", 'jl.dangelo@ch.fr', '902'],
        ['Anaïs', 'Noël', 'anais.noel@ch.fr', '903'],
        ['Hervé', 'Petit', 'herve.petit@ch.fr', '904'],
        ['Fatou', 'N’Diaye, épouse Roux', 'fatou.ndiaye@ch.fr', '905'],
      ] as const;
      const typed = agents.map(([first, last, email, number]) =>
        [first, last.includes(',') ? `"${last}"` : last, '', email, number, 'Cohorte_Ex25'].join(','),
      );
      return session(
        file(LISE),
        async (table) => {
          await table.press('Control+Home', 'ArrowDown');
          for (const [first, last, email, number] of agents) {
            await table.type(first);
            await table.press('Tab');
            await table.type(last);
            await table.press('Tab', 'Tab');
            await table.type(email);
            await table.press('Tab');
            await table.type(number);
            await table.press('Enter');
          }
        },
        file(LISE, ...typed),
        lag,
      );
    });

  for (const header of [true, false]) {
    for (const where of ['at the end', 'in the middle'] as const) {
      it(`forty rows of an HR export are pasted ${where}, ${header ? 'with' : 'without'} their header`, () =>
        session(
          file(LISE, PAUL),
          async (table) => {
            await copyRows(table, header ? [HR_HEADER, ...HR_ROWS] : HR_ROWS);
            await table.press('Control+Home', 'ArrowDown', ...(where === 'at the end' ? ['ArrowDown'] : []));
            await table.press('Control+V');
            await table.says(/40\s+lignes/);
          },
          where === 'at the end' ? file(LISE, PAUL, ...PASTED) : file(LISE, ...PASTED, PAUL),
        ));
    }
  }

  for (const lag of [0, 150])
    it(`a column is pasted, another one filled down, and the file sorted, with answers ${lag} ms late`, () => {
      const rows = PEOPLE.slice(0, 6).map(({ last, first, email }) => `${first},${last},,${email},,`);
      const done = PEOPLE.slice(0, 6).map(
        ({ last, first, email, number }) => `${first},${last},,${email},${number},Cohorte_Ex25`,
      );
      return session(
        file(...rows),
        async (table) => {
          await copyRows(
            table,
            PEOPLE.slice(0, 6).map(({ number }) => [number]),
          );
          await table.press('Control+Home', 'End', 'ArrowLeft', 'Control+V', 'Control+Home', 'End');
          await table.type('Cohorte_Ex25');
          await table.press('Enter', 'ArrowUp', 'Control+Shift+ArrowDown', 'Control+D');
          await table.becomes(file(...done));
          await table.press('Control+Home', 'ArrowRight', 'Shift+F10');
          await table.page.getByRole('menuitem', { name: 'Trier le fichier de Z à A' }).click();
        },
        file(...done.toReversed()),
        lag,
      );
    });
});

describe('the table of a large file', () => {
  const many = Array.from({ length: 6000 }, (_, index) => {
    const password = index === 0 || index === 5500 ? 'Agent-812!' : '';
    return `Lise,Morel${index},${password},lise.morel${index}@ch.fr,${index + 1},Cohorte_Ex25`;
  });
  let table: TablePage;
  before(async () => {
    table = await openTable({ text: file(...many), lag: 100 });
  });
  afterEach(() => table.undoAll());
  after(() => table.close());

  it('goes with Ctrl and an arrow where it has no rows yet, and what is typed meanwhile arrives there', async () => {
    await table.press('Control+Home', 'ArrowRight', 'ArrowRight', 'Control+ArrowDown', 'ArrowLeft');
    await table.type('Zoé');
    await table.press('Enter');
    await table.becomes(file(...many.with(5500, many[5500]!.replace('Morel5500', 'Zoé'))));
  });

  it('takes what is typed at once where the end of the file has not come yet', async () => {
    await table.press('Control+Home', 'Control+End');
    await table.type('Cohorte_Fin');
    await table.press('Enter');
    await table.becomes(file(...many.with(-1, many.at(-1)!.replace('Cohorte_Ex25', 'Cohorte_Fin'))));
  });

  it('selects to the end of a column', async () => {
    await table.press('Control+Home', 'End', 'Control+Shift+ArrowDown', 'Delete');
    await table.becomes(file(...many.map((row) => row.replace('Cohorte_Ex25', ''))));
  });

  it('says that a long paste is under way, and takes 10,000 rows', async () => {
    const rows = Array.from({ length: 10_000 }, (_, index) => `P${index}\tQ${index}`);
    await table.putOnClipboard(rows.join('\r\n'));
    await table.page.evaluate(() => {
      new MutationObserver(() => {
        document.body.dataset.said = document.querySelector('progress')?.getAttribute('aria-label') ?? '';
      }).observe(document.querySelector('progress')!, { attributes: true });
    });
    await table.press('Control+Home', 'Control+ArrowDown', 'Control+ArrowDown', 'Control+V');
    await until('the rows are there', () => table.text.split('\n').length === 16_002);
    await until('the paste was announced', async () =>
      /10\s000\s+lignes/.test(await table.page.evaluate(() => document.body.dataset.said ?? '')),
    );
    assert.ok(table.text.endsWith('P9999,Q9999,,,,Cohorte_Ex25\n'));
    await table.page.locator('progress').waitFor({ state: 'hidden' });
  });
});

describe('a button of the table that is drawn anew between press and release', () => {
  const short = 'Zoé,Roux,,zoe.roux@ch.fr,816';
  const label = 'Ajouter les cellules qui manquent';
  const cases = [
    { what: 'is clicked when it is released', releasedOn: label, text: file(LISE, `${short},`) },
    { what: 'gives its click to no other button', releasedOn: 'Aperçu de l’import', text: file(LISE, short) },
  ] as const;

  for (const { what, releasedOn, text } of cases)
    it(what, async () => {
      const table = await openTable({ text: file(LISE, short), cohorts: 'name\nCohorte_Ex25\n' });
      const named = (name: string) => table.page.getByRole('button', { name }).first();
      await table.type('Lisa');
      await table.press('Enter');
      await table.becomes(file(LISE.replace('Lise', 'Lisa'), short));
      await named(label).hover();
      const pressed = await named(label).elementHandle();
      await table.page.mouse.down();
      await table.undo();
      assert.equal(await pressed!.evaluate((one) => one.isConnected), false, 'it was drawn anew');
      await named(releasedOn).hover();
      await table.page.mouse.up();
      await table.page.getByRole('gridcell', { name: 'Lise', exact: true }).click();
      await table.becomes(text);
      assert.deepEqual(table.asked, []);
      await table.close();
    });
});

describe('the table at twice its size', () => {
  it('keeps the active row whole when the pane below grows with its findings', async () => {
    const good = Array.from({ length: 20 }, (_, at) => LISE.replace('Morel', `Morel${'a'.repeat(at)}`));
    const bad = 'Zoé,Roux,Tk8!graine,zoe.roux@,816,Cohorte_Ex25';
    const table = await openTable({ text: file(...good, bad, ...good) });
    await table.page.setViewportSize({ width: 640, height: 400 });
    await table.press('Control+Home', 'ArrowRight', 'ArrowRight', 'ArrowRight');
    for (let row = 1; row <= good.length; row++) await table.press('ArrowDown');
    const pane = table.page.getByRole('region', { name: 'Cellule sélectionnée' });
    await pane
      .getByText(/zoe\.roux@/)
      .first()
      .waitFor();
    const isWhole = () =>
      table.page.evaluate(() => {
        const cell = document.querySelector('.slick-cell.active')!.getBoundingClientRect();
        const rows = document.querySelector('.slick-viewport-left.slick-viewport-top')!.getBoundingClientRect();
        return cell.top >= rows.top - 1 && cell.bottom <= rows.bottom + 1;
      });
    await until('the row is whole', isWhole);
    await table.shot('table-200-row');
    await table.close();
  });

  it('keeps its tools, its rows and the cell’s findings in sight', async () => {
    const bad = 'Zoé,Roux,Tk8!graine,zoe.roux@,816,Cohorte_Ex25';
    const table = await openTable({ text: file(LISE, PAUL, bad) });
    // A window of 1280 × 800 at 200 %.
    await table.page.setViewportSize({ width: 640, height: 400 });
    await table.press('Control+Home', 'F8');
    const pane = table.page.getByRole('region', { name: 'Cellule sélectionnée' });
    await pane
      .getByText(/zoe\.roux@/)
      .first()
      .waitFor();
    await table.shot('table-200');
    const isInSight = (selector: string) =>
      table.page
        .locator(selector)
        .first()
        .evaluate((one) => {
          const { top, bottom, height } = one.getBoundingClientRect();
          return height > 0 && top >= 0 && bottom <= window.innerHeight;
        });
    for (const selector of ['.tools', '.slick-header-columns', '.slick-cell.active', '.details'])
      await until(`${selector} is in sight`, () => isInSight(selector));
    const overflow = await table.page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    assert.ok(overflow <= 0, `${overflow} pixels beyond the window`);
    await table.close();
  });
});

describe('the table while the view changes', () => {
  const rows = ['Zoé,Durand,,,1,', 'Yves,Colin,,,2,', 'Xavier,Blanc,,,3,', 'Will,Arnaud,,,4,'];
  const typed = rows.map((row, index) => row.replace(/^\w+é?/, `N${'abcd'[index]}`));

  it('what was typed before stands in the lines in which it was typed', async () => {
    const table = await openTable({ text: file(...rows), lag: 250 });
    await table.press('Control+Home');
    for (const letter of 'abcd') {
      await table.type(`N${letter}`);
      await table.press('Enter');
    }
    await table.press('Control+Home', 'ArrowRight', 'Shift+F10');
    await table.page.getByRole('menuitem', { name: 'Trier l’affichage de A à Z' }).click();
    await table.becomes(file(...typed));
    await table.cell(2, 2).filter({ hasText: 'Nd' }).waitFor();
    await table.close();
  });

  it('what is typed before the lines stand in their new order is in no other line', async () => {
    const table = await openTable({ text: file(...rows), lag: 250 });
    await table.press('Control+Home', 'ArrowRight', 'Shift+F10');
    await table.page.getByRole('menuitem', { name: 'Trier l’affichage de A à Z' }).click();
    await table.press('Delete');
    await table.says(/a changé entre-temps/);
    await table.becomes(file(...rows));
    await table.close();
  });

  it('what is typed while a line comes back above is in no other line', async () => {
    const table = await openTable({ text: file(...rows) });
    await table.press('Control+Home', 'Control+-');
    await table.becomes(file(...rows.slice(1)));
    await table.press('ArrowDown');
    await table.type('Nobody');
    await table.undo();
    await table.press('Enter');
    await table.says(/a changé entre-temps/);
    await table.becomes(file(...rows));
    await table.close();
  });

  it('what is typed right after a line was deleted is in the line that is selected then', async () => {
    const table = await openTable({ text: file(...rows), lag: 250 });
    await table.press('Control+Home', 'Control+-', 'ArrowDown');
    await table.type('Nc');
    await table.press('Enter');
    await table.becomes(file(rows[1]!, typed[2]!, rows[3]!));
    await table.close();
  });
});
