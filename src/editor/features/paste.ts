// Pasting from a spreadsheet or an export: rows become lines of the file, and what was left out is said. A word inside a
// cell is pasted as ever.
import * as vscode from 'vscode';
import { mayBeRows } from '../../core/convert/may-be-rows';
import { EVERYWHERE } from '../documents/places';
import type { Tracker } from '../documents/tracker';
import type { RowsToPaste } from './paste-in-row';

const TEXT = 'text/plain';

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
    vscode.commands.registerCommand('enrolment.pasteRows', async () =>
      (await import('./paste-command')).pasteRows(tracker),
    ),
  );
}
