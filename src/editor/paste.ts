// Pasting from a spreadsheet or an export: rows become lines of the file, and what was left out is said. A word inside a
// cell is pasted as ever.
import * as vscode from 'vscode';
import type { Pasted } from '../core/convert/paste';
import type { Sheet } from '../core/file/sheet';
import { linkless } from '../core/messages/show';
import { isToFillIn } from '../core/new-file';
import { SHOWN_MS } from './apply';
import { currentLanguage } from './language';
import { sheetOf } from './sheets';
import type { Tracker } from './tracker';

const EVERYWHERE: vscode.DocumentSelector = { pattern: '**' };
const TEXT = 'text/plain';

/** A text of more characters is no list of agents. */
const LONGEST = 10_000_000;

class RowsPaste extends vscode.DocumentPasteEdit {
  constructor(
    readonly rows: Rows,
    uri: vscode.Uri,
    kind: vscode.DocumentDropOrPasteEditKind,
  ) {
    super(rows.text, rows.title, kind);
    if (!rows.clear.length) return;
    this.additionalEdit = new vscode.WorkspaceEdit();
    for (const range of rows.clear) this.additionalEdit.delete(uri, range);
  }
}

export function providePaste(tracker: Tracker): vscode.Disposable {
  const kind = vscode.DocumentDropOrPasteEditKind.Empty.append('enrolment', 'rows');
  return vscode.Disposable.from(
    vscode.languages.registerDocumentPasteEditProvider(
      EVERYWHERE,
      {
        async provideDocumentPasteEdits(document, [range, ...others], data, _, token) {
          const copied = await data.get(TEXT)?.asString();
          const rows = copied && range && !others.length ? await rowsAt(document, range, copied, tracker) : undefined;
          return rows && !token.isCancellationRequested ? [new RowsPaste(rows, document.uri, kind)] : undefined;
        },
        // Called when the edit is the one that is applied: only then is there something to say.
        resolveDocumentPasteEdit(edit) {
          if (edit instanceof RowsPaste) void tell(edit.rows.pasted);
          return edit;
        },
      },
      { providedPasteEditKinds: [kind], pasteMimeTypes: [TEXT] },
    ),
    vscode.commands.registerCommand('enrolment.pasteRows', () => pasteRows(tracker)),
  );
}

/** The same for the menu: in a browser, VS Code asks no provider but when Ctrl+V is pressed. */
async function pasteRows(tracker: Tracker): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (!editor) return;
  const copied = await vscode.env.clipboard.readText();
  const { document, selection } = editor;
  const rows = editor.selections.length === 1 && (await rowsAt(document, selection, copied, tracker));
  if (!rows) await vscode.commands.executeCommand('editor.action.clipboardPasteAction');
  else if (await editor.edit((builder) => replace(builder, selection, rows))) await tell(rows.pasted);
}

function replace(builder: vscode.TextEditorEdit, selection: vscode.Selection, { text, clear }: Rows): void {
  for (const range of clear) builder.delete(range);
  builder.replace(selection, text);
}

interface Rows {
  /** What goes into the document, with the line ends that keep the rows on lines of their own. */
  readonly text: string;
  /** What the paste is called in a menu. */
  readonly title: string;
  /** What goes besides: the rest of a new file's first line. */
  readonly clear: readonly vscode.Range[];
  readonly pasted: Pasted;
}

/** What a text becomes when it is pasted at a place; undefined where it is to be pasted as it is. */
async function rowsAt(
  document: vscode.TextDocument,
  range: vscode.Range,
  copied: string,
  tracker: Tracker,
): Promise<Rows | undefined> {
  if (copied.length > LONGEST || !/[\t;,|]/.test(copied)) return undefined;
  const { pasteInto } = await import('../core/convert/paste');
  const { CONVERT_TEXTS } = await import('../core/messages/convert');
  const tracked = await tracker.ready(document);
  const sheet = tracked && sheetOf(tracked);
  const place = sheet && placeOf(document, range, sheet);
  const pasted = place && pasteInto(sheet, copied, place.whole);
  if (!pasted) return undefined;
  const title = CONVERT_TEXTS[currentLanguage()].pasteTitle(pasted.converted.rows.length);
  return { text: place.before + pasted.text + place.after, title, clear: place.clear ?? [], pasted };
}

interface Place {
  /** Line ends that keep the rows on lines of their own. */
  readonly before: string;
  readonly after: string;
  readonly whole: boolean;
  readonly clear?: readonly vscode.Range[];
}

/** Where rows may go in: between records, in the place of whole ones, of a line that is to be filled in, or of everything. */
function placeOf(document: vscode.TextDocument, { start, end }: vscode.Range, sheet: Sheet): Place | undefined {
  const { table, header } = sheet;
  const last = document.lineAt(document.lineCount - 1).range.end;
  if (start.isEqual(new vscode.Position(0, 0)) && end.isEqual(last)) return { before: '', after: '\n', whole: true };
  const isBetween = (position: vscode.Position) => {
    const record = table.recordAt(position.line);
    const offset = document.offsetAt(position);
    return record < 0 || offset === table.recordStart(record) || offset === table.recordEnd(record);
  };
  const record = table.recordAt(start.line);
  if (record === table.recordAt(end.line) && record >= 0 && isToFillIn(sheet, record)) {
    const [from, to] = [document.positionAt(table.recordStart(record)), document.positionAt(table.recordEnd(record))];
    const after = to.isEqual(last) ? '\n' : '';
    return { before: '', after, whole: false, clear: [new vscode.Range(from, start), new vscode.Range(end, to)] };
  }
  const isBelow = header < 0 || document.offsetAt(start) >= table.recordEnd(header);
  if (!isBelow || !isBetween(start) || !isBetween(end)) return undefined;
  const atLineEnd = end.character === document.lineAt(end.line).text.length;
  return {
    before: start.character === 0 ? '' : '\n',
    after: atLineEnd && !end.isEqual(last) ? '' : '\n',
    whole: false,
  };
}

async function tell({ foreign, mapping, target, converted }: Pasted): Promise<void> {
  const { isDoubtful, told } = await import('../core/convert/told');
  const sentences = told(foreign, mapping, target, converted, currentLanguage());
  const said = linkless(sentences.join(' '));
  if (isDoubtful(mapping, converted)) void vscode.window.showWarningMessage(said);
  else if (sentences.length > 1) void vscode.window.showInformationMessage(said);
  else vscode.window.setStatusBarMessage(said, SHOWN_MS);
}
