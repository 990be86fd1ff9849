// row-fields: a line that has other than one cell a column. One of them, and the platform refuses the whole file.

import { otherDelimiter, quotedWhole } from '../file/delimiters';
import { addMissing, dropSurplus, joins } from '../file/misshapen';
import type { Sheet } from '../file/sheet';
import { counted, quoted } from '../messages/show';
import { defineRule, type Fix } from './rule';

type Args = { fields: number; columns: number; whole: number };

export const rowFields = defineRule<Args>({
  id: 'row-fields',
  section: 'file',
  severity: 'error',
  effect: 'file',
  source: 'conformance 8',
  texts: {
    fr: {
      title: 'Nombre de cellules',
      message: ({ fields, columns, whole }) =>
        whole
          ? 'Toute la ligne est entre guillemets\u00a0: elle n’a qu’une cellule, et la plateforme refusera tout le fichier.'
          : `Cette ligne a ${counted(fields, 'cellule', 'cellules', 'fr')} pour ${counted(columns, 'colonne', 'colonnes', 'fr')}\u00a0: la plateforme refusera tout le fichier.`,
      why: 'La plateforme compte les cellules de chaque ligne. Si une seule ligne n’en a pas autant que celle des colonnes, elle refuse le fichier entier, sans dire quelle ligne est en cause.',
      repair:
        'Enlever les séparateurs en trop, ajouter ceux qui manquent, ou mettre entre guillemets la cellule qui contient un séparateur.',
    },
    en: {
      title: 'Number of cells',
      message: ({ fields, columns, whole }) =>
        whole
          ? 'The whole line stands in quotation marks: it is one cell, and the platform will refuse the whole file.'
          : `This line has ${counted(fields, 'cell', 'cells', 'en')} for ${counted(columns, 'column', 'columns', 'en')}: the platform will refuse the whole file.`,
      why: 'The platform counts the cells of each line. If a single line has other than the header’s number, it refuses the entire file without saying which line is to blame.',
      repair:
        'Remove the delimiters in surplus, add those that are missing, or put the cell that holds a delimiter into quotation marks.',
    },
  },
  examples: [
    {
      csv: `firstname,lastname,password,email,profile_field_matricule
Marc,Petit,,marc.petit@ch.fr,21,,
~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ row-fields
Lise,Morel,,lise.morel@ch.fr
~~~~~~~~~~~~~~~~~~~~~~~~~~~~ row-fields
Luc,Roy,luc.roy@ch.fr,23
~~~~~~~~~~~~~~~~~~~~~~~~ row-fields
Anne,Le Goff, dite Nanou,,anne.legoff@ch.fr,24
~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ row-fields
"Omar,Haddad,,omar.haddad@ch.fr,25"
~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ row-fields
Zoé,"Roux, Dr",,zoe.roux@ch.fr,26`,
      fixed: `firstname,lastname,password,email,profile_field_matricule
Marc,Petit,,marc.petit@ch.fr,21
Lise,Morel,,lise.morel@ch.fr,
Luc,Roy,,luc.roy@ch.fr,23
Anne,"Le Goff, dite Nanou",,anne.legoff@ch.fr,24
Omar,Haddad,,omar.haddad@ch.fr,25
Zoé,"Roux, Dr",,zoe.roux@ch.fr,26`,
    },
    {
      csv: `"firstname,lastname,password,email,profile_field_matricule"
~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ row-fields
Marc,Petit,,marc.petit@ch.fr,21`,
      fixed: 'firstname,lastname,password,email,profile_field_matricule\nMarc,Petit,,marc.petit@ch.fr,21',
    },
    // Another delimiter is file-delimiter's business, an empty line row-empty's.
    { csv: 'firstname,lastname,password,email,profile_field_matricule\nMarc;Petit;;marc.petit@ch.fr;21\n,,\n   ' },
  ],
  file({ table, header, width }, report) {
    if (header < 0 || quotedWhole(table, header, width) === undefined) return;
    report(table.place(header), { fields: 1, columns: width, whole: 1 });
  },
  record(row, report) {
    const { table, width } = row.sheet;
    if (row.aligned || row.empty || otherDelimiter(table, row.record, width)) return;
    const whole = quotedWhole(table, row.record, width) === undefined ? 0 : 1;
    report(table.place(row.record), { fields: table.fieldCount(row.record), columns: width, whole });
  },
  fixes({ place: { record }, args }, sheet) {
    const { table, width } = sheet;
    if (args.whole) return [unquoteLine(sheet, record)];
    const fix = (fr: string, en: string, edits: Fix['edits'], safe = false): Fix => ({
      title: { fr, en },
      edits,
      safe,
    });
    if (table.fieldCount(record) < width) {
      return [fix('Ajouter les cellules qui manquent', 'Add the missing cells', addMissing(sheet, record))];
    }
    const dropped = dropSurplus(sheet, record);
    if (dropped)
      return [fix('Enlever les cellules vides en trop', 'Remove the empty cells in surplus', [dropped], true)];
    return joins(sheet, record).map(({ column, edit }) => {
      const name = sheet.nameAt(column) ?? '';
      return fix(
        `Mettre entre guillemets la cellule ${quoted(name, 'fr')}, qui contient un séparateur`,
        `Quote the cell ${quoted(name, 'en')}, which holds a delimiter`,
        [edit],
      );
    });
  },
});

function unquoteLine({ table, width }: Sheet, record: number): Fix {
  const text = quotedWhole(table, record, width) ?? '';
  const edit = { start: table.recordStart(record), end: table.recordEnd(record), text };
  return {
    title: { fr: 'Enlever les guillemets autour de la ligne', en: 'Remove the quotation marks around the line' },
    edits: [edit],
    safe: false,
  };
}
