// Cells as people see them, where the reader has another idea: zeros that only a number format puts in front, and errors,
// which it leaves out. The sheet's XML is rewritten before it is read.

/** How many digits each style shows at least, where its number format is nothing but zeros: `000000`. */
export type ZeroStyles = ReadonlyMap<string, number>;

/** The styles of a workbook that put zeros in front, by their indexes, as its part `styles.xml` tells. */
export function zeroStyles(styles: string): ZeroStyles {
  const digits = new Map<string, number>();
  for (const [tag] of styles.matchAll(/<numFmt\s[^<>]*>/g)) {
    const [zeros = ''] = /^0{2,}(?=;|$)/.exec(attributeOf(tag, 'formatCode')) ?? [];
    if (zeros) digits.set(attributeOf(tag, 'numFmtId'), zeros.length);
  }
  const from = styles.indexOf('<cellXfs');
  const found = new Map<string, number>();
  if (!digits.size || from < 0) return found;
  const xfs = styles.slice(from, styles.indexOf('</cellXfs', from)).match(/<xf\s[^<>]*>/g) ?? [];
  for (const [index, tag] of xfs.entries()) {
    const length = digits.get(attributeOf(tag, 'numFmtId'));
    if (length) found.set(String(index), length);
  }
  return found;
}

/** A number, computed or not, in a cell. */
const NUMBER = /<c(\s[^<>]*)>(<f[^<>]*>(?:[^<>]*<\/f>)?)?<v>(\d{1,15})<\/v>/g;
const ERROR = /(<c\s[^<>]*?\st=)(["'])e\2/g;

/** A sheet whose numbers have the zeros that their styles show. */
export function withZeros(sheet: string, styles: ZeroStyles): string {
  return sheet.replace(NUMBER, (cell: string, attributes: string, formula: string | undefined, digits: string) => {
    const length = styles.get(attributeOf(attributes, 's')) ?? 0;
    const type = attributeOf(attributes, 't');
    if (digits.length >= length || (type !== '' && type !== 'n')) return cell;
    const bare = attributes.replace(/\st=(["'])n\1/, '');
    return `<c${bare} t="str">${formula ?? ''}<v>${digits.padStart(length, '0')}</v>`;
  });
}

/** A sheet whose errors (`#N/A`) are texts. */
export function withErrors(sheet: string): string {
  return sheet.replace(ERROR, '$1$2str$2');
}

/** The value of an attribute; '' where the tag has none of that name. */
export function attributeOf(tag: string, name: string): string {
  for (const [, own, double, single = ''] of tag.matchAll(/\s([\w:]{1,40})=(?:"([^"<>]*)"|'([^'<>]*)')/g))
    if (own === name) return double ?? single;
  return '';
}
