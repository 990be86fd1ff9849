// A whole staff as files, one an establishment, always the same ones for the same seed: one line in fifty has a fault, and
// one in two hundred is that of somebody who is in the file before too.
import { makeFile } from './data';

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
