// What somebody would take instead of ours: other readers, and the same simple checks on what they read.

import CSVFileValidator from 'csv-file-validator';
import { parse as csvParse } from 'csv-parse/sync';
import Papa from 'papaparse';
import { inferSchema, initParser } from 'udsv';
import * as z from 'zod';
import { z as z3 } from 'zod/v3';
import { HEADER } from './data';

export const readWithCsvParse = (text: string): string[][] => csvParse(text, { relax_column_count: true });

export function readWithUdsv(text: string): string[][] {
  return initParser(inferSchema(text)).stringArrs(text);
}

export const readWithPapa = (text: string): string[][] => Papa.parse<string[]>(text).data;

const EMAIL =
  /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*@([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/i;
const PASSWORD = /^(?=.*[a-z])(?=.*[A-Z])(?=.*[^a-zA-Z0-9]).{8,}$/;
const MATRICULE = /^(?!000)[a-zA-Z0-9_-]+$/;
const COHORT = 'Infirmiers_2025';

/** The gist of the row rules and of the duplicates, as somebody writes it in an afternoon. */
export function checkRows(rows: readonly (readonly string[])[]): string[] {
  const faults: string[] = [];
  const seen = [
    new Map<string, number>(),
    new Map<string, number>(),
    new Map<string, number>(),
    new Map<string, number>(),
  ];
  const same = (kind: number, key: string, line: number, what: string) => {
    const first = seen[kind]!.get(key);
    if (first === undefined) seen[kind]!.set(key, line);
    else faults.push(`${line}: ${what} of line ${first}`);
  };
  for (let line = 1; line < rows.length; line++) {
    const row = rows[line]!;
    if (row.length !== HEADER.length) {
      faults.push(`${line}: ${row.length} fields`);
      continue;
    }
    for (const value of row) {
      if (value !== value.trim()) faults.push(`${line}: blanks`);
      if (/[\u00a0\u2018\u2019\u2010\u2011\u200b]/.test(value)) faults.push(`${line}: characters`);
      if (/^[=+@-]/.test(value)) faults.push(`${line}: formula`);
      if (value.includes('<') || value.endsWith('\\')) faults.push(`${line}: tag or backslash`);
    }
    const [first, last, password, email, matricule, cohort] = row as string[];
    if (!first || !last) faults.push(`${line}: name`);
    if (/[\d@]/.test(first! + last!)) faults.push(`${line}: no name`);
    if (password && !PASSWORD.test(password)) faults.push(`${line}: password`);
    if (email && !EMAIL.test(email)) faults.push(`${line}: email`);
    if (matricule && !MATRICULE.test(matricule)) faults.push(`${line}: matricule`);
    if (cohort !== COHORT) faults.push(`${line}: cohort`);
    if (email) same(0, email.toLowerCase(), line, 'email');
    if (matricule) same(1, matricule.replace(/^0+/, ''), line, 'matricule');
    if (password) same(2, password, line, 'password');
    same(3, `${plain(first!)} ${plain(last!)}`, line, 'person');
  }
  return faults;
}

const plain = (name: string) =>
  name
    .toLowerCase()
    .normalize('NFD')
    .replace(/[^a-z]/g, '');

const LETTERS = /^[^\d@]*$/;

const person = z.object({
  firstname: z.string().min(1).regex(LETTERS),
  lastname: z.string().min(1).regex(LETTERS),
  password: z.union([z.literal(''), z.string().regex(PASSWORD)]),
  email: z.union([z.literal(''), z.email()]),
  profile_field_matricule: z.union([z.literal(''), z.string().regex(MATRICULE)]),
  cohort1: z.string(),
});

/** The same as it was written until zod 4, which validates several times faster. */
const personOfZod3 = z3.object({
  firstname: z3.string().min(1).regex(LETTERS),
  lastname: z3.string().min(1).regex(LETTERS),
  password: z3.union([z3.literal(''), z3.string().regex(PASSWORD)]),
  email: z3.union([z3.literal(''), z3.string().email()]),
  profile_field_matricule: z3.union([z3.literal(''), z3.string().regex(MATRICULE)]),
  cohort1: z3.string(),
});

/** csv-parse into objects, and a zod schema for each. */
export const checkWithZod = (text: string) => checkObjects(text, (row) => person.safeParse(row).success);
export const checkWithZod3 = (text: string) => checkObjects(text, (row) => personOfZod3.safeParse(row).success);

function checkObjects(text: string, fits: (row: Record<string, string>) => boolean): number {
  let faults = 0;
  const seen = new Set<string>();
  const rows = csvParse(text, { columns: true, relax_column_count: true }) as Record<string, string>[];
  for (const row of rows) {
    if (!fits(row)) faults++;
    const email = row.email?.toLowerCase();
    if (email && seen.has(email)) faults++;
    if (email) seen.add(email);
  }
  return faults;
}

export async function checkWithValidator(text: string): Promise<number> {
  const result = await CSVFileValidator(text, {
    headers: [
      { name: 'firstname', inputName: 'firstname', required: true },
      { name: 'lastname', inputName: 'lastname', required: true },
      { name: 'password', inputName: 'password', validate: (value) => !value || PASSWORD.test(String(value)) },
      { name: 'email', inputName: 'email', unique: true, validate: (value) => !value || EMAIL.test(String(value)) },
      { name: 'profile_field_matricule', inputName: 'matricule', unique: true },
      { name: 'cohort1', inputName: 'cohort1' },
    ],
  });
  return result.inValidData.length;
}
