// Pasting from a spreadsheet or an export: rows become lines of the file, and what was left out is said. A word inside a
// cell is pasted as ever.
import * as vscode from 'vscode';
import { EVERYWHERE } from '../documents/places';
import type { Tracker } from '../documents/tracker';
import type { RowsToPaste } from './paste-in-row';

const TEXT = 'text/plain';

/** A text of more characters is no list of agents. */
const LONGEST = 10_000_000;

class RowsPaste extends vscode.DocumentPasteEdit {
  constructor(
    readonly rows: RowsToPaste,
    uri: vscode.Uri,
    kind: vscode.DocumentDropOrPasteEditKind,
  ) {
    super(rows.text, rows.title, kind);
    if (!rows.otherEdits.length) return;
    this.additionalEdit = new vscode.WorkspaceEdit();
    this.additionalEdit.set(uri, [...rows.otherEdits]);
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
          if (!copied || !range || others.length || !mayBeRows(copied) || token.isCancellationRequested)
            return undefined;
          const { rowsAt } = await import('./paste-rows');
          const rows = await rowsAt(document, range, copied, tracker);
          return rows && !token.isCancellationRequested ? [new RowsPaste(rows, document.uri, kind)] : undefined;
        },
        // Called when the edit is the one that is applied: only then is there something to say.
        async resolveDocumentPasteEdit(edit) {
          if (edit instanceof RowsPaste) (await import('./paste-rows')).describePasted(edit.rows.pasted);
          return edit;
        },
      },
      { providedPasteEditKinds: [kind], pasteMimeTypes: [TEXT] },
    ),
    vscode.commands.registerCommand('enrolment.pasteRows', () => pasteRows(tracker)),
  );
}

function mayBeRows(copied: string): boolean {
  return copied.length <= LONGEST && /[\t;,|\r\n]/.test(copied);
}

/** The same for the menu: in a browser, VS Code asks no provider but when Ctrl+V is pressed. */
async function pasteRows(tracker: Tracker): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (!editor) return;
  const copied = await vscode.env.clipboard.readText();
  const { document, selection } = editor;
  const { rowsAt, describePasted } = await import('./paste-rows');
  const isAlone = editor.selections.length === 1 && mayBeRows(copied);
  const rows = isAlone && (await rowsAt(document, selection, copied, tracker));
  if (!rows) await vscode.commands.executeCommand('editor.action.clipboardPasteAction');
  else if (await editor.edit((builder) => replace(builder, selection, rows))) describePasted(rows.pasted);
}

function replace(builder: vscode.TextEditorEdit, selection: vscode.Selection, { text, otherEdits }: RowsToPaste): void {
  for (const { range, newText } of otherEdits) builder.replace(range, newText);
  builder.replace(selection, text);
}
