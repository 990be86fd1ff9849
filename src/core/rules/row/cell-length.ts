// cell-length: a value longer than the platform's field. The import stops at that line.

import { moodleVersionOf } from '../../document/context';
import { isDropped } from '../../document/dropped-lines';
import type { Row } from '../../document/row';
import { counted } from '../../i18n/format';
import { byteLength, isCohortColumn, longestIn } from '../../moodle-facts/columns';
import { looksLikeFormula, putsApostrophe } from '../../moodle-facts/versions';
import { defineRule } from '../rule';

/** Whether the import writes a cell, as far as choices and the export of accounts tell: else its length is no matter. */
function isWritten(row: Row, name: string): boolean {
  const { choices } = row.sheet;
  if (choices.promptsUser) return true;
  if (isDropped(row) || row.deletes) return false;
  if (row.isNew || row.renames || isCohortColumn(name)) return true;
  if (name === 'password') return choices.updatesPasswords;
  const known = name === 'firstname' || name === 'lastname' || name === 'email' ? row.account?.[name] : '';
  return choices.overwrites || (choices.fillsIn && !known);
}

export const cellLength = defineRule<{ column: string; length: number; limit: number; apostrophe: boolean }>({
  id: 'cell-length',
  section: 'file',
  severity: 'error',
  effect: 'file',
  stops: true,
  source: 'conformance 40',
  texts: {
    fr: {
      title: 'Valeur trop longue',
      message: ({ length, limit, apostrophe }) =>
        `Valeur trop longue (${counted(length, 'caractère', 'caractères', 'fr')}${apostrophe ? ' avec l’apostrophe de Moodle' : ''}, maximum ${limit})\u00a0: l’import s’arrêterait à cette ligne.`,
      why: 'La base de données de la plateforme refuse une valeur trop longue et interrompt l’import\u00a0: les comptes des lignes précédentes sont créés, les lignes suivantes ne sont pas lues.',
      repair: 'Raccourcir la valeur. Souvent, plusieurs cellules ont été collées en une.',
    },
    en: {
      title: 'Value too long',
      message: ({ length, limit, apostrophe }) =>
        `Value too long (${counted(length, 'character', 'characters', 'en')}${apostrophe ? ' with Moodle’s apostrophe' : ''}, maximum ${limit}): the import would stop at this line.`,
      why: 'The platform’s database refuses a value that is too long and aborts the import: the accounts of earlier lines are created, later lines are not read.',
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
    {
      csv: `username,firstname,lastname,email,phone1
m.petit,Marc,Petit,marc.petit@ch.fr,+33 (0)4 75 00 00 00
                                    ~~~~~~~~~~~~~~~~~~~~ cell-length`,
      platform: 'moodle',
      moodleVersion: '4.5.8',
    },
    {
      csv: 'username,firstname,lastname,email,phone1\nm.petit,Marc,Petit,marc.petit@ch.fr,+33 (0)4 75 00 00 00',
      platform: 'moodle',
      moodleVersion: '4.5.7',
    },
  ],
  onCleanRows: 'nothing',
  cell(_, row, column, report) {
    if (!row.hasExpectedFieldCount) return;
    const value = row.valueAt(column);
    const name = row.sheet.nameAt(column) ?? '';
    const limit = longestIn(row.sheet.platform.lengths, name);
    const isPassword = name === 'password';
    if (limit === undefined || (value.length < limit && !isPassword)) return;
    // Some versions of Moodle put an apostrophe in front.
    const apostrophe = looksLikeFormula(value) && putsApostrophe(moodleVersionOf(row.sheet.context)) === true;
    const length = (isPassword ? byteLength(value) : [...value].length) + (apostrophe ? 1 : 0);
    if (length <= limit || !isWritten(row, name)) return;
    report(row.sheet.table.place(row.record, column), {
      column: name,
      length,
      limit,
      apostrophe,
    });
  },
});
