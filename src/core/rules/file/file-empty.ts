// file-empty: nothing to import, or no header to say what the cells are.

import { expectedDelimiter } from '../../document/delimiters';
import { Row } from '../../document/row';
import type { Sheet } from '../../document/sheet';
import { quote } from '../../text/quoting';
import { defineRule } from '../rule';

export const fileEmpty = defineRule<{ lacks: 'everything' | 'header' | 'order' | 'rows' }>({
  id: 'file-empty',
  section: 'file',
  severity: 'error',
  effect: 'file',
  source: 'conformance 7, 10, 14',
  whileDamaged: 'order',
  texts: {
    fr: {
      title: 'Fichier vide ou sans en-tête',
      message: ({ lacks }) =>
        ({
          everything: 'Le fichier est vide\u00a0: la plateforme le refuserait.',
          header: 'En-tête manquant (firstname, lastname…)\u00a0: la plateforme refuserait tout le fichier.',
          order:
            'En-tête manquant, et cellules dans un autre ordre que le modèle\u00a0: le fichier est à convertir, il serait refusé.',
          rows: 'Aucun agent dans ce fichier\u00a0: l’import ne créerait aucun compte.',
        })[lacks],
      why: 'La plateforme lit les noms de colonnes dans la première ligne, puis un compte par ligne.',
      repair: 'Écrire l’en-tête du modèle sur la première ligne, puis une ligne par agent.',
    },
    en: {
      title: 'Empty file, or no header',
      message: ({ lacks }) =>
        ({
          everything: 'The file is empty: the platform would refuse it.',
          header: 'Header missing (firstname, lastname…): the platform would refuse the whole file.',
          order:
            'Header missing, and cells in another order than the template’s: convert the file, or it would be refused.',
          rows: 'No agent in this file: the import would create no account.',
        })[lacks],
      why: 'The platform reads the column names in the first line, then one account per line.',
      repair: 'Write the template’s header on the first line, then one line per agent.',
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
    else if (header < 0) report(top, { lacks: sheet.damage === 'order' ? 'order' : 'header' });
    else if (!hasFilledRow(sheet)) report(top, { lacks: 'rows' }, { severity: 'warning', effect: 'silent' });
  },
  fixes({ args }, sheet) {
    if (args.lacks === 'rows') return [];
    if (args.lacks === 'order') {
      const title = { fr: 'Convertir en fichier d’import', en: 'Convert into an import file' };
      return [{ title, edits: [], safe: false, action: { kind: 'convert' } }];
    }
    const { table, template, recognition } = sheet;
    const delimiter = args.lacks === 'header' ? table.dialect.delimiter : expectedDelimiter(sheet);
    const names = args.lacks === 'header' ? recognition?.names : undefined;
    const line = (names ?? template.columns).map((name) => quote(name, delimiter)).join(delimiter);
    const start = args.lacks === 'header' ? table.recordStart(0) : 0;
    return [
      {
        title: { fr: 'Ajouter l’en-tête du modèle', en: 'Add the template’s header' },
        edits: [{ start, end: start, text: line + table.dialect.eol }],
        safe: false,
      },
    ];
  },
});

function hasFilledRow(sheet: Sheet): boolean {
  for (let record = sheet.firstRow; record < sheet.table.recordCount; record++) {
    if (!new Row(sheet, record).empty) return true;
  }
  return false;
}
