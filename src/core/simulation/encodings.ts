// The encodings that a site's PHP knows, as Moodle's upload page lists them, and what PHP's iconv (glibc) reads in each.
import { decode, type Encoding } from '../text/encoding';

/** `core_text::get_encodings()` with PHP 8.2: UTF-8, ISO-8859-1, then what mbstring knows. */
export const ENCODING_NAMES: readonly string[] = [
  ...new Set(
    `UTF-8 ISO-8859-1 BASE64 UUENCODE HTML-ENTITIES QUOTED-PRINTABLE 7BIT 8BIT UCS-4 UCS-4BE UCS-4LE UCS-2 UCS-2BE UCS-2LE
    UTF-32 UTF-32BE UTF-32LE UTF-16 UTF-16BE UTF-16LE UTF-7 UTF7-IMAP ASCII EUC-JP SJIS EUCJP-WIN EUC-JP-2004
    SJIS-MOBILE#DOCOMO SJIS-MOBILE#KDDI SJIS-MOBILE#SOFTBANK SJIS-MAC SJIS-2004 UTF-8-MOBILE#DOCOMO UTF-8-MOBILE#KDDI-A
    UTF-8-MOBILE#KDDI-B UTF-8-MOBILE#SOFTBANK CP932 SJIS-WIN CP51932 JIS ISO-2022-JP ISO-2022-JP-MS GB18030 WINDOWS-1252
    WINDOWS-1254 ISO-8859-2 ISO-8859-3 ISO-8859-4 ISO-8859-5 ISO-8859-6 ISO-8859-7 ISO-8859-8 ISO-8859-9 ISO-8859-10
    ISO-8859-13 ISO-8859-14 ISO-8859-15 ISO-8859-16 EUC-CN CP936 HZ EUC-TW BIG-5 CP950 EUC-KR UHC ISO-2022-KR WINDOWS-1251
    CP866 KOI8-R KOI8-U ARMSCII-8 CP850 ISO-2022-JP-2004 ISO-2022-JP-MOBILE#KDDI CP50220 CP50221 CP50222`.split(/\s+/),
  ),
];

/** What iconv reads of them, and we do not. */
const NOT_SIMULATED = new Set(
  `utf-7 armscii-8 euc-jp sjis eucjp-win cp932 sjis-win iso-2022-jp gb18030 euc-cn cp936 euc-tw big-5 cp950 euc-kr uhc
  iso-2022-kr`.split(/\s+/),
);

/** Whether what we read in an encoding is what PHP reads in it. */
export const isSimulated = (name: string): boolean => !NOT_SIMULATED.has(normalised(name));

/** One-byte encodings: what each byte stands for, NaN where it stands for nothing. */
type ByteTable = readonly number[];

/** Bytes stand for their own codes, but for these from a byte on: `.` does too, `?` for nothing. */
function table(from: number, characters: string): ByteTable {
  return Array.from({ length: 256 }, (_, byte) => {
    const other = characters[byte - from] ?? '.';
    return other === '.' ? byte : other === '?' ? Number.NaN : other.charCodeAt(0);
  });
}

