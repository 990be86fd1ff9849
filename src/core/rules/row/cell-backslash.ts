// cell-backslash: a value that ends in a backslash. Moodle then takes the next cells, or the next lines, for a part of it.

import type { Row } from '../../document/row';
import { quoted } from '../../i18n/format';
import { replaceCell } from '../../text/cell-edits';
import { readRecords } from '../../text/fgetcsv';
import { defineRule } from '../rule';

/** How many backslashes a value ends in. Two of them are harmless: the first one makes the second ordinary. */
function trailing(value: string): number {
  let at = value.length;
  while (value[at - 1] === '\\') at--;
  return value.length - at;
}

/** Whether the platform, too, reads as many cells as the header has, and the end of the line where it ends. */
function isInStep({ sheet: { table, width }, record }: Row): boolean {
  const [own, next] = readRecords(`${table.recordText(record)}\nx`, table.dialect.delimiter);
  return own?.length === width && next?.length === 1;
}

export const cellBackslash = defineRule<{ value: string; refused: boolean }>({
  id: 'cell-backslash',
  section: 'file',
  severity: 'error',
  effect: 'silent',
  source: 'conformance 9',
  texts: {
    fr: {
      title: 'Barre oblique inverse en fin de cellule',
      message: ({ value, refused }) =>
        `${value ? quoted(value, 'fr') : 'Cette cellule'} finit par «\u00a0\\\u00a0»\u00a0: la plateforme ${refused ? 'refuserait le fichier' : 'avalerait les cellules suivantes'}.`,
      why: 'Pour Moodle, une barre oblique inverse annule le séparateur qui la suit. Les cellules suivantes disparaissent\u00a0; dans la dernière colonne, ce sont les lignes suivantes, sans avertissement.',
      repair: 'Supprimer la barre oblique inverse à la fin de la cellule.',
    },
    en: {
      title: 'Backslash at the end of a cell',
      message: ({ value, refused }) =>
        `${value ? quoted(value, 'en') : 'This cell'} ends in “\\”: the platform would ${refused ? 'refuse the file' : 'swallow the following cells'}.`,
      why: 'To Moodle, a backslash cancels the delimiter after it. The following cells disappear; in the last column the following lines do, without a warning.',
      repair: 'Remove the backslash at the end of the cell.',
    },
  },
  examples: [
    {
      csv: `firstname,lastname,password,email,profile_field_matricule
Marc,Petit\\,,marc.petit@ch.fr,21
     ~~~~~~ cell-backslash
Lise,Morel,,lise.morel@ch.fr,"22\\"
                             ~~~~~ cell-backslash`,
      fixed: `firstname,lastname,password,email,profile_field_matricule
Marc,Petit,,marc.petit@ch.fr,21
Lise,Morel,,lise.morel@ch.fr,"22"`,
    },
    {
      // As many cells as the header has: the file is read, with other values.
      platform: 'moodle',
      csv: `username,firstname,lastname,password,email
mpetit,Marc,"Petit\\",Tk8!graine,"a,b,c"
            ~~~~~~~~ cell-backslash
lfay,Lise,Fay,Tk8!graine2,l@ch.fr`,
    },
    {
      csv: 'firstname,lastname,password,email,profile_field_matricule\nMarc,Petit\\\\,Tk8!gr\\ine,marc.petit@ch.fr,21',
    },
  ],
  onCleanRows: 'nothing',
  cell(value, row, column, report) {
    if (trailing(value) % 2 === 0) return;
    const { table } = row.sheet;
    // Behind it the quote does not end the cell: where the line comes out of step, the file is refused.
    const isQuoted = table.raw(row.record, column).trimEnd().endsWith('"');
    const refused = isQuoted && !isInStep(row);
    const args = { value: row.shown(column, value), refused };
    report(table.place(row.record, column), args, refused ? { effect: 'file' } : {});
  },
  fixes({ place }, { table }) {
    const value = table.value(place.record, place.column);
    return [
      {
        title: { fr: 'Supprimer la barre oblique inverse', en: 'Remove the backslash' },
        edits: [replaceCell(table, place, value.slice(0, value.length - trailing(value)))],
        safe: false,
      },
    ];
  },
});
