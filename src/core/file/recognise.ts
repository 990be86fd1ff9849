// Is this text an enrolment file, of which template, and which record is its header? Seen from the header, however
// damaged, from the file's name, or from the user's word; never from the editor's language id.
import { DELIMITERS, type Delimiter, detectDialect, firstLines } from '../csv/dialect';
import { scan } from '../csv/scan';
import type { Template } from '../platform';
import { type Column, matchColumns } from './columns';
import type { Context } from './context';

export interface Recognition {
  readonly by: 'header' | 'name' | 'user';
  readonly template: Template;
  readonly delimiter: Delimiter;
  /** Text of the line that is the header; '' when there is none. */
  readonly headerLine: string;
}

/** Columns that only an upload of accounts has, unlike `email` or `lastname`. */
const DISTINCTIVE = /^(password|username|profile_field_\S+|cohort\d+)$/;

/** Headers of the platform's own export of users, which is reference data and no enrolment file. */
const EXPORT_HEADERS = /^(dernier acc[eè]s|last access|[eé]tat du compte|idnumber,)/i;

const LINES_SEARCHED = 10;
/** A wider header is no template's; matching it would only cost time. */
const WIDEST_HEADER = 200;

interface Candidate extends Recognition {
  readonly score: number;
}

/** Recognises a text; undefined when it is none of ours. */
export function recognise(text: string, context: Context): Recognition | undefined {
  const named = templateByFileName(context);
  const best = bestHeader(text, context, named);
  if (best) return best;
  const template = templateById(context) ?? named;
  if (!template && !context.forced) return undefined;
  return {
    by: named && !context.forced ? 'name' : 'user',
    template: template ?? context.platform.templates[0]!,
    delimiter: detectDialect(text).delimiter,
    headerLine: firstLines(text, 1)[0] ?? '',
  };
}

function templateById({ platform, template }: Context): Template | undefined {
  return platform.templates.find(({ id }) => id === template);
}

/** The template whose file name, copies and endings aside, is this file's. */
function templateByFileName({ platform, fileName }: Context): Template | undefined {
  const stem = (name: string) =>
    name
      .toLowerCase()
      .replace(/\..*$/, '')
      .replace(/[^a-z]/g, '');
  return platform.templates.find((template) => !template.open && stem(fileName).startsWith(stem(template.fileName)));
}

function bestHeader(text: string, context: Context, named: Template | undefined): Recognition | undefined {
  let best: Candidate | undefined;
  const chosen = templateById(context);
  for (const line of firstLines(text, LINES_SEARCHED)) {
    for (const delimiter of DELIMITERS) {
      const written = splitHeader(line, delimiter);
      if (!written) continue;
      for (const template of context.platform.templates) {
        const columns = matchColumns(written, template, context.platform);
        const sure = context.forced || chosen || named;
        if (sure ? !columns.some(({ name }) => name) : !looksLikeHeader(columns, template)) continue;
        // The template that explains most names and lacks fewest; the one that the user or the file's name says wins a tie.
        const matched = columns.filter(({ name }) => name !== undefined).length;
        const exact = columns.filter((column) => column.exact).length;
        const lacking = template.columns.filter((name) => !columns.some((column) => column.name === name)).length;
        const preferred = template === (chosen ?? named) ? 0.5 : 0;
        const score = matched + exact / 100 - lacking - (columns.length - matched) / 10 + preferred;
        if (!best || score > best.score) best = { by: 'header', template, delimiter, headerLine: line, score };
      }
    }
    if (best) break;
  }
  return best;
}

function splitHeader(line: string, delimiter: Delimiter): string[] | undefined {
  if (!line.includes(delimiter)) return undefined;
  const table = scan(line, { delimiter, eol: '\n' });
  if (table.fieldCount(0) > WIDEST_HEADER) return undefined;
  const names = table.values(0);
  return names.some((name) => EXPORT_HEADERS.test(name.trim())) ? undefined : names;
}

/** Strict enough that an address book or an HR list gets nothing from us. */
function looksLikeHeader(columns: readonly Column[], template: Template): boolean {
  const found = columns.filter(({ name }) => name !== undefined);
  const has = (name: string) => found.some((column) => column.name === name);
  const named = found.filter(({ name }) => template.columns.includes(name!)).length;
  const distinctive = found.some(({ name, exact }) => exact && DISTINCTIVE.test(name!));
  const people = has('lastname') || has('firstname');
  return people && (named >= Math.max(4, template.columns.length - 1) || (distinctive && found.length >= 3));
}
