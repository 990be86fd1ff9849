// Regular expressions: none of ours can be kept busy by what stands in a cell, for longer than its length warrants.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';
import ts from 'typescript';

/** Steps are counted, and nothing is timed: recheck's own program and its JavaScript answer the same, busy or not. */
const CHECK = {
  timeout: null,
  attackTimeout: null,
  incubationTimeout: null,
  recallTimeout: -1,
  attackLimit: 100_000_000,
  randomSeed: 1,
} as const;

/** These read nothing that is long. */
const SHORT: ReadonlyMap<string, string> = new Map([
  [`/^[.,;:']+|[.,;:']+$/g`, 'cleanAddress takes 320 characters at most'],
  [String.raw`/\s*([-.@_])\s*/g`, 'cleanAddress takes 320 characters at most'],
  ['/[,;](?=[^@]*$)/g', 'cleanAddress takes 320 characters at most'],
  [String.raw`/(\.(csv|txt|tsv|tab|text|xlsx?|ods))+$/i`, 'the name of a file'],
]);

/** Made of parts when the program runs; each is looked at by a person. */
const MADE: Readonly<Record<string, string>> = {
  'src/core/anonymise/mask.ts': 'two sets of characters, one character at a time',
  'src/core/config/schema.ts': 'the branches of Moodle versions, stated in the code',
  'src/core/convert/nobodys-lines.ts': 'words that are stated in the code, and the beginning of some',
  'src/core/moodle-facts/email.ts':
    'atoms apart by dots, which no atom has, 64 characters at most; and labels likewise, of 63 each',
  'src/core/people/name-doubts.ts': 'words that are stated in the code',
  'src/core/people/titles.ts': 'words that are stated in the code',
  'src/core/reference/account.ts': 'a code: so many letters, so many digits',
  'src/core/rules/account/establishment-other.ts': 'a code, as it stands',
  'src/core/table-edits/cells.ts': 'the text that is searched for, as it stands',
};

const literals = new Map<string, string>();
const making = new Set<string>();
for (const file of globSync('src/**/*.ts').sort()) {
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) literals.set(node.text, file);
    if (ts.isNewExpression(node) && node.expression.getText() === 'RegExp') making.add(file);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true));
}

describe('regular expressions', () => {
  it('take a time that grows as the text does', async () => {
    const { check } = await import('recheck');
    const slow: string[] = [];
    for (const [literal, file] of literals) {
      const end = literal.lastIndexOf('/');
      const found = await check(literal.slice(1, end), literal.slice(end + 1), CHECK);
      if (found.status === 'safe' || SHORT.has(literal)) continue;
      slow.push(`${file}: ${literal} is ${found.status === 'unknown' ? 'unknown' : `slow on ${found.attack.pattern}`}`);
    }
    assert.deepEqual(slow, []);
    assert.ok(literals.size > 100, `${literals.size} were found`);
  }).timeout(180_000); // a proof each, on whatever machine

  it('are made of parts in few places, which are known', () => {
    assert.deepEqual([...making].sort(), Object.keys(MADE).sort());
  });

  it('have no exceptions that are gone', () => {
    assert.deepEqual(
      [...SHORT.keys()].filter((literal) => !literals.has(literal)),
      [],
    );
  });
});
