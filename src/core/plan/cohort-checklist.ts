// The cohorts to see to before the import, as a list to work through, and as the file of Moodle's page *Upload cohorts*.
import { listed } from '../i18n/format';
import type { Language } from '../i18n/language';
import type { Platform } from '../platform';
import { cohortUploadText } from '../reference/cohort-upload';
import type { Checklist } from './checklist';
import { COHORT_LIST_TEXTS } from './cohort-checklist-texts';
import { COHORT_TASKS, isToBeMade, type NewCohort } from './new-cohorts';

/** The list of what to see to. `category`: where the cohorts will be used, where that is known. */
export function cohortChecklist(
  cohorts: readonly NewCohort[],
  fileName: string,
  category: string,
  language: Language,
): Checklist {
  const text = COHORT_LIST_TEXTS[language];
  const sections = COHORT_TASKS.flatMap((task) => {
    const own = cohorts.filter((cohort) => cohort.task === task);
    if (!own.length) return [];
    const isMade = isToBeMade({ task });
    const head = [text.cohort, text.lines, isMade ? text.visible : text.meant];
    const rows = own.map(({ reference, lines, nearest }) => [
      reference,
      String(lines),
      isMade ? text.yes : listed(nearest, language),
    ]);
    const { title, note } = text.sections[task];
    return [{ title, note: isMade && category ? `${note} ${text.category(category)}` : note, head, rows }];
  });
  const intro = sections.length ? text.intro(fileName) : text.nothing;
  return { title: text.title, intro, sections, closing: sections.length ? text.after : '' };
}

/** Whether the managers of a platform make cohorts from a file: those of Moodles that look cohorts up by their id number. */
export function canUploadCohorts({ cohorts }: Platform): boolean {
  return cohorts.manual && cohorts.by === 'idnumber';
}

/** The file for Moodle's page *Upload cohorts*: the cohorts that are to be made, and no other. */
export function cohortUpload(cohorts: readonly NewCohort[], category: string, language: Language): string {
  const made = cohorts.filter(isToBeMade);
  return cohortUploadText(
    made.map(({ reference }) => ({ name: reference, idnumber: reference })),
    category,
    language,
  );
}
