// How the cost of what may grow grows with it: each size twice the one before, and the exponent between them. 1 is linear;
// a goal of 1.2 leaves room for sorting and for caches that overflow. `npm run bench-growth`, or with a word of the name.
// What counts is the processor's time in the program, collecting garbage included: other work on the machine does not make it
// longer, nor does a system that takes its time to hand out memory; with the system's time, the exponent stands beside.
import { anonymise } from '../src/core/anonymise/anonymise';
import { resolveConfig } from '../src/core/config/resolve';
import { bestFit } from '../src/core/convert/export';
import { rowsOf } from '../src/core/convert/rows';
import { readSheet } from '../src/core/document/read-sheet';
import { createLanguageService } from '../src/core/language-service';
import { contextOf } from '../src/core/lint/example';
import { fixesOf, lint, messageOf } from '../src/core/lint/lint';
import { planOf } from '../src/core/plan/plan';
import type { TextEdit } from '../src/core/text/edits';
import { makeFile } from './data';
import { check } from './ours';

const MOST = 1.2;
/** So many sizes are enough, so few are none: few points lie on a line whatever they are. */
const ENOUGH = 5;
const FEWEST = 4;
const ROUNDS = 3;
/** A size that takes longer is the last one: what is not linear shows by then. */
const LONGEST_MS = 4_000;
/** So long the smallest size is repeated first: what is measured then is compiled. */
const WARM_MS = 500;
/** Shorter than this, all of it lies in the processor's cache, and no garbage is collected: the size is doubled. */
const SHORTEST_MS = 150;
const MOST_DOUBLINGS = 20;

const AGENTS = 'firstname,lastname,password,email,profile_field_matricule';
const many = <T>(size: number, make: (nth: number) => T): T[] => Array.from({ length: size }, (_, nth) => make(nth));
const lines = (...parts: (string | string[])[]) => parts.flat().join('\n');
const random = (bound: number) => Math.floor(bound / 2);

/** Checks a file and says everything that there is to say of it. */
function tellAll(text: string, given: Parameters<typeof contextOf>[0]): void {
  const sheet = readSheet(text, contextOf(given));
  for (const finding of lint(sheet)) {
    messageOf(finding, sheet, 'fr');
    fixesOf(finding, sheet, { random });
  }
}

const person = (nth: number) => `Jean,Martin,,j${nth}@ch.fr,${10_000 + nth}`;
const cohorts = (rows: string[]) => lines('name,idnumber,context,category,source', rows);
const accounts = (size: number) =>
  lines(
    "Prénom;Nom de famille;Nom d'utilisateur;Adresse de courriel",
    many(size, (nth) => `Jean;Martin;alp002.j.martin${nth || ''};jean${nth}@ch.fr`),
  );
const homonyms = (size: number) => ({
  text: lines(AGENTS, many(size, person)),
  given: { establishment: 'alp002', accounts: accounts(size) },
});
const sameUsername = (size: number) => ({
  text: lines(
    'username,firstname,lastname,email',
    many(size, (nth) => `jmartin,Jean,Martin,j${nth}@ch.fr`),
  ),
  given: { platform: 'moodle' },
});

/** So many accounts that usernames are made beside: `jmartin1`, `jmartin2`… */
const numbered = (size: number) =>
  lines(
    'username;firstname;lastname;email',
    many(size, (nth) => `jmartin${nth + 1};Jean;Martin;jean${nth}@ch.fr`),
  );

const service = createLanguageService();
/** One person on many lines. */
const onePerson = (size: number) => many(size, () => 'Jean,Martin,,j@ch.fr,12345');

/** A file, and one event of edits in it that is shown. */
function edited(rows: string[], editsOf: (starts: number[]) => TextEdit[]): void {
  const text = lines(AGENTS, rows, '');
  const snapshot = service.open(text, contextOf({}));
  const { table } = snapshot.sheet;
  const starts = rows.map((_, nth) => table.recordStart(nth + 1));
  service.verdict(snapshot.edit(editsOf(starts)));
}

/** The most that Excel has columns for; a much wider header is not read to its end. */
const WIDEST = 16_384;

