// header-missing: a column of the template that the file does not have.

import { expectedNames } from '../../document/columns';
import { neededColumns } from '../../document/needed-columns';
import type { Sheet } from '../../document/sheet';
import { quoted } from '../../i18n/format';
import { insertColumn } from '../edits';
import { defineRule } from '../rule';
import { addressColumn, nameAddressColumn } from './address-column';

/** Where a missing column belongs: behind those that the template has before it, else in front of the others. */
function indexFor(name: string, sheet: Sheet): number {
  const names = expectedNames(sheet.template);
  if (!names.includes(name)) return sheet.width;
  const places = (some: readonly string[]) => some.map((other) => sheet.column(other)).filter((column) => column >= 0);
  const before = places(names.slice(0, names.indexOf(name)));
  return before.length ? Math.max(...before) + 1 : Math.min(sheet.width, ...places(names));
}

/** Without them the file is accepted, and each line refused. */
const BY_LINE: ReadonlySet<string> = new Set(['username']);

export const headerMissing = defineRule<{ name: string; lines: boolean }>({
  id: 'header-missing',
  section: 'header',
  severity: 'error',
  effect: 'file',
  source: 'guide, étape 1 B 2; conformance 15',
  texts: {
    fr: {
      title: 'Colonne manquante',
      message: ({ name, lines }) =>
        `Colonne ${quoted(name, 'fr')} manquante\u00a0: la plateforme refuserait ${lines ? 'chaque ligne' : 'tout le fichier'}.`,
      why: 'Le guide demande de ne jamais changer le nombre de colonnes. Une colonne inutilisée reste dans le fichier, vide.',
      repair: 'Remettre la colonne à sa place, vide si elle ne sert pas.',
    },
    en: {
      title: 'Missing column',
      message: ({ name, lines }) =>
        `Column ${quoted(name, 'en')} is missing: the platform would refuse ${lines ? 'each line' : 'the whole file'}.`,
      why: 'The guide asks never to change the number of columns. An unused column stays in the file, empty.',
      repair: 'Put the column back in its place, empty if it is not needed.',
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
    {
      platform: 'moodle',
      csv: `username,lastname,email,cohort1
        ^ header-missing
mpetit,Petit,marc.petit@ch.fr,IFSI25`,
      fixed: 'username,firstname,lastname,email,cohort1\nmpetit,,Petit,marc.petit@ch.fr,IFSI25',
    },
    // An import that only updates accounts needs no more than who they are.
    {
      platform: 'moodle',
      importOptions: { uutype: '3', uuupdatetype: '1' },
      csv: 'username,cohort1\nmpetit,IFSI25',
    },
  ],
  file(sheet, report) {
    // A name with an unreadable letter may be the one that is missing.
    if (!sheet.headerIsSplit || sheet.columns.some(({ written, name }) => !name && written.includes('\ufffd'))) return;
    const { table, header } = sheet;
    for (const name of neededColumns(sheet)) {
      if (sheet.column(name) >= 0) continue;
      const at = indexFor(name, sheet);
      const from = (at > 0 ? table.end(header, at - 1) : table.start(header, 0)) - table.recordStart(header);
      const byLine = sheet.template.open && BY_LINE.has(name);
      const more = byLine ? ({ effect: 'line' } as const) : {};
      report({ record: header, column: -1, from, to: from }, { name, lines: byLine }, more);
    }
  },
  fixes({ args: { name } }, sheet) {
    const column = name === 'email' ? addressColumn(sheet) : -1;
    if (column >= 0) return [nameAddressColumn(sheet, column)];
    const title = {
      fr: `Insérer la colonne ${quoted(name, 'fr')} (vide)`,
      en: `Insert the column ${quoted(name, 'en')} (empty)`,
    };
    return [{ title, edits: insertColumn(sheet, indexFor(name, sheet), name), safe: false }];
  },
});
