// Slips of credentials, and passwords to put on them. What they show goes to the file that the user names, and nowhere else.
import * as vscode from 'vscode';
import { newPasswordEdits, type WithoutPassword, withoutPassword } from '../../core/aftermath/new-passwords';
import { SLIPS_PER_PAGE, type SlipsPerPage, slipPages, slipTable } from '../../core/aftermath/slip-page';
import { SLIP_TEXTS } from '../../core/aftermath/slip-texts';
import { joinSlips, NO_SLIP, type Slips, slipsForeseen, slipsOfVerified } from '../../core/aftermath/slips';
import { stemOf } from '../../core/document/file-name';
import { runAnnounced } from '../documents/announced-task';
import { applyEdit, asWorkspaceEdit, SHOWN_MS } from '../documents/apply-edits';
import { nameOf } from '../documents/file-at';
import { currentLanguage, documentLanguage } from '../documents/language';
import { FIX_CONTEXT } from '../documents/language-service';
import { showNotice } from '../documents/notice';
import { showDocument } from '../documents/show-document';
import { EDITOR_TEXTS } from '../texts';
import { checkedOrSaid, type Sources } from './checked-file';
import { SLIP_COMMAND_TEXTS } from './slip-texts';
import { type VerifiedImport, verifiedImport } from './verification';

/** Makes the slips of a file; each choice is asked for every time. Gives where they were saved. */
export async function makeSlips(
  uri: vscode.Uri,
  target: vscode.Uri | undefined,
  sources: Sources,
): Promise<vscode.Uri | undefined> {
  const checked = await checkedOrSaid(uri, sources);
  const whose = checked && (await askWhose());
  if (!checked || !whose) return undefined;
  if (whose === 'verified') {
    const verified = await verifiedImport([uri], undefined, sources);
    return verified && makeSlipsOf(verified, target);
  }
  const done = await runAnnounced(EDITOR_TEXTS[currentLanguage()].working.slips, slipsForeseen(checked.sheet));
  return done && save(done.value, uri, target);
}

/** Makes the slips of the accounts that a verification has found. */
export async function makeSlipsOf(
  { sources, files }: VerifiedImport,
  target?: vscode.Uri,
): Promise<vscode.Uri | undefined> {
  const all = sources.map(({ sheet }, index) => slipsOfVerified(sheet, files[index]?.lines ?? []));
  return save(joinSlips(all), sources[0].uri, target);
}

async function save(slips: Slips, uri: vscode.Uri, target: vscode.Uri | undefined): Promise<vscode.Uri | undefined> {
  const text = SLIP_COMMAND_TEXTS[currentLanguage()];
  if (!slips.slips.length) {
    showNotice('warning', [text.none, ...leftOut(slips)].join(' '));
    return undefined;
  }
  const form = await askForm();
  const url = form && (await askUrl(uri));
  if (!form || url === undefined) return undefined;
  const ending = form === 'table' ? 'csv' : 'html';
  const file =
    target ??
    (await vscode.window.showSaveDialog({
      title: text.saveTitle,
      defaultUri: vscode.Uri.joinPath(uri, '..', `${text.fileName}-${stemOf(nameOf(uri))}.${ending}`),
      filters: { [text.forms[form]]: [ending] },
    }));
  if (!file) return undefined;
  const options = { url, language: documentLanguage() };
  const { content, left } =
    form === 'table' ? slipTable(slips, options) : { content: slipPages(slips, form, options), left: [] };
  await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(content));
  const remarks = [
    ...leftOut(slips),
    ...(slips.mayBeOlder ? [text.mayBeOlder] : []),
    ...(left.length ? [text.leftOfTable(left.length)] : []),
  ];
  void offerToPrint(file, [text.saved(slips.slips.length - left.length), ...remarks]);
  return file;
}

