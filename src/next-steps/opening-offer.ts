// A file that comes straight from Excel is answered once: all that is safe about it, letters among them, as one step to undo.
import * as vscode from 'vscode';
import { readableContext } from '../core/document/context';
import { repairEdits } from '../core/next-steps/edits';
import { extraColumns } from '../core/next-steps/extra-columns';
import { sortFindings } from '../core/next-steps/found';
import { applyEdits, composeEdits, type TextEdit } from '../core/text/edits';
import { asTextEdits, recoveryOf } from '../editor/documents/accents';
import { applyEdit, asWorkspaceEdit, SHOWN_MS } from '../editor/documents/apply-edits';
import { nameOf } from '../editor/documents/file-at';
import { currentLanguage } from '../editor/documents/language';
import { FIX_CONTEXT, service } from '../editor/documents/language-service';
import { readBytes } from '../editor/documents/read-bytes';
import type { Tracked, Tracker } from '../editor/documents/tracker';
import { STEPS_PAGE_TEXTS } from './texts';

interface Offer {
  readonly edits: readonly TextEdit[];
  /** The same, and without the columns that the template does not have; undefined where there is none to delete. */
  readonly withoutExtra: readonly TextEdit[] | undefined;
  /** The names of those columns, as written. */
  readonly extra: readonly string[];
  /** Lines whose accents come back, and what else is repaired: about columns, and the rest. */
  readonly accents: number;
  readonly columns: number;
  readonly others: number;
}

/** Makes the offer, where the file has what Excel leaves behind; the user may also want to see the steps first. */
export async function offerRepairs(tracked: Tracked, tracker: Tracker): Promise<void> {
  const offer = await offerFor(tracked);
  if (!offer || offer.accents + offer.columns + offer.extra.length === 0) return;
  const { offer: text, nothing } = STEPS_PAGE_TEXTS[currentLanguage()];
  const { document } = tracked;
  const question = text.question(nameOf(document.uri), offer);
  const { extra } = offer;
  // What stands in a column is the user's: it is deleted where a button says so.
  const accepts = extra.length ? [text.acceptWithout, text.acceptOnly] : [text.accept];
  const answer = await vscode.window.showInformationMessage(question, ...accepts, text.steps);
  if (answer) await vscode.commands.executeCommand('enrolment.path.focus');
  if (!answer || answer === text.steps) return;
  // The user may have typed in the meantime, or repaired it otherwise: VS Code has no way to take a notification back.
  const { version } = document;
  const now = await tracker.ready(document);
  const again = now && (await offerFor(now));
  const edits = extra.length && answer === accepts[0] ? again?.withoutExtra : again?.edits;
  const isDone = edits && edits.length > 0 && (await applyEdit(document, version, asWorkspaceEdit(document, edits)));
  vscode.window.setStatusBarMessage(isDone ? text.done : nothing, SHOWN_MS);
}

async function offerFor({ document, context, snapshot }: Tracked): Promise<Offer | undefined> {
  if (!snapshot) return undefined;
  const isUnread = context.unreadLetters === 'recoverable';
  const readable = isUnread ? readableContext(context) : context;
  const bytes = isUnread ? await readBytes(document.uri) : undefined;
  const letters = bytes ? asTextEdits(document, (await recoveryOf(document, bytes)).edits) : [];
  const then = letters.length ? service.open(applyEdits(document.getText(), letters), readable) : snapshot;
  const { safe, safeColumns } = sortFindings(then, FIX_CONTEXT);
  const edits = composeEdits(letters, service.fixAll(then, FIX_CONTEXT));
  const repaired = service.open(applyEdits(document.getText(), edits), readable);
  const extra = extraColumns(repaired, sortFindings(repaired, FIX_CONTEXT));
  return {
    edits,
    extra: extra?.names ?? [],
    withoutExtra: extra && composeEdits(edits, repairEdits(repaired, extra.repair, FIX_CONTEXT)),
    accents: letters.length,
    columns: safeColumns,
    others: safe - safeColumns,
  };
}
