// A built page of the extension alone in a real browser, under its own policy, with a function in the place of VS Code.
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { inProject } from '../../scripts/project';
import type { Language } from '../../src/core/i18n/language';

const NONCE = 'abcdef0123456789';

/** Shows the page that is built in `dist/NAME`; `hear` is told what it sends. */
export async function showBuiltPage(
  page: Page,
  name: 'conversion' | 'next-steps' | 'preview' | 'table',
  language: Language,
  hear: (data: unknown) => void,
): Promise<void> {
  const address = `http://127.0.0.1/${name}`;
  const file = (part: string) => readFileSync(inProject('dist', name, part), 'utf8');
  const frame = `<!doctype html><html lang="${language}"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'nonce-${NONCE}'; style-src 'nonce-${NONCE}'">
<title>${name}</title><style nonce="${NONCE}">${file('page.css')}</style></head><body><main id="${name}"></main>
<script nonce="${NONCE}">
  let kept;
  const acquireVsCodeApi = () => ({ postMessage: tell, getState: () => kept, setState: (next) => { kept = next; } });
</script>
<script nonce="${NONCE}">${file('page.js').replaceAll('</script', '<\\/script')}</script></body></html>`;
  await page.route(address, (route) => route.fulfill({ contentType: 'text/html', body: frame }));
  await page.exposeFunction('tell', hear);
  await page.goto(address);
}
