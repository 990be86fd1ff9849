// What is made for people to read of a file that says the same text wherever it can: in a cell, the header, the name of the
// file, a platform that somebody describes, a workbook of accounts, the catalogue.
import assert from 'node:assert/strict';
import { resolveConfig } from '../../src/core/config/resolve';
import { readSheet } from '../../src/core/document/read-sheet';
import type { Language } from '../../src/core/i18n/language';
import { lint } from '../../src/core/lint/lint';
import { decisionSheetHtml, decisionSheetMarkdown, resolvedIn } from '../../src/core/plan/decision-sheet';
import type { Decision } from '../../src/core/plan/decisions';
import { planOf } from '../../src/core/plan/plan';
import { DEFAULT_PLATFORM } from '../../src/core/platform';
import { type ReportFormat, writeReport } from '../../src/core/report/formats';
import { reportFile } from '../../src/core/report/report';
import { quote } from '../../src/core/text/quoting';
import { writeWorkbook } from './reference/workbook-writer';

const COLUMNS = ['firstname', 'lastname', 'password', 'email', 'profile_field_matricule', 'cohort1'];

/** A file, its platform, its accounts and its catalogue: all say the same thing wherever they can. */
export async function everywhere(text: string) {
  const always = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
  const row = (...cells: string[]) => cells.map((cell) => quote(cell, ',')).join(',');
  const platform = {
    extends: 'anfh',
    name: { fr: text, en: text },
    notes: [{ fr: text, en: text }],
    sources: [text],
    templates: DEFAULT_PLATFORM.templates.map((template) => ({ ...template, name: { fr: text, en: text } })),
  };
  const bytes: Readonly<Record<string, Uint8Array>> = {
    'p.json': Buffer.from(JSON.stringify(platform)),
    'comptes.xlsx': writeWorkbook([
      ['Prénom', 'Nom de famille', "Nom d'utilisateur", 'Adresse de courriel', 'Établissement'],
      ['Lise', 'Morel', text, text, text],
      [text, text, 'alp002.p.dupond', 'p.dupond@ch.fr', 'CH ALPES ALP002'],
    ]),
    'cohortes.csv': Buffer.from(
      `name,idnumber,context,category,source\n${[text, `x${text}`, 'system', text, 'manual'].map(always).join(',')}\n`,
    ),
  };
  const { context } = await resolveConfig(
    JSON.stringify({ platform: 'p.json', establishment: 'alp002', accounts: 'comptes.xlsx', cohorts: 'cohortes.csv' }),
    { read: async (path) => bytes[path] },
  );
  assert.ok(context.accounts && context.platform?.name.fr === text);
  const csv = [
    row(...COLUMNS, text),
    ...COLUMNS.map((column) => row(...COLUMNS.map((name) => (name === column ? text : `${name}1`)), text)),
    row('Lise', 'Morel', 'Tk8!graine', 'lise.morel@ch.fr', '12', text, text),
    row('Paul', 'Dupond', 'Tk8!graine', 'p.dupond@ch.fr', '13', text, text),
    row(text, text, text, text, text, text, text),
    row(text, text, text, text, text, text, text),
    row('Anne ', 'Roy', 'Tk8!graine', '', '14', text, text),
    row('trop', 'court', text),
  ].join('\n');
  const told = { ...context, platform: context.platform, fileName: `${text}.csv`, forced: true };
  return readSheet(csv, told);
}

/** The sheet's plan when its lines are added by hand, left out and modified by turns. */
function planned(sheet: Awaited<ReturnType<typeof everywhere>>) {
  const kinds: Decision[] = [{ kind: 'add', username: 'x' }, { kind: 'delete' }, { kind: 'modify' }];
  const decisions = planOf(sheet).lines.map(({ key }, nth) => [key, kinds[nth % 3]!] as const);
  return planOf(sheet, { decisions: Object.fromEntries(decisions) });
}

/** What is written of a file: pages, Markdown, CSV. */
export function written(sheet: Awaited<ReturnType<typeof everywhere>>, name: string, language: Language) {
  const plan = planned(sheet);
  const files = [reportFile(name, sheet, lint(sheet), language)];
  const report = (format: ReportFormat) =>
    [...writeReport({ files, unread: [], language, version: '1', on: '' }, format)].join('');
  const settled = resolvedIn(plan);
  return {
    pages: [report('html'), decisionSheetHtml(plan, settled, name, language)],
    markdown: [report('markdown'), decisionSheetMarkdown(plan, settled, name, language)],
    csv: report('csv'),
  };
}
