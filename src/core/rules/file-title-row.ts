// file-title-row: lines above the header. The platform takes the first line for the header, whatever it is.
import { isSepLine } from '../file/delimiters';
import { counted } from '../messages/show';
import { deleteLine } from './line-fixes';
import { defineRule, type Fix } from './rule';

export const fileTitleRow = defineRule<{ empty: number }>({
  id: 'file-title-row',
  section: 'file',
  severity: 'error',
  effect: 'file',
  source: 'conformance 6a, 8, 14',
  texts: {
    fr: {
      title: 'Ligne au-dessus des colonnes',
      message: ({ empty }) =>
        `${empty ? 'Cette ligne vide' : 'Cette ligne'} est au-dessus de celle des colonnes\u00a0: la plateforme y cherche les noms des colonnes et refusera tout le fichier.`,
      why: 'La première ligne du fichier doit être celle du modèle. Un titre, une date ou une ligne vide mise en page au-dessus font refuser tout le fichier.',
      repair: 'Supprimer tout ce qui est au-dessus de la ligne des colonnes.',
    },
    en: {
      title: 'Line above the header',
      message: ({ empty }) =>
        `${empty ? 'This empty line' : 'This line'} stands above the header: the platform looks for the names of the columns there and will refuse the whole file.`,
      why: 'The first line of the file has to be the template’s. A title, a date or an empty line put above for looks has the whole file refused.',
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
    // A line of length zero is no record: the platform passes it over.
    { csv: '\nfirstname,lastname,password,email,profile_field_matricule\nMarc,Petit,,marc.petit@ch.fr,21' },
  ],
  file(sheet, report) {
    for (let record = 0; record < sheet.header; record++) {
      if (!isSepLine(sheet, record)) report(sheet.table.place(record), { empty: sheet.row(record).empty ? 1 : 0 });
    }
  },
  fixes({ place, args }, { table, header }) {
    const own: Fix = { ...deleteLine(table, place), safe: args.empty === 1 };
    if (header < 2) return [own];
    const all: Fix = {
      title: {
        fr: `Supprimer ${counted(header, 'ligne', 'lignes', 'fr')} au-dessus des colonnes`,
        en: `Delete ${counted(header, 'line', 'lines', 'en')} above the header`,
      },
      edits: [{ start: table.recordStart(0), end: table.recordStart(header), text: '' }],
      safe: false,
    };
    return [all, own];
  },
});
