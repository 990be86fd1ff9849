// `npm start` on a machine without a screen: it says where it is ready, serves VS Code there, and leaves nothing behind.
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { inProject, start } from '../../scripts/project';
import { launchBrowser, openPage } from '../../scripts/vscode/browser';

describe('npm start', () => {
  it('prints Ready and an address where the examples are open, and ends on Ctrl+C', async () => {
    const script = inProject('scripts/run.mjs');
    const npmStart = start(process.execPath, [script, 'start', '--server', '--no-open', '--locale', 'fr']);
    const browser = await launchBrowser();
    try {
      let output = '';
      const url = await new Promise<string>((resolve, reject) => {
        npmStart.stdout?.on('data', (chunk: Buffer) => {
          output += chunk;
          const ready = /^Ready: (http:\S+)$/m.exec(output);
          if (ready?.[1]) resolve(ready[1]);
        });
        npmStart.stderr?.on('data', (chunk: Buffer) => {
          output += chunk;
        });
        npmStart.once('exit', (status) => reject(new Error(`ended with status ${status}:\n${output}`)));
      });
      const { page, leaks } = await openPage(browser, 'fr');
      await page.goto(url);
      await page.getByRole('heading', { name: /examples/i }).waitFor({ timeout: 60_000 });
      assert.deepEqual(leaks(), []);
      npmStart.kill('SIGINT');
      assert.deepEqual(await once(npmStart, 'exit'), [0, null]);
      await assert.rejects(fetch(url), 'the server is gone');
    } finally {
      npmStart.kill('SIGKILL');
      await browser.close();
    }
  });
});
