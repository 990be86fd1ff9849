// file-unclosed-quote: a quotation mark that opens a cell and is never closed. The platform reads on to the end of the file.
import type { Table } from '../csv/table';
import { defineRule, type Report } from './rule';

type NoArgs = Record<string, never>;

export const fileUnclosedQuote = defineRule<NoArgs>({
  id: 'file-unclosed-quote',
  section: 'file',
  severity: 'error',
  effect: 'file',
  source: 'conformance 6f, 8',
  texts: {
    fr: {
      title: 'Guillemet jamais fermé',
      message: () =>
        'Ce guillemet ouvre une cellule et n’est jamais fermé\u00a0: la plateforme prendra toute la suite du fichier pour cette cellule et refusera le fichier.',
      why: 'Un guillemet au début d’une cellule annonce un texte qui peut contenir des séparateurs et des sauts de ligne\u00a0: il court jusqu’au guillemet suivant. S’il n’y en a pas, tous les agents qui suivent disparaissent. Ici, la suite du fichier est quand même vérifiée ligne par ligne.',
      repair: 'Fermer le guillemet à la fin de la cellule, ou l’enlever.',
    },
    en: {
      title: 'Quotation mark never closed',
      message: () =>
        'This quotation mark opens a cell and is never closed: the platform will take all the rest of the file for this cell and refuse the file.',
      why: 'A quotation mark at the beginning of a cell announces a text that may hold delimiters and line breaks: it runs on to the next quotation mark. Where there is none, all the agents that follow disappear. The rest of the file is checked line by line here all the same.',
      repair: 'Close the quotation mark at the end of the cell, or remove it.',
    },
  },
  examples: [
    {
      csv: `firstname,lastname,password,email,profile_field_matricule
"Marc,Petit,,marc.petit@ch.fr,21
~ file-unclosed-quote
Lise,Morel,,lise.morel@ch.fr,22`,
      fixed: `firstname,lastname,password,email,profile_field_matricule
"Marc",Petit,,marc.petit@ch.fr,21
Lise,Morel,,lise.morel@ch.fr,22`,
    },
    {
      csv: `firstname,lastname,password,email,profile_field_matricule
Marc,"Petit, dit ""Jo""",,marc.petit@ch.fr,21
Lise,Morel"s,,lise.morel@ch.fr,22`,
    },
  ],
  file({ table, header }, report) {
    for (let record = 0; record <= header; record++) look(table, record, report);
  },
  record: (row, report) => look(row.sheet.table, row.record, report),
  fixes({ place }, { table }) {
    const { start: open, end: afterOpen } = table.offsets(place);
    const end = table.end(place.record, place.column);
    const inside = table.text.slice(afterOpen, end);
    // Doubled quotes inside are one each; a single one would close too early.
    const doubled = inside.replaceAll('""', '');
    const closed = doubled.includes('"')
      ? { start: afterOpen, end, text: `${inside.replaceAll('"', '""')}"` }
      : { start: end, end, text: '"' };
    return [
      {
        title: { fr: 'Fermer le guillemet à la fin de la cellule', en: 'Close it at the end of the cell' },
        edits: [closed],
        safe: false,
      },
      {
        title: { fr: 'Enlever le guillemet', en: 'Remove the quotation mark' },
        edits: [{ start: open, end: afterOpen, text: '' }],
        safe: false,
      },
    ];
  },
});

function look(table: Table, record: number, report: Report<NoArgs>): void {
  for (const offset of table.unclosedIn(record)) {
    const from = offset - table.recordStart(record);
    report({ record, column: table.columnAt(record, offset), from, to: from + 1 }, {});
  }
}
