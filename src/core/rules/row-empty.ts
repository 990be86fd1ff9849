// row-empty: a line without anybody on it, as Excel leaves them at the end (`;;;;`).
import { deleteRecord } from './edits';
import { defineRule } from './rule';

export const rowEmpty = defineRule<{ refused: number }>({
  id: 'row-empty',
  section: 'file',
  severity: 'warning',
  effect: 'line',
  source: 'conformance 6a, 8, 18',
  texts: {
    fr: {
      title: 'Ligne vide',
      message: ({ refused }) =>
        refused
          ? 'Ligne vide qui n’a pas autant de cellules que de colonnes\u00a0: la plateforme refusera tout le fichier.'
          : 'Ligne sans agent\u00a0: la plateforme la comptera comme une erreur.',
      why: 'Excel garde les lignes que l’on a vidées, ou mises en forme sans les remplir. La plateforme y cherche un agent, ne le trouve pas et signale une erreur qui cache les vraies.',
      repair: 'Supprimer la ligne.',
    },
    en: {
      title: 'Empty line',
      message: ({ refused }) =>
        refused
          ? 'Empty line that has other than one cell a column: the platform will refuse the whole file.'
          : 'Line without anybody: the platform will count it as an error.',
      why: 'Excel keeps lines that were emptied, or that were formatted and never filled. The platform looks for an agent there, finds none and reports an error that hides the real ones.',
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
  record(row, report) {
    if (!row.empty) return;
    const { table } = row.sheet;
    if (row.aligned) report(table.place(row.record), { refused: 0 });
    else report(table.place(row.record), { refused: 1 }, { severity: 'error', effect: 'file' });
  },
  fixes: ({ place }, { table }) => [
    {
      title: { fr: 'Supprimer la ligne vide', en: 'Delete the empty line' },
      edits: [deleteRecord(table, place.record)],
      safe: true,
    },
  ],
});