/** Made of glibc's own tables: `printf '\\x80' | iconv -f CP850 -t UTF-16BE`, and so on. */
const tables = (): Readonly<Record<string, ByteTable>> => ({
  ascii: table(0x80, '?'.repeat(128)),
  'iso-8859-2': table(
    0xa1,
    'Ą˘Ł.ĽŚ..ŠŞŤŹ.ŽŻ.ą˛ł.ľśˇ.šşťź˝žżŔ..Ă.ĹĆ.Č.Ę.Ě..ĎĐŃŇ..Ő..ŘŮ.Ű..Ţ.ŕ..ă.ĺć.č.ę.ě..ďđńň..ő..řů.ű..ţ˙',
  ),
  'iso-8859-3': table(
    0xa1,
    'Ħ˘..?Ĥ..İŞĞĴ.?Ż.ħ....ĥ..ışğĵ.?ż...?.ĊĈ.........?....Ġ..Ĝ....ŬŜ....?.ċĉ.........?....ġ..ĝ....ŭŝ˙',
  ),
  'iso-8859-4': table(
    0xa1,
    'ĄĸŖ.ĨĻ..ŠĒĢŦ.Ž..ą˛ŗ.ĩļˇ.šēģŧŊžŋĀ......ĮČ.Ę.Ė..ĪĐŅŌĶ.....Ų...ŨŪ.ā......įč.ę.ė..īđņōķ.....ų...ũū˙',
  ),
  'iso-8859-5': table(
    0xa1,
    'ЁЂЃЄЅІЇЈЉЊЋЌ.ЎЏАБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдежзийклмнопрстуфхцчшщъыьэюя№ёђѓєѕіїјљњћќ§ўџ',
  ),
  'iso-8859-6': table(
    0xa1,
    '???.???????،.?????????????؛???؟?ءآأؤإئابةتثجحخدذرزسشصضطظعغ?????ـفقكلمنهوىي\u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652?????????????',
  ),
  'iso-8859-7': table(
    0xa1,
    '‘’.€₯....ͺ...?―....΄΅Ά.ΈΉΊ.Ό.ΎΏΐΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡ?ΣΤΥΦΧΨΩΪΫάέήίΰαβγδεζηθικλμνξοπρςστυφχψωϊϋόύώ?',
  ),
  'iso-8859-8': table(
    0xa1,
    '?........×...............÷....????????????????????????????????‗אבגדהוזחטיךכלםמןנסעףפץצקרשת??\u200e\u200f?',
  ),
  'iso-8859-9': table(0xd0, 'Ğ............İŞ.................ğ............ış'),
  'iso-8859-10': table(
    0xa1,
    'ĄĒĢĪĨĶ.ĻĐŠŦŽ.ŪŊ.ąēģīĩķ.ļđšŧž―ūŋĀ......ĮČ.Ę.Ė....ŅŌ....Ũ.Ų......ā......įč.ę.ė....ņō....ũ.ų.....ĸ',
  ),
  'iso-8859-13': table(
    0xa1,
    '”...„..Ø.Ŗ....Æ....“...ø.ŗ....æĄĮĀĆ..ĘĒČ.ŹĖĢĶĪĻŠŃŅ.Ō...ŲŁŚŪ.ŻŽ.ąįāć..ęēč.źėģķīļšńņ.ō...ųłśū.żž’',
  ),
  'iso-8859-14': table(
    0xa1,
    'Ḃḃ.ĊċḊ.Ẁ.ẂḋỲ..ŸḞḟĠġṀṁ.ṖẁṗẃṠỳẄẅṡ................Ŵ......Ṫ......Ŷ.................ŵ......ṫ......ŷ',
  ),
  'iso-8859-16': table(
    0xa1,
    'ĄąŁ€„Š.š.Ș.Ź.źŻ..ČłŽ”..žčș.ŒœŸż...Ă.Ć..........ĐŃ...Ő.ŚŰ....ĘȚ....ă.ć..........đń...ő.śű....ęț',
  ),
  'windows-1251': table(
    0x80,
    'ЂЃ‚ѓ„…†‡€‰Љ‹ЊЌЋЏђ‘’“”•–—?™љ›њќћџ.ЎўЈ.Ґ..Ё.Є....Ї..Ііґ...ё№є.јЅѕїАБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдежзийклмнопрстуфхцчшщъыьэюя',
  ),
  'windows-1254': table(
    0x80,
    '€?‚ƒ„…†‡ˆ‰Š‹Œ????‘’“”•–—˜™š›œ??Ÿ................................................Ğ............İŞ.................ğ............ış',
  ),
  cp850: table(
    0x80,
    'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0',
  ),
  cp866: table(
    0x80,
    'АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдежзийклмноп░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀рстуфхцчшщъыьэюяЁёЄєЇїЎў°∙·√№¤■\u00a0',
  ),
  'koi8-r': table(
    0x80,
    '─│┌┐└┘├┤┬┴┼▀▄█▌▐░▒▓⌠■∙√≈≤≥\u00a0⌡°²·÷═║╒ё╓╔╕╖╗╘╙╚╛╜╝╞╟╠╡Ё╢╣╤╥╦╧╨╩╪╫╬©юабцдефгхийклмнопярстужвьызшэщчъЮАБЦДЕФГХИЙКЛМНОПЯРСТУЖВЬЫЗШЭЩЧЪ',
  ),
  'koi8-u': table(
    0x80,
    '─│┌┐└┘├┤┬┴┼▀▄█▌▐░▒▓⌠■∙√≈≤≥\u00a0⌡°²·÷═║╒ёє╔ії╗╘╙╚╛ґ╝╞╟╠╡ЁЄ╣ІЇ╦╧╨╩╪Ґ╬©юабцдефгхийклмнопярстужвьызшэщчъЮАБЦДЕФГХИЙКЛМНОПЯРСТУЖВЬЫЗШЭЩЧЪ',
  ),
});
let known: ReturnType<typeof tables> | undefined;

