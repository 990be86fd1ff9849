// VS Code's server on this machine: started with fresh data on a free port, reached by a page of a browser, and gone
// without a trace when it is stopped or this process ends.
import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { globSync } from 'tinyglobby';
import { name, publisher, version as released } from '../../package.json';
import { root, run } from '../project';
import { installFrench, installServer, newest, type VSCodeVersion } from './install';

export type Locale = 'en' | 'fr';

export interface ServerOptions {
  version?: VSCodeVersion;
  locale?: Locale;
  /** 0, the default, takes a free one. */
  port?: number;
  /** A package to install the extension from; without it, the project's folder is the installed extension. */
  vsix?: string | undefined;
  /** Runs tests inside the extension host, which VS Code does under its smoke-test driver only: it hides notifications. */
  testsInHost?: boolean;
  /** Seconds that an extension host outlives its page: short in tests, VS Code's own three hours for a person. */
  grace?: number;
}

/** A person that a window is for. */
export interface Profile {
  /** Runs the extension in the browser's own extension host, as on vscode.dev, and not in the server's. */
  inBrowser?: boolean;
  /** Trusts no folder, as VS Code does with those of others: a window is in restricted mode. */
  restricted?: boolean;
}

export interface Server {
  /** The page that shows a folder, or the folders that a .code-workspace names; with the tests of a module, if testsInHost. */
  url(page: { folder: string; tests?: string }): string;
  /** The next window is for somebody new: their settings, and nothing that windows before it left on the server. */
  startAnew(profile?: Profile): Promise<void>;
  /** The last lines that the server and its extension hosts wrote. */
  log(): string;
  /**
   * All that was written beside the user's files: logs, what extensions keep, temporary files on Linux; not VS Code's own
   * copies of files.
   */
  written(): string;
  stop(): Promise<void>;
}

/** Settings that keep VS Code quiet: no welcome, no assistant, nothing that would ask the network. */
const quiet = {
  'chat.disableAIFeatures': true,
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'git.enabled': false,
  'files.autoSave': 'off',
  'security.workspace.trust.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'window.confirmBeforeClose': 'never',
  'workbench.enableExperiments': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
};

/** Restricted mode without the question whether to trust, which would cover the page. */
const distrust = { 'security.workspace.trust.enabled': true, 'security.workspace.trust.startupPrompt': 'never' };
const browserHost = { 'remote.extensionKind': { [`${publisher}.${name}`]: ['web'] } };

