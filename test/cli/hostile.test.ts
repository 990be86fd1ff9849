// Any bytes: the command line answers, with a JSON document and a status; and what it repairs stays repaired.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { tries } from '../fuzz';
import { enrolmentCsv, folderWith, HEADER } from './harness';

const files: [string, string | Uint8Array][] = [
  ['nothing', ''],
  ['a byte-order mark alone', '\ufeff'],
  ['NULs', '\0'.repeat(1000)],
  ['a line of 1 MB', `${HEADER}\n${'x'.repeat(1_000_000)}`],
  ['a quote on line 1 that is never closed', `"${HEADER}\n${'Marc,Petit,,m@ch.fr,21\n'.repeat(4_000)}`],
  ['10,000 columns', `${HEADER}${',x'.repeat(10_000)}\n${'1,'.repeat(10_000)}`],
  ['names of JavaScript’s own', `__proto__,constructor,toString,password,lastname\n1,2,3,4,5`],
  ['lone surrogates', Uint8Array.from([0xff, 0xfe, ...Buffer.from(`${HEADER}\n\ud800,b,,c@d.fr,1`, 'utf16le')])],
  ['half a character at the end', Buffer.from(`${HEADER}\nZoé`).subarray(0, -1)],
  ['delimiters only', ',;\t:|\n'.repeat(2000)],
  ['quotes only', '"'.repeat(20_001)],
];

async function survive(content: string | Uint8Array): Promise<void> {
  const { path: cwd } = folderWith({ 'a.csv': content });
  const checked = await enrolmentCsv(['check', '--format', 'json', '--platform', 'anfh', 'a.csv'], { cwd });
  const { findings } = JSON.parse(checked.stdout).files[0];
  const errors = findings.some(({ severity }: { severity: string }) => severity === 'error');
  assert.deepEqual([checked.status, checked.stderr], [errors ? 1 : 0, '']);
  for (const { line, column, endLine, endColumn } of findings) {
    assert.ok(line >= 1 && column >= 1 && (endLine > line || (endLine === line && endColumn >= column)));
  }
  const fixed = await enrolmentCsv(['fix', '--platform', 'anfh', 'a.csv'], { cwd });
  assert.ok(fixed.status < 2, fixed.stderr);
  const again = await enrolmentCsv(['fix', '--language', 'en', '--platform', 'anfh', 'a.csv'], { cwd });
  assert.match(again.stdout, /nothing can be repaired/);
}

describe('hostile files', () => {
  for (const [name, content] of files) it(name, () => survive(content));

  it('any bytes', async () => {
    const piece = fc.oneof(
      fc.constantFrom(HEADER, 'Prénom;Nom', ',', ';', '\n', '\r\n', '"', 'Marc', ' ', '\u00a0', '000', '@', '\0', '\\'),
      fc.string({ unit: 'binary', maxLength: 4 }),
    );
    const text = fc.array(piece, { maxLength: 30 }).map((pieces) => Buffer.from(`${HEADER}\n${pieces.join('')}`));
    await fc.assert(fc.asyncProperty(fc.oneof(text, fc.uint8Array({ maxLength: 200 })), survive), tries(150, 3_000));
  });
});
