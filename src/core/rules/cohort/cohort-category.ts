// cohort-category: a category cohort outside the category that the file is for. Its courses cannot use it.
import { quoted } from '../../i18n/format';
import { isUsableIn } from '../../reference/cohorts';
import { defineRule } from '../rule';
import { cohortCells } from './cohort-cells';

export const cohortCategory = defineRule<{ reference: string; category: string; wanted: string }>({
  id: 'cohort-category',
  section: 'cohort',
  severity: 'warning',
  effect: 'silent',
  source: 'CEMU, Créer une cohorte sur Moodle PRELUDE',
  texts: {
    fr: {
      title: 'Cohorte d’une autre catégorie',
      message: ({ category, wanted }) =>
        `Cohorte de ${quoted(category, 'fr')}, à remplacer\u00a0: elle ne serait pas proposée dans les cours de ${quoted(wanted, 'fr')}.`,
      why: 'Une cohorte de catégorie n’est proposée que dans les cours de sa catégorie et de ses sous-catégories. L’import réussit, mais la cohorte est introuvable au moment de synchroniser.',
      repair: 'Choisir une cohorte de la bonne catégorie, ou une cohorte système, utilisable partout.',
    },
    en: {
      title: 'Cohort of another category',
      message: ({ category, wanted }) =>
        `Cohort of ${quoted(category, 'en')}, to be replaced: the courses of ${quoted(wanted, 'en')} would not offer it.`,
      why: 'A category cohort is offered only in the courses of its category and its subcategories. The import succeeds, but the cohort cannot be found when it is to be synchronised.',
      repair: 'Choose a cohort of the right category, or a system cohort, which can be used everywhere.',
    },
  },
  examples: [
    {
      platform: 'prelude',
      category: 'Santé / IFSI',
      cohorts: `name,idnumber,context,category,source
IFSI 2025,IFSI25,category,Santé / IFSI,manual
Santé,SANTE,category,Santé,manual
Chimie,CHIMIE25,category,Sciences / Chimie,manual
Tous,TOUS,system,,manual`,
      csv: `username,firstname,lastname,email,cohort1
mpetit,Marc,Petit,marc.petit@unicaen.fr,CHIMIE25
                                        ~~~~~~~~ cohort-category
lmorel,Lise,Morel,lise.morel@unicaen.fr,IFSI25
oroy,Omar,Roy,omar.roy@unicaen.fr,SANTE
aroy,Anne,Roy,anne.roy@unicaen.fr,TOUS`,
    },
  ],
  onCleanRows: 'by-cohort',
  row(row, report) {
    const { platform, context, table } = row.sheet;
    const { category } = context;
    if (!category || !platform.cohorts.categories) return;
    for (const { column, reference, resolution } of cohortCells(row)) {
      if (resolution.kind !== 'known' || isUsableIn(resolution.cohort, category)) continue;
      report(table.place(row.record, column), { reference, category: resolution.cohort.category, wanted: category });
    }
  },
});
