// A list to work through on the platform, with a box to tick before each row: as Markdown to read, as HTML to print.
import { documentStart, PAGE_END } from '../i18n/html-page';
import type { Language } from '../i18n/language';
import { html, markdown } from '../i18n/markup';

export interface ChecklistSection {
  readonly title: string;
  readonly note?: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export interface Checklist {
  readonly title: string;
  readonly intro: string;
  readonly sections: readonly ChecklistSection[];
  readonly closing: string;
}

/** The list as Markdown. */
export function checklistMarkdown({ title, intro, sections, closing }: Checklist): string {
  const line = (cells: readonly string[]) => `| ${cells.map(markdown).join(' | ')} |`;
  const blocks = sections.map(({ title: heading, note, head, rows }) =>
    [
      `## ${heading}`,
      '',
      ...(note ? [note, ''] : []),
      line(head),
      `|${' --- |'.repeat(head.length)}`,
      ...rows.map(line),
    ].join('\n'),
  );
  return `${[`# ${title}`, markdown(intro), ...blocks, closing].join('\n\n')}\n`;
}

const STYLE = `
body { font: 14px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 60rem; padding: 0 1rem; color: #1b1b1b; background: #fff; }
table { border-collapse: collapse; width: 100%; }
th, td { border: 1px solid #767676; padding: .35rem .5rem; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
th { background: #eee; }
section { margin-block: 1.5rem; }
h2, tr { break-inside: avoid; }
h2 { break-after: avoid; }
tbody td:first-child::before { content: "☐ "; }
@page { margin: 14mm; }
@media print { body { font-size: 11px; margin: 0; max-width: none; padding: 0; } }
`;

/** The list as one HTML page that prints well and loads nothing. */
export function checklistHtml({ title, intro, sections, closing }: Checklist, language: Language): string {
  const row = (tag: 'th' | 'td', cells: readonly string[]) => {
    const scope = tag === 'th' ? ' scope="col"' : '';
    return `<tr>${cells.map((text) => `<${tag}${scope}>${html(text)}</${tag}>`).join('')}</tr>`;
  };
  const body = sections.map(
    ({ title: heading, note, head, rows }) => `<section>
<h2>${html(heading)}</h2>
${note ? `<p>${html(note)}</p>` : ''}
<table><thead>${row('th', head)}</thead>
<tbody>
${rows.map((cells) => row('td', cells)).join('\n')}
</tbody></table>
</section>`,
  );
  return `${documentStart(language, title, STYLE)}<main>
<h1>${html(title)}</h1>
<p>${html(intro)}</p>
${body.join('\n')}
<p>${html(closing)}</p>
</main>
${PAGE_END}`;
}
