// cohort-refreshed: a cohort whose members the platform makes anew every night. What a file adds does not last.
import { quoted } from '../../i18n/format';
import { isCode } from '../../reference/resolve-cohort';
import { defineRule } from '../rule';
import { cohortCells } from './cohort-cells';

export const cohortRefreshed = defineRule<{ reference: string; at: string; fr: string; en: string; sure: boolean }>({
  id: 'cohort-refreshed',
  section: 'cohort',
  severity: 'warning',
  effect: 'silent',
  source: 'CEMU, Synchronisation des cohortes\u00a0; Formation Ecampus',
  texts: {
    fr: {
      title: 'Cohorte recalculée chaque nuit',
      message: ({ reference, at, fr, sure }) => {
        const cohort = `${quoted(reference, 'fr')} est recalculée chaque nuit${at && ` à ${at}`} d’après ${fr}`;
        return `Ajout provisoire\u00a0: ${cohort}${sure ? '' : ', si elle vient d’APOGÉE'}.`;
      },
      why: 'Les membres d’une cohorte d’inscription administrative suivent les inscriptions. Ceux qu’un fichier ajoute disparaissent la nuit suivante, et avec eux leur inscription au cours.',
      repair:
        'Corriger l’inscription de l’étudiant à la source, ou créer une cohorte à la main et la marquer «\u00a0manual\u00a0» dans la liste des cohortes.',
      repairInExcel:
        'Corriger l’inscription de l’étudiant à la source, ou créer sur la plateforme une cohorte à la main, qui n’est pas recalculée.',
    },
    en: {
      title: 'Cohort rebuilt every night',
      message: ({ reference, at, en, sure }) => {
        const cohort = `${quoted(reference, 'en')} is rebuilt every night${at && ` at ${at}`} from ${en}`;
        return `These members will not stay: ${cohort}${sure ? '' : ', if it comes from APOGÉE'}.`;
      },
      why: 'The members of an administrative cohort follow the registrations. Those that a file adds vanish the next night, and their course enrolment with them.',
      repair:
        'Correct the student’s registration at its source, or create a cohort by hand and mark it “manual” in the cohort list.',
      repairInExcel:
        'Correct the student’s registration at its source, or create a cohort by hand on the platform: it is not rebuilt.',
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
  onCleanRows: 'by-cohort',
  row(row, report) {
    const { platform, context, table } = row.sheet;
    const { refreshed, code } = platform.cohorts;
    if (!refreshed) return;
    for (const { column, reference, resolution } of cohortCells(row)) {
      const sure = resolution.kind === 'known' && resolution.cohort.source === 'apogee';
      // Without a catalogue, what is written as a code étape may well be one.
      const likely = !context.cohorts && code !== null && isCode(reference, code);
      if (!sure && !likely) continue;
      const args = { reference, at: refreshed.at ?? '', ...refreshed.from, sure };
      report(table.place(row.record, column), args, sure ? {} : { severity: 'information' });
    }
  },
});
