// Is this text an enrolment file, which template does it follow, and which line is its header? Seen from the header, however
// damaged, from the file's name, or from the user's word; never from the editor's language id.

import { isCohortColumn, isNumberedColumn } from '../moodle-facts/columns';
import { codeIn } from '../people/usernames';
import type { Template } from '../platform';
import { DELIMITERS, type Delimiter, detectDialect, firstLines } from '../text/dialect';
import { type NoText, noTextIn } from '../text/no-text';
import { scan } from '../text/scan';
import { mayBeInOrder } from './cell-order';
import { type Column, headerKey, matchColumns } from './columns';
import type { Context } from './context';

export interface Recognition {
  /** `header`: nothing below the header line was looked at, so that no edit there changes it. */
  readonly by: 'header' | 'name' | 'user';
  readonly template: Template;
  readonly delimiter: Delimiter;
  /** Text of the line that is the header; '' when there is none. */
  readonly headerLine: string;
  /** The header's names as they were meant: several delimiters or quotes around the line may hide them. */
  readonly names: readonly string[];
  /** The delimiter of the empty cells behind the header, where all of it stands in its line's first cell. */
  readonly tail?: Delimiter;
  /** Without a header, its cells are in another order than the template's: nothing says which they are. */
  readonly isUnordered?: boolean;
  /** What the file is where it is no text: nothing in it then means anything. */
  readonly noText?: NoText;
}

/** A line read as a header. */
interface Candidate extends Omit<Recognition, 'by'> {
  readonly columns: readonly Column[];
  readonly score: number;
}

const LINES_SEARCHED = 10;
/** A wider header is looked at only when the file's name or the user says that it is one of ours. */
const WIDEST_HEADER = 200;
/** The name by which a header is looked for below the first lines. */
const IN_EACH_HEADER = 'lastname';
const LONGEST_LINE = 5000;

/** Recognises a text; undefined when it is none of ours. */
export function detectFile(text: string, context: Context): Recognition | undefined {
  if (context.origin === 'reference') return undefined;
  const lines = firstLines(text, LINES_SEARCHED);
  const named = templateByFileName(context);
  const chosen = context.platform.templates.find(({ id }) => id === context.template);
  const noText = noTextIn(text);
  if (noText) return withoutText(noText, context, named);
  let at = 0;
  for (const line of lines) {
    at = text.indexOf(line, at);
    const whole = [line, ...closed(text, at, line)];
    const best = bestOf(
      whole.flatMap((each) => candidates(each, context, WIDEST_HEADER, chosen, named)).filter(looksLikeHeader),
    );
    at += line.length;
    if (best) return recognised(best, 'header');
  }
  const buried = buriedHeader(text, lines, context, chosen, named);
  if (buried) return recognised(buried, 'header');
  const template = chosen ?? named ?? context.platform.templates[0];
  const isUsersWord = context.origin === undefined && (chosen !== undefined || context.forced === true);
  if (!named && !isUsersWord) return undefined;
  const by = isUsersWord ? 'user' : 'name';
  // One name that we know is enough now, unless the line is somebody's: it holds an address.
  const loose = lines.flatMap((line) =>
    line.includes('@') ? [] : candidates(line, context, Number.POSITIVE_INFINITY, chosen, named),
  );
  const best = bestOf(loose.filter(({ columns }) => columns.some(({ name }) => name)));
  return best ? recognised(best, by) : withoutHeader(text, lines[0] ?? '', context, template, by);
}

