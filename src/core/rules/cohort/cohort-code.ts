// cohort-code: where cohorts are named by APOGÉE, a reference that is no code étape (with its version at UPJV).
import { quoted } from '../../i18n/format';
import { replaceCell } from '../../text/cell-edits';
import { defineRule } from '../rule';
import { cohortCells } from './cohort-cells';

export const cohortCode = defineRule<{ reference: string; code: string; sure: boolean; version: number }>({
  id: 'cohort-code',
  section: 'cohort',
  severity: 'error',
  effect: 'silent',
  source: 'UPJV, Synchroniser une cohorte (2, 3 d)\u00a0; CEMU, Synchronisation des cohortes\u00a0; conformance 42',
  step: 'cohort',
  texts: {
    fr: {
      title: 'Code étape mal écrit',
      message: ({ reference, code, sure, version }) => {
        const shape = version ? 'code étape (L1CHIM231)' : 'code étape';
        if (!code)
          return `${quoted(reference, 'fr')} n’est pas un ${shape}\u00a0: la plateforme créerait une autre cohorte.`;
        return `Écrire le code seul, ${sure ? '' : 'peut-être '}${quoted(code, 'fr')}\u00a0: sinon, la plateforme créerait une autre cohorte.`;
      },
      why: 'La référence d’une cohorte est son code seul, sans espace ni libellé. Le libellé que la plateforme affiche à côté ne sert qu’à la reconnaître.',
      repair:
        'N’écrire que le code. Il se lit dans la structure des enseignements d’APOGÉE, ou au début du libellé affiché par la plateforme.',
    },
    en: {
      title: 'Malformed code étape',
      message: ({ reference, code, sure, version }) => {
        const shape = version ? 'code étape (L1CHIM231)' : 'code étape';
        if (!code) return `${quoted(reference, 'en')} is not a ${shape}: the platform would create another cohort.`;
        return `Write the code alone, ${sure ? '' : 'perhaps '}${quoted(code, 'en')}: otherwise the platform would create another cohort.`;
      },
      why: 'A cohort’s reference is its code alone, without spaces or label. The label that the platform shows beside it only helps to recognise it.',
      repair: 'Write the code alone. APOGÉE’s structure of teaching shows it, and so does the beginning of the label.',
    },
  },
  examples: [
    {
      platform: 'upjv',
      csv: `username,firstname,lastname,email,cohort1
mpetit,Marc,Petit,marc.petit@etud.u-picardie.fr,L1CHIM231 - LICENCE 1 CHIMIE
                                                ~~~~~~~~~~~~~~~~~~~~~~~~~~~~ cohort-code
lmorel,Lise,Morel,lise.morel@etud.u-picardie.fr,L1CHIM 231
                                                ~~~~~~~~~~ cohort-code
oroy,Omar,Roy,omar.roy@etud.u-picardie.fr,LICENCE 1 CHIMIE
                                          ~~~~~~~~~~~~~~~~ cohort-code
aroy,Anne,Roy,anne.roy@etud.u-picardie.fr,L1CHIM231`,
      fixed: `username,firstname,lastname,email,cohort1
mpetit,Marc,Petit,marc.petit@etud.u-picardie.fr,L1CHIM231
lmorel,Lise,Morel,lise.morel@etud.u-picardie.fr,L1CHIM231
oroy,Omar,Roy,omar.roy@etud.u-picardie.fr,LICENCE 1 CHIMIE
aroy,Anne,Roy,anne.roy@etud.u-picardie.fr,L1CHIM231`,
    },
    {
      // Cohorts made by hand are named as people like.
      platform: 'collegium-sante',
      cohorts:
        'name,idnumber,context,category,source\nTuteurs L2 pharma,Tuteurs L2 pharma,system,,manual\nPASS,L1PASS,system,,apogee',
      csv: `username,firstname,lastname,email,cohort1
mpetit,Marc,Petit,marc.petit@unicaen.fr,Tuteurs L2 pharma
lmorel,Lise,Morel,lise.morel@unicaen.fr,L1PASS - PASS
                                        ~~~~~~~~~~~~~ cohort-code`,
      fixed: `username,firstname,lastname,email,cohort1
mpetit,Marc,Petit,marc.petit@unicaen.fr,Tuteurs L2 pharma
lmorel,Lise,Morel,lise.morel@unicaen.fr,L1PASS`,
    },
  ],
  onCleanRows: 'by-cohort',
  row(row, report) {
    const { platform, table, context } = row.sheet;
    const { code } = platform.cohorts;
    if (!code) return;
    for (const { column, reference, resolution } of cohortCells(row)) {
      if (resolution.kind !== 'code') continue;
      const { code: readable } = resolution;
      // Where people make cohorts too and no catalogue tells them apart, it may be one of theirs.
      const unsure = !readable && !context.cohorts && platform.cohorts.refreshed !== null;
      const { sure } = resolution;
      const args = { reference, code: readable, sure, version: code.versionDigits };
      report(table.place(row.record, column), args, unsure ? { severity: 'warning' } : {});
    }
  },
  fixes: ({ place, args }, { table }) =>
    args.code
      ? [
          {
            title: { fr: `Ne garder que ${quoted(args.code, 'fr')}`, en: `Keep ${quoted(args.code, 'en')} alone` },
            edits: [replaceCell(table, place, args.code)],
            safe: args.sure,
          },
        ]
      : [],
});
