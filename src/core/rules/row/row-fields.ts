// row-fields: a line that has other than one cell a column. One of them, and the platform refuses the whole file.

import { brokenRows, type Pieces } from '../../document/broken-rows';
import { quotedRowText } from '../../document/delimiters';
import { Row } from '../../document/row';
import { addMissing, closeEntities, dropSurplus, endsInSurplus, joins } from '../../document/row-repair';
import type { Sheet } from '../../document/sheet';
import { counted, quoted } from '../../i18n/format';
import type { TextEdit } from '../../text/edits';
import type { Table } from '../../text/table';
import { arrangeLine } from '../pasted-lines';
import { deleteLine } from '../row-fixes';
import { defineRule, type Fix } from '../rule';

/**
 * `whole`: so many lines, or more, are quoted as a whole. `surplus`: so many end in empty cells too many. `isTitle`: the
 * line is no person's, but a title or a total.
 */
type Args = { fields: number; columns: number; whole: number; surplus: number; isTitle: boolean };

export const rowFields = defineRule<Args>({
  id: 'row-fields',
  section: 'file',
  severity: 'error',
  effect: 'file',
  source: 'conformance 8',
  texts: {
    fr: {
      title: 'Nombre de cellules incorrect',
      message({ fields, columns, whole, surplus, isTitle }) {
        if (isTitle) return 'Titre ou total à supprimer\u00a0: cette ligne ferait refuser tout le fichier.';
        if (surplus > 1)
          return 'Cellules vides en trop à la fin de plusieurs lignes\u00a0: tout le fichier serait refusé.';
        if (whole > 1)
          return 'Lignes entières entre guillemets, lues comme une seule cellule\u00a0: tout le fichier serait refusé.';
        if (whole)
          return 'Ligne entière entre guillemets, lue comme une seule cellule\u00a0: tout le fichier serait refusé.';
        return `Cette ligne a ${counted(fields, 'cellule', 'cellules', 'fr')} au lieu de ${columns}\u00a0: tout le fichier serait refusé.`;
      },
      why: 'La plateforme compte les cellules de chaque ligne. Si une seule ligne n’en a pas autant que l’en-tête, elle refuse le fichier entier, sans dire quelle ligne est en cause.',
      repair:
        'Supprimer les séparateurs en trop, ajouter ceux qui manquent, ou mettre entre guillemets la cellule qui contient un séparateur. Réunir une ligne qui a été coupée en deux.',
      repairInExcel:
        'Vérifier que chaque valeur est dans sa colonne\u00a0: une cellule manque, est en trop, ou contient une virgule ou un point-virgule.',
    },
    en: {
      title: 'Wrong number of cells',
      message({ fields, columns, whole, surplus, isTitle }) {
        if (isTitle) return 'Title or total to delete: because of this line, the whole file would be refused.';
        if (surplus > 1) return 'Extra empty cells at the end of several lines: the whole file would be refused.';
        if (whole > 1)
          return 'Whole lines are in quotation marks and read as a single cell: the whole file would be refused.';
        if (whole)
          return 'The whole line is in quotation marks and read as a single cell: the whole file would be refused.';
        return `This line has ${counted(fields, 'cell', 'cells', 'en')} instead of ${columns}: the whole file would be refused.`;
      },
      why: 'The platform counts the cells of each line. If a single line does not have as many cells as the header, the platform refuses the entire file without saying which line.',
      repair:
        'Remove the extra delimiters, add the missing ones, or put the cell that contains a delimiter in quotation marks. Join a line that was cut in two.',
      repairInExcel:
        'Check that each value is in its column: a cell is missing, is too many, or contains a comma or a semicolon.',
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
Marc,Petit,,marc.petit@ch.fr,21
"Lise,Morel,,lise.morel@ch.fr,22"`,
      fixed: `firstname,lastname,password,email,profile_field_matricule
Marc,Petit,,marc.petit@ch.fr,21
Lise,Morel,,lise.morel@ch.fr,22`,
    },
    {
      // Enter was hit inside a cell.
      csv: `firstname,lastname,password,email,profile_field_matricule
Marc,Pet
~~~~~~~~ row-fields
it,,marc.petit@ch.fr,21
~~~~~~~~~~~~~~~~~~~~~~~ row-fields
Zoé,Roux,,zoe.roux@ch.fr,26`,
      fixed: `firstname,lastname,password,email,profile_field_matricule
Marc,Petit,,marc.petit@ch.fr,21
Zoé,Roux,,zoe.roux@ch.fr,26`,
    },
    {
      // A delimiter that nobody quoted shifts what is behind it: the empty cell at the end is none in surplus.
      csv: `firstname;lastname;password;email;profile_field_matricule
Paul;Dupond; dit Jo;;paul.dupond@ch.fr;
~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ row-fields
Lise;Fay;Tk8;graine;;
~~~~~~~~~~~~~~~~~~~~~ row-fields
Zo&eacute;;Roux;;zoe.roux@ch.fr;
~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ row-fields
Luc;Roy;;luc.roy@ch.fr;23;
~~~~~~~~~~~~~~~~~~~~~~~~~~ row-fields`,
      fixed: `firstname;lastname;password;email;profile_field_matricule
Paul;"Dupond; dit Jo";;paul.dupond@ch.fr;
"Lise;Fay";Tk8;graine;;
Zoé;Roux;;zoe.roux@ch.fr;
Luc;Roy;;luc.roy@ch.fr;23`,
    },
    {
      // One more on every line.
      csv: `firstname;lastname;password;email;profile_field_matricule
Luc;Roy;;luc.roy@ch.fr;23;
~~~~~~~~~~~~~~~~~~~~~~~~~~ row-fields
Lise;Fay;;lise.fay@ch.fr;24;`,
      fixed: `firstname;lastname;password;email;profile_field_matricule
Luc;Roy;;luc.roy@ch.fr;23
Lise;Fay;;lise.fay@ch.fr;24`,
    },
    // Another delimiter is file-delimiter's business, an empty line row-empty's.
    { csv: 'firstname,lastname,password,email,profile_field_matricule\nMarc;Petit;;marc.petit@ch.fr;21\n,,\n   ' },
  ],
  // Lines that are quoted as a whole have one cause, as have those that end in empty cells: one finding, on the first.
  file(sheet, report) {
    const { table, width } = sheet;
    const [whole, surplus] = [linesQuoted(sheet, 2), surplusLines(sheet, 2)];
    const args = { columns: width, whole: 0, surplus: 0, isTitle: false };
    if (whole[0] !== undefined) report(table.place(whole[0]), { ...args, fields: 1, whole: whole.length });
    if (surplus[0] !== undefined) {
      const fields = table.fieldCount(surplus[0]);
      report(table.place(surplus[0]), { ...args, fields, surplus: surplus.length });
    }
  },
  onCleanRows: 'nothing',
  record(row, report) {
    const { table, width } = row.sheet;
    // Of a header, header-duplicate says what is wrong.
    if (row.hasExpectedFieldCount || row.empty || row.header || row.hasNoCells) return;
    if (endsInSurplus(row.sheet, row.record)) return;
    const isTitle = row.titleColumn >= 0;
    const fields = table.fieldCount(row.record);
    report(table.place(row.record), { fields, columns: width, whole: 0, surplus: 0, isTitle });
  },
  fixes({ place, args }, sheet) {
    const { record } = place;
    const { table, width } = sheet;
    if (args.whole) return [unquoteLines(sheet)];
    if (args.isTitle) return [deleteLine(table, place)];
    const pasted = arrangeLine(sheet, record);
    if (pasted) return pasted;
    if (args.surplus) {
      const lines = surplusLines(sheet, table.recordCount).filter((line) => !arrangeLine(sheet, line));
      return [{ title: DROPPED, edits: lines.flatMap((line) => dropSurplus(sheet, line) ?? []), safe: true }];
    }
    const fix = (fr: string, en: string, edits: Fix['edits']): Fix => ({ title: { fr, en }, edits, safe: false });
    if (table.fieldCount(record) < width) {
      const joined = brokenRows(sheet, record).map((pieces) => joinLines(table, record, pieces));
      return [...joined, fix('Ajouter les cellules qui manquent', 'Add the missing cells', addMissing(sheet, record))];
    }
    const closed = closeEntities(sheet, record);
    const letters = closed
      ? [fix('Écrire la lettre au lieu de son code', 'Write the letter instead of its code', closed)]
      : [];
    const joined = joins(sheet, record).map(({ column, edit }) => {
      const name = sheet.nameAt(column) ?? '';
      return fix(
        `Mettre entre guillemets la cellule ${quoted(name, 'fr')}, qui contient un séparateur`,
        `Quote the cell ${quoted(name, 'en')}, which holds a delimiter`,
        [edit],
      );
    });
    const dropped = dropSurplus(sheet, record);
    return [...letters, ...joined, ...(dropped ? [{ title: DROPPED, edits: [dropped], safe: false }] : [])];
  },
});

const DROPPED = { fr: 'Supprimer les cellules vides en trop', en: 'Remove the empty cells in surplus' };

/** Takes out the line breaks between pieces of one row. */
function joinLines(table: Table, record: number, { first, last }: Pieces): Fix {
  const edits: TextEdit[] = [];
  for (let piece = first; piece < last; piece++) {
    edits.push({ start: table.recordEnd(piece), end: table.recordStart(piece + 1), text: '' });
  }
  const lines = last - first + 1;
  if (lines > 2) {
    return { title: { fr: `Réunir ces ${lines} lignes`, en: `Join these ${lines} lines` }, edits, safe: false };
  }
  const title =
    record === first
      ? { fr: 'Réunir avec la ligne suivante', en: 'Join with the next line' }
      : { fr: 'Réunir avec la ligne précédente', en: 'Join with the line above' };
  return { title, edits, safe: false };
}

/** The records that have nothing wrong but empty cells too many; not more than so many. */
function surplusLines(sheet: Sheet, most: number): number[] {
  const records: number[] = [];
  for (let record = sheet.firstRow; record < sheet.table.recordCount && records.length < most; record++) {
    if (!endsInSurplus(sheet, record)) continue;
    const row = new Row(sheet, record);
    if (!row.empty && !row.header && !row.hasNoCells) records.push(record);
  }
  return records;
}

/** The records that are quoted as a whole, the header among them; not more than so many. */
function linesQuoted({ table, header, width }: Sheet, most: number): number[] {
  const records: number[] = [];
  for (let record = Math.max(0, header); record < table.recordCount && records.length < most; record++) {
    if (quotedRowText(table, record, width) !== undefined) records.push(record);
  }
  return records;
}

function unquoteLines(sheet: Sheet): Fix {
  const { table, width } = sheet;
  const edits = linesQuoted(sheet, Number.POSITIVE_INFINITY).map((record) => ({
    start: table.recordStart(record),
    end: table.recordEnd(record),
    text: quotedRowText(table, record, width) ?? '',
  }));
  const title =
    edits.length > 1
      ? {
          fr: `Supprimer les guillemets autour de ${edits.length} lignes`,
          en: `Remove the quotation marks around ${edits.length} lines`,
        }
      : { fr: 'Supprimer les guillemets autour de la ligne', en: 'Remove the quotation marks around the line' };
  return { title, edits, safe: false };
}
