// Where a cohort is: the cells of all files that name it, and its record in the catalogue. Loaded when somebody asks.

import * as vscode from 'vscode';
import { cellAt } from '../../core/authoring/cell-at';
import { listedPlace } from '../../core/config/list-cohort';
import { cohortReferences } from '../../core/document/cohort-references';
import { Row } from '../../core/document/row';
import type { Sheet } from '../../core/document/sheet';
import { listed, quoted } from '../../core/i18n/format';
import type { Language } from '../../core/i18n/language';
import { isCohortColumn } from '../../core/moodle-facts/columns';
import type { ReferenceKind } from '../../core/reference/cohorts';
import { cohortPlace } from '../../core/reference/read-cohorts';
import { asReference } from '../../core/reference/resolve-cohort';
import { quote } from '../../core/text/quoting';
import { readClosed } from '../documents/closed-files';
import type { ConfigService } from '../documents/config-service';
import { openAsItIs } from '../documents/edit-file';
import { nameOf, openDocument } from '../documents/file-at';
import { CSV_FILES } from '../documents/file-kinds';
import { findFiles } from '../documents/find-files';
import { currentLanguage } from '../documents/language';
import { service } from '../documents/language-service';
import { log } from '../documents/log';
import { showNotice } from '../documents/notice';
import { rangeOf } from '../documents/places';
import type { Tracker } from '../documents/tracker';

const fr = {
  none: 'Placez le curseur sur une cohorte.',
  searching: 'Recherche de la cohorte dans les fichiers',
  notInEncoding: (name: string, file: string) =>
    `${quoted(name, 'fr')} contient un caractère que l’encodage de ${quoted(file, 'fr')} ne permet pas\u00a0: enregistrez d’abord ce fichier en UTF-8.`,
  lettersUnknown: (files: readonly string[]) =>
    `Cohorte non renommée dans ${listed(files, 'fr')}\u00a0: les lettres n’y sont pas toutes connues.`,
};
const en: typeof fr = {
  none: 'Place the cursor on a cohort.',
  searching: 'Looking for the cohort in all files',
  notInEncoding: (name, file) =>
    `${quoted(name, 'en')} has a character that the encoding of ${quoted(file, 'en')} lacks: first save that file as UTF-8.`,
  lettersUnknown: (files) => `The cohort keeps its name in ${listed(files, 'en')}: not all letters there are known.`,
};
const TEXTS: Readonly<Record<Language, typeof fr>> = { fr, en };

/** What is said where the cursor is on no cohort. */
export const noCohort = (): string => TEXTS[currentLanguage()].none;

/** The cohort that a cell names, its range, and whether names or id numbers are written there; undefined for no cohort. */
export async function cohortAt(document: vscode.TextDocument, position: vscode.Position, tracker: Tracker) {
  const sheet = (await tracker.ready(document))?.snapshot?.sheet;
  const cell = sheet && cellAt(sheet, position.line, document.offsetAt(position));
  if (!sheet || !cell?.name || !isCohortColumn(cell.name) || cell.record < sheet.firstRow) return undefined;
  const cohort = asReference(new Row(sheet, cell.record).valueAt(cell.column));
  const range = rangeOf(sheet.table.range(sheet.table.place(cell.record, cell.column)));
  return cohort ? { cohort, range, by: sheet.platform.cohorts.by } : undefined;
}

const MOST_FILES = 500;

/** The cells of a file that name a cohort. */
interface Naming {
  readonly uri: vscode.Uri;
  readonly ranges: readonly vscode.Range[];
  readonly sheet: Sheet;
}

type SearchProgress = vscode.Progress<{ readonly message: string; readonly increment: number }>;

/** Every cell of the workspace that names a cohort; rejects when the search is given up. */
export async function cellsNamingIn(
  cohort: string,
  tracker: Tracker,
  configs: ConfigService,
  token: vscode.CancellationToken,
): Promise<Naming[]> {
  return vscode.window.withProgress(
    { location: vscode.ProgressLocation.Window, title: TEXTS[currentLanguage()].searching },
    (progress) => search(cohort, tracker, configs, token, progress),
  );
}

