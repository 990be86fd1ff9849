// French is set as French is: no-break spaces before : ; ? ! and inside « », and a curly apostrophe. Looks at every
// literal of the sources, for no English text has a blank in those places either.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';
import ts from 'typescript';

const FAULTS: readonly [string, RegExp][] = [
  ['a plain blank before : ; ? ! or »', /[^\s|] [:;?!»](?![=:?])/u],
  ['a plain blank after «', /« /u],
  ['no blank before ; ? ! or »', /\p{L}[;?!»](?=\s|$)/u],
  ['a straight apostrophe', /(?<![\p{L}])(?:[cdjlmnst]|qu|jusqu|lorsqu)'(?=\p{L})/iu],
];

/** French words that no English sentence has: only such literals are held to have a blank before ; ? and !. */
const FRENCH = /(?<!\p{L})(?:le|la|les|des|une|est|et|pas|pour|dans|aux|ce|cette|il|elle|du)(?!\p{L})/iu;

/** Properties that hold samples and references, no sentences. */
const DATA = new Set(['csv', 'fixed', 'accounts', 'cohorts', 'others', 'source']);

function literals(file: string): string[] {
  const text = readFileSync(file, 'utf8');
  if (file.endsWith('.json')) return Object.values(JSON.parse(text) as Record<string, string>);
  const found: string[] = [];
  const visit = (node: ts.Node) => {
    if (ts.isPropertyAssignment(node) && DATA.has(node.name.getText(source))) return;
    if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) found.push(node.text);
    // What stands between the pieces is a value: a letter keeps its place.
    if (ts.isTemplateExpression(node)) {
      found.push(node.head.text + node.templateSpans.map(({ literal }) => `x${literal.text}`).join(''));
    }
    ts.forEachChild(node, visit);
  };
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest);
  visit(source);
  return found.filter((literal) => /\p{L}{2}/u.test(literal));
}

describe('typography', () => {
  for (const file of globSync(['src/**/*.ts', 'package.nls.fr.json'])) {
    it(file, () => {
      const faults = literals(file).flatMap((literal) =>
        FAULTS.filter(
          ([what, pattern]) => pattern.test(literal) && (!what.startsWith('no blank') || FRENCH.test(literal)),
        ).map(([what]) => `${what}: ${literal}`),
      );
      assert.deepEqual(faults, []);
    });
  }
});
