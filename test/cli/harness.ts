// Runs the command line inside the test's process, and makes folders of files to run it on.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildSync } from 'esbuild';
import type { ExitStatus } from '../../src/cli/io/run';
import { run } from '../../src/cli/program';

export interface Answer {
  readonly status: ExitStatus;
  readonly stdout: string;
  readonly stderr: string;
}

export interface World {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly stdin?: string;
  readonly terminal?: boolean;
}

/** Runs the command line; speaks English unless the environment says otherwise. */
export async function enrolmentCsv(args: readonly string[], world: World = {}): Promise<Answer> {
  const out: Uint8Array[] = [];
  const err: Uint8Array[] = [];
  const into = (list: Uint8Array[]) => ({
    write: (text: string | Uint8Array) => list.push(Buffer.from(text)),
    isTTY: world.terminal ?? false,
  });
  const status = await run(args, {
    cwd: world.cwd ?? tmpdir(),
    env: { LANG: 'en_GB.UTF-8', ...world.env },
    stdout: into(out),
    stderr: into(err),
    stdin: async () => Buffer.from(world.stdin ?? ''),
  });
  return { status, stdout: Buffer.concat(out).toString(), stderr: Buffer.concat(err).toString() };
}

export interface Folder {
  readonly path: string;
  at(file: string): string;
  read(file: string): string;
  write(file: string, content: string | Uint8Array): void;
}

/** A new folder with these files, gone after the test that asked for it. */
export function folderWith(files: Readonly<Record<string, string | Uint8Array>>): Folder {
  const root = mkdtempSync(path.join(tmpdir(), 'enrolment-csv-'));
  folders.push(root);
  const folder: Folder = {
    path: root,
    at: (file) => path.join(root, file),
    read: (file) => readFileSync(path.join(root, file), 'utf8'),
    write(file, content) {
      mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
      writeFileSync(path.join(root, file), content);
    },
  };
  for (const [file, content] of Object.entries(files)) folder.write(file, content);
  return folder;
}

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

let program: string | undefined;

/** Path of the real program, built once for all tests of a run. */
export function builtProgram(): string {
  if (program) return program;
  const folder = mkdtempSync(path.join(tmpdir(), 'enrolment-csv-program-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  program = path.join(folder, 'cli.js');
  buildSync({
    entryPoints: [path.join(__dirname, '../../src/cli/main.ts')],
    outfile: program,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    mainFields: ['module', 'main'],
    banner: { js: "const here = require('node:url').pathToFileURL(__filename).href;" },
    define: { 'import.meta.url': 'here' },
    logLevel: 'error',
  });
  return program;
}

export const HEADER = 'firstname,lastname,password,email,profile_field_matricule';
