// The decision sheet: what is left to do on the platform, to have beside its questions. Never a password.
import { html, markdown } from '../messages/markup';
import { PLAN_TEXTS } from '../messages/plan';
import { listed } from '../messages/show';
import type { Language } from '../messages/text';
import type { Change } from './outcomes';
import type { Plan, PlanLine } from './plan';

interface Section {
  readonly title: string;
  readonly note?: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

interface Sheet {
  readonly title: string;
  readonly intro: string;
  readonly sections: readonly Section[];
  readonly closing: string;
}

/** A line that is no longer left to the import; kept once the file was changed, for its account is still to be made. */
export interface Settled {
  readonly key: string;
  readonly outcome: 'by-hand' | 'omitted';
  readonly line: number;
  readonly firstname: string;
  readonly lastname: string;
  readonly username: string;
  readonly email: string;
  readonly matricule: string;
  readonly cohorts: readonly string[];
}

/** The lines that decisions take out of the file. */
export function settledIn({ lines }: Plan): Settled[] {
  return lines.flatMap(({ key, outcome, username, entry }) => {
    if (outcome !== 'by-hand' && outcome !== 'omitted') return [];
    const { line, firstname, lastname, email, matriculeWritten: matricule, cohorts } = entry;
    return [{ key, outcome, line, firstname, lastname, username, email, matricule, cohorts }];
  });
}

/** Those of the file as it is, after those that left it when decisions were applied. */
function allSettled(plan: Plan, applied: readonly Settled[]): Settled[] {
  const there = new Set(plan.lines.map(({ key }) => key));
  return [...applied.filter(({ key }) => !there.has(key)), ...settledIn(plan)];
}

function sheetOf(plan: Plan, applied: readonly Settled[], fileName: string, language: Language): Sheet {
  const { sheet: text, fields, outcomes } = PLAN_TEXTS[language];
  const settled = allSettled(plan, applied);
  const name = ({ lastname, firstname }: Settled) => [lastname, firstname];
  const who = ({ entry }: PlanLine) => [String(entry.line), entry.lastname, entry.firstname];
  const nameHead = [fields.lastname, fields.firstname];
  const whoHead = [fields.line, fields.lastname, fields.firstname];
  const modified = plan.lines.filter(({ decision }) => decision?.kind === 'modify');
  const missing = cohortsToCreate(plan);
  const sections: Section[] = [
    {
      title: text.cohorts,
      head: [fields.cohort],
      rows: missing.map((cohort) => [cohort]),
    },
    {
      title: text.questions,
      head: [...whoHead, fields.username, text.answer, text.changes],
      rows: [
        ...modified.map((line) => [...who(line), line.username, text.modify, changesText(line.changes, language)]),
        ...plan.lines
          .filter(({ outcome }) => outcome === 'decide')
          .map((line) => [...who(line), line.username, text.undecided, '']),
      ],
    },
    {
      title: text.byHand,
      note: text.byHandNote,
      head: [...nameHead, fields.username, fields.email, fields.matricule, fields.cohort],
      rows: settled
        .filter(({ outcome }) => outcome === 'by-hand')
        .map((line) => [...name(line), line.username, line.email, line.matricule, listed(line.cohorts, language)]),
    },
    {
      title: text.omitted,
      head: [...nameHead, fields.username, outcomes.omitted],
      rows: settled
        .filter(({ outcome }) => outcome === 'omitted')
        .map((line) => [
          ...name(line),
          line.username,
          line.cohorts.map((cohort) => PLAN_TEXTS[language].cohorts['not-added'](cohort)).join(' ; '),
        ]),
    },
  ];
  return {
    title: text.title,
    intro: text.intro(fileName),
    sections: sections.filter(({ rows }) => rows.length > 0),
    closing: sections.some(({ rows }) => rows.length > 0) ? text.privacy : text.nothing,
  };
}

function cohortsToCreate(plan: Plan): string[] {
  const missing = plan.lines.flatMap(({ cohorts }) =>
    cohorts.filter(({ fate }) => fate === 'missing' || fate === 'created'),
  );
  return [...new Set(missing.map(({ reference }) => reference))];
}

function changesText(changes: readonly Change[], language: Language): string {
  const { fields, sheet } = PLAN_TEXTS[language];
  const names: Readonly<Record<string, string>> = fields;
  return changes.map(({ field, from, to }) => sheet.change(names[field] ?? field, from, to)).join(' ; ');
}

/** The sheet as Markdown. `applied`: lines that left the file earlier, when decisions were applied to it. */
export function decisionSheetMarkdown(
  plan: Plan,
  applied: readonly Settled[],
  fileName: string,
  language: Language,
): string {
  const { title, intro, sections, closing } = sheetOf(plan, applied, fileName, language);
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

/** The sheet as one HTML page that prints well and loads nothing. */
export function decisionSheetHtml(
  plan: Plan,
  applied: readonly Settled[],
  fileName: string,
  language: Language,
): string {
  const { title, intro, sections, closing } = sheetOf(plan, applied, fileName, language);
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
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${html(title)}</title>
<style>
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
</style>
</head>
<body>
<main>
<h1>${html(title)}</h1>
<p>${html(intro)}</p>
${body.join('\n')}
<p>${html(closing)}</p>
</main>
</body>
</html>
`;
}
