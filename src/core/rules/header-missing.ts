// header-missing: a column of the template that the file does not have.

import { expectedNames } from '../file/columns';
import type { Sheet } from '../file/sheet';
import { quoted } from '../messages/show';
import { insertColumn } from './edits';
import { defineRule } from './rule';

/** Where a missing column belongs: behind those that the template has before it, else in front of the others. */
function indexFor(name: string, sheet: Sheet): number {
  const names = expectedNames(sheet.template);
  const places = (some: readonly string[]) => some.map((other) => sheet.column(other)).filter((column) => column >= 0);
  const before = places(names.slice(0, names.indexOf(name)));
  return before.length ? Math.max(...before) + 1 : Math.min(sheet.width, ...places(names));
}

export const headerMissing = defineRule<{ name: string }>({
  id: 'header-missing',
  section: 'header',
  severity: 'error',
  effect: 'file',
  source: 'guide, étape 1 B 2; conformance 15',
  texts: {
    fr: {
      title: 'Colonne manquante',
      message: ({ name }) =>
        `La colonne ${quoted(name, 'fr')} du modèle n’est pas dans le fichier\u00a0: la plateforme refusera le fichier.`,
      why: 'Le guide demande de ne jamais changer le nombre de colonnes. Une colonne dont on ne se sert pas reste dans le fichier, vide.',
      repair: 'Remettre la colonne à sa place, vide si l’on n’en a pas besoin.',
    },
    en: {
      title: 'Column missing',
      message: ({ name }) =>
        `The template’s column ${quoted(name, 'en')} is not in the file: the platform will refuse the file.`,
      why: 'The guide asks never to change the number of columns. A column that is not used stays in the file, empty.',
      repair: 'Put the column back in its place, empty where it is not needed.',
    },
  },
  examples: [
    {
      csv: `firstname;lastname;email;profile_field_matricule
                  ^ header-missing
Marc;Petit;marc.petit@ch.fr;21
;;;
Lise;Morel;;lise.morel@ch.fr;22`,
      fixed: `firstname;lastname;password;email;profile_field_matricule
Marc;Petit;;marc.petit@ch.fr;21
;;;;
Lise;Morel;;lise.morel@ch.fr;22`,
    },
    {
      csv: `firstname,lastname,password,email
                                 ^ header-missing
Marc,Petit,,marc.petit@ch.fr`,
      fixed: 'firstname,lastname,password,email,profile_field_matricule\nMarc,Petit,,marc.petit@ch.fr,',
    },
    { csv: 'firstname,lastname,password,email,profile_field_matricule\nMarc,Petit,,marc.petit@ch.fr,21' },
  ],
  file(sheet, report) {
    if (!sheet.headerIsSplit) return;
    const { table, header } = sheet;
    for (const name of sheet.template.columns) {
      if (sheet.column(name) >= 0) continue;
      const at = indexFor(name, sheet);
      const from = (at > 0 ? table.end(header, at - 1) : table.start(header, 0)) - table.recordStart(header);
      report({ record: header, column: -1, from, to: from }, { name });
    }
  },
  fixes: ({ args }, sheet) => [
    {
      title: {
        fr: `Insérer la colonne ${quoted(args.name, 'fr')}, vide`,
        en: `Insert the column ${quoted(args.name, 'en')}, empty`,
      },
      edits: insertColumn(sheet, indexFor(args.name, sheet), args.name),
      safe: false,
    },
  ],
});
