// Texts in what is built: parted from what shows them, a file for each language, and the same as in the source.
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { build, transformSync } from 'esbuild';
import { partingTexts } from '../../scripts/desktop';
import { partingFixes } from '../../scripts/parted-fixes';
import { type PartedText, partTexts } from '../../scripts/parted-texts';
import { inProject, root } from '../../scripts/project';
import { fetching, textFiles } from '../../scripts/text-files';
import { LANGUAGES } from '../../src/core/i18n/language';

const LONG = "'a text of some length, such as people read in a list of problems'";

describe('texts in what is built', () => {
  describe('are parted', () => {
    const cases: readonly (readonly [what: string, source: string, built: string, names?: readonly string[]])[] = [
      ['where a pair states them', `const A = { fr: ${LONG}, en: ${LONG} };`, 'const A = PARTED;'],
      ['in the other order', `const A = { en: ${LONG}, fr: ${LONG} };`, 'const A = PARTED;'],
      ['in a list', `const A = [1, { fr: ${LONG}, en: ${LONG} } as const];`, 'const A = [1, PARTED as const];'],
      [
        'where they have names of their own',
        `const fr = ${LONG}; const en: typeof fr = ${LONG}; export const A = { fr, en };`,
        'export const A = PARTED;',
      ],
      [
        'with the names that they use, of the file itself and of others',
        `import { a, b as c } from './x'; const d = 1; const A = { fr: [${LONG}, c(d)], en: [${LONG}, a(c)] };`,
        "import { a, b as c } from './x'; const d = 1; const A = PARTED;",
        ['a', 'c', 'd'],
      ],
      [
        'without names of their own, of types, of properties and of the language',
        `const a = 1, b = 2; type T = 1; const A = { fr: [${LONG}], en: [${LONG}, (a: T, { c: b }: { c: T }) => String(a) + b + x.a] };`,
        'const a = 1, b = 2; type T = 1; const A = PARTED;',
      ],
      ['not where they are short', "const A = { fr: 'oui', en: 'yes' };", "const A = { fr: 'oui', en: 'yes' };"],
      [
        'not inside of functions',
        `const a = () => ({ fr: ${LONG}, en: ${LONG} });`,
        `const a = () => ({ fr: ${LONG}, en: ${LONG} });`,
      ],
      [
        'not where somebody else uses one of them',
        `const fr = ${LONG}; const en = ${LONG}; const A = { fr, en }, b = fr;`,
        `const fr = ${LONG}; const en = ${LONG}; const A = { fr, en }, b = fr;`,
      ],
    ];
    for (const [what, source, built, names = []] of cases) {
      it(what, () => {
        const { contents, parted } = partTexts(source, 'a.ts');
        assert.deepEqual(
          parted.flatMap((one) => one.names),
          names,
        );
        const shown = contents.replace(
          /\/\* @__PURE__ \*\/ \$parted\("[0-9a-f]{8}"(, \(\) => \[[\w, ]+\])?\)/,
          'PARTED',
        );
        assert.equal(shown.trim().replace(/^; ?;? ?/, ''), built);
      });
    }
  });

  describe('stop the build', () => {
    const cases: readonly (readonly [why: string, source: string, message: RegExp])[] = [
      ['with something else beside them', `const A = { fr: ${LONG}, en: ${LONG}, de: 1 };`, /a\.ts:1: .*more than its/],
      ['as methods', `const A = { fr() { return ${LONG}; }, en: ${LONG} };`, /no property with a value/],
      ['where they use what may change', `let a = 1;\nconst A = { fr: [a], en: [${LONG}] };`, /a\.ts:2: .*may change/],
      [
        'where a short name is none of a constant',
        `import { fr, en } from './x'; const A = { fr, en };`,
        /no constant/,
      ],
      [
        'where a short name shares its statement',
        `const fr = ${LONG}, en = ${LONG}; const A = { fr, en };`,
        /not alone in its statement/,
      ],
    ];
    for (const [why, source, message] of cases) {
      it(why, () => {
        assert.throws(() => partTexts(source, 'a.ts'), { message });
      });
    }
  });

  it('keep apart what only the page of a rule tells, and every line where it is', () => {
    const source = `defineRule({\n  texts: {\n    fr: { title: 'A', why: 'B' },\n    en: { title: 'C', why: ${LONG} },\n  },\n});`;
    const { contents, parted } = partTexts(source, 'a.ts');
    assert.equal(contents.split('\n').length, source.split('\n').length);
    assert.equal(parted[0]!.more?.en, `{ why: ${LONG} }`);
    assert.match(parted[0]!.texts.fr, /^\$more\(\{ title: 'A' \}, "[0-9a-f]{8}", \["why"\]\)$/);
  });

  describe('say what the source says', () => {
    let built: Record<string, Record<string, unknown>>;
    let asked: Set<string>;
    const modules = modulesWithTexts();
    const texts = new Map<string, readonly PartedText[]>();

    before(async function () {
      this.timeout(120_000);
      const { outputFiles } = await build({
        stdin: {
          contents: modules.map((name, nth) => `export * as m${nth} from './${name}';`).join('\n'),
          resolveDir: root,
        },
        absWorkingDir: root,
        bundle: true,
        write: false,
        format: 'cjs',
        platform: 'node',
        mainFields: ['module', 'main'],
        plugins: [partingFixes, partingTexts(texts)],
      });
      asked = new Set();
      const parted = [...texts.values()].flat();
      const files = new Map(LANGUAGES.flatMap((language) => [...textFiles('dist/lazy/all.js', parted, language)]));
      const loaded = new Map<string, unknown>();
      const load = (name: string): unknown => {
        const file = name.replace('./', 'dist/lazy/');
        const source = files.get(file);
        if (source === undefined) return require(name);
        asked.add(file);
        if (!loaded.has(file)) loaded.set(file, run(transformSync(source, { loader: 'ts' }).code));
        return loaded.get(file);
      };
      const run = (code: string): Record<string, Record<string, unknown>> => {
        const module = { exports: {} };
        new Function('module', 'exports', 'require', code)(module, module.exports, load);
        return module.exports;
      };
      built = run(fetching('dist/lazy/all.js') + outputFiles[0]!.text);
      // Some modules that no window begins with put texts together when they are loaded.
      asked.clear();
    });

    it('and no other language is asked for, nor what only the page of a rule tells', async () => {
      const { RULES } = built[
        `m${modules.indexOf('src/core/rules/index.ts')}`
      ] as typeof import('../../src/core/rules');
      assert.ok(RULES[0]!.texts.fr.title);
      assert.deepEqual([...asked], ['dist/lazy/all-fr.js']);
      assert.ok(RULES[0]!.texts.fr.why);
      assert.deepEqual([...asked], ['dist/lazy/all-fr.js', 'dist/lazy/all-fr-more.js']);
    });

    it('all of them, in both languages', async () => {
      const told = { texts: 0, functions: 0, silent: 0 };
      for (const [nth, name] of modules.entries()) {
        const source: object = await import(inProject(name));
        for (const [key, value] of Object.entries(source)) {
          compareIn(value, built[`m${nth}`]![key], `${name} ${key}`, told);
        }
      }
      assert.ok(told.texts > 1000, `${told.texts} texts`);
      assert.ok(told.functions > 300, `${told.functions} functions`);
      assert.ok(told.silent < told.functions / 10, `${told.silent} functions of ${told.functions} said nothing`);
    });
  });
});

