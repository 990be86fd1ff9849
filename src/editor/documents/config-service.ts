// What is known about a document besides its text: the nearest .enrolment.json, else the settings. A broken configuration
// is reported on itself, and the last good one stays in force.
import * as vscode from 'vscode';
import { CONFIG_NAME } from '../../core/config/name';
import type { Unread } from '../../core/config/platform-file';
import type { ConfigContext } from '../../core/config/resolve';
import type { Context } from '../../core/document/context';
import { ConfigProblems } from './config-problems';
import { ExternalFileConsent } from './external-file-consent';
import { nameOf, openDocument, patternFor } from './file-at';
import { log } from './log';
import { NamedFiles } from './named-files';
import { NearestConfigs } from './nearest-config';
import { readBytes } from './read-bytes';
import { isUsersOwn, readSettings } from './settings';

/** What reads exports of accounts is loaded for the first one. */
const accountFiles = () => import('./account-files');

/** What a folder's configuration says. */
export interface FolderConfig {
  readonly context: ConfigContext;
  /** The configuration's own file; undefined when only settings speak. */
  readonly config: vscode.Uri | undefined;
  /** Where the accounts come from. */
  readonly accounts: vscode.Uri | undefined;
  readonly cohorts: vscode.Uri | undefined;
  /** Names of files that were chosen and cannot be read: moved, held by another program, or not allowed. */
  readonly unread: { readonly accounts?: string; readonly cohorts?: string };
}

export class ConfigService {
  private readonly changed = new vscode.EventEmitter<void>();
  /** Something is known otherwise than before: every document is to be checked anew. */
  readonly onDidChange = this.changed.event;
  private readonly known = new Map<string, Promise<FolderConfig>>();
  private readonly nearest = new NearestConfigs();
  private readonly lastGood = new Map<string, FolderConfig>();
  private readonly problems = new ConfigProblems();
  /** Grows when everything is to be read again: a reading from before has nothing more to say. */
  private round = 0;
  private readonly named = new NamedFiles(
    (file) => this.watch(file),
    async (file) => (await accountFiles()).forgetAccountsAt(file),
  );
  private readonly outside: ExternalFileConsent;
  /** A file that was to be read was held by another program. */
  private waiting = false;
  readonly disposables: vscode.Disposable[];

