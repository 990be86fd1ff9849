// The conversion page in a webview of VS Code, on one file that is only read. Loaded when the first one opens.
import * as vscode from 'vscode';
import { readSheets } from '../core/convert/rows';
import { endingOf } from '../core/document/file-name';
import { SHOWN_MS } from '../editor/documents/apply-edits';
import type { ConfigService } from '../editor/documents/config-service';
import { nameOf, patternFor } from '../editor/documents/file-at';
import { currentLanguage } from '../editor/documents/language';
import { log } from '../editor/documents/log';
import { showNotice } from '../editor/documents/notice';
import { runSteps } from '../editor/documents/run-task';
import { pageFolder, pageHtml } from '../webview/page-html';
import { keepMapping, newFileFor, openNewFile, writeFiles } from './new-file';
import { pageMessage } from './protocol';
import { type ConversionHost, ConversionSession } from './session';
import { CONVERSION_TEXTS } from './texts';

export function fillConversion(
  panel: vscode.WebviewPanel,
  source: vscode.Uri,
  configs: ConfigService,
  extension: vscode.Uri,
): void {
  const { webview } = panel;
  let isOpen = true;
  const session = new ConversionSession(hostOf(webview, source, configs, () => isOpen));
  webview.options = { enableScripts: true, localResourceRoots: [pageFolder(extension, 'conversion')] };
  // A workbook that is corrected in Excel and saved is shown anew.
  const watcher = vscode.workspace.createFileSystemWatcher(patternFor(source));
  const reload = () => void session.reload();
  const listeners = vscode.Disposable.from(
    watcher,
    watcher.onDidChange(reload),
    watcher.onDidCreate(reload),
    configs.onDidChange(reload),
    webview.onDidReceiveMessage((message) => {
      const read = pageMessage.safeParse(message);
      if (read.success) void session.receive(read.data);
    }),
  );
  panel.onDidDispose(() => {
    isOpen = false;
    listeners.dispose();
  });
  webview.html = pageHtml(webview, extension, { name: 'conversion', language: currentLanguage() });
}

function hostOf(
  webview: vscode.Webview,
  source: vscode.Uri,
  configs: ConfigService,
  isOpen: () => boolean,
): ConversionHost {
  const texts = () => CONVERSION_TEXTS[currentLanguage()];
  return {
    fileName: nameOf(source),
    language: currentLanguage,
    async read() {
      try {
        const bytes = await vscode.workspace.fs.readFile(source);
        return await readSheets(bytes, async (steps) => {
          const done = await runSteps(steps, isOpen);
          if (!done) throw new Error('closed');
          return done.value;
        });
      } catch (error) {
        log.unread(source, error);
        throw error;
      }
    },
    context: async () => configs.of(await newFileFor(source)),
    newFileName: async () => nameOf(await newFileFor(source)),
    send(message) {
      if (isOpen()) void webview.postMessage(message);
    },
    async create(csv) {
      const document = await openNewFile(await newFileFor(source), csv);
      await vscode.commands.executeCommand('enrolment.path.focus');
      if (!document.isUntitled) vscode.window.setStatusBarMessage(texts().created(nameOf(document.uri)), SHOWN_MS);
    },
    async createSeveral(files, platform) {
      const folder = await writeFiles(source, files, platform, configs).catch((error: unknown) => {
        log.notWritten(source, error);
        return undefined;
      });
      if (!folder) return showNotice('error', texts().notWritten);
      vscode.window.setStatusBarMessage(texts().severalCreated(files.length, nameOf(folder)), SHOWN_MS);
      await vscode.commands.executeCommand('enrolment.checkFolder', folder);
    },
    keepMapping: async (mapping) => keepMapping(await newFileFor(source), mapping, configs),
    openWith: () => void vscode.commands.executeCommand('workbench.action.reopenWithEditor'),
    stepBack: () => void stepBack(source),
  };
}

/** Has VS Code open files of this kind as it did before this extension came; the user may take it back in the settings. */
async function stepBack(source: vscode.Uri): Promise<void> {
  const settings = vscode.workspace.getConfiguration('workbench');
  const own = settings.inspect<Record<string, string>>('editorAssociations')?.globalValue;
  const associations = { ...own, [`*${endingOf(nameOf(source)).toLowerCase()}`]: 'default' };
  await settings.update('editorAssociations', associations, vscode.ConfigurationTarget.Global);
  showNotice('information', CONVERSION_TEXTS[currentLanguage()].steppedBack);
}
