// header-duplicate: one name twice among the columns, or the whole header once more among the agents.
import { Row } from '../../document/row';
import type { Sheet } from '../../document/sheet';
import { quoted } from '../../i18n/format';
import { deleteColumn } from '../edits';
import { arrangeAll } from '../pasted-lines';
import { deleteLine } from '../row-fixes';
import { defineRule } from '../rule';

/** Two columns of a name; or a header among the people, '' for the name, with its own and the file's number of columns. */
type Args = { name: string; isSame: boolean; fields: number; columns: number };

export const headerDuplicate = defineRule<Args>({
  id: 'header-duplicate',
  section: 'header',
  severity: 'error',
  effect: 'file',
  source: 'conformance 14',
  texts: {
    fr: {
      title: 'Colonne ou en-tête en double',
      message({ name, isSame, fields, columns }) {
        if (name)
          return `Deux colonnes s’appellent ${quoted(name, 'fr')}\u00a0: la plateforme refuserait tout le fichier.`;
        const isRefused = fields !== columns;
        if (isSame)
          return `En-tête répété au milieu du fichier\u00a0: à supprimer, ${isRefused ? 'tout le fichier serait refusé' : 'la plateforme le lirait comme un agent'}.`;
        return isRefused
          ? `Un autre en-tête commence ici, de ${fields} colonnes au lieu de ${columns}\u00a0: tout le fichier serait refusé.`
          : 'Un autre en-tête commence ici\u00a0: en dessous, les cellules seraient lues dans de mauvaises colonnes.';
      },
      why: 'La plateforme ne peut pas choisir entre deux colonnes du même nom. Un en-tête au milieu du fichier vient de deux fichiers collés l’un sous l’autre\u00a0: elle y voit une personne nommée «\u00a0firstname\u00a0», et lit en dessous les cellules dans l’ordre du premier.',
      repair:
        'Garder la bonne colonne et supprimer l’autre\u00a0; supprimer le second en-tête. S’il a d’autres colonnes, ou un autre ordre, ranger ses lignes dans celles du fichier, ou en faire un fichier à part.',
    },
    en: {
      title: 'Duplicate column or header',
      message({ name, isSame, fields, columns }) {
        if (name) return `Two columns are called ${quoted(name, 'en')}: the platform would refuse the whole file.`;
        const isRefused = fields !== columns;
        if (isSame)
          return `Header repeated in the middle of the file: delete it, or ${isRefused ? 'the whole file would be refused' : 'the platform would read it as an agent'}.`;
        return isRefused
          ? `Another header starts here, with ${fields} columns instead of ${columns}: the whole file would be refused.`
          : 'Another header starts here: the cells below would be read into the wrong columns.';
      },
      why: 'The platform cannot choose between two columns with the same name. A header in the middle of the file comes from two files pasted one below the other: the platform sees a person named “firstname” there, and reads the cells below in the order of the first header.',
      repair:
        'Keep the right column and delete the other; delete the second header. If it has other columns, or another order, put its lines into those of the file, or into a file of their own.',
    },
  },
  examples: [
    {
      csv: `firstname,lastname,password,email,Email,profile_field_matricule
                                  ~~~~~ header-duplicate
Marc,Petit,,marc.petit@ch.fr,,21`,
      fixed: 'firstname,lastname,password,email,profile_field_matricule\nMarc,Petit,,marc.petit@ch.fr,21',
    },
    {
      csv: `firstname,lastname,password,email,profile_field_matricule
Marc,Petit,,marc.petit@ch.fr,21
Firstname,Nom,password,email,profile_field_matricule
~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ header-duplicate
Lise,Morel,,lise.morel@ch.fr,22`,
      fixed: `firstname,lastname,password,email,profile_field_matricule
Marc,Petit,,marc.petit@ch.fr,21
Lise,Morel,,lise.morel@ch.fr,22`,
    },
    {
      // Two files, one below the other, the second one in another order.
      csv: `firstname,lastname,password,email,profile_field_matricule
Marc,Petit,,marc.petit@ch.fr,21
Nom,Prénom,Matricule,Courriel,Mot de passe
~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ header-duplicate
Morel,Lise,22,lise.morel@ch.fr,`,
      fixed: `firstname,lastname,password,email,profile_field_matricule
Marc,Petit,,marc.petit@ch.fr,21
Lise,Morel,,lise.morel@ch.fr,22`,
    },
    {
      // The second one has a column more, which adds an empty cell to the lines of the first.
      csv: `firstname,lastname,password,email,profile_field_matricule
Marc,Petit,,marc.petit@ch.fr,21
firstname,lastname,password,email,profile_field_matricule,cohort1
~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ header-duplicate
Lise,Morel,,lise.morel@ch.fr,22,C25`,
      fixed: `firstname,lastname,password,email,profile_field_matricule,cohort1
Marc,Petit,,marc.petit@ch.fr,21,
Lise,Morel,,lise.morel@ch.fr,22,C25`,
    },
    {
      // Nothing is repaired where the second column holds something else.
      csv: `firstname,lastname,password,email,email,profile_field_matricule
                                  ~~~~~ header-duplicate
Marc,Petit,,marc.petit@ch.fr,m.petit@ch.fr,21`,
      fixed: `firstname,lastname,password,email,email,profile_field_matricule
Marc,Petit,,marc.petit@ch.fr,m.petit@ch.fr,21`,
    },
  ],
  file(sheet, report) {
    if (!sheet.headerIsSplit) return;
    for (const column of sheet.columns) {
      if (sheet.isRepeated(column)) {
        const place = sheet.table.place(sheet.header, column.index);
        report(place, { name: column.name ?? '', isSame: true, fields: sheet.width, columns: sheet.width });
      }
    }
  },
  onCleanRows: 'nothing',
  record(row, report) {
    const { header, record } = row;
    if (!header) return;
    const { table, width } = row.sheet;
    const args = { name: '', isSame: header.isSame, fields: table.fieldCount(record), columns: width };
    report(table.place(record), args, { effect: args.fields === width ? 'silent' : 'file' });
  },
  fixes({ place, args }, sheet) {
    if (!args.name) return args.isSame ? [deleteLine(sheet.table, place)] : arrangeAll(sheet, place);
    if (!addsNothing(sheet, place.column)) return [];
    const title = {
      fr: 'Supprimer cette colonne (elle ne contient rien de plus)',
      en: 'Delete this column (it contains nothing more)',
    };
    return [{ title, edits: deleteColumn(sheet, place.column), safe: false }];
  },
});

/** Whether each cell of a column is empty, or the same as in the column that bears its name rightly. */
function addsNothing(sheet: Sheet, column: number): boolean {
  const name = sheet.nameAt(column) ?? '';
  for (let record = sheet.firstRow; record < sheet.table.recordCount; record++) {
    const row = new Row(sheet, record);
    const value = row.hasExpectedFieldCount ? row.valueAt(column) : '';
    if (value && value !== row.value(name) && !row.header) return false;
  }
  return true;
}
