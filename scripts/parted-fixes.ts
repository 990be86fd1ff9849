// Parts the fixes of all rules from their checks: a window that shows what is found need not load what repairs it. In what
// is built for the desktop, a rule's `fixes` ask a file that holds those of all rules; it is loaded when a fix is first
// asked for. Sources stay as they are.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Plugin } from 'esbuild';
import { globSync } from 'tinyglobby';
import ts from 'typescript';
import { inProject } from './project';
import { blanked, emptyExamples, keyOf, propertiesOf, rulesIn } from './without-examples';

/** A rule's source in two; whatever is left of it stands on the line where it stood. */
export interface PartedRule {
  /** The rule, whose `fixes` are asked for when they are called. */
  readonly check: string;
  /** What exports the rule's `fixes`, and states nothing else of it. */
  readonly fixes: string;
}

/** Modules that the build makes: all fixes, by the ids of their rules, and what asks for them. */
export const ALL_FIXES = 'rule-fixes';
const ASKED = 'asked-rule-fixes';

/** @param name the rule's file, which is named after its id. Undefined where no rule with fixes is stated. */
export function partFixes(source: string, name: string): PartedRule | undefined {
  const file = ts.createSourceFile('rule.ts', source, ts.ScriptTarget.Latest, true);
  const rule = rulesIn(file)[0];
  const fixes = rule && propertiesOf(rule).find((one) => keyOf(one) === 'fixes');
  if (!rule || !fixes) return undefined;
  if (!ts.isVariableDeclaration(rule.parent)) throw new Error(`${name}: the rule has no name of its own.`);
  const asked = `fixes: $fixes("${idOf(name)}")${fixes.getText().replace(/[^\n]/g, '')}`;
  const others = propertiesOf(rule).filter((one) => one !== fixes);
  return {
    check: `import { $fixes } from "${ASKED}"; ${source.slice(0, fixes.getStart())}${asked}${source.slice(fixes.end)}`,
    fixes: `${others.reduceRight((left, one) => blanked(left, one, file), source)}
export const { fixes } = ${rule.parent.name.getText()};`,
  };
}

const idOf = (name: string) => path.basename(name, '.ts');

/** Resolves the modules that `partFixes` names; the build reads the rules themselves. */
export const partingFixes: Plugin = {
  name: 'parting-fixes',
  setup(build) {
    const names = /^(asked-)?rule-fixes$|\.ts\?fixes$/;
    build.onResolve({ filter: names }, ({ path: name }) => ({ path: name, namespace: 'parted-fixes' }));
    build.onLoad({ filter: names, namespace: 'parted-fixes' }, ({ path: name }) => {
      if (name === ASKED) return { contents: asking };
      if (name === ALL_FIXES) return { contents: allFixes() };
      const file = name.replace(/\?fixes$/, '');
      const { fixes } = partFixes(emptyExamples(readFileSync(inProject(file), 'utf8')), file)!;
      return { loader: 'ts', resolveDir: path.dirname(inProject(file)), contents: fixes };
    });
  },
};

/** `$now` stands for what VS Code's modules can and ES modules cannot: to have a file at once (together.ts). */
const asking = `let all;
export const $fixes = (name) => (...asked) => (all ??= $now(import("${ALL_FIXES}")).all)[name](...asked);
`;

function allFixes(): string {
  const files = globSync('src/core/rules/*/*.ts', { cwd: inProject() }).sort();
  const parted = files.filter((name) => partFixes(readFileSync(inProject(name), 'utf8'), name));
  const imports = parted.map((name, nth) => `import { fixes as $${nth} } from "${name}?fixes";`);
  return [
    ...imports,
    `export const all = { ${parted.map((name, nth) => `"${idOf(name)}": $${nth}`).join(', ')} };`,
  ].join('\n');
}
