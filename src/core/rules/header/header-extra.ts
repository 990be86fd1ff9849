// header-extra: a column that the template does not have.
import { quoted } from '../../i18n/format';
import { deleteColumn } from '../edits';
import { defineRule } from '../rule';
import { addressColumn } from './address-column';

export const headerExtra = defineRule<{ written: string }>({
  id: 'header-extra',
  section: 'header',
  severity: 'error',
  effect: 'file',
  source: 'guide, étape 1 B 2; conformance 14',
  texts: {
    fr: {
      title: 'Colonne en trop',
      message: ({ written }) =>
        written.trim()
          ? `La colonne ${quoted(written, 'fr')} n’existe pas dans le modèle\u00a0: tout le fichier serait refusé.`
          : 'Cette colonne n’a pas de nom\u00a0: la plateforme refuserait tout le fichier.',
      why: 'La plateforme n’accepte que les colonnes qu’elle connaît. Une colonne ajoutée pour soi (service, téléphone, remarque), ou une colonne vide laissée par Excel, fait refuser tout le fichier.',
      repair: 'Garder une copie du fichier si la colonne est utile, puis supprimer la colonne.',
    },
    en: {
      title: 'Extra column',
      message: ({ written }) =>
        written.trim()
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
    const addresses = addressColumn(sheet);
    for (const { index, written, name } of sheet.columns) {
      // It only has another name: header-missing gives it its own.
      if (index === addresses) continue;
      // What a name with an unreadable letter means is not known: file-encoding speaks.
      if (name === undefined && !written.includes('\ufffd'))
        report(sheet.table.place(sheet.header, index), { written });
    }
  },
  fixes: ({ place }, sheet) => [
    {
      title: { fr: 'Supprimer la colonne', en: 'Delete the column' },
      edits: deleteColumn(sheet, place.column),
      safe: false,
    },
  ],
});
