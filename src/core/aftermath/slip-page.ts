// The slips as pages to print and cut, and as a table for a mail merge. The only texts that show a password.
import { documentStart, PAGE_END } from '../i18n/html-page';
import type { Language } from '../i18n/language';
import { csvField, html, isFormula } from '../i18n/markup';
import { SLIP_TEXTS, type SlipTexts } from './slip-texts';
import type { Slip, Slips } from './slips';

export const SLIPS_PER_PAGE = [4, 8] as const;
export type SlipsPerPage = (typeof SLIPS_PER_PAGE)[number];

export interface SlipOptions {
  /** Address of the platform; '' leaves a blank to fill in by hand. */
  readonly url: string;
  readonly language: Language;
}

/** A4 in a grid of two columns: the lines of the cut are the borders between cells. Names and addresses may be long. */
const STYLE = `
:root { color-scheme: light; }
* { box-sizing: border-box; }
body { margin: 0; font: 11pt/1.35 system-ui, sans-serif; color: #000; background: #e6e6e6; }
header { max-width: 210mm; margin: 0 auto; padding: 6mm 8mm; }
h1 { font-size: 15pt; margin: 0; }
.page { width: 210mm; height: 296mm; margin: 0 auto 6mm; background: #fff; display: grid; grid-template-columns: 1fr 1fr; overflow: hidden; }
.four { grid-template-rows: repeat(2, 1fr); }
.eight { grid-template-rows: repeat(4, 1fr); }
article { padding: 8mm 10mm; overflow: hidden; min-width: 0; min-height: 0; border: 0 dashed #666; }
article:nth-child(odd) { border-right-width: .3mm; }
.four article:nth-child(-n+2), .eight article:nth-child(-n+6) { border-bottom-width: .3mm; }
h2 { font-size: 13pt; line-height: 1.2; margin: 0 0 2mm; overflow-wrap: anywhere; }
h2.long { font-size: 10.5pt; }
dl { margin: 0; }
dt { font-size: 8pt; line-height: 1.2; color: #444; }
dd { margin: 0 0 1.2mm; font-family: Consolas, "DejaVu Sans Mono", "Liberation Mono", monospace; overflow-wrap: anywhere; }
dd.long { font-size: 9pt; line-height: 1.15; }
dd.password { font-size: 12pt; line-height: 1.2; font-weight: 600; }
p { margin: 0; font-size: 8.5pt; line-height: 1.25; }
.foreseen { font-weight: 600; }
.eight article { padding-block: 5.5mm 3mm; }
.four article { padding-top: 16mm; font-size: 13pt; }
.four h2 { font-size: 17pt; margin-bottom: 5mm; }
.four h2.long { font-size: 13pt; }
.four dt, .four p { font-size: 10pt; }
.four dd { margin-bottom: 3mm; }
.four dd.long { font-size: 11pt; }
.four dd.password { font-size: 15pt; }
@page { size: A4 portrait; margin: 0; }
@media print { body { background: #fff; } header { display: none; } .page { margin: 0; break-after: page; } .page:last-child { break-after: auto; } }
`;

/** Characters that stand in one line of a slip. */
const ONE_LINE = 34;

/** The slips on A4 pages, in one HTML file that loads nothing and runs nothing. */
export function slipPages({ slips, isForeseen }: Slips, perPage: SlipsPerPage, { url, language }: SlipOptions): string {
  const text = SLIP_TEXTS[language];
  const pages: string[] = [];
  for (let from = 0; from < slips.length; from += perPage) {
    const shown = slips.slice(from, from + perPage).map((slip) => slipHtml(slip, isForeseen, url, text));
    pages.push(`<section class="page ${perPage === 4 ? 'four' : 'eight'}">\n${shown.join('\n')}\n</section>`);
  }
  return `${documentStart(language, text.title, STYLE)}<header>
<h1>${html(text.title)}</h1>
<p>${html(text.howToPrint)}</p>
${isForeseen ? `<p class="foreseen">${html(text.foreseen)}</p>\n` : ''}</header>
<main>
${pages.join('\n')}
</main>
${PAGE_END}`;
}

function slipHtml({ name, username, password }: Slip, isForeseen: boolean, url: string, text: SlipTexts): string {
  const sized = (tag: 'h2' | 'dd', value: string) =>
    `<${tag}${[...value].length > ONE_LINE ? ' class="long"' : ''}>${html(value)}</${tag}>`;
  const pair = (term: string, shown: string) => `<dt>${html(term)}</dt>${shown}`;
  return `<article>
${sized('h2', name)}
<dl>
${pair(text.platform, sized('dd', url || text.blank))}
${pair(text.username, sized('dd', username))}
${pair(text.password, `<dd class="password">${html(password)}</dd>`)}
</dl>
<p>${html(text.change)}</p>
${isForeseen ? `<p class="foreseen">${html(text.foreseenShort)}</p>\n` : ''}</article>`;
}

export interface MergeTable {
  readonly content: string;
  /** Lines of the file whose password a spreadsheet would change: they are in the pages only. */
  readonly left: readonly number[];
}

/** The slips as a table for a mail merge: UTF-8 with a byte-order mark, and the semicolon that French Excel wants. */
export function slipTable({ slips, isForeseen }: Slips, { url, language }: SlipOptions): MergeTable {
  const { columns, foreseenShort } = SLIP_TEXTS[language];
  const line = (fields: readonly string[]) => `${fields.map(csvField).join(language === 'fr' ? ';' : ',')}\r\n`;
  // The field of a formula gets an apostrophe: the password would be another one.
  const isPlain = ({ password }: Slip) => !isFormula(password);
  const head = line([columns.name, columns.platform, columns.username, columns.password, columns.remark]);
  const rows = slips
    .filter(isPlain)
    .map(({ name, username, password }) => line([name, url, username, password, isForeseen ? foreseenShort : '']));
  return {
    content: `\ufeff${head}${rows.join('')}`,
    left: slips.filter((slip) => !isPlain(slip)).map((slip) => slip.line),
  };
}
