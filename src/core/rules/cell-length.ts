// cell-length: a value longer than the platform's field. The import stops at that line.

import type { Row } from '../file/row';
import { counted, quoted } from '../messages/show';
import { isCohortColumn } from '../platform/moodle-columns';
import { defineRule } from './rule';

/** Characters that the platform keeps of a column; undefined where there is no limit that we know. */
function limitOf(row: Row, column: number): number | undefined {
  const name = row.sheet.nameAt(column);
  if (name === undefined) return undefined;
  const key = isCohortColumn(name) ? 'cohort' : name;
  const { lengths } = row.sheet.platform;
  return Object.hasOwn(lengths, key) ? lengths[key] : undefined;
}

export const cellLength = defineRule<{ column: string; length: number; limit: number }>({
  id: 'cell-length',
  section: 'file',
  severity: 'error',
  effect: 'file',
  source: 'conformance 40',
  texts: {
    fr: {
      title: 'Valeur trop longue',
      message: ({ column, length, limit }) =>
        `${counted(length, 'caractère', 'caractères', 'fr')} dans la colonne ${quoted(column, 'fr')}, qui en garde ${limit} au plus\u00a0: l’import s’arrêtera à cette ligne, et les agents suivants ne seront pas créés.`,
      why: 'La base de données de la plateforme refuse une valeur trop longue et interrompt l’import\u00a0: les lignes au-dessus sont faites, celles en dessous ne sont même pas lues.',
      repair: 'Raccourcir la valeur. Souvent, plusieurs cellules ont été collées en une.',
    },
    en: {
      title: 'Value too long',
      message: ({ column, length, limit }) =>
        `${counted(length, 'character', 'characters', 'en')} in the column ${quoted(column, 'en')}, which keeps ${limit} at most: the import will stop at this line, and the agents that follow will not be made.`,
      why: 'The platform’s database refuses a value that is too long and breaks the import off: the lines above are done, those below are not even read.',
      repair: 'Shorten the value. Often several cells were pasted into one.',
    },
  },
  examples: [
    {
      csv: `firstname,lastname,password,email,profile_field_matricule,cohort1
${'M'.repeat(101)},Petit,,marc.petit@ch.fr,21,C25
${'~'.repeat(101)} cell-length
Lise,Morel,,lise.morel@ch.fr,22,${'C'.repeat(101)}
${' '.repeat(32)}${'~'.repeat(101)} cell-length
${'É'.repeat(100)},Roy,,luc.roy@ch.fr,${'2'.repeat(200)},C25`,
    },
    {
      csv: `firstname,lastname,password,email,profile_field_matricule\n${'\u{1f600}'.repeat(100)},P,,marc.petit@ch.fr,21`,
    },
  ],
  cell(_, row, column, report) {
    if (!row.aligned) return;
    const value = row.valueAt(column);
    const limit = limitOf(row, column);
    if (limit === undefined || value.length <= limit) return;
    const length = [...value].length;
    if (length <= limit) return;
    report(row.sheet.table.place(row.record, column), { column: row.sheet.nameAt(column)!, length, limit });
  },
});
