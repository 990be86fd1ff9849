// Texts put into HTML, Markdown and CSV so that they stay texts, whatever is in them.

/** Characters that are seen nowhere, or that turn a line round: they are shown as a sign. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

const visible = (text: string) => text.replace(INVISIBLE, '¤');

const HTML: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

export function html(text: string): string {
  return visible(text).replace(/[&<>"']/g, (character) => HTML[character] ?? '');
}

export function markdown(text: string): string {
  return visible(text).replace(/[\\`*_[\]<>#|~&$]/g, '\\$&');
}

/** Whether a spreadsheet would run a cell: `=`, `+`, `-`, `@`, a tab or a line end stands first. */
export function isFormula(text: string): boolean {
  return /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/.test(text);
}

/**
 * A CSV field, always quoted. What a spreadsheet would run gets an apostrophe in front, which a spreadsheet does not show
 * as a part of the text.
 */
export function csvField(text: string): string {
  const harmless = isFormula(text) ? `'${text}` : text;
  return `"${harmless.replaceAll('"', '""')}"`;
}
