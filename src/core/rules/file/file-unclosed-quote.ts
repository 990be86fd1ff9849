// file-unclosed-quote: a quotation mark that opens a cell and is never closed, or only in another line. The platform reads on
// to the end of the file, or to that line.
import { holdsLines } from '../../document/delimiters';
import { defineRule } from '../rule';

export const fileUnclosedQuote = defineRule<{ harmless: boolean; lines: boolean }>({
  id: 'file-unclosed-quote',
  section: 'file',
  severity: 'error',
  effect: 'file',
  source: 'conformance 6f, 8',
  whileDamaged: true,
  texts: {
    fr: {
      title: 'Guillemet jamais fermé',
      message: ({ harmless, lines }) =>
        lines
          ? 'Guillemet de trop\u00a0: une autre ligne est entrée dans cette cellule, et son agent n’aurait pas de compte.'
          : harmless
            ? 'Guillemet jamais fermé\u00a0: la plateforme lit quand même cette dernière cellule, d’autres outils non.'
            : 'Guillemet ouvrant jamais fermé\u00a0: la plateforme lirait toute la suite comme une seule cellule.',
      why: 'Un guillemet au début d’une cellule annonce un texte qui peut contenir des séparateurs et des sauts de ligne\u00a0: il va jusqu’au guillemet suivant. Sans guillemet fermant, tous les agents suivants disparaissent et le fichier est refusé. Ici, la suite du fichier est quand même vérifiée ligne par ligne.',
      repair: 'Fermer le guillemet à la fin de la cellule, ou le supprimer.',
      repairInExcel:
        'Supprimer le guillemet (") au début de la cellule, puis enregistrer de nouveau au format CSV UTF-8.',
    },
    en: {
      title: 'Quotation mark never closed',
      message: ({ harmless, lines }) =>
        lines
          ? 'A quotation mark too many: another line is in this cell, and its agent would get no account.'
          : harmless
            ? 'Quotation mark never closed: the platform reads this last cell all the same, other tools do not.'
            : 'Opening quotation mark never closed: the platform would read all the rest as a single cell.',
      why: 'A quotation mark at the start of a cell announces a text that may contain delimiters and line breaks: it runs on to the next quotation mark. Without a closing one, all following agents disappear and the file is refused. Here, the rest of the file is checked line by line all the same.',
      repair: 'Close the quotation mark at the end of the cell, or remove it.',
      repairInExcel: 'Remove the quotation mark (") at the start of the cell, then save again as CSV UTF-8.',
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
      // A quote in each of two lines makes one line of them.
      csv: `firstname,lastname,password,email,profile_field_matricule
Marc,"Petit,,marc.petit@ch.fr,21
     ^ file-unclosed-quote
Lise,Morel",,lise.morel@ch.fr,22
Luc,"Roy
Bay",,luc@ch.fr,23`,
      fixed: `firstname,lastname,password,email,profile_field_matricule
Marc,Petit,,marc.petit@ch.fr,21
Lise,Morel,,lise.morel@ch.fr,22
Luc,"Roy
Bay",,luc@ch.fr,23`,
    },
    {
      csv: `firstname,lastname,password,email,profile_field_matricule
Marc,"Petit, dit ""Jo""",,marc.petit@ch.fr,21
Lise,Morel"s,,lise.morel@ch.fr,22`,
    },
  ],
  file({ table, header, width }, report) {
    for (const { record, offset } of table.unclosed) {
      const from = offset - table.recordStart(record);
      const column = table.columnAt(record, offset);
      // Where nothing is left to swallow, the platform reads the cell as it was meant.
      const isEnd = record === table.recordCount - 1 && record > header && column === width - 1;
      const place = { record, column, from, to: from + 1 };
      if (isEnd) report(place, { harmless: true, lines: false }, { severity: 'warning', effect: 'form' });
      else report(place, { harmless: false, lines: false });
    }
  },
  onCleanRows: 'nothing',
  cell(value, row, column, report) {
    if (!row.hasExpectedFieldCount || !holdsLines(value, row.sheet)) return;
    report(row.sheet.table.place(row.record, column), { harmless: false, lines: true }, { effect: 'line' });
  },
  fixes({ place, args }, { table }) {
    const { start: open, end: afterOpen } = table.offsets(place);
    const end = table.end(place.record, place.column);
    if (args.lines) {
      const title = { fr: 'Supprimer ces guillemets', en: 'Remove these quotation marks' };
      return [{ title, edits: [{ start: open, end, text: table.value(place.record, place.column) }], safe: false }];
    }
    const inside = table.pieces.slice(afterOpen, end);
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
        title: { fr: 'Supprimer le guillemet', en: 'Remove the quotation mark' },
        edits: [{ start: open, end: afterOpen, text: '' }],
        safe: false,
      },
    ];
  },
});
