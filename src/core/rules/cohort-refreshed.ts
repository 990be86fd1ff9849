// cohort-refreshed: a cohort whose members the platform makes anew every night. What a file adds does not last.
import { quoted } from '../messages/show';
import { isCode } from '../reference/judge';
import { cohortCells } from './cohort-cells';
import { defineRule } from './rule';

export const cohortRefreshed = defineRule<{ reference: string; at: string; fr: string; en: string; sure: number }>({
  id: 'cohort-refreshed',
  section: 'cohort',
  severity: 'warning',
  effect: 'silent',
  source: 'CEMU, Synchronisation des cohortes\u00a0; Formation Ecampus',
  texts: {
    fr: {
      title: 'Cohorte actualisée chaque nuit',
      message: ({ reference, at, fr, sure }) =>
        `${sure ? 'La cohorte' : 'Si elle vient d’APOGÉE, la cohorte'} ${quoted(reference, 'fr')} est refaite chaque nuit${at ? ` à ${at}` : ''} d’après ${fr}\u00a0: les membres ajoutés par ce fichier n’y resteront pas.`,
      why: 'Les membres d’une cohorte d’inscription administrative suivent les inscriptions. Ceux qu’un fichier ajoute disparaissent la nuit suivante, et avec eux leur inscription au cours.',
      repair:
        'Corriger l’inscription de l’étudiant à la source, ou créer une cohorte à la main et la marquer «\u00a0manual\u00a0» dans le catalogue.',
    },
    en: {
      title: 'Cohort refreshed every night',
      message: ({ reference, at, en, sure }) =>
        `${sure ? 'The cohort' : 'If it comes from APOGÉE, the cohort'} ${quoted(reference, 'en')} is made anew every night${at ? ` at ${at}` : ''} from ${en}: the members that this file adds will not stay.`,
      why: 'The members of an administrative cohort follow the registrations. Those that a file adds vanish the next night, and their enrolment in the course with them.',
      repair:
        'Correct the student’s registration at its source, or make a cohort by hand and mark it “manual” in the catalogue.',
    },
  },
  examples: [
    {
      platform: 'ecampus',
      cohorts:
        'name,idnumber,context,category,source\nLicence 1 droit,L1DROIT,system,,apogee\nTuteurs,TUTEURS,system,,manual',
      csv: `username,firstname,lastname,email,cohort1
22001234,Marc,Petit,marc.petit@etu.unicaen.fr,L1DROIT
                                              ~~~~~~~ cohort-refreshed
22001235,Lise,Morel,lise.morel@etu.unicaen.fr,TUTEURS`,
    },
    {
      // On this platform, people make all cohorts.
      platform: 'prelude',
      cohorts: 'name,idnumber,context,category,source\nLicence 1 droit,L1DROIT,system,,apogee',
      csv: 'username,firstname,lastname,email,cohort1\nmpetit,Marc,Petit,marc.petit@unicaen.fr,L1DROIT',
    },
  ],
  row(row, report) {
    const { platform, context, table } = row.sheet;
    const { refreshed, code } = platform.cohorts;
    if (!refreshed) return;
    for (const { column, reference, judgement } of cohortCells(row)) {
      const sure = judgement.kind === 'known' && judgement.cohort.source === 'apogee';
      // Without a catalogue, what is written as a code étape may well be one.
      const likely = !context.cohorts && code !== null && isCode(reference, code);
      if (!sure && !likely) continue;
      const args = { reference, at: refreshed.at ?? '', ...refreshed.from, sure: sure ? 1 : 0 };
      report(table.place(row.record, column), args, sure ? {} : { severity: 'information' });
    }
  },
});
