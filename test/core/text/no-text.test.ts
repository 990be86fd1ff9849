// What a file is that is no text, by what a decoder made of its bytes.
import assert from 'node:assert/strict';
import { noTextIn } from '../../../src/core/text/no-text';

describe('what is no text', () => {
  const cases: readonly (readonly [what: string, text: string, kind: string | undefined])[] = [
    ['nothing', '', undefined],
    ['a CSV', 'firstname,lastname\nAnne,Roy\n', undefined],
    ['a workbook', 'PK\x03\x04\x14\0\x06\0[Content_Types].xml', 'workbook'],
    ['a workbook, further down', 'PK\x03\x04..\n..xl/workbook.xml', 'workbook'],
    ['a workbook of LibreOffice', 'PK\x03\x04 mimetypeapplication/vnd.oasis.opendocument.spreadsheet', 'workbook'],
    ['an empty archive of a workbook', 'PK\x05\x06 xl/', 'workbook'],
    ['an archive', 'PK\x03\x04\x14 word/document.xml', 'document'],
    ['an old workbook', '\u00d0\u00cf\x11\u00e0\u00a1\u00b1', 'workbook'],
    ['an old workbook, read as UTF-8', '\ufffd\ufffd\x11\ufffd\ufffd', 'workbook'],
    ['a web page', '<html><body><table><tr><td>firstname', 'page'],
    ['a web page with its type', '\ufeff\n<!DOCTYPE html>', 'page'],
    ['a table alone', '<TABLE border="1"><tr>', 'page'],
    ['a workbook as XML', '<?xml version="1.0"?>\n<Workbook>', 'page'],
    ['a tag further down', 'firstname\n<html>', undefined],
    ['a cell with a tag', '<b>Anne</b>,Roy', undefined],
    ['a word that begins like a tag', '<tablette>,Roy', undefined],
    ['a PDF', '%PDF-1.7', 'document'],
    ['rich text', '{\\rtf1\\ansi', 'document'],
    ['a RAR archive', 'Rar!\x1a\x07', 'document'],
    ['a 7z archive', "7z\u00bc\u00af'\x1c", 'document'],
    ['a gzip archive', '\x1f\u2039\x08', 'document'],
    ['a picture', '\u2030PNG\r\n', 'document'],
    ['a name that begins like an archive', 'PK,Roy', undefined],
    ['such a beginning further down', 'a,%PDF-1.7', undefined],
    ['such a word on its own line', 'a\n%PDF-1.7', undefined],
    ['bytes', 'a\0b\x01c\x02d\x03', 'bytes'],
    ['bytes, read as UTF-8', '\ufffd'.repeat(8), 'bytes'],
    ['as few as three control characters', '\0\x01\x02', undefined],
    ['four of them', '\0\x01\x02\x03', 'bytes'],
    ['a tenth of the text', `${'\0'.repeat(4)}${'a'.repeat(36)}`, undefined],
    ['more than a tenth of the text', `${'\0'.repeat(4)}${'a'.repeat(35)}`, 'bytes'],
    ['lost letters, which count half', `${'\ufffd'.repeat(8)}${'a'.repeat(32)}`, undefined],
    ['blanks of every kind', '\t\n\v\f\r'.repeat(20), undefined],
    ['escape sequences', '\x1b\x1a'.repeat(4), 'bytes'],
    ['bytes beyond what is looked at', `${'a'.repeat(65_536)}${'\0'.repeat(65_536)}`, undefined],
  ];
  for (const [what, text, kind] of cases) {
    it(`${what}: ${kind ?? 'a text'}`, () => assert.equal(noTextIn(text), kind));
  }
});
