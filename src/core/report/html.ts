// A report as one HTML page, to read, to print, to send: it loads nothing and runs nothing.
import { documentStart, PAGE_END } from '../i18n/html-page';
import { html } from '../i18n/markup';
import { type FindingGroup, findingCount, isAutoFixable } from './finding-groups';
import { type FileReport, gravestFirst, type Report } from './report';
import { STYLE, STYLE_HASH } from './style';
import { REPORT_TEXTS, type ReportTexts } from './texts';

/** Places of one cause that a page shows: what a person reads, and a browser opens, has an end. */
export const MOST_SHOWN = 50;

/** The page, file by file. */
export function* htmlReport({ files: all, unread, language, on }: Report): Iterable<string> {
  const files = gravestFirst(all);
  const text = REPORT_TEXTS[language];
  yield `${documentStart(language, text.title, STYLE, `'${STYLE_HASH}'`)}<header>
<h1>${html(text.title)}</h1>
<p>${html([text.files(files.length), ...(on ? [text.made(on)] : [])].join('. '))}</p>
<p class="privacy">${html(`${text.personal([...new Set(files.flatMap(({ personal }) => personal))])} ${text.noPasswords}`)}</p>
${unread.length ? `<p class="verdict unreadable">${html(text.unread(unread))}</p>\n` : ''}</header>
<main>
`;
  if (files.length > 1) yield overview(files, text);
  for (const [index, file] of files.entries()) yield section(file, index, text);
  yield `</main>\n${PAGE_END}`;
}

function overview(files: readonly FileReport[], text: ReportTexts): string {
  const total = { wrong: 0, doubtful: 0, clean: 0 };
  for (const { people } of files) {
    total.wrong += people.wrong;
    total.doubtful += people.doubtful;
    total.clean += people.clean;
  }
  const rows = files.map(
    (file, index) =>
      `<tr><th scope="row"><a href="#f${index}">${fileName(file.path)}</a></th><td>${html(file.verdict || text.notEnrolment)}</td></tr>\n`,
  );
  return `<section aria-labelledby="overview">
<h2 id="overview">${html(text.overview)}</h2>
${chart(total, text)}<table>
<thead><tr><th scope="col">${html(text.columns.file)}</th><th scope="col">${html(text.columns.verdict)}</th></tr></thead>
<tbody>
${rows.join('')}</tbody>
</table>
</section>
`;
}

/** A file's name, which breaks between its words and not in them. */
function fileName(path: string): string {
  return html(path).replace(/[/_]/g, '$&<wbr>');
}

function section(file: FileReport, index: number, text: ReportTexts): string {
  const { kind, causes, repaired } = file;
  const title = `<h2 id="f${index}">${fileName(file.path)}</h2>\n`;
  if (kind === undefined) return `<section class="file">\n${title}<p>${html(text.notEnrolment)}</p>\n</section>\n`;
  const done = repaired.map(
    (one) =>
      `<li>${html(one.title)} (${html(text.onLines(one.lines.slice(0, MOST_SHOWN), Math.max(0, one.lines.length - MOST_SHOWN)))})</li>\n`,
  );
  const count = repaired.reduce((sum, { lines }) => sum + lines.length, 0);
  return `<section class="file" aria-labelledby="f${index}">
${title}<p class="verdict ${kind}">${html(file.verdict)}</p>
${chart(file.people, text)}${done.length ? `<h3>${html(text.repaired(count))}</h3>\n<ul>\n${done.join('')}</ul>\n` : ''}${
  causes.length ? causes.map((cause) => causeBlock(cause, text)).join('') : `<p>${html(text.nothing)}</p>\n`
}</section>
`;
}

function causeBlock(cause: FindingGroup, text: ReportTexts): string {
  const { entries, severity, effect, rule } = cause;
  const shown = entries.slice(0, MOST_SHOWN);
  const left = findingCount(cause) - shown.length;
  const automatic = isAutoFixable(cause);
  const rows = shown.map(
    ({ line, cell, message }) => `<tr><td>${line}</td><td>${html(cell)}</td><td>${html(message)}</td></tr>\n`,
  );
  return `<article>
<h3>${html(cause.title)} <span class="${severity}">${html(text.severities[severity])}</span></h3>
<p class="about">${html(text.places(findingCount(cause)))} · ${html(text.effects[effect])} <code>${html(rule)}</code></p>
<dl>
<dt>${html(text.why)}</dt><dd>${html(cause.why)}</dd>
<dt>${html(text.repair)}</dt><dd>${html(cause.repair)}${automatic ? ` <strong>${html(text.automatic)}</strong>` : ''}</dd>
</dl>
<table>
<thead><tr><th scope="col">${html(text.columns.line)}</th><th scope="col">${html(text.columns.cell)}</th><th scope="col">${html(text.columns.message)}</th></tr></thead>
<tbody>
${rows.join('')}</tbody>
</table>
${left ? `<p>${html(text.more(left))}</p>\n` : ''}</article>
`;
}

const WIDTH = 600;
const KINDS = ['wrong', 'doubtful', 'clean'] as const;

/** One bar: how many lines have an error, are to be looked at, have no problem. The same is said in words below it. */
function chart(people: FileReport['people'], text: ReportTexts): string {
  const all = people.wrong + people.doubtful + people.clean;
  if (!all) return '';
  const said = html(text.outcome(people.wrong, people.doubtful, people.clean));
  let at = 0;
  const parts = KINDS.map((kind) => {
    const width = (people[kind] / all) * WIDTH;
    const part = width ? `<rect class="${kind}" x="${round(at)}" y="0" width="${round(width)}" height="18"/>` : '';
    at += width;
    return part;
  });
  const legend = KINDS.filter((kind) => people[kind]).map(
    (kind) =>
      `<li><span class="key ${kind}"></span>${html(`${text.people(people[kind])} ${text.outcomes[kind]}`)}</li>`,
  );
  return `<svg class="bar" role="img" aria-label="${said}" viewBox="0 0 ${WIDTH} 18" preserveAspectRatio="none">${parts.join('')}</svg>
<ul class="legend">${legend.join('')}</ul>
`;
}

const round = (number: number) => Math.round(number * 100) / 100;
