// The ways of a cohort: to its record in the catalogue, to every place that names it, and to another name everywhere.
import * as vscode from 'vscode';
import { cellAt } from '../core/authoring';
import { decodeFile } from '../core/csv/encoding';
import { quote } from '../core/csv/quoting';
import { readSheet, type Sheet } from '../core/file/sheet';
import { AUTHORING_TEXTS } from '../core/messages/authoring';
import type { ReferenceKind } from '../core/reference/cohorts';
import type { Contexts } from './contexts';
import { rangeOf } from './diagnostics';
import { openAsItIs } from './edit-file';
import { nameOf, openDocument } from './file-at';
import { CSV_FILES, findFiles } from './find-files';
import { currentLanguage } from './language';
import { sheetIn } from './sheets';
import type { Tracker } from './tracker';

const EVERYWHERE: vscode.DocumentSelector = { pattern: '**' };
const MOST_FILES = 500;

/** The cells of a file that name a cohort. */
interface Naming {
  readonly uri: vscode.Uri;
  readonly ranges: readonly vscode.Range[];
  readonly sheet: Sheet;
}

export function provideCohortWays(tracker: Tracker, contexts: Contexts): vscode.Disposable {
  /** The cohort reference under the cursor. */
  const cohortAt = async (document: vscode.TextDocument, position: vscode.Position) => {
    const sheet = await sheetIn(document, tracker);
    const cell = sheet && cellAt(sheet, position.line, document.offsetAt(position));
    if (!sheet || !cell?.name || !/^cohort\d+$/.test(cell.name) || cell.record < sheet.firstRow) return undefined;
    const cohort = sheet.row(cell.record).valueAt(cell.column);
    const range = rangeOf(sheet.table.range(sheet.table.place(cell.record, cell.column)));
    return cohort ? { cohort, range, by: sheet.platform.cohorts.by } : undefined;
  };
  const namings = async (cohort: string): Promise<Naming[]> => {
    const found: Naming[] = [];
    for (const uri of await csvFiles()) {
      const open = openDocument(uri);
      const bytes = open ? undefined : await Promise.resolve(vscode.workspace.fs.readFile(uri)).catch(() => undefined);
      const sheet = open
        ? await sheetIn(open, tracker)
        : bytes && readSheet(decodeFile(bytes).text, await contexts.of(uri));
      const ranges = sheet?.recognition ? cellsNaming(sheet, cohort) : [];
      if (sheet && ranges.length) found.push({ uri, ranges, sheet });
    }
    return found;
  };
  return vscode.Disposable.from(
    vscode.languages.registerDefinitionProvider(EVERYWHERE, {
      async provideDefinition(document, position) {
        const here = await cohortAt(document, position);
        const { cohorts, config } = await contexts.knownFor(document.uri);
        const catalogue = cohorts ?? config;
        if (!here || !catalogue) return undefined;
        return new vscode.Location(catalogue, await placeIn(catalogue, cohorts !== undefined, here.cohort, here.by));
      },
    }),
    vscode.languages.registerReferenceProvider(EVERYWHERE, {
      async provideReferences(document, position) {
        const here = await cohortAt(document, position);
        const found = here ? await namings(here.cohort) : [];
        return found.flatMap(({ uri, ranges }) => ranges.map((range) => new vscode.Location(uri, range)));
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
        for (const { uri, ranges, sheet } of here ? await namings(here.cohort) : []) {
          const { encoding } = await openAsItIs(uri);
          if (!(await isIn(name, encoding))) {
            throw new Error(AUTHORING_TEXTS[currentLanguage()].notInEncoding(name, nameOf(uri)));
          }
          const written = quote(name, sheet.table.dialect.delimiter);
          for (const range of ranges) edit.replace(uri, range, written);
        }
        return edit;
      },
    }),
  );
}

/** CSV files of the workspace, and those that are open. */
async function csvFiles(): Promise<Iterable<vscode.Uri>> {
  const found = await findFiles(CSV_FILES, undefined, MOST_FILES);
  const open = vscode.workspace.textDocuments.map(({ uri }) => uri);
  return new Map([...found, ...open].map((uri) => [uri.toString(), uri])).values();
}

function cellsNaming(sheet: Sheet, cohort: string): vscode.Range[] {
  const ranges: vscode.Range[] = [];
  for (let record = sheet.firstRow; record < sheet.firstRow + sheet.rowCount; record++) {
    const row = sheet.row(record);
    for (const { index } of sheet.cohortColumns) {
      if (row.valueAt(index) === cohort) ranges.push(rangeOf(sheet.table.range(sheet.table.place(record, index))));
    }
  }
  return ranges;
}

/** Where a catalogue, a file or the list of a configuration, has a cohort; its beginning where it has not. */
async function placeIn(
  catalogue: vscode.Uri,
  isFile: boolean,
  cohort: string,
  by: ReferenceKind,
): Promise<vscode.Range> {
  const document = await openAsItIs(catalogue);
  const text = document.getText();
  const found = isFile
    ? (await import('../core/reference/read-cohorts')).cohortPlace(text, cohort, by)
    : (await import('../core/config/list-cohort')).listedPlace(text, cohort, by);
  const [from, to] = found ?? [0, 0];
  return new vscode.Range(document.positionAt(from), document.positionAt(to));
}

/** Whether an encoding has all letters of a text. */
async function isIn(text: string, encoding: string): Promise<boolean> {
  const bytes = await vscode.workspace.encode(text, { encoding });
  return (await vscode.workspace.decode(bytes, { encoding })) === text;
}
