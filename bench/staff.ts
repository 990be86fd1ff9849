// A whole staff as files, one an establishment, always the same ones for the same seed: one line in fifty has a fault, and
// one in two hundred is that of somebody who is in the file before too.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { COHORT, HEADER, makeFile, randomFrom } from './data';

const SHARED_EVERY = 200;
const PER_FOLDER = 100;

/** The files, in order: path (`region-0/etablissement-7.csv`) and text, with so many rows each. */
export function* makeStaff(files: number, rows: number, seed = 20_250_901): Iterable<readonly [string, string]> {
  let shared: string[] = [];
  for (let file = 0; file < files; file++) {
    const text = makeFile(rows - shared.length, 'dirty', 50, seed + file, file * rows);
    const [header = '', ...lines] = text.trimEnd().split('\n');
    // Each establishment has its own domain: people of one name are not one person.
    const own = lines.map((line) => line.replace(/@[a-z-]+\.fr/, `@ch-${file}.fr`));
    const path = `region-${Math.floor(file / PER_FOLDER)}/etablissement-${file}.csv`;
    yield [path, `${[header, ...own, ...shared].join('\n')}\n`];
    shared = own.filter((_, index) => index % SHARED_EVERY === SHARED_EVERY - 1);
  }
}

/** Names that repeat in all files, as those of a whole country do: 20 first names, 60,000 last names. All else differs. */
export function* makeNamesakes(files: number, rows: number, seed = 20_250_901): Iterable<readonly [string, string]> {
  const random = randomFrom(seed);
  let number = 0;
  for (let file = 0; file < files; file++) {
    const lines = Array.from({ length: rows }, () => {
      number++;
      const firstname = `Agn${LETTERS[Math.floor(random() * 20)]}s`;
      const lastname = `Rou${spelled(Math.floor(random() * 60_000))}`;
      return `${firstname},${lastname},,agent${number}@ch-${file}.fr,${number},${COHORT}`;
    });
    const path = `region-${Math.floor(file / PER_FOLDER)}/etablissement-${file}.csv`;
    yield [path, `${[HEADER.join(','), ...lines].join('\n')}\n`];
  }
}

const LETTERS = 'abcdefghijklmnopqrst';
/** A number in letters. */
const spelled = (number: number): string =>
  [...number.toString(20)].map((digit) => LETTERS[Number.parseInt(digit, 20)]).join('');

/** Writes files into a folder. */
export function writeStaff(folder: string, files: Iterable<readonly [string, string]>): void {
  for (const [file, text] of files) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), text);
  }
}
