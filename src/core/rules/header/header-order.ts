// header-order: the template's columns in another order, or the header itself among the people, after a sort.

import { expectedNames } from '../../document/columns';
import { Row } from '../../document/row';
import { firstPersonAbove } from '../../document/rows-above';
import type { Sheet } from '../../document/sheet';
import { quoted } from '../../i18n/format';
import { deleteRecord, reorderColumns } from '../edits';
import { defineRule, type Fix } from '../rule';

/** The template's columns that the file has: as they stand, and as they should. Foreign columns are no part of the order. */
function orders(sheet: Sheet): { found: number[]; expected: number[] } {
  const expected = expectedNames(sheet.template).flatMap((name) => {
    const column = sheet.column(name);
    return column < 0 ? [] : column;
  });
  return { found: expected.toSorted((a, b) => a - b), expected };
}

/** The column that the template puts before this one; '' for the first. */
function columnBefore(order: string, name: string): string {
  const columns = order.split(',');
  return columns[columns.indexOf(name) - 1] ?? '';
}

export const headerOrder = defineRule<{ order: string; name: string }>({
  id: 'header-order',
  section: 'header',
  severity: 'warning',
  effect: 'form',
  source: 'guide, étape 1 B 2',
  texts: {
    fr: {
      title: 'En-tête ou colonnes à remettre en place',
      message: ({ order, name }) => {
        if (!name)
          return 'L’en-tête n’est pas en première ligne (fichier trié\u00a0?)\u00a0: tout le fichier serait refusé.';
        const before = columnBefore(order, name);
        return `Colonne ${quoted(name, 'fr')} à déplacer\u00a0: ${before ? `elle vient après ${quoted(before, 'fr')}` : 'elle vient en premier'} dans le modèle.`;
      },
      why: 'Le guide demande de ne pas changer les colonnes. Dans un autre ordre, les copier-coller tombent dans la mauvaise colonne, et deux fichiers ne peuvent plus être réunis. Quand un tri a déplacé l’en-tête, la plateforme lit un agent à sa place, et refuse le fichier.',
      repair:
        'Remettre les colonnes dans l’ordre du modèle, avec leurs cellules, et l’en-tête en première ligne. Aucune ligne n’est à supprimer.',
    },
    en: {
      title: 'Header or columns out of place',
      message: ({ order, name }) => {
        if (!name) return 'The header is not the first line (was the file sorted?): the whole file would be refused.';
        const before = columnBefore(order, name);
        return `Move the column ${quoted(name, 'en')}: in the template it comes ${before ? `after ${quoted(before, 'en')}` : 'first'}.`;
      },
      why: 'The guide asks not to change the columns. In another order, pasted values land in the wrong column, and two files can no longer be merged. Where a sort has moved the header, the platform reads an agent in its place, and refuses the file.',
      repair:
        'Put the columns back into the template’s order, with their cells, and the header on the first line. No line needs to be deleted.',
    },
  },
  examples: [
    {
      csv: `lastname,firstname,password,profile_field_matricule,email
~~~~~~~~ header-order
Petit,Marc,,21,marc.petit@ch.fr
"Roux, Dr",Zoé,,22,zoe.roux@ch.fr`,
      fixed: `firstname,lastname,password,email,profile_field_matricule
Marc,Petit,,marc.petit@ch.fr,21
Zoé,"Roux, Dr",,zoe.roux@ch.fr,22`,
    },
    {
      csv: `firstname,lastname,password,email,profile_field_matricule,username
~~~~~~~~~ header-order
Marc,Petit,,marc.petit@ch.fr,21,alp002.m.petit`,
      fixed: `username,firstname,lastname,password,email,profile_field_matricule
alp002.m.petit,Marc,Petit,,marc.petit@ch.fr,21`,
    },
    {
      csv: `Anne,Roy,,anne.roy@ch.fr,20
firstname,lastname,password,email,profile_field_matricule
~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ header-order
Marc,Petit,,marc.petit@ch.fr,21`,
      fixed: `firstname,lastname,password,email,profile_field_matricule
Anne,Roy,,anne.roy@ch.fr,20
Marc,Petit,,marc.petit@ch.fr,21`,
    },
    {
      csv: 'username,firstname,lastname,password,email,profile_field_matricule\nalp002.m.petit,Marc,Petit,,marc.petit@ch.fr,21',
    },
    { csv: 'email,lastname,firstname,username\nmarc.petit@ch.fr,Petit,Marc,m.petit', platform: 'moodle' },
  ],
  file(sheet, report) {
    if (firstPersonAbove(sheet) >= 0) {
      const place = sheet.table.place(sheet.header);
      report(place, { order: '', name: '' }, { severity: 'error', effect: 'file' });
      return;
    }
    if (sheet.template.open || !sheet.headerIsSplit) return;
    const { found, expected } = orders(sheet);
    const first = found.find((column, index) => column !== expected[index]);
    if (first === undefined) return;
    const order = expected.map((column) => sheet.nameAt(column)).join(',');
    report(sheet.table.place(sheet.header, first), { order, name: sheet.nameAt(first) ?? '' });
  },
  fixes({ args }, sheet) {
    if (!args.name) return [moveHeaderUp(sheet)];
    // A line that is out of step would be left behind in the old order.
    if (!everyRowAligned(sheet)) return [];
    const { found, expected } = orders(sheet);
    const from = sheet.columns.map(({ index }) => index);
    for (const [index, column] of found.entries()) from[column] = expected[index] ?? column;
    return [
      {
        title: { fr: 'Remettre les colonnes dans l’ordre', en: 'Put the columns in order' },
        edits: reorderColumns(sheet, from),
        safe: false,
      },
    ];
  },
});

/** Puts the header above the people; titles stay above it, for the rule that speaks of them. */
function moveHeaderUp(sheet: Sheet): Fix {
  const { table, header } = sheet;
  const top = table.recordStart(firstPersonAbove(sheet));
  const line = table.recordText(header);
  return {
    title: { fr: 'Remettre l’en-tête en première ligne', en: 'Put the header back on the first line' },
    edits: [{ start: top, end: top, text: line + table.dialect.eol }, deleteRecord(table, header)],
    safe: true,
  };
}

function everyRowAligned(sheet: Sheet): boolean {
  for (let record = sheet.firstRow; record < sheet.table.recordCount; record++) {
    const row = new Row(sheet, record);
    if (!row.hasExpectedFieldCount && !row.empty) return false;
  }
  return true;
}
