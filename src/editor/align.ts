// Columns one under the other, for the eye only: blanks are shown behind the cells in sight, and none is in the file.
import * as vscode from 'vscode';
import { paddingsOf, widthsOf } from '../core/cells';
import type { Sheet } from '../core/file/sheet';
import { sheetOf } from './sheets';
import type { Tracker } from './tracker';

/** Scrolling tells of each line that comes into sight. */
const PAUSE_MS = 30;

export function provideAlignment(tracker: Tracker): vscode.Disposable {
  const blanks = vscode.window.createTextEditorDecorationType({});
  /** The widths of each aligned document: they only grow, so that scrolling moves little. */
  const aligned = new WeakMap<vscode.TextDocument, number[]>();

  const draw = async (editor: vscode.TextEditor) => {
    const { document } = editor;
    const tracked = aligned.has(document) ? await tracker.ready(document) : undefined;
    const sheet = tracked && sheetOf(tracked);
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

  return vscode.Disposable.from(
    blanks,
    { dispose: () => timers.forEach((timer) => void clearTimeout(timer)) },
    vscode.commands.registerCommand('enrolment.alignColumns', () => {
      const document = vscode.window.activeTextEditor?.document;
      if (!document) return;
      if (!aligned.delete(document)) aligned.set(document, []);
      drawAll(document);
    }),
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