/** Starts a server with the project's extension; installs VS Code first when it is not there. */
export async function startServer({
  version = newest,
  locale = 'en',
  port = 0,
  vsix,
  testsInHost = false,
  grace,
}: ServerOptions = {}): Promise<Server> {
  const { node, main } = await installServer(version);
  const french = locale === 'fr' ? await installFrench() : undefined;
  const home = mkdtempSync(path.join(tmpdir(), 'enrolment-csv-vscode-'));
  const startAnew = async ({ inBrowser = false, restricted = false }: Profile = {}) => {
    const left = ['data/User', 'data/logs/*/exthost*'];
    for (const folder of globSync(left, { cwd: home, absolute: true, onlyDirectories: true })) await removeBusy(folder);
    const settings = { ...quiet, ...(inBrowser && browserHost), ...(restricted && distrust) };
    mkdirSync(path.join(home, 'data/User'), { recursive: true });
    writeFileSync(path.join(home, 'data/User/settings.json'), JSON.stringify(settings, undefined, 2));
  };
  await startAnew();
  if (french) {
    const extensions = [{ extensionIdentifier: { id: 'none.french' }, version: '1.0.0' }];
    const pack = { hash: 'fr', label: 'français', extensions, translations: { vscode: french } };
    writeFileSync(path.join(home, 'data/languagepacks.json'), JSON.stringify({ fr: pack }));
  }
  if (vsix) await install(vsix, { node, main, home });
  else if (!testsInHost) installFolder(path.join(home, 'extensions'));
  const token = randomUUID(); // keeps other users of the machine out of a server that can run programs
  // Its sockets go with its data; elsewhere than on Linux, the path would be too long for a socket.
  const sockets = process.platform === 'linux' ? { TMPDIR: home } : {};
  const child = spawn(
    node,
    [
      main,
      ...['--host', '127.0.0.1', '--port', String(port), '--connection-token', token],
      ...['--server-data-dir', home, '--locale', locale, '--telemetry-level', 'off'],
      '--accept-server-license-terms',
      // Without it, a built VS Code ignores the extension and the tests that the page's address names.
      ...(testsInHost ? ['--enable-smoke-test-driver'] : []),
      ...(grace === undefined || version === '1.100' ? [] : ['--reconnection-grace-time', String(grace)]),
    ],
    {
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, EXTENSIONS_GALLERY: '{"serviceUrl":""}', ...sockets },
    },
  );
  const stopNow = () => {
    endGroup(child, 'SIGKILL');
    rmSync(home, { recursive: true, force: true, maxRetries: 5 });
  };
  process.once('exit', stopNow);

  let output = '';
  const listening = await new Promise<number>((resolve, reject) => {
    const fail = (why: string) => {
      stopNow();
      reject(new Error(`VS Code's server ${why}\n${output}`));
    };
    const timer = setTimeout(() => fail('did not start within a minute'), 60_000);
    const read = (chunk: Buffer) => {
      output = (output + chunk).slice(-20_000);
      const started = /Extension host agent listening on (\d+)/.exec(output);
      if (started) {
        clearTimeout(timer);
        resolve(Number(started[1]));
      }
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.once('error', (error) => fail(error.message));
    child.once('exit', (status) => fail(`ended with status ${status}`));
  });

  return {
    url({ folder, tests }) {
      const authority = `127.0.0.1:${listening}`;
      const remote = (name: string) => `vscode-remote://${authority}${asUriPath(name)}`;
      const payload = tests
        ? [
            ['extensionDevelopmentPath', remote(root)],
            ['extensionTestsPath', remote(tests)],
          ]
        : [];
      const shown = folder.endsWith('.code-workspace') ? 'workspace' : 'folder';
      const query = { tkn: token, [shown]: asUriPath(folder), payload: JSON.stringify(payload) };
      return `http://${authority}/?${new URLSearchParams(query)}`;
    },
    startAnew,
    log() {
      const hosts = globSync('data/logs/**/remoteexthost.log', { cwd: home, absolute: true });
      const text = [output, ...hosts.sort().map((file) => readFileSync(file, 'utf8'))].join('\n');
      return lastLines(text.replaceAll(aboutNativeModules, ''));
    },
    written: () =>
      globSync('**/*', {
        cwd: home,
        absolute: true,
        dot: true,
        followSymbolicLinks: false,
        ignore: ['extensions/**', '*.sock', 'data/User/History/**'],
      })
        .map((file) => readFileSync(file, 'latin1'))
        .join('\n'),
    async stop() {
      process.off('exit', stopNow);
      const ended = child.exitCode !== null || new Promise((resolve) => child.once('exit', resolve));
      endGroup(child, 'SIGTERM');
      await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, 5_000).unref())]);
      stopNow();
    },
  };
}

/** Removes a folder that the extension host of the window before may still write into. */
async function removeBusy(folder: string): Promise<void> {
  for (let tries = 1; ; tries++) {
    try {
      return rmSync(folder, { recursive: true, force: true });
    } catch (error) {
      if (tries === 25) throw error;
      await pause(200); // a file has come that was not there when its folder was listed
    }
  }
}

/** Installs a package as `code --install-extension` does. */
async function install(
  vsix: string,
  { node, main, home }: { node: string; main: string; home: string },
): Promise<void> {
  const options = ['--server-data-dir', home, '--accept-server-license-terms'];
  const env = { ...process.env, EXTENSIONS_GALLERY: '{"serviceUrl":""}' };
  await run(node, [main, '--install-extension', vsix, ...options], { env, stdio: 'ignore' });
}

/** Makes the project's folder an installed extension, as a link. */
function installFolder(extensions: string): void {
  mkdirSync(extensions, { recursive: true });
  symlinkSync(root, path.join(extensions, `${publisher}.${name}-${released}`), 'junction'); // a kind of Windows's own
}

/** What the server says of its optional compiled modules, which no compiler was asked to make. */
const aboutNativeModules = /^.*(spdlog|vsda|native-watchdog).*\n/gm;

/** The server with its extension hosts, watchers and terminals: they are one process group. */
function endGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  try {
    if (child.pid !== undefined) process.kill(process.platform === 'win32' ? child.pid : -child.pid, signal);
  } catch {
    // It is gone already.
  }
}

const asUriPath = (file: string): string => (path.sep === '/' ? file : `/${file.replaceAll('\\', '/')}`);

export const lastLines = (text: string, count = 20): string => text.trimEnd().split('\n').slice(-count).join('\n');
