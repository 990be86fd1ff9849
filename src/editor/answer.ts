// The answer to whoever sent a file, put on the clipboard.
import * as vscode from 'vscode';
import { SUPPORT_TEXTS } from '../core/messages/support';
import { answerFor } from '../core/report/answer';
import { SHOWN_MS } from './apply';
import { checkedOrSaid, type Sources } from './checked-file';
import { currentLanguage, documentLanguage } from './language';

/** Copies the answer and gives it; undefined for a file that is none of ours. */
export async function copyAnswer(uri: vscode.Uri, sources: Sources): Promise<string | undefined> {
  const checked = await checkedOrSaid(uri, sources);
  if (!checked) return undefined;
  const answer = answerFor(checked.sheet, checked.findings, documentLanguage());
  await vscode.env.clipboard.writeText(answer);
  vscode.window.setStatusBarMessage(SUPPORT_TEXTS[currentLanguage()].answer.copied, SHOWN_MS);
  return answer;
}
