// What is no text, or leaves a doubt about its letters, is told once and never written; what Excel saves otherwise is read
// rightly. No repair writes a letter that was not there.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { strToU8, zipSync } from 'fflate';
import iconv from 'iconv-lite';
import { enrolmentCsv, folderWith, HEADER } from './harness';

const NAME = 'csv_GED_get_agent_s_FPH.csv';
const PEOPLE = `${HEADER}\nHélène, Lefèvre,,h.lefevre@ch-val.fr,4012\nFrançois,Noël,,f.noel@ch-val.fr,4013\n`;
const workbook = zipSync({ '[Content_Types].xml': strToU8('<Types/>'), 'xl/workbook.xml': strToU8('<workbook/>') });

interface Found {
  readonly rule: string;
  readonly line: number;
  readonly message: string;
  readonly fixes: readonly { readonly edits: readonly unknown[] }[];
}
async function found(cwd: string): Promise<readonly Found[]> {
  const { stdout } = await enrolmentCsv(['check', '--format', 'json', NAME], { cwd });
  return (JSON.parse(stdout) as { files: { findings: Found[] }[] }).files.flatMap(({ findings }) => findings);
}

describe('bytes that are no text', () => {
  const files: [string, Uint8Array, RegExp][] = [
    ['a workbook', workbook, /an Excel workbook, not a CSV/],
    [
      'a workbook of former times',
      Buffer.from('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'.padEnd(600, '\0'), 'latin1'),
      /an Excel workbook/,
    ],
    ['an archive', zipSync({ 'agents.csv': strToU8(PEOPLE) }), /a PDF, an archive or a picture/],
    ['a PDF', Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\nendobj', 'latin1'), /a PDF, an archive or a picture/],
    ['a picture', readFileSync('media/icon.png'), /a PDF, an archive or a picture/],
    ['NULs', Buffer.concat([Buffer.from(HEADER), Buffer.alloc(4000)]), /not text/],
    ['control characters', Buffer.from(`${HEADER}\n${'\x01\x02a\x03'.repeat(200)}`), /not text/],
  ];
  for (const [name, bytes, message] of files) {
    it(`are told in one finding, and left alone: ${name}`, async () => {
      const folder = folderWith({ [NAME]: bytes });
      const findings = await found(folder.path);
      assert.deepEqual(
        findings.map(({ rule, line }) => `${rule}:${line}`),
        ['file-encoding:1'],
      );
      assert.match(findings[0]!.message, message);
      assert.deepEqual(findings[0]!.fixes, []);
      for (const command of [['fix'], ['report', '--fix', '--out', 'r.html'], ['fix', '--platform', 'moodle']]) {
        assert.equal((await enrolmentCsv([...command, NAME], { cwd: folder.path })).status, 1);
        assert.deepEqual(readFileSync(folder.at(NAME)), Buffer.from(bytes));
      }
    });
  }

  it('are told under any name of a CSV', async () => {
    const folder = folderWith({ 'agents avril.csv': workbook });
    const { status, stdout } = await enrolmentCsv(['check', '.'], { cwd: folder.path });
    assert.match(stdout, /file-encoding/);
    assert.equal(status, 1);
  });
});

describe('bytes of another encoding', () => {
  const encodings: [string, Uint8Array][] = [
    ['CSV for Windows', iconv.encode(PEOPLE, 'windows-1252')],
    ['CSV (Macintosh)', iconv.encode(PEOPLE.replaceAll('\n', '\r'), 'macintosh')],
    ['CSV (MS-DOS)', iconv.encode(PEOPLE, 'cp850')],
    ['UTF-16 with a mark', iconv.encode(PEOPLE, 'utf-16le', { addBOM: true })],
    ['UTF-16 without a mark', iconv.encode(PEOPLE, 'utf-16le', { addBOM: false })],
    ['UTF-16 without a mark, the other way round', iconv.encode(PEOPLE, 'utf-16be', { addBOM: false })],
  ];
  for (const [name, bytes] of encodings) {
    it(`become the letters that were meant: ${name}`, async () => {
      const folder = folderWith({ [NAME]: bytes });
      assert.ok((await found(folder.path)).some(({ rule, line }) => rule === 'file-encoding' && line === 1));
      await enrolmentCsv(['fix', NAME], { cwd: folder.path });
      assert.equal(folder.read(NAME).replaceAll('\r', '\n'), PEOPLE.replace(', ', ','));
    });
  }

  const doubts: [string, Uint8Array][] = [
    ['Latin 9', iconv.encode(PEOPLE.replace('Noël', 'Bœuf'), 'iso-8859-15')],
    ['Cyrillic', iconv.encode(PEOPLE.replace('Hélène', 'Сергей'), 'windows-1251')],
    ['two encodings in one file', Buffer.concat([iconv.encode(PEOPLE, 'macintosh'), iconv.encode(PEOPLE, 'cp850')])],
    ['UTF-16 that was cut', iconv.encode(PEOPLE, 'utf-16le', { addBOM: true }).subarray(0, -1)],
  ];
  for (const [name, bytes] of doubts) {
    it(`that cannot be told stay as they are: ${name}`, async () => {
      const folder = folderWith({ [NAME]: bytes });
      const findings = await found(folder.path);
      assert.match(findings.find(({ rule }) => rule === 'file-encoding')!.message, /not recognised/);
      assert.deepEqual(
        findings.flatMap(({ fixes }) => fixes),
        [],
      );
      await enrolmentCsv(['fix', NAME], { cwd: folder.path });
      assert.deepEqual(readFileSync(folder.at(NAME)), Buffer.from(bytes));
    });
  }

  for (const sign of ['\ufffd', 'ï¿½']) {
    it(`whose letters were lost ask for them: ${sign}`, async () => {
      const folder = folderWith({ [NAME]: `${HEADER}\nChlo${sign},Petit,,chloe@ch.fr,21\n` });
      const [finding, ...others] = await found(folder.path);
      assert.deepEqual([finding!.rule, finding!.line, finding!.fixes, others.length], ['file-encoding', 2, [], 0]);
      assert.match(finding!.message, /type it again/);
    });
  }
});
