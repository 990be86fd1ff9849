// A file compared with another version of it, person by person: the saved one, the last one in Git, or another file.
import * as vscode from 'vscode';
import { compareVersions } from '../../core/report/compare';
import { comparisonPage } from '../../core/report/comparison';
import { decodeFile } from '../../core/text/decode-file';
import { nameOf, openDocument } from '../documents/file-at';
import { currentLanguage } from '../documents/language';
import { service } from '../documents/language-service';
import { log } from '../documents/log';
import { showNotice } from '../documents/notice';
import { readBytes } from '../documents/read-bytes';
import { checkedOrSaid, type Sources } from './checked-file';
import type { ComparisonPages } from './comparison-pages';
import { SUPPORT_TEXTS } from './support-texts';

/** An older version of a file. */
interface Version {
  readonly name: string;
  /** Undefined when it cannot be read. */
  text(): Promise<string | undefined>;
}

/** What is needed of VS Code's own Git extension, which need not be there. */
interface Git {
  getAPI(version: 1): { toGitUri(uri: vscode.Uri, ref: string): vscode.Uri };
}

/** Shows what differs from an older version, `with` when it is known which; gives the page's address. */
export async function compareFile(
  uri: vscode.Uri,
  other: vscode.Uri | undefined,
  sources: Sources,
  pages: ComparisonPages,
): Promise<vscode.Uri | undefined> {
  const language = currentLanguage();
  const now = await checkedOrSaid(uri, sources);
  const before = now && (other ? fileVersion(other) : await ask(uri));
  if (!before) return undefined;
  const text = await before.text();
  if (text === undefined) {
    showNotice('warning', SUPPORT_TEXTS[language].unreadable(before.name));
    return undefined;
  }
  const older = service.read(text, now.sheet.context);
  if (!older.recognition) {
    showNotice('warning', SUPPORT_TEXTS[language].notOurs(before.name));
    return undefined;
  }
  const names = { before: before.name, after: nameOf(uri) };
  return pages.show(
    uri,
    SUPPORT_TEXTS[language].comparison.tab,
    comparisonPage(compareVersions(older, now.sheet), names, language),
  );
}

/** What stands on disk, or wherever the address leads. */
const bytesVersion = (uri: vscode.Uri, name: string): Version => ({
  name,
  text: async () => {
    const bytes = await readBytes(uri);
    return bytes && decodeFile(bytes).text;
  },
});

/** Another file, with what is not saved of it. */
function fileVersion(uri: vscode.Uri): Version {
  const open = openDocument(uri);
  return open ? { name: nameOf(uri), text: async () => open.getText() } : bytesVersion(uri, nameOf(uri));
}

async function ask(uri: vscode.Uri): Promise<Version | undefined> {
  const texts = SUPPORT_TEXTS[currentLanguage()].comparison;
  const committed = await committedVersion(uri);
  type Item = vscode.QuickPickItem & { readonly find: () => Promise<Version | undefined> };
  const item = (label: string, from: vscode.Uri): Item => ({ label, find: async () => bytesVersion(from, label) });
  const items: Item[] = [
    ...(openDocument(uri)?.isDirty ? [item(texts.saved, uri)] : []),
    ...(committed ? [item(texts.committed, committed)] : []),
    { label: texts.other, find: () => askFile(uri) },
  ];
  const picked = items.length > 1 ? await vscode.window.showQuickPick(items, { placeHolder: texts.title }) : items[0];
  return picked?.find();
}

async function askFile(uri: vscode.Uri): Promise<Version | undefined> {
  const { choose } = SUPPORT_TEXTS[currentLanguage()].comparison;
  const [picked] =
    (await vscode.window.showOpenDialog({
      title: choose,
      defaultUri: vscode.Uri.joinPath(uri, '..'),
      filters: { CSV: ['csv', 'txt', 'tsv'] },
    })) ?? [];
  return picked && fileVersion(picked);
}

/** The version of the last commit; undefined where there is no Git, or the file is not in it. */
async function committedVersion(uri: vscode.Uri): Promise<vscode.Uri | undefined> {
  try {
    const git = await vscode.extensions.getExtension<Git>('vscode.git')?.activate();
    const committed = git?.getAPI(1).toGitUri(uri, 'HEAD');
    if (committed) await vscode.workspace.fs.stat(committed);
    return committed;
  } catch (error) {
    log.unread(uri, error);
    return undefined;
  }
}
