// Anonymised copies of the chosen files, with one set of other people in all of them: a person of two files is in two copies.
import * as vscode from 'vscode';
import { anonymise } from '../../core/anonymise/anonymise';
import { endingOf, stemOf } from '../../core/document/file-name';
import { nameOf } from '../documents/file-at';
import { currentLanguage } from '../documents/language';
import { FIX_CONTEXT } from '../documents/language-service';
import { showNotice } from '../documents/notice';
import { type CheckedFile, checkedOrSaid, type Sources } from './checked-file';
import { SUPPORT_TEXTS } from './support-texts';

/** Saves the copies; `target` is the copy's address, or a folder for several. Gives where they are. */
export async function copyAnonymised(
  uris: readonly vscode.Uri[],
  target: vscode.Uri | undefined,
  sources: Sources,
): Promise<vscode.Uri[]> {
  const texts = SUPPORT_TEXTS[currentLanguage()].copy;
  const originals: { uri: vscode.Uri; file: CheckedFile }[] = [];
  for (const uri of uris) {
    const file = await checkedOrSaid(uri, sources);
    if (file) originals.push({ uri, file });
  }
  if (!originals.length) return [];
  const targets = await targetsFor(
    originals.map(({ uri }) => uri),
    target,
  );
  const original = targets.find((one) => uris.some((uri) => uri.toString() === one.toString()));
  if (original) {
    showNotice('warning', texts.isOriginal(nameOf(original)));
    return [];
  }
  if (!targets.length) return [];
  const copies = anonymise(
    originals.map(({ file }) => file.sheet),
    FIX_CONTEXT.random,
  );
  for (const [index, { file }] of originals.entries()) {
    const { encoding } = file;
    await vscode.workspace.fs.writeFile(targets[index]!, await vscode.workspace.encode(copies[index]!, { encoding }));
  }
  vscode.window.setStatusBarMessage(texts.saved(copies.length), 5000);
  if (!target) await vscode.commands.executeCommand('vscode.open', targets[0]);
  return targets;
}

/** Where each copy goes; nowhere, when the user does not say. */
async function targetsFor(uris: readonly vscode.Uri[], target: vscode.Uri | undefined): Promise<vscode.Uri[]> {
  const [first, ...others] = uris;
  const texts = SUPPORT_TEXTS[currentLanguage()].copy;
  if (!first) return [];
  const name = nameOf(first);
  const beside = vscode.Uri.joinPath(first, '..', `${stemOf(name)}-${texts.name}${endingOf(name)}`);
  if (!others.length) {
    const asked = target ?? (await vscode.window.showSaveDialog({ title: texts.title, defaultUri: beside }));
    return asked ? [asked] : [];
  }
  const options = { title: texts.folder, canSelectFolders: true, canSelectFiles: false };
  const folder = target ?? (await vscode.window.showOpenDialog(options))?.[0];
  return folder ? uris.map((uri) => vscode.Uri.joinPath(folder, nameOf(uri))) : [];
}
