// What a step's button does, with the file that it is about.
import * as vscode from 'vscode';
import { repairEdits } from '../core/next-steps/edits';
import type { Repair, StepAction, StepCommand } from '../core/next-steps/step';
import { recoverAccents } from '../editor/documents/accents';
import { ACCENTS_TEXTS } from '../editor/documents/accents-texts';
import { applyEdit, asWorkspaceEdit, SHOWN_MS } from '../editor/documents/apply-edits';
import { currentLanguage } from '../editor/documents/language';
import { FIX_CONTEXT } from '../editor/documents/language-service';
import { rangeOf } from '../editor/documents/places';
import { showDocument } from '../editor/documents/show-document';
import type { Tracker } from '../editor/documents/tracker';
import { STEPS_PAGE_TEXTS } from './texts';

const COMMANDS: Readonly<Record<Exclude<StepCommand, 'save'>, string>> = {
  paste: 'enrolment.pasteRows',
  preview: 'enrolment.openPreview',
  passwords: 'enrolment.makePasswords',
  'cohort-list': 'enrolment.makeCohorts',
  problems: 'workbench.actions.view.problems',
  verify: 'enrolment.verifyImport',
  slips: 'enrolment.makeSlips',
  'decision-sheet': 'enrolment.decisionSheet',
};

/** What a command is told besides the file, so that it need not ask: the step has said it. */
const WITH: Readonly<Partial<Record<StepCommand, readonly unknown[]>>> = {
  preview: ['groups'],
  passwords: [undefined, 'unreachable'],
  'decision-sheet': ['show'],
};

/** Carries an action out; gives whether something came of it. */
export async function carryOut(action: StepAction, document: vscode.TextDocument, tracker: Tracker): Promise<boolean> {
  const { uri } = document;
  switch (action.kind) {
    case 'act':
      if (action.action.kind === 'recover-accents') return recover(document);
      await vscode.commands.executeCommand('enrolment.act', uri, action.action);
      return true;
    case 'repair':
      return repair(action.repair, document, tracker);
    case 'go-to':
      return goToNext(action.rules, document, tracker);
    case 'copy':
      await copy(action.text);
      return true;
    case 'session-name':
      return false; // the page asks for dates and title first
    case 'run':
      if (action.command === 'save') return document.save();
      // Rows are pasted at the cursor.
      if (action.command === 'paste') await showDocument(document);
      return (
        (await vscode.commands.executeCommand(COMMANDS[action.command], uri, ...(WITH[action.command] ?? []))) !==
        undefined
      );
  }
}

/** Puts a text on the clipboard, and says so. */
export async function copy(text: string): Promise<void> {
  await vscode.env.clipboard.writeText(text);
  vscode.window.setStatusBarMessage(STEPS_PAGE_TEXTS[currentLanguage()].copied(text), SHOWN_MS);
}

/** Gets the accents back without a word but in the status bar: the next step says what comes now. */
async function recover(document: vscode.TextDocument): Promise<boolean> {
  const texts = ACCENTS_TEXTS[currentLanguage()];
  const { lines, left } = await recoverAccents(document);
  vscode.window.setStatusBarMessage(lines ? texts.recovered(lines, left) : texts.lost, SHOWN_MS);
  return lines > 0;
}

async function repair(what: Repair, document: vscode.TextDocument, tracker: Tracker): Promise<boolean> {
  if (what === 'all') {
    const repaired = await vscode.commands.executeCommand<number>('enrolment.fixAll', document.uri);
    return repaired > 0;
  }
  const snapshot = (await tracker.ready(document))?.snapshot;
  const edits = snapshot ? repairEdits(snapshot, what, FIX_CONTEXT) : [];
  if (edits.length) return applyEdit(document, document.version, asWorkspaceEdit(document, edits));
  vscode.window.setStatusBarMessage(STEPS_PAGE_TEXTS[currentLanguage()].nothing, SHOWN_MS);
  return false;
}

/** Selects the next finding of some rules after the cursor; after the last one, the first. */
async function goToNext(rules: readonly string[], document: vscode.TextDocument, tracker: Tracker): Promise<boolean> {
  const snapshot = (await tracker.ready(document))?.snapshot;
  if (!snapshot) return false;
  const ranges = snapshot
    .findings()
    .filter(({ rule }) => rules.includes(rule))
    .map(({ place }) => rangeOf(snapshot.sheet.table.range(place)));
  const editor = await showDocument(document);
  const next = ranges.find(({ start }) => start.isAfter(editor.selection.start)) ?? ranges[0];
  if (!next) return false;
  editor.selection = new vscode.Selection(next.start, next.end);
  editor.revealRange(next, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  return true;
}
