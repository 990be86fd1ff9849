// files-establishment: two files for one establishment and template. Found by comparing summaries (across.ts).
import { quoted } from '../messages/show';
import { defineRule } from './rule';

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
          ? `${count} fichiers sont pour l’établissement ${establishment}, dont ${quoted(file, 'fr')}\u00a0: le guide en demande un seul.`
          : `Le fichier ${quoted(file, 'fr')} est aussi pour l’établissement ${establishment}\u00a0: le guide en demande un seul.`,
      why: 'Avec deux fichiers, on importe deux fois les mêmes agents, ou l’on oublie le second.',
      repair: 'Réunir les lignes dans un seul fichier, ou écarter l’ancienne version.',
    },
    en: {
      title: 'Two files for one establishment',
      message: ({ establishment, file, count }) =>
        count > 2
          ? `${count} files are for the establishment ${establishment}, ${quoted(file, 'en')} among them: the guide asks for one.`
          : `The file ${quoted(file, 'en')} is for the establishment ${establishment} too: the guide asks for one.`,
      why: 'With two files, the same agents are imported twice, or the second file is forgotten.',
      repair: 'Put the lines into one file, or put the older version away.',
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
});
