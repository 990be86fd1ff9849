// Characters written as HTML entities, as programs that export from web pages leave them: `M&uuml;ller`, `O&#039;Brien`.

/** The names of the characters from U+00A0 to U+00FF, in their order. */
const LATIN_1 =
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para ' +
  'middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave ' +
  'Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc ' +
  'Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc ' +
  'iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml';

/** Quotes, blanks and dashes become those of a keyboard. */
const CHARACTERS: ReadonlyMap<string, string> = new Map([
  ...LATIN_1.split(' ').map((name, index) => [name, String.fromCharCode(0xa0 + index)] as const),
  ['nbsp', ' '],
  ['shy', ''],
  ['OElig', 'Œ'],
  ['oelig', 'œ'],
  ['Yuml', 'Ÿ'],
  ['Scaron', 'Š'],
  ['scaron', 'š'],
  ['lsquo', "'"],
  ['rsquo', "'"],
  ['apos', "'"],
  ['quot', '"'],
  ['ldquo', '"'],
  ['rdquo', '"'],
  ['ndash', '-'],
  ['mdash', '-'],
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['euro', '€'],
]);

/** One entity, by its number or by its name, known or not. */
export const ENTITY = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{1,31}\d{0,2}));/gi;

/** The letter of an entity that was put into capitals with its name: `LEF&EGRAVE;VRE`. */
function inCapitals(name: string): string | undefined {
  return name === name.toUpperCase() ? CHARACTERS.get(name.toLowerCase())?.toUpperCase() : undefined;
}

/** A text with its entities replaced; the same text where it has none that is known. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(ENTITY, (entity: string, decimal?: string, hexadecimal?: string, name?: string) => {
    if (name) return CHARACTERS.get(name) ?? inCapitals(name) ?? entity;
    const code = decimal ? Number(decimal) : Number.parseInt(hexadecimal ?? '', 16);
    if (code === 0x2018 || code === 0x2019) return "'";
    if (code === 0xa0) return ' ';
    // Control characters, halves of characters, and what is none.
    const isText =
      (code >= 0x20 && code < 0x7f) || (code > 0xa0 && code < 0xd800) || (code > 0xdfff && code <= 0x10ffff);
    return isText ? String.fromCodePoint(code) : entity;
  });
}

/** Writes a text anew, all but its entities. */
export function outsideEntities(text: string, write: (part: string) => string): string {
  if (!text.includes('&')) return write(text);
  let written = '';
  let at = 0;
  for (const { 0: entity, index } of text.matchAll(ENTITY)) {
    written += write(text.slice(at, index)) + entity;
    at = index + entity.length;
  }
  return written + write(text.slice(at));
}
