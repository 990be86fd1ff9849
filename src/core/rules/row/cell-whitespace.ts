// cell-whitespace: blanks around a value, as a copy from a web page or an e-mail leaves them.
import { hasMojibake } from '../../document/mojibake';
import { quoted } from '../../i18n/format';
import { replaceCell } from '../../text/cell-edits';
import { defineRule } from '../rule';

/** What the platform's own trim leaves where it is (conformance rule 18). */
const KEPT = /^[^\S \t\n\r\v]|[^\S \t\n\r\v]$/;

export const cellWhitespace = defineRule<{ value: string; blank: boolean; kept: boolean }>({
  id: 'cell-whitespace',
  section: 'file',
  severity: 'warning',
  effect: 'silent',
  source: 'conformance 12, 18',
  texts: {
    fr: {
      title: 'Espace en trop',
      message: ({ value, blank, kept }) => {
        if (blank)
          return kept
            ? 'Cellule remplie d’espaces, à vider\u00a0: la plateforme les garderait.'
            : 'Cellule remplie d’espaces, à vider.';
        const where = value ? quoted(value, 'fr') : 'la valeur';
        return kept
          ? `Espace insécable en trop avant ou après ${where}\u00a0: la valeur ne serait pas reconnue.`
          : `Espace en trop avant ou après ${where}\u00a0: à supprimer.`;
      },
      why: 'Un espace est invisible. Avant ou après une adresse, un matricule ou une cohorte, il en fait une autre valeur\u00a0: deux comptes au lieu d’un, ou une cohorte introuvable.',
      repair: 'Supprimer les espaces avant et après la valeur.',
    },
    en: {
      title: 'Extra space',
      message: ({ value, blank, kept }) => {
        if (blank)
          return kept
            ? 'Cell full of spaces, to be emptied: the platform would keep them.'
            : 'Cell full of spaces, to be emptied.';
        const where = value ? quoted(value, 'en') : 'the value';
        return kept
          ? `Extra no-break space before or after ${where}: the value would not be recognised.`
          : `Extra space before or after ${where}: remove it.`;
      },
      why: 'A space is invisible. Before or after an address, a staff number or a cohort, it makes a different value: two accounts instead of one, or a cohort that is not found.',
      repair: 'Remove the spaces before and after the value.',
    },
  },
  examples: [
    {
      csv: `firstname,lastname,password,email,profile_field_matricule
Marc, Petit,,marc.petit@ch.fr ,21
     ~~~~~~ cell-whitespace
             ~~~~~~~~~~~~~~~~~ cell-whitespace
Lise,Morel,\u00a0,lise.morel@ch.fr,"22 "
           ~ cell-whitespace
                              ~~~~~ cell-whitespace`,
      fixed: `firstname,lastname,password,email,profile_field_matricule
Marc,Petit,,marc.petit@ch.fr,21
Lise,Morel,,lise.morel@ch.fr,"22"`,
    },
    { csv: 'firstname,lastname,password,email,profile_field_matricule\nAnne,Le Goff,,anne.legoff@ch.fr,22' },
    // The end of an à that was read wrongly: file-encoding brings it back.
    { csv: 'firstname,lastname,password,email,profile_field_matricule\nAnne,VoilÃ\u00a0,,anne.voila@ch.fr,22' },
    { csv: 'firstname,lastname,password,email,profile_field_matricule\nAnne,Né VoilÃ\u00a0,,anne.voila@ch.fr,22' },
  ],
  onCleanRows: 'nothing',
  cell(value, row, column, report) {
    // In a row that is out of step, a blank behind a delimiter tells what belongs together (row-fields).
    if (!row.hasExpectedFieldCount) return;
    const trimmed = value.trim();
    // A no-break space may be half of a letter there: `VoilÃ\u00a0`.
    if (trimmed === value || hasMojibake(value)) return;
    const { choices } = row.sheet;
    // From usernames, the import drops them all.
    const isCleaned = !choices.promptsUser && choices.cleansUsernames && row.sheet.nameAt(column) === 'username';
    const kept = KEPT.test(value) && !isCleaned;
    const args = { value: row.shown(column, trimmed), blank: trimmed === '', kept };
    // What Moodle trims makes no other value of it.
    const more = kept || choices.promptsUser ? {} : ({ effect: 'form' } as const);
    report(row.sheet.table.place(row.record, column), args, more);
  },
  fixes: ({ place }, { table }) => [
    {
      title: { fr: 'Supprimer les espaces en trop', en: 'Remove the extra spaces' },
      edits: [replaceCell(table, place, table.value(place.record, place.column).trim())],
      safe: true,
    },
  ],
});