/** The edits that give a cohort another name in every cell. A file keeps it where saving would damage other letters. */
export async function renameEdits(namings: readonly Naming[], name: string): Promise<vscode.WorkspaceEdit> {
  const edit = new vscode.WorkspaceEdit();
  const unreadable = namings.filter(({ sheet }) => !sheet.isReadable).map(({ uri }) => nameOf(uri));
  if (unreadable.length) showNotice('warning', TEXTS[currentLanguage()].lettersUnknown(unreadable));
  for (const { uri, ranges, sheet } of namings) {
    if (!sheet.isReadable) continue;
    const { encoding } = await openAsItIs(uri);
    if (!(await isIn(name, encoding))) {
      throw new Error(TEXTS[currentLanguage()].notInEncoding(name, nameOf(uri)));
    }
    const written = quote(name, sheet.table.dialect.delimiter);
    for (const range of ranges) edit.replace(uri, range, written);
  }
  return edit;
}

/** Every cell that names a cohort; rejects when the search is given up, so that no half of a rename is made. */
async function search(
  cohort: string,
  tracker: Tracker,
  configs: ConfigService,
  token: vscode.CancellationToken,
  progress: SearchProgress,
): Promise<Naming[]> {
  const found: Naming[] = [];
  const files = [...(await csvFiles(token))];
  for (const [index, uri] of files.entries()) {
    if (token.isCancellationRequested) throw new vscode.CancellationError();
    progress.report({ message: `${index + 1} / ${files.length}`, increment: 100 / files.length });
    const sheet = await sheetOf(uri, tracker, configs);
    const ranges = sheet?.recognition ? cellsNaming(sheet, cohort) : [];
    if (sheet && ranges.length) found.push({ uri, ranges, sheet });
  }
  return found;
}

/** A file as every part of the extension reads it; undefined for one that is left alone or cannot be read. */
async function sheetOf(uri: vscode.Uri, tracker: Tracker, configs: ConfigService): Promise<Sheet | undefined> {
  const open = openDocument(uri);
  if (open) return (await tracker.ready(open))?.snapshot?.sheet;
  try {
    const file = await readClosed(uri, tracker, configs);
    return file && service.read(file.text, file.context);
  } catch (error) {
    log.unread(uri, error);
    return undefined;
  }
}

/** CSV files of the workspace, and those that are open. */
async function csvFiles(token: vscode.CancellationToken): Promise<Iterable<vscode.Uri>> {
  const found = await findFiles(CSV_FILES, undefined, MOST_FILES, token);
  const open = vscode.workspace.textDocuments.map(({ uri }) => uri);
  return new Map([...found, ...open].map((uri) => [uri.toString(), uri])).values();
}

function cellsNaming(sheet: Sheet, cohort: string): vscode.Range[] {
  const ranges: vscode.Range[] = [];
  for (let record = sheet.firstRow; record < sheet.firstRow + sheet.rowCount; record++) {
    for (const [nth, reference] of cohortReferences(new Row(sheet, record)).entries()) {
      if (reference !== cohort) continue;
      const column = sheet.cohortColumns[nth]!.index;
      ranges.push(rangeOf(sheet.table.range(sheet.table.place(record, column))));
    }
  }
  return ranges;
}

/** Where a catalogue, a file or the list of a configuration, has a cohort; its beginning where it has not. */
export async function placeIn(
  catalogue: vscode.Uri,
  isFile: boolean,
  cohort: string,
  by: ReferenceKind,
): Promise<vscode.Range> {
  const document = await openAsItIs(catalogue);
  const text = document.getText();
  const found = isFile ? cohortPlace(text, cohort, by) : listedPlace(text, cohort, by);
  const [from, to] = found ?? [0, 0];
  return new vscode.Range(document.positionAt(from), document.positionAt(to));
}

/** Whether an encoding has all letters of a text. */
async function isIn(text: string, encoding: string): Promise<boolean> {
  const bytes = await vscode.workspace.encode(text, { encoding });
  return (await vscode.workspace.decode(bytes, { encoding })) === text;
}
