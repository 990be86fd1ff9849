// Changes the core in small ways, one at a time, and counts which of these mutants the tests notice: `npm run mutate`,
// `npm run mutate rules plan` for some folders, `--all` for every mutant in place of a sample, `--seed N` for another
// sample, `--no-static` without those that act while files are loaded. It takes an hour or more, so it is no part of
// `npm test`; docs/mutation.md has the last figures.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Stryker } from '@stryker-mutator/core';
import fc from 'fast-check';
import { globSync } from 'tinyglobby';
import { inProject, main, root } from './project';
import { emptyExamples } from './without-examples';

type MutantResult = Awaited<ReturnType<Stryker['runMutationTest']>>[number];
type Run = (places: string[], spec: string[]) => Promise<MutantResult[]>;

/** A sample is made of pieces this long: most mutants lie within one, and a file gives several. */
const LINES_A_PIECE = 12;

/** Mutants that a folder's sample has at least, where there are so many, and pieces that are tried at once for it. */
const SAMPLE = 200;
const PIECES = 20;

/** Properties are tried less often than in the unit tests, and as often each time: no clock decides what they notice. */
process.env.FUZZ_TIMES ??= '0.1';

/** A mutant with which the tests cannot even be loaded says nothing of them. */
const MEANINGLESS: ReadonlySet<MutantResult['status']> = new Set(['Ignored', 'CompileError', 'RuntimeError']);

/** Milliseconds that a mutant has beyond what its tests take: a busy machine is no loop without end. */
const PATIENCE = 8_000;

/** Words are held by other tests than those of their folder, and so are those of a rule. */
const TEXTS = '**/{texts,*-texts}.ts';
const TEXTS_OF_RULE = /^ {2}texts: \{$[\s\S]*?^ {2}\},$/gm;

/** What holds a folder beside the tests that lie in its own. */
const HELD_BY: Readonly<Record<string, string[]>> = { simulation: ['scripts/recordings-as-tests.ts'] };

main(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      all: { type: 'boolean', default: false },
      seed: { type: 'string', default: '1' },
      'no-static': { type: 'boolean', default: false },
    },
  });
  const folders =
    positionals.length > 0 ? positionals : globSync('*/', { cwd: inProject('src/core'), onlyDirectories: true });
  mkdirSync(inProject('artifacts/mutation'), { recursive: true });
  console.log('folder | mutants | killed | without a test');
  for (const folder of folders.map((name) => name.replace(/\/$/, '')).sort()) {
    const pieces = piecesOf(folder);
    if (pieces.length === 0) continue;
    const run: Run = (places, spec) => tried(places, spec, values['no-static']);
    const mutants = values.all
      ? await mutate(folder, pieces, run)
      : await sample(folder, pieces, run, Number(values.seed));
    const noticed = mutants.filter(isNoticed);
    const counted = countedOf(mutants);
    const uncovered = counted.filter(({ status }) => status === 'NoCoverage');
    const share = Math.round((1000 * noticed.length) / counted.length) / 10;
    console.log(`${folder} | ${counted.length} | ${share} % | ${uncovered.length}`);
    const alive = counted.filter((mutant) => !isNoticed(mutant));
    writeFileSync(inProject(`artifacts/mutation/${folder}.txt`), alive.map(described).join('\n'));
  }
});

/** The mutants of these places, each tried on the folder's own tests; what these do not reach, on others that import it. */
async function mutate(folder: string, places: string[], run: Run): Promise<MutantResult[]> {
  const [own, others] = testsOf(folder);
  if (own.length === 0) return run(places, others);
  const mutants = await run(places, own);
  const unreached = mutants.filter(({ status }) => status === 'NoCoverage').map(placeOf);
  if (unreached.length === 0 || others.length === 0) return mutants;
  const again = new Map((await run(unreached, others)).map((mutant) => [nameOf(mutant), mutant]));
  return mutants.map((mutant) => (mutant.status === 'NoCoverage' && again.get(nameOf(mutant))) || mutant);
}

