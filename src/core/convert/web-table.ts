// Many a program's “Excel export” is a web page, or Excel's XML of 2003, under the name .xls. Its rows are read from the tags
// in one pass: whatever the text is, reading ends.

import { decodeEntities } from '../people/entities';
import type { ForeignRows } from './infer-columns';

const BEGINNING = /^\s*<(?:!doctype|html|head|meta|table|style|body|div|\?xml|\?mso)/i;
const ROW = /^(?:tr|(?:ss:)?row)$/;
const CELL = /^(?:td|th|(?:ss:)?cell)$/;
const BREAK = /^(?:br|p|div)$/;
/** A list of people has fewer columns, and fewer cells that a tag only counts: a hostile page must not fill the memory. */
const WIDEST = 1_000;
const MOST_COUNTED = 1_000_000;

/** Whether a text is a web page, or a workbook as XML, with rows in it. */
export function isWebTable(text: string): boolean {
  return BEGINNING.test(text) && /<(?:tr|(?:ss:)?row)[\s>]/i.test(text);
}

/** The rows of all its tables, one below the other. */
export function webTableRows(text: string): ForeignRows {
  const rows: string[][] = [];
  let row: string[] | undefined;
  let cell: { text: string; span: number; down: number } | undefined;
  let counted = 0;
  /** What stands in a column for so many rows more. */
  let carried: { text: string; left: number }[] = [];
  const leaveEmpty = (cells: number) => {
    for (let left = cells; left > 0 && counted < MOST_COUNTED; left--, counted++) row?.push('');
  };
  /** Goes past the columns in which a cell above stands, and on to a column that the next cell names. */
  const goTo = (cells: string[], column: number) => {
    for (; counted < MOST_COUNTED; counted++) {
      const above = carried[cells.length];
      if (!above?.left && cells.length >= column) return;
      cells.push(above?.left ? above.text : '');
      if (above?.left) above.left--;
    }
  };
  const endCell = () => {
    if (cell && row) {
      const from = row.length;
      const text = tidied(cell.text);
      row.push(text);
      leaveEmpty(cell.span - 1);
      for (let at = from; cell.down > 1 && at < row.length; at++) {
        carried[at] = { text: at === from ? text : '', left: cell.down - 1 };
      }
    }
    cell = undefined;
  };
  const endRow = () => {
    endCell();
    if (row) {
      goTo(row, 0);
      rows.push(row);
    }
    row = undefined;
  };
  for (const { before, name, attributes } of tagsOf(text)) {
    if (cell) cell.text += before;
    if (ROW.test(name)) {
      endRow();
      row = [];
    } else if (CELL.test(name)) {
      endCell();
      row ??= [];
      // Excel's XML leaves out empty cells, and numbers the one that follows.
      goTo(row, numberIn(attributes, 'ss:index') - 1);
      const down = Math.max(numberIn(attributes, 'rowspan'), numberIn(attributes, 'ss:mergedown') + 1);
      cell = { text: '', span: Math.max(1, numberIn(attributes, 'colspan')), down };
    } else if (name.startsWith('/') && CELL.test(name.slice(1))) endCell();
    else if (name.startsWith('/') && (ROW.test(name.slice(1)) || name === '/table')) {
      endRow();
      if (name === '/table') carried = [];
    } else if (cell && BREAK.test(name)) cell.text += ' ';
  }
  endRow();
  return rows;
}

const tidied = (text: string): string =>
  decodeEntities(text)
    .replace(/[\s\u00a0]+/g, ' ')
    .trim();

function numberIn(attributes: string, name: string): number {
  const at = attributes.toLowerCase().indexOf(`${name}=`);
  if (at < 0) return 0;
  const [digits = ''] = /\d{1,5}/.exec(attributes.slice(at + name.length + 1, at + name.length + 8)) ?? [];
  return Math.min(Number(digits), WIDEST);
}

interface Tag {
  /** The text between the last tag and this one. */
  readonly before: string;
  /** In small letters, with a slash in front where it closes; '' for a comment. */
  readonly name: string;
  readonly attributes: string;
}

function* tagsOf(text: string): Generator<Tag> {
  let from = 0;
  for (let open = text.indexOf('<'); open >= 0; open = text.indexOf('<', from)) {
    const before = text.slice(from, open);
    const isComment = text.startsWith('<!--', open);
    const end = isComment ? text.indexOf('-->', open + 4) : endOfTag(text, open);
    if (end < 0) {
      yield { before, name: '', attributes: '' };
      return;
    }
    from = end + (isComment ? 3 : 1);
    const inside = isComment ? '' : text.slice(open + 1, end);
    const [name = ''] = /^\/?[a-z][\w:-]*/i.exec(inside) ?? [];
    yield { before, name: name.toLowerCase(), attributes: inside.slice(name.length) };
  }
  yield { before: text.slice(from), name: '', attributes: '' };
}

/** A tag ends at the first `>` that stands in no quotes. */
function endOfTag(text: string, open: number): number {
  let quote = '';
  for (let at = open + 1; at < text.length; at++) {
    const sign = text.charAt(at);
    if (quote) quote = sign === quote ? '' : quote;
    else if (sign === '"' || sign === "'") quote = sign;
    else if (sign === '>') return at;
  }
  return -1;
}
