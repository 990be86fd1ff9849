// header-duplicate: one name twice among the columns, or the whole header once more among the agents.
import { Row } from '../../document/row';
import type { Sheet } from '../../document/sheet';
import { quoted } from '../../i18n/format';
import { deleteColumn } from '../edits';
import { deleteLine } from '../row-fixes';
import { defineRule } from '../rule';

export const headerDuplicate = defineRule<{ name: string }>({
  id: 'header-duplicate',
  section: 'header',
  severity: 'error',
  effect: 'file',
  source: 'conformance 14',
  texts: {
    fr: {
      title: 'Colonne en double',
      message: ({ name }) =>
        name
          ? `Deux colonnes s’appellent ${quoted(name, 'fr')}\u00a0: la plateforme refuserait tout le fichier.`
          : 'En-tête répété au milieu du fichier\u00a0: à supprimer, la plateforme le lirait comme un agent.',
      why: 'La plateforme ne peut pas choisir entre deux colonnes du même nom. Un en-tête au milieu du fichier vient de deux fichiers collés l’un sous l’autre\u00a0: elle y voit une personne nommée «\u00a0firstname\u00a0».',
      repair: 'Garder la bonne colonne et supprimer l’autre\u00a0; supprimer le second en-tête.',
    },
    en: {
      title: 'Duplicate column',
      message: ({ name }) =>
        name
          ? `Two columns are called ${quoted(name, 'en')}: the platform would refuse the whole file.`
          : 'Header repeated in the middle of the file: delete it, or the platform would read it as an agent.',
      why: 'The platform cannot choose between two columns with the same name. A header in the middle of the file comes from two files pasted one below the other: the platform sees a person named “firstname” there.',
      repair: 'Keep the right column and delete the other; delete the second header.',
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
      if (sheet.isRepeated(column)) report(sheet.table.place(sheet.header, column.index), { name: column.name ?? '' });
    }
  },
  onCleanRows: 'nothing',
  record(row, report) {
    if (row.repeatsHeader) report(row.sheet.table.place(row.record), { name: '' }, { effect: 'silent' });
  },
  fixes({ place, args }, sheet) {
    if (!args.name) return [deleteLine(sheet.table, place)];
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
    if (value && value !== row.value(name) && !row.repeatsHeader) return false;
  }
  return true;
}
