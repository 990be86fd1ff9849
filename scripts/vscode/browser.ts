// A real browser that reaches this machine only: each page keeps what it logged and which other addresses it asked for.
import { type Browser, chromium, type Page } from 'playwright-core';
import { installChromium } from './install';
import { lastLines } from './server';

/** Starts Chromium without a window; installs it first where that is possible. */
export async function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    ...(await installChromium()),
    args: [
      '--no-sandbox', // root, as in a container, has no sandbox
      '--disable-gpu',
      '--disable-quic',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
    ],
  });
}

export interface WatchedPage {
  page: Page;
  /** The last lines of the page's console, which the extension host writes to as well. */
  log(): string;
  /** Requests that wanted to leave this machine. */
  leaks(): string[];
  close(): Promise<void>;
}

/** VS Code's made-up host for the files of a webview: its service worker answers, and nothing leaves the machine. */
const isWebviewFile = /\.vscode-resource\.vscode-cdn\.net$/;

/** Opens an empty page that shares nothing with any other. */
export async function openPage(browser: Browser, locale: string): Promise<WatchedPage> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale });
  context.setDefaultTimeout(60_000); // of a busy machine
  const page = await context.newPage();
  const lines: string[] = [];
  const leaks = new Set<string>();
  const watch = (address: string) => {
    const { protocol, hostname } = new URL(address);
    if (/^(http|ws)s?:$/.test(protocol) && hostname !== '127.0.0.1' && !isWebviewFile.test(hostname))
      leaks.add(address);
  };
  context.on('request', (request) => watch(request.url()));
  page.on('websocket', (socket) => watch(socket.url()));
  page.on('console', (message) => {
    // VS Code's own log comes with colours; of it, only errors matter here.
    if (!/^%c *(TRACE|DEBUG|INFO|WARN)/.test(message.text())) lines.push(`${message.type()}: ${message.text()}`);
  });
  return {
    page,
    log: () => lastLines(lines.join('\n')),
    leaks: () => [...leaks],
    close: () => context.close(),
  };
}
