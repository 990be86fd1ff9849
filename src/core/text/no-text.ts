// What is no text of cells, seen from the text that somebody made of its bytes: a workbook, a web page, another document, or
// mere bytes.

/** What a file is that is no text of cells. `page`: a web page or XML, as programs export tables under any name. */
export type NoText = 'workbook' | 'page' | 'document' | 'bytes';

/** So much of a text is looked at; a document says at its beginning what it is. */
const LOOKED_AT = 65_536;

/** How the formats begin that are mistaken for a CSV; beyond ASCII, a decoder may have put anything. */
const BEGINNINGS: readonly (readonly [RegExp, NoText])[] = [
  [/^PK[\x03\x05][\x04\x06][\s\S]*(xl\/|\[Content_Types\]\.xml|spreadsheet)/, 'workbook'],
  [/^[\u00d0\ufffd][\u00cf\ufffd]\x11[\u00e0\ufffd]/, 'workbook'],
  [/^\ufeff?\s*<(!doctype|html|head|meta|table|\?xml)\b/i, 'page'],
  [
    /^PK[\x03\x05][\x04\x06]|^%PDF-|^\{\\rtf|^Rar!\x1a|^7z[\u00bc\ufffd]|^\x1f[\u2039\ufffd]\x08|^[\u2030\ufffd]PNG\r\n/,
    'document',
  ],
];

const CONTROL = /[\0-\x08\x0e-\x1a\x1c-\x1f]/g;

/** What a text really is, where it is none; undefined for a text, also for one with a stray control character. */
export function noTextIn(text: string): NoText | undefined {
  const beginning = text.slice(0, LOOKED_AT);
  for (const [signature, kind] of BEGINNINGS) if (signature.test(beginning)) return kind;
  const strange = (beginning.match(CONTROL)?.length ?? 0) + (beginning.match(/\ufffd/g)?.length ?? 0) / 2;
  return strange > beginning.length / 10 && strange > 3 ? 'bytes' : undefined;
}
