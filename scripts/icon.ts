// Draws media/icon.png, the gallery's icon, from media/icon.svg; the browser that the tests use is the painter.
import { readFileSync } from 'node:fs';
import { inProject, main } from './project';
import { launchBrowser } from './vscode/browser';

const SIZE = 256;

main(async () => {
  const browser = await launchBrowser();
  const page = await browser.newPage({ viewport: { width: SIZE, height: SIZE } });
  await page.setContent(`<style>body{margin:0}</style>${readFileSync(inProject('media/icon.svg'), 'utf8')}`);
  await page.screenshot({ path: inProject('media/icon.png'), omitBackground: true });
  await browser.close();
});
