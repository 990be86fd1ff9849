// header-name: a column of the template whose name was changed. The guide: the names must NEVER change.
import { quoted } from '../messages/show';
import { setPlace } from './edits';
import { defineRule } from './rule';

export const headerName = defineRule<{ written: string; name: string }>({
  id: 'header-name',
  section: 'header',
  severity: 'error',
  effect: 'file',
  source: 'guide, étape 1 B 2; conformance 12, 14',
  texts: {
    fr: {
      title: 'Nom de colonne modifié',
      message: ({ written, name }) =>
        `La colonne ${quoted(name, 'fr')} a été renommée en ${quoted(written, 'fr')}\u00a0: la plateforme refusera tout le fichier.`,
      why: 'La plateforme reconnaît les colonnes à leur nom exact. Un nom traduit, accentué ou retapé lui est inconnu.',
      repair: 'Remettre le nom du modèle, sans rien y changer.',
    },
    en: {
      title: 'Column name changed',
      message: ({ written, name }) =>
        `The column ${quoted(name, 'en')} was renamed ${quoted(written, 'en')}: the platform will refuse the whole file.`,
      why: 'The platform knows the columns by their exact names. A name that was translated, accented or retyped is unknown to it.',
      repair: 'Put the name of the template back, unchanged.',
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
  ],
  file(sheet, report) {
    if (!sheet.headerIsSplit) return;
    for (const column of sheet.columns) {
      const { index, written, name, exact } = column;
      if (name && !exact && !sheet.isRepeated(column))
        report(sheet.table.place(sheet.header, index), { written, name });
    }
  },
  fixes: ({ place, args }, { table }) => [
    {
      title: { fr: `Remettre ${quoted(args.name, 'fr')}`, en: `Put ${quoted(args.name, 'en')} back` },
      edits: [setPlace(table, place, args.name)],
      safe: true,
    },
  ],
});
