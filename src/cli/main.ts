// The program `enrolment-csv`: the command line in a real process, or one of its threads.
import { isMainThread } from 'node:worker_threads';
import { serve } from './commands/worker-pool';
import { readBounded } from './io/files';
import { run } from './program';

if (isMainThread) start();
else serve();

function start(): void {
  // A reader that has seen enough, as `head`, closes the pipe: that is no fault.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 2));

  let input: Promise<Uint8Array> | undefined;

  run(process.argv.slice(2), {
    cwd: process.cwd(),
    env: process.env,
    stdout: process.stdout,
    stderr: process.stderr,
    program: __filename,
    // It can be read once only.
    stdin: () => (input ??= readBounded(process.stdin)),
  }).then(
    (status) => {
      process.exitCode = status;
    },
    (error: unknown) => {
      console.error(error);
      process.exitCode = 2;
    },
  );
}
