// The colours of the columns: what VS Code's own grammar engine makes of sample files, as text. After a change that is
// meant, write the expected texts anew with UPDATE_SNAPSHOTS=1, and read what changed.
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { createOnigScanner, createOnigString, loadWASM } from 'vscode-oniguruma';
import { type IGrammar, INITIAL, type IRawTheme, parseRawGrammar, Registry } from 'vscode-textmate';
import { contributes } from '../../package.json';
import { inProject } from '../../scripts/project';
import { DELIMITERS } from '../../src/core/text/dialect';
import { quote } from '../../src/core/text/quoting';
import { scan } from '../../src/core/text/scan';
import { tries } from '../fuzz';

const { path: grammarPath, scopeName, tokenTypes } = contributes.grammars[0]!;
// default-themes.json: what the default themes of VS Code 1.139 (MIT) say of the scopes that the grammar uses.
const samples = inProject('test', 'fixtures', 'grammar');

/** Token types as VS Code numbers them. */
const PLAIN_TEXT = 0;

async function loadGrammar(theme?: IRawTheme): Promise<{ grammar: IGrammar; colours: string[] }> {
  const registry = new Registry({
    onigLib: Promise.resolve({ createOnigScanner, createOnigString }),
    loadGrammar: async () => parseRawGrammar(readFileSync(inProject(grammarPath), 'utf8'), grammarPath),
    ...(theme && { theme }),
  });
  assert.deepEqual(tokenTypes, { string: 'other' });
  const grammar = await registry.loadGrammarWithConfiguration(scopeName, 1, { tokenTypes: { string: PLAIN_TEXT } });
  assert(grammar);
  return { grammar, colours: registry.getColorMap() };
}

/** Each line of a text, then each of its tokens with its scopes, without what all scopes share. */
function describeTokens(grammar: IGrammar, text: string): string {
  let state = INITIAL;
  const out: string[] = [];
  for (const line of text.split(/\r?\n/)) {
    const { tokens, ruleStack, stoppedEarly } = grammar.tokenizeLine(line, state);
    assert(!stoppedEarly);
    state = ruleStack;
    out.push(`> ${line}`);
    for (const { startIndex, endIndex, scopes } of tokens) {
      const token = line.slice(startIndex, endIndex);
      const names = scopes.slice(1).map((scope) => scope.replace(/\.enrolment-csv$/, ''));
      if (token) out.push(`    ${JSON.stringify(token).padEnd(28)} ${names.join('  ')}`.trimEnd());
    }
  }
  return `${out.join('\n')}\n`;
}

/** Relative luminance as in WCAG 2. */
function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

function contrast(one: string, other: string): number {
  const [darker, lighter] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter! + 0.05) / (darker! + 0.05);
}

/** Whether a colour reads as an error: a hue of red, and not grey. */
function isRed(colour: string): boolean {
  const [red, green, blue] = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  const [most, least] = [Math.max(red!, green!, blue!), Math.min(red!, green!, blue!)];
  // Within some 15 degrees of pure red on the wheel of hues.
  return red === most && most - least > 50 && Math.abs(green! - blue!) < (most - least) / 4;
}

