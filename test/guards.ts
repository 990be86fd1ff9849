// The guards that SECURITY.md and the invariants of docs/ARCHITECTURE.md stand on, and the test of each: what stands in the
// code, and what would be there without it.
export interface Guard {
  readonly name: string;
  readonly file: string;
  /** The code of the guard, which is in the file once. */
  readonly guard: string;
  readonly without: string;
  /** The test that fails without it. */
  readonly test: string;
}

const PUT = { file: 'src/cli/io/put-in-place.ts', test: 'test/cli/io/put-in-place.test.ts' };
const DRESS = { file: 'src/cli/io/replace-file.ts', test: 'test/cli/io/put-in-place.test.ts' };
const REPLACE = { file: 'src/cli/io/replace-file.ts', test: 'test/cli/replace-file.test.ts' };
const MARKUP = { file: 'src/core/i18n/markup.ts', test: 'test/core/i18n/markup.test.ts' };

export const guards: readonly Guard[] = [
  {
    name: 'temporary file: over nothing',
    ...PUT,
    guard: "open(beside, 'wx', mode)",
    without: "open(beside, 'w', mode)",
  },
  { name: 'temporary file: for nobody else', ...PUT, guard: "open(beside, 'wx', mode)", without: "open(beside, 'wx')" },
  { name: 'temporary file: on the disk', ...PUT, guard: 'await handle.sync();', without: '' },
  { name: 'replaced file: its mode', ...DRESS, guard: 'await handle.chmod(mode);', without: '' },
  {
    name: 'replaced file: its owner',
    ...DRESS,
    guard: 'await handle.chown(uid, gid).catch(() => {});',
    without: '',
  },
  {
    name: 'replaced file: nobody else’s',
    ...DRESS,
    guard: "if (given.uid !== uid || given.gid !== gid) throw new Refusal('OTHER-OWNER');",
    without: '',
  },
  {
    name: 'replaced file: inside the folder',
    ...REPLACE,
    guard: "if (!isInside(target, folder)) throw new Refusal('LEADS-OUT');",
    without: '',
  },
  {
    name: 'replaced file: not read-only',
    ...REPLACE,
    guard: "if ((stats.mode & 0o222) === 0) throw new Refusal('READ-ONLY');",
    without: '',
  },
  {
    name: 'replaced file: as it was read',
    ...REPLACE,
    guard: "if (!now.equals(expected)) throw new Refusal('CHANGED');",
    without: '',
  },
  { name: 'markup: double quotes', ...MARKUP, guard: `'"': '&quot;'`, without: `'"': '"'` },
  { name: 'markup: single quotes', ...MARKUP, guard: `"'": '&#39;'`, without: `"'": "'"` },
  { name: 'markup: tags', ...MARKUP, guard: "'<': '&lt;'", without: "'<': '<'" },
  { name: 'markup: invisible characters', ...MARKUP, guard: "text.replace(INVISIBLE, '¤')", without: 'text' },
  { name: 'markup: links in Markdown', ...MARKUP, guard: '/[\\\\`*_[\\]<>#|~&$]/g', without: '/[\\\\`*_<>#|~&$]/g' },
  { name: 'markup: formulas', ...MARKUP, guard: '/^\\s*[=+\\-@＝＋－＠]|^[\\t\\r\\n]/.test(text)', without: 'false' },
  { name: 'markup: quotes in CSV', ...MARKUP, guard: `harmless.replaceAll('"', '""')`, without: 'harmless' },
  {
    name: 'repair: none of letters that are not known',
    file: 'src/core/lint/lint.ts',
    guard: 'sheet.isReadable ? fixes : fixes.filter(({ edits }) => edits.length === 0)',
    without: 'fixes',
    test: 'test/core/lint/fix-all.test.ts',
  },
  {
    name: 'doubtful names: three lines that all swap them',
    file: 'src/core/rules/account/swap-names.ts',
    guard: 'const ROWS_NEEDED_OF_ALL = 3;',
    without: 'const ROWS_NEEDED_OF_ALL = 1;',
    test: 'test/core/rules/account.test.ts',
  },
  {
    name: 'a job that fails: its file alone',
    file: 'src/cli/commands/worker-pool.ts',
    guard: "if ('failed' in answer) waiting?.reject(new Error(answer.failed));\n      else waiting",
    without: 'waiting',
    test: 'test/cli/worker-pool.test.ts',
  },
  {
    name: 'configuration: nothing outside its folder',
    file: 'src/cli/io/context.ts',
    guard: '(!isOnServer(file) && (await isReallyInside(path.resolve(folder, file), folder)))',
    without: 'true',
    test: 'test/cli/outside.test.ts',
  },
  {
    name: 'standard input: not without end',
    file: 'src/cli/io/files.ts',
    guard: "if (size > MOST_BYTES) throw new Refusal('TOO-LARGE');",
    without: '',
    test: 'test/cli/io/read-bounded.test.ts',
  },
  {
    name: 'JSON: not too deep',
    file: 'src/core/config/json.ts',
    guard: 'if (depth <= DEEPEST) continue;',
    without: 'continue;',
    test: 'test/cli/bounded.test.ts',
  },
  {
    name: 'password in another column',
    file: 'src/core/people/passwords.ts',
    guard: '(isLikePassword(word, column) ? HIDDEN : word)',
    without: 'word',
    test: 'test/cli/password-elsewhere.test.ts',
  },
  {
    name: 'anonymised copy: names that mean nothing',
    file: 'src/core/anonymise/pseudonym-map.ts',
    guard: 'made === word || forbidden(made) ||',
    without: 'made === word ||',
    test: 'test/core/anonymise/pseudonym-map.test.ts',
  },
  {
    name: 'invariant: reading never fails',
    file: 'src/core/document/read-sheet.ts',
    guard: '  const table = scan(text,',
    without: "  if (text.includes('\\0')) throw new Error('This is no CSV.');\n  const table = scan(text,",
    test: 'test/core/bad-input.test.ts',
  },
  {
    name: 'invariant: nobody else slices the text',
    file: 'src/core/rules/edits.ts',
    guard: 'const end = table.recordEndWithEol(record);',
    without: 'const end = table.recordEndWithEol(record) + 1;',
    test: 'test/core/own-record.test.ts',
  },
  {
    name: 'invariant: the core does no I/O',
    file: 'src/core/people/names.ts',
    guard: 'export function transliterate(',
    without: 'export const now = () => Date.now();\nexport function transliterate(',
    test: 'test/project/invariants.test.ts',
  },
  {
    name: 'invariant: there is no text in a finding',
    file: 'src/core/rules/row/cell-whitespace.ts',
    guard: 'const args = { value:',
    without: 'const args = { line: 1, value:',
    test: 'test/project/invariants.test.ts',
  },
  {
    name: 'invariant: a snapshot never changes, and nobody else parses the text',
    file: 'src/core/lint/row-pass.ts',
    guard: 'const classes = spliceNumbers(before.classes, splices);',
    without:
      'const classes = splices.length === 1 && splices[0]!.from === splices[0]!.to ? spliceNumbers(before.classes, splices) : before.classes;',
    test: 'test/core/lint/snapshot.test.ts',
  },
  {
    name: 'invariant: a plan keeps what an edit leaves alone',
    file: 'src/core/plan/plan-lines.ts',
    guard: 'return line?.entry === entry ? line : undefined;',
    without: 'return line;',
    test: 'test/core/plan/plan.test.ts',
  },
  {
    name: 'invariant: files are compared in bounded memory',
    file: 'src/core/lint/cross-file-index.ts',
    guard: 'snapshot.summary(this.trackedKeys)',
    without: 'snapshot.summary()',
    test: 'test/core/lint/cross-file-index.test.ts',
  },
  {
    name: 'invariant: no rule knows the editor, and no provider knows a rule',
    file: 'src/core/rules/row/cell-whitespace.ts',
    guard: "import { defineRule } from '../rule';",
    without: "import { defineRule } from '../rule';\nimport { rowEmpty } from './row-empty';",
    test: 'test/project/invariants.test.ts',
  },
  {
    name: 'invariant: a platform is data',
    file: 'src/core/plan/plan-lines.ts',
    guard: '  const { entries, decided, out } = imported;',
    without: "  if (imported.sheet.platform.id === 'anfh') return [];\n  const { entries, decided, out } = imported;",
    test: 'test/project/invariants.test.ts',
  },
  {
    name: 'invariant: what is quick is held to what is simple',
    file: 'src/core/lint/prefilter/cell-classifier.ts',
    guard: 'if ((CLASS[text.charCodeAt(start)]! & LETTER) === 0) return false;',
    without: '',
    test: 'test/core/lint/prefilter/find.test.ts',
  },
  {
    name: 'invariant: the import is simulated, not approximated',
    file: 'src/core/simulation/header.ts',
    guard: 'const written = trim(cell); // 12',
    without: 'const written = cell; // 12',
    test: 'test/core/check-and-simulation.test.ts',
  },
  {
    name: 'invariant: nothing is guessed silently',
    file: 'src/core/lint/lint.ts',
    guard: 'return sheet.isReadable ? fixes : fixes.filter(({ edits }) => edits.length === 0);',
    without: 'return fixes;',
    test: 'test/core/lint/lint.test.ts',
  },
  {
    name: 'invariant: what is not needed is not loaded',
    file: 'src/service.ts',
    guard: "  void import('./conversion/conversion-editor').then(",
    without: "  void import('zod');\n  void import('./conversion/conversion-editor').then(",
    test: 'test/project/bundle.test.ts',
  },
  {
    name: 'invariant: nothing from a workspace is run',
    file: 'src/editor/documents/external-file-consent.ts',
    guard: 'export class ',
    without: 'export const run = (text: string) => eval(text);\nexport class ',
    test: 'test/project/privacy.test.ts',
  },
];