/** What grows, the smallest size, the work, and the largest size where there is one. */
const dimensions: readonly [name: string, smallest: number, work: (size: number) => unknown, largest?: number][] = [
  ['lines of a clean file', 2_000, (size) => check(makeFile(size, 'clean'))],
  ['lines of a dirty file', 2_000, (size) => check(makeFile(size, 'dirty'))],
  [
    'unknown cohorts and as many known ones, told with their repairs',
    1_000,
    (size) =>
      tellAll(
        lines(
          `${AGENTS},cohort1`,
          many(size, (nth) => `Lise,Nom${nth},,l${nth}@ch.fr,${nth},Cohorte_X${nth}`),
        ),
        {
          cohorts: cohorts(many(size, (nth) => `Cohorte_Y${nth},,system,,manual`)),
        },
      ),
  ],
  [
    'cohorts of one name and as many lines, told with their repairs',
    125,
    (size) =>
      tellAll(
        lines(
          `${AGENTS},cohort1`,
          many(size, (nth) => `Lise,Nom${nth},,l${nth}@ch.fr,${nth},Soins`),
        ),
        {
          cohorts: cohorts(many(size, (nth) => `Soins,c${nth},system,,manual`)),
        },
      ),
  ],
  [
    'accounts of one name and as many homonyms, told with their repairs',
    125,
    (size) => {
      const { text, given } = homonyms(size);
      tellAll(text, given);
    },
  ],
  [
    'accounts of one name and as many homonyms, planned',
    125,
    (size) => {
      const { text, given } = homonyms(size);
      planOf(readSheet(text, contextOf(given)));
    },
  ],
  [
    'lines of one username, told with their repairs',
    250,
    (size) => {
      const { text, given } = sameUsername(size);
      tellAll(text, given);
    },
  ],
  [
    'lines of one username, planned',
    250,
    (size) => {
      const { text, given } = sameUsername(size);
      planOf(readSheet(text, contextOf(given)));
    },
  ],
  [
    'extra columns of 2,000 lines, told with their repairs',
    8,
    (size) => {
      const extra = ',x'.repeat(size);
      tellAll(
        lines(
          AGENTS + many(size, (nth) => `,service${nth}`).join(''),
          many(2_000, (nth) => person(nth) + extra),
        ),
        {},
      );
    },
    WIDEST,
  ],
  [
    'lines of one username and as many numbered accounts, told with their repairs',
    250,
    (size) => {
      const { text } = sameUsername(size);
      tellAll(text, { platform: 'moodle', accounts: numbered(size) });
    },
  ],
  [
    'lines of 60 columns that are too many, told with their repairs',
    125,
    (size) =>
      tellAll(
        lines(
          AGENTS + many(60, (nth) => `,service${nth % 2}`).join(''),
          many(size, (nth) => person(nth) + ',x'.repeat(60)),
        ),
        {},
      ),
  ],
  [
    'lines of one person that change in one event',
    250,
    (size) => edited(onePerson(size), (starts) => starts.map((start) => ({ start, end: start + 4, text: 'Lise' }))),
  ],
  [
    'lines of one person that are pasted',
    250,
    (size) =>
      edited(onePerson(size), ([start = 0]) => [{ start, end: start, text: `${onePerson(size).join('\n')}\n` }]),
  ],
  [
    'lines of one person, half of them deleted',
    250,
    (size) => edited(onePerson(size), (starts) => [{ start: starts[0] ?? 0, end: starts[size >> 1] ?? 0, text: '' }]),
  ],
  [
    'lines of one person, ten of them changing one after the other',
    1_000,
    (size) => {
      let snapshot = service.open(lines(AGENTS, onePerson(size)), contextOf({}));
      for (let nth = 0; nth < 10; nth++) {
        const start = snapshot.sheet.table.recordStart(1 + ((nth * 7919) % size));
        snapshot = snapshot.edit([{ start, end: start + 4, text: nth % 2 ? 'Jean' : 'Lise' }]);
        service.verdict(snapshot);
      }
    },
  ],
  [
    'cohorts of a configuration without a name, or of one',
    500,
    (size) =>
      resolveConfig(JSON.stringify({ cohorts: many(size, (nth) => ({ name: nth % 2 ? 'Soins' : '' })) }), {
        read: async () => undefined,
      }),
  ],
  [
    'columns of a configuration’s mapping that are not known',
    500,
    (size) =>
      resolveConfig(
        JSON.stringify({
          mapping: Object.fromEntries(many(size, (nth) => [`Nom ${nth}`, `column${nth}`])),
        }),
        { read: async () => undefined },
      ),
  ],
  [
    'columns of an export and of its mapping',
    500,
    (size) => {
      const names = many(size, (nth) => `Service ${nth}`);
      const rows = rowsOf(lines(names.join(';'), names.join(';')));
      const mapping = Object.fromEntries(names.map((name) => [name, 'lastname']));
      bestFit(rows, { ...contextOf({}), mapping });
    },
  ],
  [
    'unknown rules in a configuration',
    500,
    (size) =>
      resolveConfig(JSON.stringify({ rules: Object.fromEntries(many(size, (nth) => [`rule${nth}`, 'off'])) }), {
        read: async () => undefined,
      }),
  ],
  [
    'columns of one name in an export',
    500,
    (size) => {
      const rows = rowsOf(lines(many(size, () => 'Prénom').join(';'), many(size, () => 'Lise').join(';')));
      bestFit(rows, contextOf({}));
    },
  ],
  [
    'files that are anonymised together',
    60,
    (size) =>
      anonymise(
        many(size, (nth) =>
          lines(
            AGENTS,
            many(10, (row) => `Lise,Nom${'abcdefghij'[row]}${nth.toString(36)},,l${nth}.${row}@ch.fr,${nth}${row}`),
          ),
        ).map((text) => readSheet(text, contextOf({}))),
        random,
      ),
  ],
  [
    'dots in one address that is anonymised',
    4_000,
    (size) => anonymise([readSheet(lines(AGENTS, `Lise,Morel,,${'a.'.repeat(size)}b@ch.fr,1`), contextOf({}))], random),
  ],
];

