// A page's frame: nothing but its own script and style, under a content security policy that lets nothing else in.
import * as vscode from 'vscode';
import { PAGE_END, pageStart } from '../core/i18n/html-page';
import type { Language } from '../core/i18n/language';

export interface PageOptions {
  /** Its folder in what is built, and the id of its `main`. */
  readonly name: 'conversion' | 'next-steps' | 'preview' | 'table' | 'verification';
  readonly language: Language;
  /** The script may add style elements that bear its nonce. */
  readonly addsStyles?: boolean;
}

/** The folder that a page may load from, and no other. */
export function pageFolder(extension: vscode.Uri, name: PageOptions['name']): vscode.Uri {
  return vscode.Uri.joinPath(extension, 'dist', name);
}

export function pageHtml(
  webview: vscode.Webview,
  extension: vscode.Uri,
  { name, language, addsStyles = false }: PageOptions,
): string {
  const address = (file: string) =>
    webview.asWebviewUri(vscode.Uri.joinPath(pageFolder(extension, name), file)).toString();
  const nonce = newNonce();
  // What the script sets through style objects, widths and places of rows, no policy concerns.
  const styles = [webview.cspSource, ...(addsStyles ? [`'nonce-${nonce}'`] : [])].join(' ');
  const start = pageStart({
    language,
    title: name,
    allows: [`script-src 'nonce-${nonce}'`, `style-src ${styles}`],
    head: `<link rel="stylesheet" href="${address('page.css')}">`,
  });
  return `${start}<main id="${name}"></main>
<script nonce="${nonce}" src="${address('page.js')}"></script>
${PAGE_END}`;
}

function newNonce(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
