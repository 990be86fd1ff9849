// file-extension: an enrolment file whose name does not end in .csv. The guide: the extension must NEVER change.
import { quoted } from '../../i18n/format';
import { defineRule } from '../rule';

/** Endings that a download, an editor or a spreadsheet puts on. */
const ENDINGS = /(\.(csv|txt|tsv|tab|text|xlsx?|ods))+$/i;

export const fileExtension = defineRule<{ name: string; better: string }>({
  id: 'file-extension',
  section: 'file',
  severity: 'warning',
  effect: 'form',
  source: 'guide, étape 1 B 2',
  whileDamaged: true,
  texts: {
    fr: {
      title: 'Extension du fichier incorrecte',
      message: ({ name }) => `Nom du fichier à corriger\u00a0: il doit finir par .csv (${quoted(name, 'fr')}).`,
      why: 'Le guide demande de ne jamais changer l’extension. Windows cache souvent la fin des noms\u00a0: «\u00a0agents.csv\u00a0» peut être en réalité «\u00a0agents.csv.txt\u00a0», que la plateforme ne propose même pas à l’import.',
      repair: 'Renommer le fichier pour qu’il finisse par .csv.',
    },
    en: {
      title: 'Wrong file extension',
      message: ({ name }) => `Rename the file: its name must end in .csv (${quoted(name, 'en')}).`,
      why: 'The guide asks never to change the extension. Windows often hides the end of names: “agents.csv” may really be “agents.csv.txt”, which the platform does not even offer for import.',
      repair: 'Rename the file so that it ends in .csv.',
    },
  },
  examples: [
    {
      csv: `firstname,lastname,password,email,profile_field_matricule
^ file-extension
Marc,Petit,,marc.petit@ch.fr,21`,
      fileName: 'csv_GED_get_agent_s_FPH.csv.txt',
    },
    {
      csv: 'firstname,lastname,password,email,profile_field_matricule\nMarc,Petit,,marc.petit@ch.fr,21',
      fileName: 'AGENTS.CSV',
    },
    // A text that is in no file yet.
    { csv: 'firstname,lastname,password,email,profile_field_matricule\nMarc,Petit,,marc.petit@ch.fr,21', fileName: '' },
  ],
  file({ table, context }, report) {
    const name = context.fileName;
    if (!name || /\.csv$/i.test(name)) return;
    report({ ...table.place(0), to: 0 }, { name, better: `${name.replace(ENDINGS, '')}.csv` });
  },
  fixes: ({ args }) => [
    {
      title: { fr: `Renommer en ${quoted(args.better, 'fr')}`, en: `Rename to ${quoted(args.better, 'en')}` },
      edits: [],
      safe: false,
      action: { kind: 'rename-file', name: args.better },
    },
  ],
});