/** A line with what follows it to where its quotes are closed, as Excel writes a name that stands in two lines. */
function closed(text: string, at: number, line: string): string[] {
  if (!line.includes('"')) return [];
  const [whole] = /^(?:[^"\r\n]|"[^"]*")*/.exec(text.slice(at, at + LONGEST_LINE))!;
  return whole.length > line.length ? [whole] : [];
}

/** The header among the people, as where somebody sorted the lines: whole, and as wide as most of the first lines. */
function buriedHeader(
  text: string,
  firstLines: readonly string[],
  context: Context,
  chosen: Template | undefined,
  named: Template | undefined,
): Candidate | undefined {
  let tries = LINES_SEARCHED;
  for (let at = text.indexOf(IN_EACH_HEADER); at >= 0 && tries > 0; tries--) {
    const line = lineAround(text, at);
    const best = bestOf(candidates(line, context, WIDEST_HEADER, chosen, named).filter(looksLikeHeader));
    if (best) {
      const { delimiter, names } = best;
      const matching = firstLines.filter((each) => scan(each, { delimiter, eol: '\n' }).fieldCount(0) === names.length);
      if (matching.length > firstLines.length / 2) return best;
    }
    at = text.indexOf(IN_EACH_HEADER, at + line.length);
  }
  return undefined;
}

function lineAround(text: string, offset: number): string {
  const start = Math.max(text.lastIndexOf('\n', offset), text.lastIndexOf('\r', offset)) + 1;
  return /^[^\r\n]*/.exec(text.slice(start, start + LONGEST_LINE))?.[0] ?? '';
}

/** What is no text is ours by its name alone. */
function withoutText(noText: NoText, context: Context, named: Template | undefined): Recognition | undefined {
  const isUsersWord = context.forced === true && context.origin === undefined;
  if (!named && !isUsersWord && !/\.csv$/i.test(context.fileName)) return undefined;
  const template = named ?? context.platform.templates[0];
  return { by: isUsersWord ? 'user' : 'name', template, delimiter: ',', headerLine: '', names: [], noText };
}

function recognised({ template, delimiter, headerLine, names, tail }: Candidate, by: Recognition['by']): Recognition {
  return { by, template, delimiter, headerLine, names, ...(tail && { tail }) };
}

/** Rows without a header are read as if the template's own stood above them, with usernames where they begin with some. */
function withoutHeader(
  text: string,
  line: string,
  { platform }: Context,
  template: Template,
  by: Recognition['by'],
): Recognition {
  const { delimiter } = detectDialect(text);
  const values = line ? scan(line, { delimiter, eol: '\n' }).values(0) : [];
  const { nomenclature } = platform.username;
  const before = nomenclature && codeIn(values[0] ?? '', nomenclature) ? ['username'] : [];
  const width = values.length - before.length;
  const fitting = platform.templates.find(({ columns }) => columns.length === width) ?? template;
  const names = [...before, ...fitting.columns];
  const isUnordered = !mayBeInOrder(text, delimiter, names, platform);
  return { by, template: fitting, delimiter, headerLine: '', names, ...(isUnordered && { isUnordered }) };
}

/** The template whose file name, copies and endings aside, is this file's. */
function templateByFileName({ platform, fileName }: Context): Template | undefined {
  const stem = (name: string) =>
    name
      .toLowerCase()
      .replace(/\..*/s, '')
      .replace(/[^a-z]/g, '');
  return platform.templates.find((template) => !template.open && stem(fileName).startsWith(stem(template.fileName)));
}

/** Every way to read a line as a header. */
function candidates(
  line: string,
  { platform }: Context,
  widest: number,
  chosen: Template | undefined,
  named: Template | undefined,
): Candidate[] {
  return readings(line, widest).flatMap(({ odd, ...reading }) =>
    (chosen ? [chosen] : platform.templates).map((template) => {
      const { names } = reading;
      const columns = matchColumns(names, template, platform);
      const found = new Set(columns.flatMap(({ name }) => name ?? []));
      const exact = columns.filter((column) => column.exact).length;
      const lacking = template.columns.filter((name) => !found.has(name)).length;
      // The template that explains most names and lacks fewest. The one that the file's name says may lack a column.
      const score =
        found.size + exact / 100 - (template === named ? -0.05 : lacking) - (names.length - found.size) / 10 - odd;
      return { ...reading, template, headerLine: line, columns, score };
    }),
  );
}

function bestOf(all: readonly Candidate[]): Candidate | undefined {
  let best: Candidate | undefined;
  for (const candidate of all) if (!best || candidate.score > best.score) best = candidate;
  return best;
}

interface Reading {
  readonly delimiter: Delimiter;
  readonly names: readonly string[];
  readonly tail?: Delimiter;
  /** What speaks against it: a plain reading that explains as much is better. */
  readonly odd: number;
}

/** A line cut at each delimiter, at all of them together, without the quotes around it, and without empty cells behind it. */
function readings(line: string, widest: number): Reading[] {
  const plain = cutAtEach(line).filter(({ names }) => names.length <= widest);
  const found = [...plain.flatMap(firstCells), ...plain.filter(({ names }) => names.length > 1)];
  if (found.length > 1) {
    const names = line.split(/[,;\t:|]/).map((name) => name.replaceAll('"', ''));
    const { delimiter } = found.reduce((most, next) => (next.names.length > most.names.length ? next : most));
    if (names.length <= widest) found.push({ delimiter, names, odd: 0.5 });
  }
  const unquoted = plain[0]?.names[0] ?? '';
  if (found.length || unquoted === line) return found;
  return cutAtEach(unquoted)
    .filter(({ names }) => names.length > 1 && names.length <= widest)
    .map((reading) => ({ ...reading, odd: 0.5 }));
}

/** What stands in the first cell of a line, cut at each delimiter, where all other cells are empty. */
function firstCells({ delimiter, names: [first = '', ...others] }: Reading): Reading[] {
  if (!others.length || others.some((name) => name.trim())) return [];
  return cutAtEach(first)
    .filter(({ names }) => names.length > 1)
    .map((reading) => ({ ...reading, tail: delimiter }));
}

function cutAtEach(line: string): Reading[] {
  return DELIMITERS.filter((delimiter) => line.includes(delimiter)).map((delimiter) => {
    const table = scan(line, { delimiter, eol: '\n' });
    return { delimiter, names: table.values(0), odd: 0 };
  });
}

/**
 * Strict enough that an address book, an HR list or a list of existing accounts gets nothing from us: besides names of
 * people it takes a column that only an upload has, or the whole template put into French.
 */
function looksLikeHeader({ columns, template }: Candidate): boolean {
  const found = new Set(columns.flatMap(({ name }) => name ?? []));
  const own = columns.filter(isOwn).flatMap(({ name }) => name ?? []);
  if (!found.has('lastname') && !found.has('firstname')) {
    const hasUsername = columns.some(({ name, exact }) => name === 'username' && exact);
    return hasUsername && [...found].some((name) => isNumberedColumn(name) || CHANGES.has(name));
  }
  if (own.length) return found.size >= 3;
  const foreign = columns.length - found.size;
  const expected = template.columns.filter((name) => found.has(name)).length;
  const whole = expected === template.columns.length && foreign === 0;
  return whole || (found.has('password') && expected >= 3) || (expected >= 5 && foreign < expected);
}

/** What changes accounts needs no more of them than the username. */
const CHANGES: ReadonlySet<string> = new Set(['oldusername', 'deleted', 'suspended']);

const OWN: ReadonlySet<string> = new Set(['password', 'username', 'oldusername']);

/** Whether only an upload of accounts has a column of this name, unlike `email` or `nom`. */
function isOwn({ name, written }: Column): boolean {
  if (name === undefined) return false;
  if (headerKey(written).startsWith('profilefield')) return true;
  return written === name && (OWN.has(name) || isCohortColumn(name));
}
