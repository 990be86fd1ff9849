// A rule's examples are for its tests and for its page, which is a file of docs/rules: nothing that runs has them, so the
// build leaves them out of each rule that it reads.
import { readFileSync } from 'node:fs';
import type { Plugin } from 'esbuild';
import ts from 'typescript';

export const withoutExamples: Plugin = {
  name: 'without-examples',
  setup(build) {
    build.onLoad({ filter: /[\\/]src[\\/]core[\\/]rules[\\/][\w\\/-]+\.ts$/ }, ({ path: file }) => ({
      loader: 'ts',
      contents: emptyExamples(readFileSync(file, 'utf8')),
    }));
  },
};

/** The source with an empty list of examples in each rule that it states; whatever else stays where it is. */
export function emptyExamples(source: string): string {
  const file = ts.createSourceFile('rule.ts', source, ts.ScriptTarget.Latest);
  let emptied = source;
  const look = (node: ts.Node): void => {
    if (isRule(node)) emptied = withoutExamplesOf(node.arguments[0], emptied, file);
    else ts.forEachChild(node, look);
  };
  look(file);
  return emptied;
}

function isRule(node: ts.Node): node is ts.CallExpression {
  return ts.isCallExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === 'defineRule';
}

/** Throws where there is none: examples that are stated otherwise would come along unseen. */
function withoutExamplesOf(rule: ts.Expression | undefined, source: string, file: ts.SourceFile): string {
  const examples =
    rule &&
    ts.isObjectLiteralExpression(rule) &&
    rule.properties.find(({ name }) => name && ts.isIdentifier(name) && name.text === 'examples');
  if (!examples || !ts.isPropertyAssignment(examples) || !ts.isArrayLiteralExpression(examples.initializer)) {
    throw new Error('A rule without a list of examples.');
  }
  const { initializer } = examples;
  const [start, end] = [initializer.getStart(file) + 1, initializer.end - 1];
  return source.slice(0, start) + source.slice(start, end).replace(/[^\n]/g, ' ') + source.slice(end);
}
