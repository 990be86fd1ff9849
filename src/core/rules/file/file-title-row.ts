// file-title-row: lines above the header. The platform takes the first line for the header, whatever it is.

import { isSepLine } from '../../document/delimiters';
import { Row } from '../../document/row';
import { firstPersonAbove } from '../../document/rows-above';
import type { Sheet } from '../../document/sheet';
import { counted } from '../../i18n/format';
import { deleteLine } from '../row-fixes';
import { defineRule, type Fix } from '../rule';

export const fileTitleRow = defineRule<{ empty: boolean }>({
  id: 'file-title-row',
  section: 'file',
  severity: 'error',
  effect: 'file',
  source: 'conformance 6a, 8, 14',
  step: 'columns',
  whileDamaged: true,
  texts: {
    fr: {
      title: 'Ligne au-dessus de l’en-tête',
      message: ({ empty }) =>
        `${empty ? 'Ligne vide' : 'Ligne'} à supprimer\u00a0: l’en-tête doit être la première ligne, sinon la plateforme refuserait le fichier.`,
      why: 'La première ligne du fichier doit être l’en-tête du modèle. Un titre, une date ou une ligne vide au-dessus font refuser tout le fichier.',
      repair: 'Supprimer tout ce qui est au-dessus de l’en-tête.',
    },
    en: {
      title: 'Line above the header',
      message: ({ empty }) =>
        `Delete this ${empty ? 'empty ' : ''}line: the header must be the first line, or the platform would refuse the file.`,
      why: 'The first line of the file must be the template’s header. With a title, a date or an empty line above it, the whole file is refused.',
      repair: 'Delete everything above the header.',
    },
  },
  examples: [
    {
      csv: `Agents du CH de Buis;;;;
~~~~~~~~~~~~~~~~~~~~~~~~ file-title-row
;;;;
~~~~ file-title-row

firstname;lastname;password;email;profile_field_matricule
Marc;Petit;;marc.petit@ch.fr;21`,
      fixed: 'firstname;lastname;password;email;profile_field_matricule\nMarc;Petit;;marc.petit@ch.fr;21',
    },
    {
      // People above the header are no titles: header-order puts it back.
      csv: `Agents du CH de Buis,,,,
~~~~~~~~~~~~~~~~~~~~~~~~ file-title-row
Anne,Roy,,anne.roy@ch.fr,20
firstname,lastname,password,email,profile_field_matricule
Marc,Petit,,marc.petit@ch.fr,21`,
      fixed: `Anne,Roy,,anne.roy@ch.fr,20
firstname,lastname,password,email,profile_field_matricule
Marc,Petit,,marc.petit@ch.fr,21`,
    },
    // A line of length zero is no record: the platform passes it over.
    { csv: '\nfirstname,lastname,password,email,profile_field_matricule\nMarc,Petit,,marc.petit@ch.fr,21' },
  ],
  file(sheet, report) {
    const count = titles(sheet);
    for (let record = 0; record < count; record++) {
      if (!isSepLine(sheet, record)) report(sheet.table.place(record), { empty: new Row(sheet, record).empty });
    }
  },
  fixes({ place, args }, sheet) {
    const { table } = sheet;
    const own: Fix = { ...deleteLine(table, place), safe: args.empty };
    const count = titles(sheet);
    if (count < 2) return [own];
    const all: Fix = {
      title: {
        fr: `Supprimer ${counted(count, 'ligne', 'lignes', 'fr')} au-dessus de l’en-tête`,
        en: `Delete ${counted(count, 'line', 'lines', 'en')} above the header`,
      },
      edits: [{ start: table.recordStart(0), end: table.recordStart(count), text: '' }],
      safe: false,
    };
    return [all, own];
  },
});

/** How many records at the top are no people: all that stand above the header, unless somebody sorted the lines. */
function titles(sheet: Sheet): number {
  const person = firstPersonAbove(sheet);
  return person < 0 ? sheet.header : person;
}