/** Modules of the extension that state texts and can be loaded outside of VS Code. */
function modulesWithTexts(): string[] {
  const all = readdirSync(inProject('src'), { recursive: true, encoding: 'utf8' }).map((name) =>
    name.replaceAll('\\', '/'),
  );
  const shown = all.filter((name) =>
    /^(conversion|editor|path|preview|table|verification)\/texts(\/[\w-]+)?\.ts$/.test(name),
  );
  return ['core/rules/index.ts', ...all.filter((name) => /^core\/.*texts\.ts$/.test(name)), ...shown].map(
    (name) => `src/${name}`,
  );
}

type Say = (...args: readonly unknown[]) => unknown;

interface Told {
  texts: number;
  functions: number;
  /** Functions that none of the arguments has made say anything. */
  silent: number;
}

/** Compares what is stated in languages, wherever it is in two values. */
function compareIn(source: unknown, built: unknown, where: string, told: Told): void {
  if (typeof source !== 'object' || source === null || source instanceof RegExp || source instanceof Map) return;
  const isPair = LANGUAGES.every((language) => language in source);
  for (const [key, value] of Object.entries(source)) {
    const other = (built as Record<string, unknown>)[key];
    // The build leaves examples out.
    if (key === 'examples') continue;
    if (isPair) compareTexts(value, other, `${where}.${key}`, told);
    else compareIn(value, other, `${where}.${key}`, told);
  }
}

function compareTexts(source: unknown, built: unknown, where: string, told: Told): void {
  if (typeof source === 'function') {
    compareFunctions(source as Say, built as Say, where, told);
    return;
  }
  if (typeof source !== 'object' || source === null) {
    told.texts++;
    assert.equal(built, source, where);
    return;
  }
  const others = built as Record<string, unknown>;
  assert.deepEqual(Object.keys(others).sort(), Object.keys(source).sort(), where);
  for (const [key, value] of Object.entries(source)) compareTexts(value, others[key], `${where}.${key}`, told);
}

function compareFunctions(source: Say, built: Say, where: string, told: Told): void {
  told.functions++;
  let said = false;
  for (const args of ARGUMENTS) {
    const [wanted, got] = [source, built].map((one) => answer(one, args));
    assert.deepEqual(got, wanted, where);
    said ||= typeof wanted === 'string' && !wanted.startsWith('threw ');
  }
  if (!said) told.silent++;
}

function answer(say: Say, args: readonly unknown[]): unknown {
  try {
    const said = say(...args);
    return typeof said === 'string' ? said : JSON.stringify(said);
  } catch (error) {
    return `threw ${(error as Error).name}`;
  }
}

/** Stands for an argument of any shape: text, list and object at once. */
const anything: unknown = new Proxy(['x', 'y'], {
  get(list, key) {
    if (key === Symbol.toPrimitive) return () => '2';
    if (key in list) return Reflect.get(list, key);
    return typeof key === 'symbol' ? undefined : key.length % 2 ? 2 : anything;
  },
});

const ARGUMENTS: readonly (readonly unknown[])[] = [
  [1, 1, 1, 1, 1],
  [3, 3, 3, 3, 3],
  ['a', 'b', 'c', 'd', 'e'],
  ['', '', '', '', ''],
  [['a', 'b'], 2, 2, 2],
  [anything, [2, 3], anything, anything],
  [anything, anything, anything, anything],
];
