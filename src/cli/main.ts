// The program `enrolment-csv`: the command line in a real process.
import { buffer } from 'node:stream/consumers';
import { run } from './program';

// A reader that has seen enough, as `head`, closes the pipe: that is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 2));

let input: Promise<Uint8Array> | undefined;

run(process.argv.slice(2), {
  cwd: process.cwd(),
  env: process.env,
  stdout: process.stdout,
  stderr: process.stderr,
  // It can be read once only.
  stdin: () => (input ??= buffer(process.stdin)),
}).then(
  (status) => {
    process.exitCode = status;
  },
  (error: unknown) => {
    console.error(error);
    process.exitCode = 2;
  },
);
