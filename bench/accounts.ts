// What existing accounts cost: reading an export of them, as a workbook and as CSV, and the stock import of as many lines.
import { parse as csvParse } from 'csv-parse/sync';
import { readAccountsFile } from '../src/core/reference/read-accounts';
import { simulateImport } from '../src/core/simulation';
import type { Steps } from '../src/core/task/cooperative-task';
import { scan } from '../src/core/text/scan';
import { writeWorkbook } from '../test/core/reference/workbook-writer';
import { type Contestant, measure, median, type Times } from './measure';

const ROUNDS = 5;
/** Moodle's own preview: 16 s for 10,000 rows (README of the conformance corpus). */
const MOODLE_MS_A_ROW = 1.6;

const HEADER = [
  'Prénom',
  'Nom de famille',
  "Nom d'utilisateur",
  'Adresse de courriel',
  'Établissement',
  'État du compte',
];

export interface AccountFigures {
  /** Milliseconds until the accounts are there, and the longest stretch in which nothing else happens. */
  readonly workbook: Reading;
  readonly csv: Reading;
  /** The same CSV as rows of text, by each reader in turns. */
  readonly readers: Times;
  /** How many times as long Moodle's preview takes a row as the whole simulated import. */
  readonly againstMoodle: number;
}

interface Reading {
  readonly time: number;
  readonly longest: number;
}

/** @param text a file of enrolment, whose people become accounts */
export async function measureAccounts(text: string): Promise<AccountFigures> {
  const people = text
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => line.split(','));
  const accounts = people.map(([first = '', last = '', , email = ''], nth) => {
    const row = [first, last, `alp002.u${nth}`, email, 'CH ALPES ALP002', 'Actif'];
    return row;
  });
  const csv = [HEADER, ...accounts].map((row) => row.join(';')).join('\n');
  const readers: Contestant[] = [
    { name: 'export with csv-parse', run: () => csvParse(csv, { delimiter: ';', relax_column_count: true }) },
    { name: 'export with our scanner', run: () => valuesOf(csv) },
  ];
  return {
    workbook: await reading(writeWorkbook([HEADER, ...accounts])),
    csv: await reading(new TextEncoder().encode(csv)),
    readers: await measure(readers, ROUNDS, 1),
    againstMoodle: simulated(accounts),
  };
}

/** All values of a text, as the reader of exports asks for them. */
function valuesOf(text: string): readonly string[][] {
  const table = scan(text, { delimiter: ';', eol: '\n' });
  return Array.from({ length: table.recordCount }, (_, record) => table.values(record));
}

/** Reads as the editor does, which does something else after each step. */
async function reading(bytes: Uint8Array): Promise<Reading> {
  const all: Reading[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const started = performance.now();
    let paused = started;
    let longest = 0;
    const pause = async () => {
      longest = Math.max(longest, performance.now() - paused);
      await new Promise(setImmediate);
      paused = performance.now();
    };
    await readAccountsFile(bytes, async <T>(steps: Steps<T>): Promise<T> => {
      for (;;) {
        const { done, value } = steps.next();
        await pause();
        if (done) return value;
      }
    });
    await pause();
    all.push({ time: performance.now() - started, longest });
  }
  return { time: median(all.map(({ time }) => time)), longest: median(all.map(({ longest }) => longest)) };
}

/** A stock import of as many new lines as there are accounts, on a site that has them. */
function simulated(accounts: readonly (readonly string[])[]): number {
  const users = accounts.map(([firstname, lastname, username = '', email]) => ({
    ...{ username, firstname: firstname!, lastname: lastname!, email: email! },
  }));
  const lines = accounts.map(([first, last], nth) => `new.u${nth},${first},${last},new.u${nth}@ch-new.fr`);
  const text = ['username,firstname,lastname,email', ...lines].join('\n');
  const site = { users, cohorts: [] };
  const times = Array.from({ length: ROUNDS }, () => {
    const started = performance.now();
    simulateImport(text, {}, site);
    return performance.now() - started;
  });
  return (MOODLE_MS_A_ROW * lines.length) / median(times);
}
