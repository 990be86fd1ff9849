// Shows the extension: builds it, and opens VS Code on examples/. That is the user's own VS Code when there is one and a
// screen, else VS Code's server in the user's browser. Options: --port N, --locale fr, --server (even if there is a
// desktop), --no-open (start no browser).
import { parseArgs } from 'node:util';
import { endOnSignals, inProject, main, root, run, start } from './project';
import { browserOpener, installedDesktop } from './vscode/desktop';
import { startServer } from './vscode/server';

const options = parseArgs({
  options: {
    port: { type: 'string', default: '0' },
    locale: { type: 'string', default: 'en' },
    server: { type: 'boolean', default: false },
    'no-open': { type: 'boolean', default: false },
  },
}).values;

main(async () => {
  endOnSignals(0);
  const port = Number(options.port);
  const { locale } = options;
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Error(`--port ${options.port} is no port.`);
  if (locale !== 'en' && locale !== 'fr') throw new Error(`--locale ${locale}: the extension speaks en and fr.`);

  await run(process.execPath, [inProject('scripts/run.mjs'), 'build']);
  const examples = inProject('examples');
  const code = options.server ? undefined : installedDesktop();
  if (code) {
    await run(code, ['--new-window', `--extensionDevelopmentPath=${root}`, `--locale=${locale}`, examples]);
    console.log(`Ready: VS Code's window on ${examples}`);
    return;
  }

  const server = await startServer({ locale, port });
  const url = server.url({ folder: examples });
  await fetch(url);
  console.log(`Ready: ${url}`);
  console.log('Ctrl+C ends it.');
  const opener = options['no-open'] ? undefined : browserOpener();
  if (opener)
    start(opener, [url], { stdio: 'ignore', detached: true })
      .on('error', () => {})
      .unref();
});