async function tried(mutate: string[], spec: string[], ignoreStatic: boolean): Promise<MutantResult[]> {
  const stryker = await import('@stryker-mutator/core');
  return new stryker.Stryker({
    mutate,
    testRunner: 'mocha',
    plugins: ['@stryker-mutator/mocha-runner'],
    testRunnerNodeArgs: ['--import=tsx'],
    mochaOptions: { 'no-config': true, 'no-package': true, 'no-opts': true, require: ['./test/fuzz.ts'], spec },
    coverageAnalysis: 'perTest',
    ignoreStatic,
    concurrency: 1,
    ignorePatterns: ['/dist', '/out', '/artifacts', '/media', '/.vscode-*', '*.vsix', '/biome.json'],
    reporters: ['progress-append-only'],
    allowEmpty: true,
    timeoutMS: PATIENCE,
    tempDirName: 'artifacts/stryker',
  }).runMutationTest();
}

/** A folder's own tests, and those of other folders that import it; tests of the whole core take minutes. */
function testsOf(folder: string): [own: string[], others: string[]] {
  const mirror = `test/core/${folder}/**/*.test.ts`;
  const others = globSync('test/core/*/**/*.test.ts', { cwd: root, ignore: [mirror] }).filter((file) =>
    readFileSync(inProject(file), 'utf8').includes(`/src/core/${folder}/`),
  );
  return [[...globSync(mirror, { cwd: root }).sort(), ...(HELD_BY[folder] ?? [])], others.sort()];
}

/** Where a folder's code stands, without the examples of rules, which are data, and their words. */
function piecesOf(folder: string): string[] {
  return globSync(`src/core/${folder}/**/*.ts`, { cwd: root, ignore: [TEXTS] })
    .sort()
    .flatMap((file) => {
      const source = readFileSync(inProject(file), 'utf8');
      const written = source.split('\n');
      const code = emptyExamples(source).replace(TEXTS_OF_RULE, blank).split('\n');
      const pieces: string[] = [];
      let from = 0;
      for (let line = 0; line <= written.length; line++) {
        const isLong = line - from === LINES_A_PIECE;
        if (line < written.length && code[line] === written[line] && !isLong) continue;
        if (line > from) pieces.push(`${file}:${from + 1}-${line}`);
        from = isLong ? line : line + 1;
      }
      return pieces;
    });
}

function blank(text: string): string {
  return text.replace(/[^\n]/g, ' ');
}

/** Pieces drawn by a seed, until they had mutants enough: the same ones as long as the files are the same. */
async function sample(folder: string, pieces: readonly string[], run: Run, seed: number): Promise<MutantResult[]> {
  const inDrawnOrder = fc.shuffledSubarray([...pieces], { minLength: pieces.length });
  const drawn = fc.sample(inDrawnOrder, { seed, numRuns: 1 }).flat();
  const mutants: MutantResult[] = [];
  for (let from = 0; from < drawn.length && countedOf(mutants).length < SAMPLE; from += PIECES) {
    mutants.push(...(await mutate(folder, drawn.slice(from, from + PIECES), run)));
  }
  return mutants;
}

/** A mutant that no test has noticed, as a line: where, what became of what. */
function described(mutant: MutantResult): string {
  return `${nameOf(mutant).replaceAll(/\s+/g, ' ').slice(0, 200)} (${mutant.status})`;
}

function nameOf(mutant: MutantResult): string {
  return `${placeOf(mutant)} ${mutant.mutatorName}: ${mutant.replacement ?? ''}`;
}

/** Where a mutant stands, as Stryker can be asked for it. */
function placeOf({ fileName, location: { start, end } }: MutantResult): string {
  const file = path.relative(root, fileName).replaceAll(path.sep, '/');
  return `${file}:${start.line}:${start.column - 1}-${end.line}:${end.column - 1}`;
}

function countedOf(mutants: readonly MutantResult[]): MutantResult[] {
  return mutants.filter(({ status }) => !MEANINGLESS.has(status));
}

function isNoticed({ status }: MutantResult): boolean {
  return status === 'Killed' || status === 'Timeout';
}