const DECODED: readonly Encoding[] = ['windows-1252', 'iso-8859-1', 'iso-8859-15', 'utf-16le', 'utf-16be'];

/** Moodle's `core_text::parse_charset`. */
function normalised(name: string): string {
  const lower = name.toLowerCase();
  const page = /^(?:cp|win|windows)-?(12[0-9]{2})$/.exec(lower)?.[1];
  if (page) return `windows-${page}`;
  return lower === 'utf8' ? 'utf-8' : lower === 'ms-ansi' ? 'windows-1252' : lower;
}

export const isUtf8 = (name: string): boolean => normalised(name) === 'utf-8';

/** The text that PHP's iconv makes of bytes in an encoding; undefined when it fails, or knows no such encoding. */
export function iconv(bytes: Uint8Array, name: string): string | undefined {
  const encoding = normalised(name);
  const decoded = DECODED.find((one) => one === encoding);
  if (decoded) return decode(bytes, decoded);
  if (encoding === 'utf-16') return decodeUtf16(bytes);
  const wide = /^(utf-32|ucs-4|ucs-2)(le|be)?$/.exec(encoding);
  if (wide) return decodeWide(bytes, wide[1]!, wide[2]);
  known ??= tables();
  return Object.hasOwn(known, encoding) ? decodeBytes(bytes, known[encoding]!) : undefined;
}

/** A byte-order mark decides and is taken away; without one, the machine's own order: little end first. */
function decodeUtf16(bytes: Uint8Array): string | undefined {
  const big = bytes[0] === 0xfe && bytes[1] === 0xff;
  const marked = big || (bytes[0] === 0xff && bytes[1] === 0xfe);
  return decode(marked ? bytes.subarray(2) : bytes, big ? 'utf-16be' : 'utf-16le');
}

/** Without an order in the name, glibc reads UCS-2 and UTF-32 in the machine's own (a mark turns UTF-32), UCS-4 big end first. */
function decodeWide(bytes: Uint8Array, form: string, order: string | undefined): string | undefined {
  const size = form === 'ucs-2' ? 2 : 4;
  if (bytes.length % size !== 0) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const marked = form === 'utf-32' && order === undefined && bytes.length > 0;
  const big = marked && view.getUint32(0) === 0xfeff;
  const little = order ? order === 'le' : form !== 'ucs-4' && !big;
  let text = '';
  for (let at = 0; at < bytes.length; at += size) {
    const code = size === 2 ? view.getUint16(at, little) : view.getUint32(at, little);
    if (code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return undefined;
    if (!(marked && at === 0 && code === 0xfeff)) text += String.fromCodePoint(code);
  }
  return text;
}

function decodeBytes(bytes: Uint8Array, meanings: ByteTable): string | undefined {
  let text = '';
  for (const byte of bytes) {
    const code = meanings[byte]!;
    if (Number.isNaN(code)) return undefined;
    text += String.fromCharCode(code);
  }
  return text;
}
