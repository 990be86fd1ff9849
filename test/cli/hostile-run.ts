// Runs the command line on a hostile case, in a folder of its own that is gone afterwards.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { run } from '../../src/cli/program';
import { faultIn, type HostileCase } from './hostile-cases';

/** What is wrong with how it ends; undefined where it is as it should be. */
export async function runHostile({ files, args }: HostileCase): Promise<string | undefined> {
  const cwd = mkdtempSync(path.join(tmpdir(), 'enrolment-csv-hostile-'));
  try {
    for (const [name, content] of Object.entries(files)) writeFileSync(path.join(cwd, name), content);
    let stderr = '';
    const status = await run(args, {
      cwd,
      env: { LANG: 'en_GB.UTF-8' },
      stdout: { write: () => true },
      stderr: {
        write(text: string | Uint8Array) {
          stderr += Buffer.from(text).toString();
        },
      },
      stdin: async () => Buffer.alloc(0),
    });
    return faultIn({ status, stderr });
  } catch (error) {
    return `thrown: ${error}`;
  } finally {
    rmSync(cwd, { recursive: true, force: true });
  }
}