/** How many people have no slip, and why: a sentence, or none. */
function leftOut({ left }: Slips): string[] {
  const language = currentLanguage();
  const reasons = NO_SLIP.flatMap((why) => {
    const lines = left.get(why);
    return lines ? [SLIP_TEXTS[language].left[why](lines.length)] : [];
  });
  return reasons.length ? [SLIP_COMMAND_TEXTS[language].leftOut(reasons.join(', '))] : [];
}

async function askWhose(): Promise<'verified' | 'foreseen' | undefined> {
  const text = SLIP_COMMAND_TEXTS[currentLanguage()];
  const items = (['verified', 'foreseen'] as const).map((whose) => ({ ...text.whose[whose], whose }));
  return (await vscode.window.showQuickPick(items, { title: text.title, ignoreFocusOut: true }))?.whose;
}

async function askForm(): Promise<SlipsPerPage | 'table' | undefined> {
  const text = SLIP_COMMAND_TEXTS[currentLanguage()];
  const forms = [...SLIPS_PER_PAGE].reverse();
  const items = [...forms, 'table' as const].map((form) => ({ label: text.forms[form], form }));
  return (await vscode.window.showQuickPick(items, { title: text.title, ignoreFocusOut: true }))?.form;
}

/** The address that stands on the slips; what is typed is kept as the setting. */
async function askUrl(uri: vscode.Uri): Promise<string | undefined> {
  const text = SLIP_COMMAND_TEXTS[currentLanguage()];
  const settings = vscode.workspace.getConfiguration('enrolment', uri);
  const known = settings.get<string>('platformUrl', '');
  const written = await vscode.window.showInputBox({
    title: text.title,
    prompt: text.url,
    value: known,
    placeHolder: 'https://',
    ignoreFocusOut: true,
  });
  const url = written?.trim();
  if (url && url !== known) {
    const scope = vscode.workspace.workspaceFolders
      ? vscode.ConfigurationTarget.Workspace
      : vscode.ConfigurationTarget.Global;
    await settings.update('platformUrl', url, scope);
  }
  return url;
}

/** A browser opens only what is a file of this machine. */
async function offerToPrint(file: vscode.Uri, said: readonly string[]): Promise<void> {
  const { open } = SLIP_COMMAND_TEXTS[currentLanguage()];
  const choices = file.scheme === 'file' && file.path.endsWith('.html') ? [open] : [];
  if (await vscode.window.showInformationMessage(said.join(' '), ...choices)) await vscode.env.openExternal(file);
}

/** Gives people without a password one, as one step to undo; asks which people, except for `unreachable`. */
export async function makePasswords(uri: vscode.Uri, sources: Sources, whom: unknown): Promise<void> {
  const text = SLIP_COMMAND_TEXTS[currentLanguage()];
  const document = await vscode.workspace.openTextDocument(uri);
  const checked = await checkedOrSaid(uri, sources);
  if (!checked) return;
  const { version } = document;
  const { sheet } = checked;
  if (sheet.column('password') < 0) return showNotice('warning', text.noColumn);
  const { all, unreachable } = withoutPassword(sheet);
  if (!all.length) return showNotice('information', text.allHave);
  const who = whom === 'unreachable' ? whom : await askWho(all.length, unreachable.length);
  if (!who) return;
  const edits = newPasswordEdits(sheet, who, FIX_CONTEXT.random);
  if (!(await applyEdit(document, version, asWorkspaceEdit(document, edits)))) return;
  await showDocument(document, { preserveFocus: true });
  vscode.window.setStatusBarMessage(text.made(edits.length), SHOWN_MS);
}

/** Which people get one; asks nothing where it makes no difference. */
async function askWho(all: number, unreachable: number): Promise<keyof WithoutPassword | undefined> {
  if (!unreachable || unreachable === all) return 'all';
  const text = SLIP_COMMAND_TEXTS[currentLanguage()];
  const items = [
    { ...text.who.unreachable(unreachable), who: 'unreachable' as const },
    { ...text.who.all(all), who: 'all' as const },
  ];
  return (await vscode.window.showQuickPick(items, { title: text.passwords, ignoreFocusOut: true }))?.who;
}
