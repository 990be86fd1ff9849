// The outline (one entry a person), selection that grows from cell to line, and the ways of a cohort: to its catalogue,
// to every place that names it, and to another name everywhere.
import * as vscode from 'vscode';
import { cellAt } from '../core/authoring';
import { decodeFile } from '../core/csv/encoding';
import { quote } from '../core/csv/quoting';
import { readSheet, type Sheet } from '../core/file/sheet';
import { AUTHORING_TEXTS } from '../core/messages/authoring';
import type { Contexts } from './contexts';
import { rangeOf } from './diagnostics';
import { openDocument } from './file-at';
import { findCsvFiles } from './find-files';
import { currentLanguage } from './language';
import { sheetOf } from './sheets';
import type { Tracker } from './tracker';

const EVERYWHERE: vscode.DocumentSelector = { pattern: '**' };
const MOST_PEOPLE = 20_000;
const MOST_FILES = 500;

export function provideNavigation(tracker: Tracker, contexts: Contexts): vscode.Disposable {
  const sheetIn = async (document: vscode.TextDocument) => {
    const tracked = await tracker.ready(document);
    return tracked && sheetOf(tracked);
  };
  /** The cohort reference under the cursor. */
  const cohortAt = async (document: vscode.TextDocument, position: vscode.Position) => {
    const sheet = await sheetIn(document);
    const cell = sheet && cellAt(sheet, position.line, document.offsetAt(position));
    if (!sheet || !cell?.name || !/^cohort\d+$/.test(cell.name) || cell.record < sheet.firstRow) return undefined;
    const cohort = sheet.row(cell.record).valueAt(cell.column);
    return cohort
      ? { cohort, range: rangeOf(sheet.table.range(sheet.table.place(cell.record, cell.column))) }
      : undefined;
  };
  const references = async (cohort: string) => {
    const found: { location: vscode.Location; sheet: Sheet }[] = [];
    for (const uri of await csvFiles()) {
      const open = openDocument(uri);
      const bytes = open ? undefined : await Promise.resolve(vscode.workspace.fs.readFile(uri)).catch(() => undefined);
      const sheet = open ? await sheetIn(open) : bytes && readSheet(decodeFile(bytes).text, await contexts.of(uri));
      if (!sheet?.recognition) continue;
      for (const { record, column } of cellsNaming(sheet, cohort)) {
        const range = rangeOf(sheet.table.range(sheet.table.place(record, column)));
        found.push({ location: new vscode.Location(uri, range), sheet });
      }
    }
    return found;
  };
  return vscode.Disposable.from(
    vscode.languages.registerDocumentSymbolProvider(EVERYWHERE, {
      provideDocumentSymbols: async (document) => symbolsOf(await sheetIn(document)),
    }),
    vscode.languages.registerSelectionRangeProvider(EVERYWHERE, {
      provideSelectionRanges: async (document, positions) => {
        const sheet = await sheetIn(document);
        return sheet ? positions.map((position) => selectionAt(sheet, document, position)) : [];
      },
    }),
    vscode.languages.registerDefinitionProvider(EVERYWHERE, {
      async provideDefinition(document, position) {
        const here = await cohortAt(document, position);
        const { cohorts, config } = await contexts.knownFor(document.uri);
        const catalogue = cohorts ?? config;
        return here && catalogue ? placeIn(catalogue, here.cohort) : undefined;
      },
    }),
    vscode.languages.registerReferenceProvider(EVERYWHERE, {
      async provideReferences(document, position) {
        const here = await cohortAt(document, position);
        return here ? (await references(here.cohort)).map(({ location }) => location) : [];
      },
    }),
    vscode.languages.registerRenameProvider(EVERYWHERE, {
      async prepareRename(document, position) {
        const here = await cohortAt(document, position);
        if (!here) throw new Error(AUTHORING_TEXTS[currentLanguage()].columns.cohort[0]);
        return { range: here.range, placeholder: here.cohort };
      },
      async provideRenameEdits(document, position, name) {
        const edit = new vscode.WorkspaceEdit();
        const here = await cohortAt(document, position);
        for (const { location, sheet } of here ? await references(here.cohort) : []) {
          edit.replace(location.uri, location.range, quote(name, sheet.table.dialect.delimiter));
        }
        return edit;
      },
    }),
  );
}

/** CSV files of the workspace, and those that are open. */
async function csvFiles(): Promise<Iterable<vscode.Uri>> {
  const found = await findCsvFiles(undefined, MOST_FILES);
  const open = vscode.workspace.textDocuments.map(({ uri }) => uri);
  return new Map([...found, ...open].map((uri) => [uri.toString(), uri])).values();
}

function* cellsNaming(sheet: Sheet, cohort: string): Generator<{ record: number; column: number }> {
  for (let record = sheet.firstRow; record < sheet.firstRow + sheet.rowCount; record++) {
    const row = sheet.row(record);
    for (const { index } of sheet.cohortColumns) if (row.valueAt(index) === cohort) yield { record, column: index };
  }
}

function symbolsOf(sheet: Sheet | undefined): vscode.DocumentSymbol[] {
  if (!sheet || sheet.rowCount > MOST_PEOPLE) return [];
  const symbols: vscode.DocumentSymbol[] = [];
  for (let record = sheet.firstRow; record < sheet.firstRow + sheet.rowCount; record++) {
    const row = sheet.row(record);
    const name = `${row.lastname} ${row.firstname}`.trim();
    if (!name || row.empty) continue;
    const range = rangeOf(sheet.table.range(sheet.table.place(record)));
    symbols.push(new vscode.DocumentSymbol(name, row.username, vscode.SymbolKind.Object, range, range));
  }
  return symbols;
}

/** From the cell to its line. */
function selectionAt(sheet: Sheet, document: vscode.TextDocument, position: vscode.Position): vscode.SelectionRange {
  const cell = cellAt(sheet, position.line, document.offsetAt(position));
  if (!cell) return new vscode.SelectionRange(new vscode.Range(position, position));
  const { table } = sheet;
  const line = new vscode.SelectionRange(rangeOf(table.range(table.place(cell.record))));
  return new vscode.SelectionRange(rangeOf(table.range(table.place(cell.record, cell.column))), line);
}

async function placeIn(catalogue: vscode.Uri, cohort: string): Promise<vscode.Location> {
  const document = await vscode.workspace.openTextDocument(catalogue);
  const at = document.getText().indexOf(cohort);
  const range = new vscode.Range(
    document.positionAt(Math.max(at, 0)),
    document.positionAt(Math.max(at, 0) + cohort.length),
  );
  return new vscode.Location(catalogue, range);
}
