// What the table knows of the file, and how it shows it: findings and fixes in cells, views, passwords, lines that are no
// rows, and the clipboard's two forms.
import assert from 'node:assert/strict';
import { openTable, type TablePage } from './table-page';

const HEADER = 'firstname,lastname,password,email,profile_field_matricule,cohort1';
const LISE = 'Lise,Morel,,lise.morel@ch.fr,000812,Cohorte_Ex25';
const PAUL = 'Paul,Dupond,Agent-812!,paul.dupond@ch.fr,000813,Cohorte_Ex25';
const SHORT = 'Marc,Le Goff,,marc.legoff@ch.fr,815';
const ZOE = 'Zoé,Roux,Tk8!graine,zoe.roux@,816,Cohorte_Ex25';
const file = (...rows: readonly string[]) => [HEADER, ...rows, ''].join('\n');
const FILE = file(LISE, PAUL, SHORT, ZOE);

describe('what the table shows', () => {
  let table: TablePage;
  before(async () => {
    table = await openTable({ text: FILE, plans: true });
  });
  beforeEach(async () => {
    await table.page.locator('.table-grid').focus();
    await table.press('Control+Home');
  });
  afterEach(() => table.undoAll());
  after(() => table.close());

  const button = (name: string | RegExp) => table.page.getByRole('button', { name });
  const pane = (text: string | RegExp) =>
    table.page.getByRole('region', { name: 'Cellule sélectionnée' }).getByText(text).first();
  /** The line numbers that are shown, from the top. */
  const lines = async () =>
    (await table.page.locator('.slick-cell.line').allTextContents()).map(Number).filter(Boolean);
  const shows = async (...expected: readonly number[]) => {
    const end = Date.now() + 8_000;
    while (Date.now() < end && String(await lines()) !== String(expected)) await table.page.waitForTimeout(30);
    assert.deepEqual(await lines(), expected);
  };

  it('has the users’ words under the names, and counts of rows to check', async () => {
    const head = await table.page.locator('.slick-header-columns').first().innerText();
    for (const word of [
      'Prénom',
      'Nom',
      'Mot de passe',
      'Adresse de courriel',
      'Matricule',
      'Cohorte',
      'Résultat prévu',
    ])
      assert.ok(head.includes(word), word);
    await table.page.getByRole('columnheader', { name: /email.*1 erreur/ }).waitFor();
    await table.page.getByRole('gridcell', { name: 'alp002.l.morel' }).waitFor();
  });

  it('goes to the next problem and back, and says what it is', async () => {
    await table.press('F8');
    await pane(/zéros|000812|préfixe|matricule/i).waitFor();
    await table.press('F8');
    await pane(/ligne 3/).waitFor();
    await table.press('F8');
    await pane(/5\s+cellules/).waitFor();
    await table.press('F8');
    await pane(/zoe\.roux@/).waitFor();
    await table.press('Shift+F8');
    await pane(/5\s+cellules/).waitFor();
  });

  it('repairs a line that is no row, shown whole as it is', async () => {
    await table.page.getByRole('gridcell', { name: SHORT }).click();
    await table.press('Delete');
    await table.says(/ligne 4 n’a pas une cellule par colonne/);
    assert.equal(table.text, FILE);
    await pane('Ajouter les cellules qui manquent').waitFor();
    await table.press('Alt+Enter');
    await table.page.getByRole('menuitem', { name: 'Ajouter les cellules qui manquent' }).click();
    await table.becomes(file(LISE, PAUL, `${SHORT},`, ZOE));
  });

  it('repairs several cells at once', async () => {
    await table.press('ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'Control+Space');
    await pane(/000812|zéros|préfixe/i).waitFor();
    await table.shot('table-several');
    await table.press('Alt+Enter');
    await table.page
      .getByRole('menuitem', { name: /\(2\)|2 cas/ })
      .first()
      .click();
    await table.becomes(file(LISE.replace('000812', '812'), PAUL.replace('000813', '813'), SHORT, ZOE));
  });

  it('shows only the lines with a problem', async () => {
    await shows(2, 3, 4, 5);
    await button(/Lignes à vérifier \(4\)/).click();
    await shows(2, 3, 4, 5);
    await button(/Lignes à vérifier/).click();
  });

  it('filters and sorts as a view, and edits the right line', async () => {
    await table.page.getByRole('searchbox').fill('dupond');
    await shows(3);
    await table.page.locator('.table-grid').focus();
    await table.press('Control+Home');
    await table.type('Paule');
    await table.press('Enter');
    await table.becomes(FILE.replace('Paul,', 'Paule,'));
    await table.page.getByRole('searchbox').fill('');
    await shows(2, 3, 4, 5);
    await table.page.locator('.table-grid').focus();
    await table.undoAll();
    await table.press('Control+Home', 'ArrowRight', 'Shift+F10');
    await table.page.getByRole('menuitem', { name: 'Trier l’affichage de A à Z' }).click();
    await shows(3, 2, 5, 4);
    assert.equal(table.text, FILE);
    await table.press('Alt+ArrowDown');
    await table.says(/trié ou filtré/);
    await button('Rétablir l’ordre du fichier').click();
    await shows(2, 3, 4, 5);
  });

  it('sorts the file, and keeps its header', async () => {
    await table.page.locator('.table-grid').focus();
    await table.press('ArrowRight', 'Shift+F10');
    await table.page.getByRole('menuitem', { name: 'Trier le fichier de A à Z' }).click();
    await table.becomes(file(PAUL, LISE, ZOE, SHORT));
  });

  it('masks passwords, shows them on demand, and copies none that is masked', async () => {
    await table.page.getByText('Agent-812!').waitFor({ state: 'detached' });
    await table.press('ArrowDown', 'Shift+Space', 'Control+C');
    await table.says(/Les mots de passe masqués ne sont pas copiés/);
    assert.equal(await table.copied(), 'Paul\tDupond\t\tpaul.dupond@ch.fr\t000813\tCohorte_Ex25');
    await button('Afficher les mots de passe').click();
    await table.page.getByRole('gridcell', { name: 'Agent-812!' }).waitFor();
    await table.page.locator('.table-grid').focus();
    await table.press('Control+C');
    const html = await table.copiedHtml();
    assert.match(html, /<table><tbody><tr><td[^>]*>Paul<\/td>.*<td[^>]*>Agent-812!<\/td>/);
    await button('Afficher les mots de passe').click();
  });

  it('finds and replaces, passwords aside', async () => {
    await table.press('Control+H');
    await table.page.getByLabel('Rechercher', { exact: true }).last().fill('Cohorte_Ex25');
    await table.page.getByLabel('Remplacer par').fill('Cohorte_Ex26');
    await button('Tout remplacer').click();
    await table.becomes(FILE.replaceAll('Cohorte_Ex25', 'Cohorte_Ex26'));
    await table.press('Escape');
  });

  it('fills down by its handle', async () => {
    await table.press('ArrowRight');
    const handle = await table.page.locator('.fill-handle').boundingBox();
    const to = await table.cell(3, 3).boundingBox();
    assert.ok(handle && to);
    await table.page.mouse.move(handle.x + 4, handle.y + 4);
    await table.page.mouse.down();
    await table.page.mouse.move(to.x + 20, to.y + 10, { steps: 4 });
    await table.page.mouse.up();
    await table.becomes(FILE.replace('Dupond', 'Morel'));
  });

  it('selects rows, columns and everything with the mouse', async () => {
    const selected = () => table.page.locator('.slick-cell.selected').count();
    await table.cell(2, 1).click();
    await table.cell(3, 1).click({ modifiers: ['Shift'] });
    assert.equal(await selected(), 12);
    await table.page.getByRole('columnheader', { name: /lastname/ }).click();
    await table.press('Delete');
    await table.says(/ligne 4 n’a pas une cellule/);
    await table.page.getByRole('columnheader', { name: /Ligne/ }).click();
    assert.equal(await selected(), 19);
    await table.cell(2, 2).click();
    await table.cell(3, 3).click({ modifiers: ['Shift'] });
    assert.equal(await selected(), 4);
  });

  it('has a header that nobody can edit', async () => {
    await table.page.getByRole('columnheader', { name: /lastname/ }).dblclick();
    await table.type('x');
    assert.equal(await table.page.locator('.slick-header input').count(), 0);
    await table.press('Escape');
    assert.equal(table.text.split('\n')[0], HEADER);
  });
});
