// The guards that SECURITY.md stands on, and the test of each: what stands in the code, and what would be there without it.
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
    file: 'src/core/rules/account/name-suspicious.ts',
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
];
