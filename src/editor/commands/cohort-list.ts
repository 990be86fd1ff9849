// The cohorts to see to before a file is imported: shown as a page, and saved to be printed, or to be uploaded to Moodle.
import * as vscode from 'vscode';
import { stemOf } from '../../core/document/file-name';
import { checklistHtml, checklistMarkdown } from '../../core/plan/checklist';
import { canUploadCohorts, cohortChecklist, cohortUpload } from '../../core/plan/cohort-checklist';
import { COHORT_LIST_TEXTS } from '../../core/plan/cohort-checklist-texts';
import { isToBeMade, newCohorts } from '../../core/plan/new-cohorts';
import { nameOf } from '../documents/file-at';
import { currentLanguage, documentLanguage } from '../documents/language';
import { showNotice } from '../documents/notice';
import { checkedOrSaid, type Sources } from './checked-file';
import type { ComparisonPages } from './comparison-pages';

/** Shows the cohorts that are to be made or corrected; gives the page's address, or where the list was saved. */
export async function makeCohorts(
  uri: vscode.Uri,
  target: vscode.Uri | undefined,
  sources: Sources,
  pages: ComparisonPages,
): Promise<vscode.Uri | undefined> {
  const language = currentLanguage();
  const text = COHORT_LIST_TEXTS[language];
  const checked = await checkedOrSaid(uri, sources);
  if (!checked) return undefined;
  const { sheet } = checked;
  if (!sheet.cohortColumns.length) {
    showNotice('information', text.noCohorts);
    return undefined;
  }
  const category = sheet.context.category ?? '';
  const cohorts = newCohorts(sheet);
  const write = async (file: vscode.Uri) => {
    const isUpload = file.path.toLowerCase().endsWith('.csv');
    const content = isUpload
      ? cohortUpload(cohorts, category, documentLanguage())
      : checklistHtml(cohortChecklist(cohorts, nameOf(uri), category, documentLanguage()), documentLanguage());
    await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(content));
    return file;
  };
  if (target) return write(target);
  const list = cohortChecklist(cohorts, nameOf(uri), category, language);
  const page = await pages.show(uri, text.title, checklistMarkdown(list));
  const isMade = cohorts.some(isToBeMade);
  if (cohorts.length) void offerToSave(uri, isMade && canUploadCohorts(sheet.platform), write);
  return page;
}

async function offerToSave(
  uri: vscode.Uri,
  canUpload: boolean,
  write: (file: vscode.Uri) => Promise<vscode.Uri>,
): Promise<void> {
  const text = COHORT_LIST_TEXTS[currentLanguage()];
  const choices = canUpload ? [text.saveUpload, text.saveList] : [text.saveList];
  const chosen = await vscode.window.showInformationMessage(text.offer, ...choices);
  if (!chosen) return;
  const isUpload = chosen === text.saveUpload;
  const ending = isUpload ? 'csv' : 'html';
  const file = await vscode.window.showSaveDialog({
    title: chosen,
    defaultUri: vscode.Uri.joinPath(uri, '..', `${text.fileName}-${stemOf(nameOf(uri))}.${ending}`),
    filters: { [isUpload ? 'CSV' : 'HTML']: [ending] },
  });
  if (!file) return;
  await write(file);
  if (isUpload) await vscode.window.showTextDocument(file);
}
