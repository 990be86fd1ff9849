// How far a check of a folder is and what it has come to: told in a notification, or line by line.
import * as vscode from 'vscode';
import { SHOWN_MS } from '../documents/apply-edits';
import { currentLanguage } from '../documents/language';
import type { Progress } from '../documents/workspace-files';
import type { FolderCheck, Outcome } from './folder-check';
import { checkedText, FOLDER_TEXTS } from './texts';

/** Checks with a notification, which can give the check up, and shows the view of what is found. */
export async function checkWithNotification(check: FolderCheck, folder: vscode.Uri | undefined): Promise<Outcome> {
  const texts = FOLDER_TEXTS[currentLanguage()];
  const options = { location: vscode.ProgressLocation.Notification, title: texts.title, cancellable: true };
  void vscode.commands.executeCommand('enrolment.check.focus');
  const outcome = await vscode.window.withProgress(options, (progress, token) => {
    let share = 0;
    return check.run(folder, {
      goesOn: () => !token.isCancellationRequested,
      report(done, all) {
        const now = Math.floor((100 * done) / all);
        if (now === share && done < all) return;
        progress.report({ message: done < all ? texts.progress(done, all) : texts.comparing, increment: now - share });
        share = now;
      },
    });
  });
  vscode.window.setStatusBarMessage(outcomeText(outcome), SHOWN_MS);
  return outcome;
}

/** Checks and writes lines; gives the exit status of a task: 1 when there are errors, or when it was given up. */
export async function checkAsTask(
  folder: vscode.Uri | undefined,
  write: (line: string) => void,
  goesOn: () => boolean,
): Promise<number> {
  const texts = FOLDER_TEXTS[currentLanguage()];
  write(texts.title);
  let share = 0;
  const progress: Progress = {
    goesOn,
    report(done, all) {
      const now = Math.floor((10 * done) / all);
      if (now !== share) write(texts.progress(done, all));
      share = now;
    },
  };
  const outcome = await vscode.commands.executeCommand<Outcome>('enrolment.checkFolder', folder, progress);
  write(texts.read(outcome.read));
  write(outcomeText(outcome));
  return outcome.counts.error || outcome.unread || outcome.cancelled ? 1 : 0;
}

/** What a check has come to, in a sentence, and what it could not look at. */
function outcomeText({ files, counts, unread, isFull, cancelled }: Outcome): string {
  const language = currentLanguage();
  return cancelled ? FOLDER_TEXTS[language].cancelled(files) : checkedText(files, counts, { unread, isFull }, language);
}
