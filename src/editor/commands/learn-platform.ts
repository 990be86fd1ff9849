// How the platform creates usernames, told by an export that the user chooses.
import * as vscode from 'vscode';
import { learn } from '../../core/aftermath/learn';
import { learnedPage } from '../../core/aftermath/learn-page';
import { LEARN_TEXTS } from '../../core/aftermath/learn-texts';
import { otherPlatformDoubt } from '../../core/aftermath/other-platform';
import { platformFile } from '../../core/aftermath/platform-file';
import { CONFIG_NAME } from '../../core/config/name';
import { setValue } from '../../core/config/set-value';
import { DEFAULT_PLATFORM, type Platform } from '../../core/platform';
import { runAnnounced } from '../documents/announced-task';
import type { ConfigService } from '../documents/config-service';
import { editFile } from '../documents/edit-file';
import { currentLanguage } from '../documents/language';
import { showNotice } from '../documents/notice';
import { relativePath } from '../documents/reference-files';
import { EDITOR_TEXTS } from '../texts';
import type { ComparisonPages } from './comparison-pages';
import { accountsAt, askExport } from './verification';

/** Shows how the platform of a folder makes usernames, and offers to keep what the export says. */
export async function learnPlatform(
  uri: vscode.Uri | undefined,
  given: vscode.Uri | undefined,
  configs: ConfigService,
  pages: ComparisonPages,
): Promise<vscode.Uri | undefined> {
  const language = currentLanguage();
  const text = LEARN_TEXTS[language];
  const place = uri ?? vscode.workspace.workspaceFolders?.[0]?.uri;
  if (!place) return undefined;
  const known = await configs.folderConfig(place);
  const file = given ?? known.accounts ?? (await askExport(text.chooseExport, place));
  const accounts = file && (await accountsAt(file));
  if (!file || !accounts) return undefined;
  const learned = await runAnnounced(
    EDITOR_TEXTS[language].working.learning,
    learn(accounts.list, known.context.platform ?? DEFAULT_PLATFORM),
  );
  if (!learned) return undefined;
  if (!learned.value || !accounts.list.length) {
    showNotice('warning', accounts.list.length ? text.noNomenclature : text.noAccounts);
    return undefined;
  }
  const { value } = learned;
  const page = await pages.show(file, text.title, learnedPage(value, language));
  const isTold = value.choices.some(({ told }) => told) && !otherPlatformDoubt(value.coded, value.accounts);
  if (isTold) void offer(value.platform, place, configs);
  return page;
}

/** Writes what was learned into a platform file that the user names, and has the folder use it. */
async function offer(learned: Platform, place: vscode.Uri, configs: ConfigService): Promise<void> {
  const text = LEARN_TEXTS[currentLanguage()];
  if ((await vscode.window.showInformationMessage(text.offer, text.useIt)) !== text.useIt) return;
  const { config } = await configs.folderConfig(place);
  const folder = config ? vscode.Uri.joinPath(config, '..') : vscode.workspace.getWorkspaceFolder(place)?.uri;
  if (!folder) return;
  const file = await vscode.window.showSaveDialog({
    title: text.saveTitle,
    defaultUri: vscode.Uri.joinPath(folder, `${text.platformFile}-${learned.id}.json`),
    filters: { JSON: ['json'] },
  });
  if (!file) return;
  const json = `${JSON.stringify(platformFile(learned), null, 2)}\n`;
  await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(json));
  const target = config ?? vscode.Uri.joinPath(folder, CONFIG_NAME);
  await editFile(target, '{}\n', (written) => setValue(written, ['platform'], relativePath(folder, file)));
  configs.forget();
}
