// Columns one under the other, for the eye only: blanks are shown behind the cells in sight, and none is in the file.
// Loaded when somebody asks for it.
import * as vscode from 'vscode';
import { paddingsOf, widthsOf } from '../../core/authoring/cell-navigation';
import type { Sheet } from '../../core/document/sheet';
import type { Tracker } from '../documents/tracker';

/** Scrolling tells of each line that comes into sight. */
const PAUSE_MS = 30;

export interface Alignment extends vscode.Disposable {
  /** Aligns the columns of a document, or lets them be. */
  toggle(document: vscode.TextDocument): void;
}

export function alignment(tracker: Tracker): Alignment {
  const blanks = vscode.window.createTextEditorDecorationType({});
  /** The widths of each aligned document: they only grow, so that scrolling moves little. */
  const aligned = new WeakMap<vscode.TextDocument, number[]>();

  const draw = async (editor: vscode.TextEditor) => {
    const { document } = editor;
    const tracked = aligned.has(document) ? await tracker.ready(document) : undefined;
    const sheet = tracked?.snapshot?.sheet;
    const before = aligned.get(document);
    if (!sheet || !before) return editor.setDecorations(blanks, []);
    const records = recordsInSight(editor, sheet);
    const header = sheet.header < 0 ? [] : [sheet.header];
    const widths = widthsOf(sheet.table, [...header, ...records], before);
    aligned.set(document, widths);
    const decorations = paddingsOf(sheet.table, records, widths).map(({ record, column, spaces }) => {
      const { end } = sheet.table.range(sheet.table.place(record, column));
      const at = new vscode.Position(end.line, end.column);
      const before = { contentText: '\u00a0'.repeat(spaces) };
      return { range: new vscode.Range(at, at), renderOptions: { before } };
    });
    editor.setDecorations(blanks, decorations);
  };

  const timers = new Map<vscode.TextEditor, ReturnType<typeof setTimeout>>();
  const soon = (editor: vscode.TextEditor) => {
    clearTimeout(timers.get(editor));
    const later = () => {
      timers.delete(editor);
      void draw(editor);
    };
    timers.set(editor, setTimeout(later, PAUSE_MS));
  };
  const drawAll = (document: vscode.TextDocument) => {
    for (const editor of vscode.window.visibleTextEditors) if (editor.document === document) soon(editor);
  };

  const watching = vscode.Disposable.from(
    blanks,
    { dispose: () => timers.forEach((timer) => void clearTimeout(timer)) },
    vscode.window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => {
      if (aligned.has(textEditor.document)) soon(textEditor);
    }),
    vscode.window.onDidChangeVisibleTextEditors((editors) => {
      for (const editor of editors) if (aligned.has(editor.document)) soon(editor);
    }),
    tracker.onDidCheck(({ document }) => {
      if (aligned.has(document)) drawAll(document);
    }),
  );
  return {
    toggle(document) {
      if (!aligned.delete(document)) aligned.set(document, []);
      drawAll(document);
    },
    dispose: () => watching.dispose(),
  };
}

function recordsInSight({ visibleRanges }: vscode.TextEditor, { table }: Sheet): number[] {
  const records = new Set<number>();
  for (const { start, end } of visibleRanges) {
    for (let line = start.line; line <= end.line; line++) {
      const record = table.recordAt(line);
      if (record >= 0) records.add(record);
    }
  }
  return [...records];
}
