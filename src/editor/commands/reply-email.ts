// The answer to the sender of a file, put on the clipboard.
import * as vscode from 'vscode';
import { replyEmail } from '../../core/report/reply-email';
import { SHOWN_MS } from '../documents/apply-edits';
import { currentLanguage, documentLanguage } from '../documents/language';
import { checkedOrSaid, type Sources } from './checked-file';
import { SUPPORT_TEXTS } from './support-texts';

/** Copies the answer and gives it; undefined for a file that is none of ours. */
export async function copyReplyEmail(uri: vscode.Uri, sources: Sources): Promise<string | undefined> {
  const checked = await checkedOrSaid(uri, sources);
  if (!checked) return undefined;
  const answer = replyEmail(checked.sheet, checked.findings, documentLanguage());
  await vscode.env.clipboard.writeText(answer);
  vscode.window.setStatusBarMessage(SUPPORT_TEXTS[currentLanguage()].answer.copied, SHOWN_MS);
  return answer;
}