/** How fast the time grows with the size: the slope of the logarithms; undefined where too few sizes were measured. */
function exponentOf(points: readonly (readonly [size: number, ms: number])[]): number | undefined {
  if (points.length < FEWEST) return undefined;
  const told = points.map(([size, ms]) => [Math.log(size), Math.log(ms)] as const);
  const middle = (at: 0 | 1) => told.reduce((sum, point) => sum + point[at], 0) / told.length;
  const [x, y] = [middle(0), middle(1)];
  const over = told.reduce((sum, [size, ms]) => sum + (size - x) * (ms - y), 0);
  return over / told.reduce((sum, [size]) => sum + (size - x) ** 2, 0);
}

async function main(): Promise<void> {
  const [wanted = ''] = process.argv.slice(2);
  for (const [name, smallest, work, largest = Number.POSITIVE_INFINITY] of dimensions.filter(([name]) =>
    name.includes(wanted),
  )) {
    const points: [size: number, ms: number][] = [];
    const withSystem: [size: number, ms: number][] = [];
    for (const end = performance.now() + WARM_MS; performance.now() < end; ) await work(smallest);
    let last = 0;
    for (let nth = 0; nth < MOST_DOUBLINGS && points.length < ENOUGH && last < LONGEST_MS; nth++) {
      const size = smallest * 2 ** nth;
      if (size > largest) break;
      const times: number[] = [];
      const all: number[] = [];
      for (let round = 0; round < ROUNDS; round++) {
        const start = process.cpuUsage();
        await work(size);
        const { user, system } = process.cpuUsage(start);
        times.push(user / 1000);
        all.push((user + system) / 1000);
      }
      // Whatever else goes on, garbage of the round before among it, only adds.
      last = Math.min(...times);
      if (last < SHORTEST_MS) continue;
      points.push([size, last]);
      withSystem.push([size, Math.min(...all)]);
    }
    const exponent = exponentOf(points);
    const said = exponent === undefined ? 'not measured' : exponent <= MOST ? 'holds' : 'falls short';
    const beside = exponentOf(withSystem)?.toFixed(2) ?? '–';
    const sizes = points.map(([size, ms]) => `${size}: ${ms.toFixed(0)} ms`).join(' · ');
    console.log(
      `${said.padEnd(12)}  ${exponent?.toFixed(2) ?? '–'} (≤ ${MOST}; ${beside} with the system)  ${name} (${sizes})`,
    );
  }
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
