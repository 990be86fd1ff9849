// A rule's examples and its source are for its tests and for its page, which is a file of docs/rules: nothing that runs
// has them, so the build leaves them out of each rule that it reads.
import { readFileSync } from 'node:fs';
import type { Plugin } from 'esbuild';
import ts from 'typescript';

const RULES = /[\\/]src[\\/]core[\\/]rules[\\/][\w\\/-]+\.ts$/;

/** Whether a file, by its full path, may state a rule. */
export const isRuleFile = (file: string): boolean => RULES.test(file);

export const withoutExamples: Plugin = {
  name: 'without-examples',
  setup(build) {
    build.onLoad({ filter: RULES }, ({ path: file }) => ({
      loader: 'ts',
      contents: emptyExamples(readFileSync(file, 'utf8')),
    }));
  },
};

/** A file without examples and source in each rule that it states; whatever else stays where it is. */
export function emptyExamples(source: string): string {
  const file = ts.createSourceFile('rule.ts', source, ts.ScriptTarget.Latest);
  return rulesIn(file).reduce((left, rule) => withoutExamplesOf(rule, left, file), source);
}

/** Every rule that a file states, as the call of `defineRule`. */
export function rulesIn(file: ts.SourceFile): ts.CallExpression[] {
  const rules: ts.CallExpression[] = [];
  const look = (node: ts.Node): void => {
    if (isRule(node)) rules.push(node);
    else ts.forEachChild(node, look);
  };
  look(file);
  return rules;
}

/** What is stated of a rule. */
export function propertiesOf({ arguments: [rule] }: ts.CallExpression): readonly ts.ObjectLiteralElementLike[] {
  return rule && ts.isObjectLiteralExpression(rule) ? rule.properties : [];
}

export const keyOf = ({ name }: ts.ObjectLiteralElementLike): string =>
  name && ts.isIdentifier(name) ? name.text : '';

function isRule(node: ts.Node): node is ts.CallExpression {
  return ts.isCallExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === 'defineRule';
}

/** Throws where there are none: examples that are stated otherwise would come along unseen. */
function withoutExamplesOf(rule: ts.CallExpression, text: string, file: ts.SourceFile): string {
  const examples = propertyOf('examples', rule);
  if (!examples || !ts.isArrayLiteralExpression(examples.initializer))
    throw new Error('A rule without a list of examples.');
  const source = propertyOf('source', rule);
  const left = blanked(text, examples, file);
  return source && ts.isStringLiteral(source.initializer) ? blanked(left, source, file) : left;
}

function propertyOf(key: string, rule: ts.CallExpression): ts.PropertyAssignment | undefined {
  const property = propertiesOf(rule).find((one) => keyOf(one) === key);
  return property && ts.isPropertyAssignment(property) ? property : undefined;
}

/** Nothing in the place of a property and its comma; what stands behind stays where it is. */
export function blanked(text: string, property: ts.ObjectLiteralElementLike, file: ts.SourceFile): string {
  const [start, comma] = [property.getStart(file), /^\s*,/.exec(text.slice(property.end))?.[0] ?? ''];
  const end = property.end + comma.length;
  return text.slice(0, start) + text.slice(start, end).replace(/[^\n]/g, ' ') + text.slice(end);
}
