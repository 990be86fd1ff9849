// file-empty: nothing to import, or no header to say what the cells are.
import { quote } from '../csv/quoting';
import { wantedDelimiter } from '../file/delimiters';
import type { Sheet } from '../file/sheet';
import { defineRule } from './rule';

export const fileEmpty = defineRule<{ lacks: 'everything' | 'header' | 'rows' }>({
  id: 'file-empty',
  section: 'file',
  severity: 'error',
  effect: 'file',
  source: 'conformance 7, 10, 14',
  texts: {
    fr: {
      title: 'Fichier vide ou sans ligne de colonnes',
      message: ({ lacks }) =>
        ({
          everything: 'Le fichier est vide\u00a0: la plateforme le refusera.',
          header:
            'La première ligne n’est pas celle du modèle (firstname, lastname…)\u00a0: la plateforme ne connaîtra pas les colonnes et refusera tout le fichier.',
          rows: 'Le fichier ne contient aucun agent\u00a0: la plateforme l’acceptera sans créer de compte.',
        })[lacks],
      why: 'La plateforme lit les noms des colonnes dans la première ligne, puis un compte par ligne.',
      repair: 'Mettre la ligne des colonnes du modèle en tête, puis une ligne par agent.',
    },
    en: {
      title: 'Empty file, or no header',
      message: ({ lacks }) =>
        ({
          everything: 'The file is empty: the platform will refuse it.',
          header:
            'The first line is not the template’s (firstname, lastname…): the platform will not know the columns and refuse the whole file.',
          rows: 'The file holds no agent: the platform will take it and make no account.',
        })[lacks],
      why: 'The platform reads the names of the columns in the first line, then one account a line.',
      repair: 'Put the template’s header on top, then one line an agent.',
    },
  },
  examples: [
    {
      csv: `
^ file-empty`,
      fixed: 'firstname,lastname,password,email,profile_field_matricule\n',
    },
    {
      csv: `Marc;Petit;;marc.petit@ch.fr;21
^ file-empty
Lise;Morel;;lise.morel@ch.fr;22`,
      fixed: `firstname;lastname;password;email;profile_field_matricule
Marc;Petit;;marc.petit@ch.fr;21
Lise;Morel;;lise.morel@ch.fr;22`,
    },
    {
      csv: `firstname,lastname,password,email,profile_field_matricule
^ file-empty
,,,,`,
    },
    { csv: 'firstname,lastname,password,email,profile_field_matricule\nMarc,Petit,,marc.petit@ch.fr,21' },
  ],
  file(sheet, report) {
    const { table, header } = sheet;
    const top = { ...table.place(Math.max(0, header)), to: 0 };
    if (!table.recordCount) report(top, { lacks: 'everything' });
    else if (header < 0) report(top, { lacks: 'header' });
    else if (!hasFilledRow(sheet)) report(top, { lacks: 'rows' }, { severity: 'warning' });
  },
  fixes({ args }, sheet) {
    if (args.lacks === 'rows') return [];
    const { table, template } = sheet;
    const delimiter = args.lacks === 'header' ? table.dialect.delimiter : wantedDelimiter(sheet);
    const line = template.columns.map((name) => quote(name, delimiter)).join(delimiter);
    const start = args.lacks === 'header' ? table.recordStart(0) : 0;
    return [
      {
        title: { fr: 'Ajouter la ligne des colonnes du modèle', en: 'Add the template’s header' },
        edits: [{ start, end: start, text: line + table.dialect.eol }],
        safe: false,
      },
    ];
  },
});

function hasFilledRow(sheet: Sheet): boolean {
  for (let record = sheet.firstRow; record < sheet.table.recordCount; record++) {
    if (!sheet.row(record).empty) return true;
  }
  return false;
}