  /** `memory` keeps what the user agreed to, for the workspace. */
  constructor(memory: vscode.Memento) {
    this.outside = new ExternalFileConsent(memory, () => this.forget());
    const watcher = vscode.workspace.createFileSystemWatcher(`**/${CONFIG_NAME}`);
    const forget = () => this.forget();
    this.disposables = [
      this.changed,
      this.problems,
      watcher,
      watcher.onDidChange(forget),
      watcher.onDidCreate(forget),
      watcher.onDidDelete((uri) => {
        this.lastGood.delete(uri.toString());
        this.problems.publish(uri, []);
        this.named.delete(uri);
        forget();
      }),
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration('enrolment')) forget();
      }),
      vscode.workspace.onDidChangeWorkspaceFolders(({ removed }) => {
        for (const { uri } of removed) this.named.delete(uri);
        forget();
      }),
      // When a workbook is closed in Excel, the keyboard comes back to this window.
      vscode.window.onDidChangeWindowState(({ focused }) => {
        if (focused && this.waiting) forget();
      }),
      this.named,
    ];
  }

  /** Reads everything again, the next time that it is asked for. */
  forget(): void {
    this.round++;
    this.waiting = false;
    this.known.clear();
    this.nearest.forget();
    this.changed.fire();
  }

  /** The context of a document, but for what only its own text and the user say. */
  async of(uri: vscode.Uri): Promise<Omit<Context, 'forced'>> {
    const { context } = await this.folderConfig(uri);
    const settings = readSettings(uri).context;
    return {
      ...settings,
      ...context,
      rules: { ...settings.rules, ...context.rules },
      fileName: uri.scheme === 'untitled' ? '' : nameOf(uri),
    };
  }

  async folderConfig(uri: vscode.Uri): Promise<FolderConfig> {
    const config = await this.nearest.find(uri);
    const folder = vscode.workspace.getWorkspaceFolder(uri)?.uri;
    const key = config?.toString() ?? folder?.toString() ?? '';
    let known = this.known.get(key);
    if (!known) {
      known = config ? this.fromFile(config) : this.fromSettings(uri, folder);
      this.known.set(key, known);
    }
    return known;
  }

  private async fromFile(config: vscode.Uri): Promise<FolderConfig> {
    const text = await textOf(config);
    return this.resolve(text ?? '{}', vscode.Uri.joinPath(config, '..'), config);
  }

  private async fromSettings(uri: vscode.Uri, folder: vscode.Uri | undefined): Promise<FolderConfig> {
    const { accounts, cohorts } = readSettings(uri);
    if (!folder || (!accounts && !cohorts)) {
      if (folder) {
        this.problems.publish(folder, []);
        this.named.set(folder, []);
      }
      return { context: {}, config: undefined, accounts: undefined, cohorts: undefined, unread: {} };
    }
    const text = JSON.stringify({ ...(accounts && { accounts }), ...(cohorts && { cohorts }) });
    const own = [accounts, cohorts].filter((_, index) => isUsersOwn(index ? 'cohorts' : 'accounts', uri));
    return this.resolve(text, folder, undefined, own);
  }

  /** `own`: paths that the user has named, and not the workspace. */
  private async resolve(
    text: string,
    folder: vscode.Uri,
    config: vscode.Uri | undefined,
    own: readonly string[] = [],
  ): Promise<FolderConfig> {
    const at = (path: string) => uriAt(folder, path);
    const allowed = new Set<string>();
    const { round } = this;
    const { resolveConfig } = await import('../../core/config/resolve');
    const { context, problems, files, named, broken } = await resolveConfig(text, {
      read: async (path) => {
        if (!own.includes(path) && !(await this.outside.mayRead(at(path), folder))) return 'outside';
        allowed.add(path);
        return this.read(at(path));
      },
      readAccounts: async (path, bytes) => (await accountFiles()).readAccountsAt(at(path), bytes, () => this.forget()),
    });
    const key = (config ?? folder).toString();
    const late = round !== this.round;
    if (!late) {
      // While a configuration is broken, its last good one is in force, with the files of that one.
      if (!broken) this.named.set(config ?? folder, files.filter((path) => allowed.has(path)).map(at));
      const located = problems.map(({ file, ...problem }) => ({
        ...problem,
        uri: file ? at(file) : (config ?? folder),
      }));
      this.problems.publish(config ?? folder, located);
    }
    const known: FolderConfig = {
      context,
      config,
      accounts: context.accounts && named.accounts ? at(named.accounts) : undefined,
      cohorts: named.cohorts && allowed.has(named.cohorts) ? at(named.cohorts) : undefined,
      unread: {
        ...(named.accounts && !context.accounts && { accounts: nameOf(at(named.accounts)) }),
        ...(named.cohorts && !context.cohorts && { cohorts: nameOf(at(named.cohorts)) }),
      },
    };
    if (context.accounts && known.accounts) log.read(known.accounts, context.accounts.list.length);
    if (context.cohorts && known.cohorts) log.read(known.cohorts, context.cohorts.list.length);
    if (broken) {
      log.broken(config ?? folder);
      return this.lastGood.get(key) ?? known;
    }
    if (!late) this.lastGood.set(key, known);
    return known;
  }

  /** Notes that the user has chosen a file, wherever it is. */
  agree(file: vscode.Uri): Promise<void> {
    return this.outside.agree(file);
  }

  /** Takes back what the user has answered about files outside the folder: it is asked again. */
  async askAgain(): Promise<void> {
    await this.outside.takeBack();
    this.forget();
  }

  private async read(uri: vscode.Uri): Promise<Uint8Array | Unread> {
    try {
      return await vscode.workspace.fs.readFile(uri);
    } catch (error) {
      log.unread(uri, error);
      if (!isHeld(error)) return undefined;
      this.waiting = true;
      return 'held';
    }
  }

  private watch(uri: vscode.Uri): vscode.Disposable {
    const watcher = vscode.workspace.createFileSystemWatcher(patternFor(uri));
    const forget = () => this.forget();
    return vscode.Disposable.from(
      watcher,
      watcher.onDidChange(forget),
      watcher.onDidCreate(forget),
      watcher.onDidDelete(forget),
    );
  }
}

/** Whether a file is there, and another program or a right that is missing keeps it from being read. */
function isHeld(error: unknown): boolean {
  const { code = '', message = '' } = error as Partial<vscode.FileSystemError>;
  return ['NoPermissions', 'Unavailable'].includes(code) || /\b(EBUSY|EPERM|EACCES)\b/.test(message);
}

function uriAt(folder: vscode.Uri, path: string): vscode.Uri {
  const slashes = path.replaceAll('\\', '/');
  // Another machine's folder, `//server/share`: its name is no part of the path.
  const [, server, share] = /^\/\/+([^/]+)(\/.*)?/s.exec(slashes) ?? [];
  if (server !== undefined) return folder.with({ authority: server, path: (share ?? '/').replace(/^\/+/, '/') });
  if (/^[a-z]:\//i.test(slashes)) return folder.with({ path: `/${slashes}` });
  return slashes.startsWith('/') ? folder.with({ path: slashes }) : vscode.Uri.joinPath(folder, slashes);
}

async function textOf(uri: vscode.Uri): Promise<string | undefined> {
  const open = openDocument(uri);
  if (open) return open.getText();
  const bytes = await readBytes(uri);
  return bytes && (await vscode.workspace.decode(bytes, { encoding: 'utf8' }));
}