describe('grammar', () => {
  before(async () => {
    await loadWASM({ data: readFileSync(require.resolve('vscode-oniguruma/release/onig.wasm')) });
  });

  for (const name of readdirSync(samples).filter((file) => file.endsWith('.csv'))) {
    it(`colours ${name}`, async () => {
      const { grammar } = await loadGrammar();
      const actual = describeTokens(grammar, readFileSync(path.join(samples, name), 'utf8'));
      const expectedFile = path.join(samples, `${name}.tokens`);
      if (process.env.UPDATE_SNAPSHOTS) writeFileSync(expectedFile, actual);
      assert(existsSync(expectedFile), `${expectedFile} is missing`);
      assert.equal(actual, readFileSync(expectedFile, 'utf8'));
    });
  }

  it('colours the same with every delimiter', async () => {
    const { grammar } = await loadGrammar();
    const text = 'firstname,lastname,email\nPaul,"Du\npond",p@x\nMarie,"Martin,m,n,813\nJean,Petit,,814\n';
    const scopes = (delimiter: string) => {
      const described = describeTokens(grammar, text.replaceAll(',', delimiter));
      return described.replaceAll(JSON.stringify(delimiter).padEnd(28), '","'.padEnd(28)).replaceAll(delimiter, ',');
    };
    for (const delimiter of [';', '\t', ':', '|']) assert.equal(scopes(delimiter), scopes(','), `with ${delimiter}`);
  });

  it('colours each cell as the column that the core reads it in', async () => {
    const { grammar } = await loadGrammar();
    const cell = fc.string({ unit: fc.constantFrom(...'aé ,;"\t|:@') });
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { minLength: 1, maxLength: 10 })),
        fc.constantFrom(...DELIMITERS),
        (rows, d) => {
          const header = ['firstname', 'lastname', 'email'].join(d);
          const text = [header, ...rows.map((cells) => cells.map((value) => quote(value, d)).join(d))].join('\n');
          const table = scan(text, { delimiter: d, eol: '\n' });
          const lines = text.split('\n');
          let state = grammar.tokenizeLine(header, INITIAL).ruleStack;
          let line = 0;
          for (let record = 1; record < table.recordCount; record++) {
            for (line++; line < table.line(record); line++) state = grammar.tokenizeLine(lines[line]!, state).ruleStack;
            const { tokens, ruleStack } = grammar.tokenizeLine(lines[line]!, state);
            state = ruleStack;
            for (let column = 0; column < table.fieldCount(record); column++) {
              if (!table.raw(record, column)) continue;
              const offset = table.place(record, column).from;
              const token = tokens.find(({ startIndex, endIndex }) => startIndex <= offset && offset < endIndex);
              assert.match(token!.scopes.join(' '), new RegExp(`\\.column${(column % 8) + 1}\\.`), lines[line]);
            }
          }
        },
      ),
      tries(300),
    );
  });

  it('comes back to the first column on each line of a long file', async () => {
    const { grammar } = await loadGrammar();
    const row = 'Paul,Dupond,Agent-812!,paul@ch.fr,812';
    const described = describeTokens(
      grammar,
      `firstname,lastname,password,email,profile_field_matricule\n${`${row}\n`.repeat(500)}`,
    );
    const rows = described.split('> ').slice(2, 502);
    assert.equal(new Set(rows).size, 1);
    assert.match(rows[0]!, /"Paul" +support\.type\.column1\n/);
  });

  it('lets no cell count as a string, where the editor would suggest nothing', async () => {
    const { grammar } = await loadGrammar();
    const header = grammar.tokenizeLine2('firstname,lastname,password,email,profile_field_matricule', INITIAL);
    const { tokens } = grammar.tokenizeLine2('Paul,"Dupond",Agent-812!,paul@ch.fr,812', header.ruleStack);
    const types = tokens.filter((_, index) => index % 2).map((metadata) => (metadata >>> 8) & 3);
    assert.deepEqual([...new Set(types)], [PLAIN_TEXT]);
  });

  const themes = JSON.parse(readFileSync(path.join(samples, 'default-themes.json'), 'utf8')) as Record<
    string,
    IRawTheme['settings']
  >;
  for (const [name, settings] of Object.entries(themes)) {
    it(`tells neighbours apart by lightness, and none is red, in ${name}`, async () => {
      const { grammar, colours } = await loadGrammar({ settings });
      const header = grammar.tokenizeLine2('firstname,lastname,password,email,profile_field_matricule', INITIAL);
      const { tokens } = grammar.tokenizeLine2('a,b,c,d,e,f,g,h,i', header.ruleStack);
      const colourAt = (offset: number) => {
        let metadata = 0;
        for (let at = 0; at < tokens.length && tokens[at]! <= offset; at += 2) metadata = tokens[at + 1]!;
        return colours[(metadata >>> 15) & 0x1ff]!;
      };
      for (let column = 0; column < 8; column++) {
        const [one, next] = [colourAt(2 * column), colourAt(2 * column + 2)];
        assert(contrast(one, next) >= 1.2, `columns ${column + 1} and ${column + 2}: ${one} ${next}`);
        assert(!isRed(one), `column ${column + 1} reads as an error: ${one}`);
      }
    });
  }
});
