// The page's frame: nothing but its own script and style, under a content security policy that lets nothing else in.
import * as vscode from 'vscode';

/** The folder that the page may load from, and no other. */
export function pageFolder(extension: vscode.Uri): vscode.Uri {
  return vscode.Uri.joinPath(extension, 'dist', 'preview');
}

export function pageHtml(webview: vscode.Webview, extension: vscode.Uri, language: 'fr' | 'en'): string {
  const address = (file: string) => webview.asWebviewUri(vscode.Uri.joinPath(pageFolder(extension), file)).toString();
  const nonce = newNonce();
  // What the script sets through style objects, widths and places of rows, no policy concerns.
  const policy = `default-src 'none'; script-src 'nonce-${nonce}'; style-src ${webview.cspSource}`;
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="${address('page.css')}">
<title>Preview</title>
</head>
<body>
<main id="preview"></main>
<script nonce="${nonce}" src="${address('page.js')}"></script>
</body>
</html>`;
}

function newNonce(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
