// header-extra: a column that the template does not have.
import type { Sheet } from '../../document/sheet';
import { quoted } from '../../i18n/format';
import { deleteColumn } from '../edits';
import { defineRule } from '../rule';
import { addressColumn } from './address-column';

export const headerExtra = defineRule<{ written: string; surplus: number }>({
  id: 'header-extra',
  section: 'header',
  severity: 'error',
  effect: 'file',
  source: 'guide, étape 1 B 2; conformance 14',
  texts: {
    fr: {
      title: 'Colonne en trop',
      message: ({ written, surplus }) =>
        surplus
          ? `${surplus > 1 ? 'Séparateurs' : 'Séparateur'} en trop à la fin de l’en-tête\u00a0: la plateforme refuserait tout le fichier.`
          : written.trim()
            ? `La colonne ${quoted(written, 'fr')} n’existe pas dans le modèle\u00a0: tout le fichier serait refusé.`
            : 'Cette colonne n’a pas de nom\u00a0: la plateforme refuserait tout le fichier.',
      why: 'La plateforme n’accepte que les colonnes qu’elle connaît. Une colonne ajoutée pour soi (service, téléphone, remarque), ou une colonne vide laissée par Excel, fait refuser tout le fichier.',
      repair: 'Garder une copie du fichier si la colonne est utile, puis supprimer la colonne.',
    },
    en: {
      title: 'Extra column',
      message: ({ written, surplus }) =>
        surplus
          ? `Extra ${surplus > 1 ? 'delimiters' : 'delimiter'} at the end of the header: the platform would refuse the whole file.`
          : written.trim()
            ? `The template has no column ${quoted(written, 'en')}: the whole file would be refused.`
            : 'This column has no name: the platform would refuse the whole file.',
      why: 'The platform accepts only the columns that it knows. A column added for oneself (ward, telephone, remark), or an empty one left by Excel, and the whole file is refused.',
      repair: 'Keep a copy of the file if the column is useful, then delete the column.',
    },
  },
  examples: [
    {
      csv: `Service,firstname,lastname,Grade,password,email,profile_field_matricule,
~~~~~~~ header-extra
                           ~~~~~ header-extra
                                                                        ^ header-extra
URG,Marc,Petit,IDE,,marc.petit@ch.fr,21,
Lise,Morel,,lise.morel@ch.fr,22`,
      fixed: `firstname,lastname,password,email,profile_field_matricule
Marc,Petit,,marc.petit@ch.fr,21
Lise,Morel,,lise.morel@ch.fr,22`,
    },
    {
      csv: `firstname;lastname;password;email;profile_field_matricule;;
                                                          ~ header-extra
Marc;Petit;;marc.petit@ch.fr;21
Lise;Morel;;lise.morel@ch.fr;22`,
      fixed: `firstname;lastname;password;email;profile_field_matricule
Marc;Petit;;marc.petit@ch.fr;21
Lise;Morel;;lise.morel@ch.fr;22`,
    },
    // Decision 6: a username column may come before the template's.
    {
      csv: 'username,firstname,lastname,password,email,profile_field_matricule\nalp002.m.petit,Marc,Petit,,marc.petit@ch.fr,21',
    },
    {
      csv: 'username,firstname,lastname,email,city,cohort2\nm.petit,Marc,Petit,marc.petit@ch.fr,Buis,C25',
      platform: 'moodle',
    },
  ],
  file(sheet, report) {
    if (!sheet.headerIsSplit) return;
    const { table, header, width, namedWidth } = sheet;
    const addresses = addressColumn(sheet);
    const surplus = isOnlyOfHeader(sheet) ? width - namedWidth : 0;
    for (const { index, written, name } of sheet.columns.slice(0, width - surplus)) {
      // It only has another name: header-missing gives it its own.
      if (index === addresses) continue;
      // What a name with an unreadable letter means is not known: file-encoding speaks.
      if (name === undefined && !written.includes('\ufffd'))
        report(table.place(header, index), { written, surplus: 0 });
    }
    if (!surplus) return;
    const [first, last] = [table.place(header, namedWidth), table.place(header, width - 1)];
    report({ ...first, to: last.to }, { written: '', surplus });
  },
  fixes({ place, args: { surplus } }, sheet) {
    const { table, header, namedWidth } = sheet;
    if (surplus) {
      const edit = { start: table.end(header, namedWidth - 1), end: table.recordEnd(header), text: '' };
      const title = { fr: 'Supprimer la fin de l’en-tête', en: 'Remove the end of the header' };
      return [{ title, edits: [edit], safe: true }];
    }
    const title = { fr: 'Supprimer la colonne', en: 'Delete the column' };
    return [{ title, edits: deleteColumn(sheet, place.column), safe: false }];
  },
});

/** Whether what stands behind the header's last name is there alone: no line goes as far. */
function isOnlyOfHeader({ table, firstRow, width, namedWidth }: Sheet): boolean {
  if (namedWidth === width || firstRow === table.recordCount) return false;
  for (let record = firstRow; record < table.recordCount; record++) {
    if (table.fieldCount(record) > namedWidth) return false;
  }
  return true;
}
