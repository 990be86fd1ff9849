// header-order: the template's columns in another order.
import { expectedNames } from '../file/columns';
import type { Sheet } from '../file/sheet';
import { listed, quoted } from '../messages/show';
import { reorderColumns } from './edits';
import { defineRule } from './rule';

/** The template's columns that the file has: as they stand, and as they should. Foreign columns are no part of the order. */
function orders(sheet: Sheet): { found: number[]; wanted: number[] } {
  const wanted = expectedNames(sheet.template).flatMap((name) => {
    const column = sheet.column(name);
    return column < 0 ? [] : column;
  });
  return { found: wanted.toSorted((a, b) => a - b), wanted };
}

export const headerOrder = defineRule<{ order: string; name: string }>({
  id: 'header-order',
  section: 'header',
  severity: 'warning',
  effect: 'form',
  source: 'guide, étape 1 B 2',
  texts: {
    fr: {
      title: 'Ordre des colonnes',
      message: ({ order, name }) =>
        `La colonne ${quoted(name, 'fr')} n’est pas à sa place. L’ordre du modèle est\u00a0: ${listed(order.split(','), 'fr')}.`,
      why: 'Le guide demande de ne pas changer les colonnes. Dans un autre ordre, on se trompe de cellule en recopiant, et deux fichiers ne s’assemblent plus.',
      repair: 'Remettre les colonnes dans l’ordre du modèle, avec leurs cellules.',
    },
    en: {
      title: 'Order of the columns',
      message: ({ order, name }) =>
        `The column ${quoted(name, 'en')} is not in its place. The template’s order is: ${listed(order.split(','), 'en')}.`,
      why: 'The guide asks not to change the columns. In another order one copies into the wrong cell, and two files no longer go together.',
      repair: 'Put the columns back into the template’s order, with their cells.',
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
      csv: 'username,firstname,lastname,password,email,profile_field_matricule\nalp002.m.petit,Marc,Petit,,marc.petit@ch.fr,21',
    },
    { csv: 'email,lastname,firstname,username\nmarc.petit@ch.fr,Petit,Marc,m.petit', platform: 'moodle' },
  ],
  file(sheet, report) {
    if (sheet.template.open || !sheet.headerIsSplit) return;
    const { found, wanted } = orders(sheet);
    const first = found.find((column, index) => column !== wanted[index]);
    if (first === undefined) return;
    const order = wanted.map((column) => sheet.nameAt(column)).join(',');
    report(sheet.table.place(sheet.header, first), { order, name: sheet.nameAt(first) ?? '' });
  },
  fixes(_, sheet) {
    // A line that is out of step would be left behind in the old order.
    if (!everyRowAligned(sheet)) return [];
    const { found, wanted } = orders(sheet);
    const from = sheet.columns.map(({ index }) => index);
    for (const [index, column] of found.entries()) from[column] = wanted[index]!;
    return [
      {
        title: { fr: 'Remettre les colonnes dans l’ordre', en: 'Put the columns in order' },
        edits: reorderColumns(sheet, from),
        safe: false,
      },
    ];
  },
});

function everyRowAligned(sheet: Sheet): boolean {
  for (let record = sheet.firstRow; record < sheet.table.recordCount; record++) {
    const row = sheet.row(record);
    if (!row.aligned && !row.empty) return false;
  }
  return true;
}
