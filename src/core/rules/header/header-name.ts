// header-name: a column of the template whose name was changed. The guide: the names must NEVER change.
import { quoted } from '../../i18n/format';
import { replaceCell } from '../../text/cell-edits';
import { defineRule } from '../rule';

/** Whether Moodle reads the name all the same: it trims blanks, but no-break ones, and knows no case (conformance rule 12). */
const isReadAlike = (written: string, name: string) =>
  !/[^\0-\x7f]/.test(written) && written.trim().toLowerCase() === name.toLowerCase();

export const headerName = defineRule<{ written: string; name: string; trimmed: boolean }>({
  id: 'header-name',
  section: 'header',
  severity: 'error',
  effect: 'file',
  source: 'guide, étape 1 B 2; conformance 12, 14',
  texts: {
    fr: {
      title: 'Nom de colonne modifié',
      message: ({ written, name, trimmed }) =>
        trimmed
          ? `Espaces autour du nom de colonne ${quoted(name, 'fr')}\u00a0: Moodle les enlève, d’autres outils non.`
          : `Nom de colonne à remettre\u00a0: ${quoted(name, 'fr')} (écrit ${quoted(written, 'fr')}). Tout le fichier serait refusé.`,
      why: 'La plateforme reconnaît les colonnes à leur nom exact. Un nom traduit, accentué ou retapé lui est inconnu.',
      repair: 'Remettre le nom du modèle, sans rien y changer.',
    },
    en: {
      title: 'Column name changed',
      message: ({ written, name, trimmed }) =>
        trimmed
          ? `Blanks around the column name ${quoted(name, 'en')}: Moodle drops them, other tools do not.`
          : `Restore the column name: ${quoted(name, 'en')} (written ${quoted(written, 'en')}). The whole file would be refused.`,
      why: 'The platform recognises columns by their exact names. It does not know a name that was translated, accented or retyped.',
      repair: 'Restore the template’s name, unchanged.',
    },
  },
  examples: [
    {
      csv: `Prénom,Nom, Password,e-mail,profile_field_matricule
~~~~~~ header-name
       ~~~ header-name
           ~~~~~~~~~ header-name
                     ~~~~~~ header-name
Marc,Petit,,marc.petit@ch.fr,21`,
      fixed: 'firstname,lastname,password,email,profile_field_matricule\nMarc,Petit,,marc.petit@ch.fr,21',
    },
    {
      csv: `Agents du CH
firstname,"Last name",password,email,profile_field_matricule
          ~~~~~~~~~~~ header-name
Marc,Petit,,marc.petit@ch.fr,21`,
      fixed:
        'Agents du CH\nfirstname,"lastname",password,email,profile_field_matricule\nMarc,Petit,,marc.petit@ch.fr,21',
    },
    { csv: 'firstname,lastname,password,email,profile_field_matricule\nMarc,Petit,,marc.petit@ch.fr,21' },
    // Stock Moodle does not mind the case.
    {
      csv: 'Username,FIRSTNAME,lastname,email,profile_field_Site\nm.petit,Marc,Petit,marc.petit@ch.fr,Buis',
      platform: 'moodle',
    },
    {
      csv: `username, firstname,lastname,email
         ~~~~~~~~~~ header-name
m.petit,Marc,Petit,marc.petit@ch.fr`,
      fixed: 'username,firstname,lastname,email\nm.petit,Marc,Petit,marc.petit@ch.fr',
      platform: 'moodle',
    },
  ],
  file(sheet, report) {
    if (!sheet.headerIsSplit) return;
    for (const column of sheet.columns) {
      const { index, written, name, exact } = column;
      if (!name || exact || sheet.isRepeated(column)) continue;
      const trimmed = sheet.template.open && isReadAlike(written, name);
      const more = trimmed ? ({ severity: 'warning', effect: 'form' } as const) : {};
      report(sheet.table.place(sheet.header, index), { written, name, trimmed }, more);
    }
  },
  fixes: ({ place, args }, { table }) => [
    {
      title: { fr: `Remettre ${quoted(args.name, 'fr')}`, en: `Restore ${quoted(args.name, 'en')}` },
      edits: [replaceCell(table, place, args.name)],
      // Where letters could not be read, reading them rightly comes first.
      safe: !args.written.includes('\ufffd'),
    },
  ],
});
