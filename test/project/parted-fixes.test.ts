// Fixes in what is built: parted from the checks of their rules, and the same as in the source.
import assert from 'node:assert/strict';
import { build } from 'esbuild';
import { ALL_FIXES, partFixes, partingFixes } from '../../scripts/parted-fixes';
import { root } from '../../scripts/project';
import { findingsOf, readExample, readMarks } from '../../src/core/lint/example';
import { RULES } from '../../src/core/rules';
import type { Rule } from '../../src/core/rules/rule';
import { countingRandom } from '../core/annotated';

describe('the fixes of a rule in what is built', () => {
  describe('are parted', () => {
    const cases: readonly (readonly [how: string, property: string, asked?: string])[] = [
      ['as a method', 'fixes(a, b) { return f(a, b); }'],
      ['as a function', 'fixes: (a) => f(a)'],
      ['as a name', 'fixes: f'],
      ['on several lines', 'fixes() {\n return f();\n }', 'fixes: $fixes("a")\n\n'],
    ];
    for (const [how, property, asked = 'fixes: $fixes("a")'] of cases) {
      it(how, () => {
        const source = (fixes: string) => `export const a = defineRule<A>({ id: 'a', ${fixes}, row() {} });`;
        const parted = partFixes(source(property), 'a.ts')!;
        assert.equal(parted.check, `import { $fixes } from "asked-rule-fixes"; ${source(asked)}`);
        const [alone, exported] = parted.fixes.split(/\n(?=export const \{)/);
        assert.equal(alone!.replaceAll(/ {2,}/g, ' '), `export const a = defineRule<A>({ ${property}, });`);
        assert.equal(exported, 'export const { fixes } = a;');
      });
    }
  });

  it('stay away where a rule has none, or a file no rule', () => {
    assert.equal(partFixes("export const a = defineRule({ id: 'a' });", 'a.ts'), undefined);
    assert.equal(partFixes('export const fixes = 1;', 'a.ts'), undefined);
  });

  it('stop the build where their rule has no name', () => {
    assert.throws(() => partFixes('export default defineRule({ fixes: f });', 'a.ts'), { message: /^a\.ts: / });
  });

  describe('are those of the source:', () => {
    let all: Readonly<Record<string, NonNullable<Rule['fixes']>>>;

    before(async function () {
      this.timeout(120_000);
      const { outputFiles } = await build({
        stdin: { contents: `export * from '${ALL_FIXES}';`, resolveDir: root },
        absWorkingDir: root,
        bundle: true,
        write: false,
        format: 'cjs',
        platform: 'node',
        plugins: [partingFixes],
      });
      const module = { exports: {} as { all: typeof all } };
      new Function('module', 'exports', 'require', outputFiles[0]!.text)(module, module.exports, require);
      all = module.exports.all;
    });

    const withFixes = RULES.filter(({ fixes }) => fixes);

    it('of as many rules', () => {
      assert.equal(Object.keys(all).length, withFixes.length);
    });

    for (const rule of withFixes) {
      it(rule.id, () => {
        const built = all[rule.id]!;
        for (const example of rule.examples) {
          const sheet = readExample(example, readMarks(example.csv).csv);
          for (const finding of findingsOf(example, sheet, rule)) {
            const [there, here] = [built, rule.fixes!].map((of) => of(finding, sheet, { random: countingRandom() }));
            assert.deepEqual(there, here);
          }
        }
      });
    }
  });
});
