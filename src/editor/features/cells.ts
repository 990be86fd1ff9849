// The cell under the cursor: its column in the status bar, and the ways to the next and to the one before.
import * as vscode from 'vscode';
import { cellAt } from '../../core/authoring/cell-at';
import type { Language } from '../../core/i18n/language';
import { columnLetters } from '../../core/text/cell-name';
import { currentLanguage } from '../documents/language';
import { rangeOf } from '../documents/places';
import type { Tracker } from '../documents/tracker';

const TEXTS: Readonly<Record<Language, { readonly name: string; readonly foreign: string }>> = {
  fr: { name: 'Colonne sous le curseur', foreign: 'Cette colonne ne fait pas partie du modèle.' },
  en: { name: 'Column under the cursor', foreign: 'This column is not of the template.' },
};

/** While the cursor runs, nobody reads. */
const PAUSE_MS = 80;

export function provideCells(tracker: Tracker): vscode.Disposable {
  const here = async ({ document, selection }: vscode.TextEditor) => {
    const tracked = await tracker.ready(document);
    const sheet = tracked?.snapshot?.sheet;
    const cell = sheet && cellAt(sheet, selection.active.line, document.offsetAt(selection.active));
    return sheet && cell ? { sheet, cell } : undefined;
  };

  const bar = vscode.window.createStatusBarItem('enrolment.column', vscode.StatusBarAlignment.Right, 101);
  const show = async () => {
    const editor = vscode.window.activeTextEditor;
    const at = editor && (await here(editor));
    const { columnTitle } = await import('../../core/authoring/column-help');
    if (editor !== vscode.window.activeTextEditor) return;
    if (!at) return bar.hide();
    const { sheet, cell } = at;
    const text = TEXTS[currentLanguage()];
    const written = sheet.header < 0 ? '' : sheet.table.value(sheet.header, cell.column);
    bar.name = text.name;
    bar.text = [columnLetters(cell.column), written].filter(Boolean).join(' · ');
    bar.tooltip = cell.name ? columnTitle(sheet, cell.name, currentLanguage()) : text.foreign;
    bar.show();
  };
  let timer: ReturnType<typeof setTimeout> | undefined;
  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(() => void show(), PAUSE_MS);
  };
  soon();

  /** Selects the cell beside, as a spreadsheet does: what is typed then takes its place. */
  const move = async (step: 1 | -1) => {
    const editor = vscode.window.activeTextEditor;
    const at = editor && (await here(editor));
    const { cellBeside } = await import('../../core/authoring/cell-navigation');
    const beside = at && cellBeside(at.sheet, at.cell, step);
    if (!editor || !beside) return;
    const range = rangeOf(at.sheet.table.range(at.sheet.table.place(beside.record, beside.column)));
    editor.selection = new vscode.Selection(range.start, range.end);
    editor.revealRange(range);
  };

  return vscode.Disposable.from(
    bar,
    { dispose: () => clearTimeout(timer) },
    vscode.window.onDidChangeTextEditorSelection(soon),
    vscode.window.onDidChangeActiveTextEditor(soon),
    tracker.onDidCheck(soon),
    vscode.commands.registerCommand('enrolment.nextCell', () => move(1)),
    vscode.commands.registerCommand('enrolment.previousCell', () => move(-1)),
  );
}
