// The TextMate grammar: the colours of the columns. One set of rules a delimiter, since a TextMate rule cannot keep in
// mind which one the header has; that is why the grammar is generated. `npm run generate` writes it.

import { PLATFORMS } from '../src/core/platform';
import { DELIMITERS, type Delimiter } from '../src/core/text/dialect';

interface GrammarRule {
  readonly name?: string;
  readonly match?: string;
  readonly begin?: string;
  readonly end?: string;
  readonly include?: string;
  readonly beginCaptures?: Readonly<Record<string, { readonly name: string }>>;
  readonly endCaptures?: Readonly<Record<string, { readonly name: string }>>;
  readonly patterns?: readonly GrammarRule[];
}

const COMMENT =
  'Made by scripts/grammar.ts: change that, then npm run generate. The colours are standard scopes, which every theme ' +
  'has, in an order in which neighbours differ in lightness, not in hue alone, in each of the default themes, so that ' +
  'columns can be told apart without seeing colours (test/project/grammar.test.ts measures it); the header is bold.';

/** What the columns are coloured as, in turn: no scope that a default theme paints red, for red reads as an error. */
const COLUMNS = [
  'support.type',
  'keyword.operator',
  'storage.modifier',
  'constant.numeric',
  'constant.language',
  'meta.object-literal.key',
  'entity.name.type',
  'entity.name.label',
];

/** Names of the rules of each delimiter. */
const DIALECT_NAMES: Readonly<Record<Delimiter, string>> = {
  ',': 'comma',
  ';': 'semicolon',
  '\t': 'tab',
  ':': 'colon',
  '|': 'bar',
};

/** So many delimiters with no quote before them: a record, and no further line of a quoted cell. */
const RECORD_DELIMITERS = 3;

const NEVER = '(?!)';

const scope = (name: string) => `${name}.enrolment-csv`;

const written = (delimiter: Delimiter) => (delimiter === '\t' ? '\\t' : delimiter === '|' ? '\\|' : delimiter);

/** The names in the templates of all platforms, with any number at their end. */
function knownNames(): string {
  const names = PLATFORMS.flatMap(({ templates }) => templates.flatMap(({ columns }) => columns));
  return [...new Set(['username', ...names].map((name) => name.replace(/\d+$/, '\\d+')))].join('|');
}

/** Where a delimiter's rules begin: at the header, or at a first line that has several filled cells. */
function dialectBegin(delimiter: Delimiter): string {
  const d = written(delimiter);
  const name = `(?<!\\w)(?i:${knownNames()})(?!\\w)`;
  return `^(?=.*${name}"?[ \\t]*${d}.*${name}|(?:[^${d}\\n]+${d}){${RECORD_DELIMITERS}}[^${d}\\n])`;
}

/** A delimiter's rules begin on its header's line and last to the end of the file. */
function dialectRule(delimiter: Delimiter): GrammarRule {
  const first = { include: `#${DIALECT_NAMES[delimiter]}1` };
  return {
    begin: dialectBegin(delimiter),
    end: NEVER,
    patterns: [{ name: `markup.bold.${scope('header')}`, begin: '\\G(?=.)', end: '$', patterns: [first] }, first],
  };
}

/** A cell and what follows it: each column's rule holds the next one's, and all end with their line. */
function columnRule(delimiter: Delimiter, index: number): GrammarRule {
  const d = written(delimiter);
  const colour = `${COLUMNS[index]}.${scope(`column${index + 1}`)}`;
  const separator = { 0: { name: `punctuation.separator.${scope('delimiter')}` } };
  const next: GrammarRule = { include: `#${DIALECT_NAMES[delimiter]}${((index + 1) % COLUMNS.length) + 1}` };
  const start: GrammarRule = index === 0 ? { begin: `^(?=.)|${d}` } : { begin: d };
  return {
    ...start,
    beginCaptures: separator,
    // At the start of a line only after a quote that was never closed: that line is a record of its own.
    end: '$|(?!\\G)^',
    patterns: [quotedCell(d, colour), unclosedQuote(d), ...plainCell(d, colour), next],
  };
}

/**
 * A quoted cell, over several lines if need be. So that a slip does not colour the rest of the file as one cell, a quote
 * counts as never closed when a whole record follows it on its line; and the cell is given up before a line that looks
 * like a record, or whose first quote ends no field.
 */
function quotedCell(d: string, colour: string): GrammarRule {
  const record = `(?:[^${d}"\\n]*${d}){${RECORD_DELIMITERS}}`;
  const nextQuote = '(?>(?:[^"\\n]|"")*)"';
  return {
    name: colour,
    begin: `${openingQuote(d)}(?=${nextQuote}|(?!${record}))`,
    end: `"(?!")|^(?=${record}|${nextQuote}(?!${d}|$))`,
    beginCaptures: { 0: { name: `punctuation.definition.quote.${scope('begin')}` } },
    endCaptures: { 0: { name: `punctuation.definition.quote.${scope('end')}` } },
    patterns: [{ name: `constant.character.escape.${scope('quote')}`, match: '""' }],
  };
}

function unclosedQuote(d: string): GrammarRule {
  return { name: `invalid.illegal.${scope('unclosed-quote')}`, match: openingQuote(d) };
}

/** A quote at the start of a cell; blanks before it do not count. */
function openingQuote(d: string): string {
  return `\\G(?:(?!${d})[ \\t\\x0B\\f])*"`;
}

/** What a cell without quotes holds: an address that the platform made up is in italics, and in its column's colour. */
function plainCell(d: string, colour: string): GrammarRule[] {
  return [
    { name: `markup.italic.${scope('fictif')} ${colour}`, match: `[^${d}\\n]*\\.fictif@[^${d}\\n]*` },
    { name: colour, match: `[^${d}\\n]+` },
  ];
}

/** The grammar, as text. */
export function grammarText(): string {
  const columns = DELIMITERS.flatMap((delimiter) =>
    COLUMNS.map((_, index) => [`${DIALECT_NAMES[delimiter]}${index + 1}`, columnRule(delimiter, index)] as const),
  );
  const grammar = {
    comment: COMMENT,
    name: 'Enrolment CSV',
    scopeName: 'text.csv.enrolment',
    patterns: DELIMITERS.map(dialectRule),
    repository: Object.fromEntries(columns),
  };
  return `${JSON.stringify(grammar, null, 2)}\n`;
}
