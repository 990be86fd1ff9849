// cohort-code: where cohorts are named by APOGÉE, a reference that is no code étape (with its version at UPJV).
import { quoted } from '../messages/show';
import { isCode } from '../reference/judge';
import { cohortCells } from './cohort-cells';
import { setPlace } from './edits';
import { defineRule } from './rule';

export const cohortCode = defineRule<{ reference: string; code: string; version: number }>({
  id: 'cohort-code',
  section: 'cohort',
  severity: 'error',
  effect: 'silent',
  source: 'UPJV, Synchroniser une cohorte (2, 3 d)\u00a0; CEMU, Synchronisation des cohortes\u00a0; conformance 42',
  texts: {
    fr: {
      title: 'Code étape mal écrit',
      message: ({ reference, code, version }) => {
        const shape = version ? 'un code étape suivi de sa version (L1CHIM231)' : 'un code étape';
        const meant = code ? ` Le code est ${quoted(code, 'fr')}.` : '';
        return `${quoted(reference, 'fr')} n’est pas ${shape}\u00a0: la plateforme ne trouverait pas la cohorte, et en créerait une autre sans rien dire.${meant}`;
      },
      why: 'La référence d’une cohorte est son code seul, sans espace ni libellé. Le libellé que la plateforme affiche à côté ne sert qu’à la reconnaître.',
      repair:
        'N’écrire que le code. Il se lit dans la structure des enseignements d’APOGÉE, ou au début du libellé affiché par la plateforme.',
    },
    en: {
      title: 'Code étape not rightly written',
      message: ({ reference, code, version }) => {
        const shape = version ? 'code étape followed by its version (L1CHIM231)' : 'code étape';
        const meant = code ? ` The code is ${quoted(code, 'en')}.` : '';
        return `${quoted(reference, 'en')} is no ${shape}: the platform would not find the cohort, and silently create another one.${meant}`;
      },
      why: 'A cohort’s reference is its code alone, without blanks or label. The label that the platform shows beside it only helps to recognise it.',
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
  row(row, report) {
    const { platform, table, context } = row.sheet;
    const { code } = platform.cohorts;
    if (!code) return;
    for (const { column, reference, judgement } of cohortCells(row)) {
      const readable = judgement.kind === 'code' ? judgement.code : '';
      const misshapen = judgement.kind === 'unknown' && !isCode(reference, code);
      if (judgement.kind !== 'code' && !misshapen) continue;
      // Where people make cohorts too and no catalogue tells them apart, it may be one of theirs.
      const unsure = !readable && !context.cohorts && platform.cohorts.refreshed !== null;
      const args = { reference, code: readable, version: code.versionDigits };
      report(table.place(row.record, column), args, unsure ? { severity: 'warning' } : {});
    }
  },
  fixes: ({ place, args }, { table, context, platform }) =>
    args.code
      ? [
          {
            title: { fr: `Ne garder que ${quoted(args.code, 'fr')}`, en: `Keep ${quoted(args.code, 'en')} alone` },
            edits: [setPlace(table, place, args.code)],
            // A version's digits make a code certain; without them, only the catalogue does.
            safe: args.version > 0 || context.cohorts?.find(args.code, platform.cohorts.by) !== undefined,
          },
        ]
      : [],
});
