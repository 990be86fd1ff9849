// files-establishment: two files for one establishment and template.
import { nameOfOther } from '../../document/other-file';
import { quoted } from '../../i18n/format';
import { appendTo } from '../../text/append-to';
import { defineRule } from '../rule';

export const filesEstablishment = defineRule<{ establishment: string; file: string; count: number }>({
  id: 'files-establishment',
  section: 'files',
  severity: 'warning',
  effect: 'form',
  source: 'guide, étape 1 B (remarque)',
  texts: {
    fr: {
      title: 'Deux fichiers pour un établissement',
      message: ({ establishment, file, count }) =>
        count > 2
          ? `${count} fichiers concernent l’établissement ${establishment} (dont ${quoted(file, 'fr')})\u00a0: n’en gardez qu’un.`
          : `Le fichier ${quoted(file, 'fr')} concerne aussi l’établissement ${establishment}\u00a0: n’en gardez qu’un.`,
      why: 'Le guide demande un seul fichier par établissement. Avec deux, les mêmes agents sont importés deux fois, ou le second fichier est oublié.',
      repair: 'Réunir les lignes dans un seul fichier, ou écarter l’ancienne version.',
    },
    en: {
      title: 'Two files for one establishment',
      message: ({ establishment, file, count }) =>
        count > 2
          ? `${count} files are for the establishment ${establishment} (${quoted(file, 'en')} among them): keep one.`
          : `The file ${quoted(file, 'en')} is also for the establishment ${establishment}: keep one.`,
      why: 'The guide asks for one file per establishment. With two, the same agents are imported twice, or the second file is forgotten.',
      repair: 'Merge the lines into one file, or move the older version elsewhere.',
    },
  },
  examples: [
    {
      csv: `firstname,lastname,password,email,profile_field_matricule
~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ files-establishment
Marc,Petit,Tk8!graine,alp002.m.petit.fictif@anfh.fr,21`,
      others: [
        {
          fileName: 'agents_v2.csv',
          csv: `firstname,lastname,password,email,profile_field_matricule
Lise,Morel,Tk8!graine,alp002.l.morel.fictif@anfh.fr,22`,
        },
      ],
    },
    {
      csv: `firstname,lastname,password,email,profile_field_matricule
Marc,Petit,Tk8!graine,alp002.m.petit.fictif@anfh.fr,21`,
      others: [
        {
          fileName: 'agents_dam023.csv',
          csv: `firstname,lastname,password,email,profile_field_matricule
Lise,Morel,Tk8!graine,dam023.l.morel.fictif@anfh.fr,22`,
        },
      ],
    },
  ],
  crossFile(files, report) {
    const groups = new Map<string, string[]>();
    for (const [file, { establishment, template, header, hasPeople }] of files) {
      if (establishment && header && hasPeople) appendTo(groups, `${establishment} ${template}`, file);
    }
    for (const group of groups.values()) {
      for (const file of group) {
        const own = files.get(file);
        const otherFile = group.find((one) => one !== file);
        const other = otherFile === undefined ? undefined : files.get(otherFile);
        if (!own?.header || otherFile === undefined || !other?.header) continue;
        report(
          file,
          own.header,
          { establishment: own.establishment, file: nameOfOther(files, otherFile, file), count: group.length },
          { file: otherFile, place: other.header, line: other.headerLine },
        );
      }
    }
  },
});
