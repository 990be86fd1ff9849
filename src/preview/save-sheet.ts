// Shows a decision sheet as a page, or saves it and offers to print it.
import * as vscode from 'vscode';
import { stemOf } from '../core/document/file-name';
import { decisionSheetHtml, decisionSheetMarkdown, type Resolved } from '../core/plan/decision-sheet';
import type { Plan } from '../core/plan/plan';
import { PLAN_TEXTS } from '../core/plan/texts';
import { nameOf } from '../editor/documents/file-at';
import { currentLanguage } from '../editor/documents/language';
import { pageUri, titleAbout } from '../editor/documents/rendered-page';
import { showPage } from '../editor/documents/show-page';
import { PREVIEW_TEXTS } from './texts/preview';

/** Shows the sheet of a file, which `scheme` provides: over the text, for the panel that decides is to stay in sight. */
export async function showSheet(scheme: string, uri: vscode.Uri): Promise<void> {
  const title = titleAbout(nameOf(uri), PLAN_TEXTS[currentLanguage()].sheet.title);
  await showPage(pageUri(scheme, title, uri.toString()), vscode.ViewColumn.One);
}

/**
 * Saves the sheet of a file where the user says: as a page that prints well, or as Markdown where the name ends so. Gives
 * where that is; undefined where the user says nothing.
 */
export async function saveSheet(
  uri: vscode.Uri,
  plan: Plan,
  applied: readonly Resolved[],
): Promise<vscode.Uri | undefined> {
  const language = currentLanguage();
  const { actions: text } = PREVIEW_TEXTS[language];
  const folder =
    uri.scheme === 'untitled' ? vscode.workspace.workspaceFolders?.[0]?.uri : vscode.Uri.joinPath(uri, '..');
  const name = `${text.fileName(stemOf(nameOf(uri)))}.html`;
  const target = await vscode.window.showSaveDialog({
    ...(folder && { defaultUri: vscode.Uri.joinPath(folder, name) }),
    filters: { [text.formats.html]: ['html'], [text.formats.md]: ['md'] },
  });
  if (!target) return undefined;
  const write = target.path.endsWith('.md') ? decisionSheetMarkdown : decisionSheetHtml;
  await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(write(plan, applied, nameOf(uri), language)));
  return target;
}

/** A browser opens only what is a file of this machine. */
export const isPrintable = ({ scheme, path }: vscode.Uri): boolean => scheme === 'file' && path.endsWith('.html');

/** Says where no panel does that a sheet was saved, and offers to print it. */
export async function offerToPrint(sheet: vscode.Uri): Promise<void> {
  const { saved, print } = PREVIEW_TEXTS[currentLanguage()].actions;
  const choices = isPrintable(sheet) ? [print] : [];
  const chosen = await vscode.window.showInformationMessage(saved(nameOf(sheet)), ...choices);
  if (chosen) await vscode.env.openExternal(sheet);
}
