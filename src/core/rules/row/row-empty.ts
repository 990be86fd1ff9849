// row-empty: a line without anybody on it, as Excel leaves them at the end (`;;;;`).
import { Row } from '../../document/row';
import { deleteRecord } from '../edits';
import { defineRule } from '../rule';

/** Whether a line holds blanks and nothing else, not even a delimiter. */
const isBlank = (row: Row) => row.sheet.width > 1 && row.sheet.table.fieldCount(row.record) === 1 && row.empty;

/** What the platform trims from the end of the text: no other blank, and nothing between quotes. */
const TRIMMED = /^[ \t\v]*$/;

export const rowEmpty = defineRule<{ refused: boolean; harmless: boolean }>({
  id: 'row-empty',
  section: 'file',
  severity: 'warning',
  effect: 'line',
  source: 'conformance 6a, 8, 18',
  texts: {
    fr: {
      title: 'Ligne vide',
      message: ({ refused, harmless }) =>
        harmless
          ? 'Ligne d’espaces à la fin du fichier\u00a0: la plateforme l’ignore, d’autres outils non.'
          : refused
            ? 'Ligne vide mal découpée, à supprimer\u00a0: la plateforme refuserait tout le fichier.'
            : 'Ligne vide, à supprimer\u00a0: la plateforme la compterait comme une erreur.',
      why: 'Excel garde les lignes que l’on a vidées, ou mises en forme sans les remplir. La plateforme y cherche un agent, ne le trouve pas et signale une erreur qui cache les vraies.',
      repair: 'Supprimer la ligne.',
    },
    en: {
      title: 'Empty line',
      message: ({ refused, harmless }) =>
        harmless
          ? 'Line of spaces at the end of the file: the platform ignores it, other tools do not.'
          : refused
            ? 'Empty line with the wrong number of cells: delete it, or the platform would refuse the whole file.'
            : 'Empty line: delete it, or the platform would count it as an error.',
      why: 'Excel keeps lines that were emptied, or formatted and never filled. The platform looks for an agent there, finds none and reports an error that hides the real ones.',
      repair: 'Delete the line.',
    },
  },
  examples: [
    {
      csv: `firstname;lastname;password;email;profile_field_matricule
Marc;Petit;;marc.petit@ch.fr;21
;;;;
~~~~ row-empty

Lise;Morel;;lise.morel@ch.fr;22
  ; ;;;
~~~~~~~ row-empty`,
      fixed: `firstname;lastname;password;email;profile_field_matricule
Marc;Petit;;marc.petit@ch.fr;21

Lise;Morel;;lise.morel@ch.fr;22`,
    },
    { csv: 'firstname;lastname;password;email;profile_field_matricule\nMarc;Petit;;marc.petit@ch.fr;21\n\n\n' },
  ],
  onCleanRows: 'nothing',
  record(row, report) {
    if (!row.empty || isBlank(row)) return;
    const { table } = row.sheet;
    if (row.hasExpectedFieldCount) report(table.place(row.record), { refused: false, harmless: false });
    else report(table.place(row.record), { refused: true, harmless: false }, { severity: 'error', effect: 'file' });
  },
  file(sheet, report) {
    const { table, width } = sheet;
    if (width === 1) return;
    // The platform trims the text: lines of its blanks at the end are not there.
    let isLast = true;
    for (let record = table.recordCount - 1; record >= sheet.firstRow; record--) {
      if (table.fieldCount(record) > 1) isLast = false;
      else if (!isBlank(new Row(sheet, record))) isLast = false;
      else if (isLast && TRIMMED.test(table.recordText(record)))
        report(table.place(record), { refused: false, harmless: true }, { effect: 'form' });
      else {
        isLast = false;
        report(table.place(record), { refused: true, harmless: false }, { severity: 'error', effect: 'file' });
      }
    }
  },
  fixes: ({ place }, { table }) => [
    {
      title: { fr: 'Supprimer la ligne vide', en: 'Delete the empty line' },
      edits: [deleteRecord(table, place.record)],
      safe: true,
    },
  ],
});
