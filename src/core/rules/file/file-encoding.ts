// file-encoding: accents that the platform will not read, because the file is no UTF-8, or was none once.

import { hasMojibake, repairMojibake } from '../../document/mojibake';
import { quoted } from '../../i18n/format';
import { isSpreadsheetError } from '../../people/spreadsheet-errors';
import { replaceCell } from '../../text/cell-edits';
import type { NoText } from '../../text/no-text';
import type { Place } from '../../text/table';
import { defineRule, type Report } from '../rule';

/**
 * `no-text`: a workbook, a web page, another document, mere bytes. `unknown`: nobody can say which letters the bytes mean. `bytes`: the
 * file is no UTF-8. `unread`: so it is, and the editor shows U+FFFD in the place of its letters. `lost`: only U+FFFD is left
 * of a letter. `question`: a `?` in a name. `twice`: UTF-8 read as Windows-1252. `value` is what stands there; for `no-text`
 * and `bytes`, what the file is.
 */
type Args = {
  kind: 'no-text' | 'unknown' | 'bytes' | 'unread' | 'lost' | 'question' | 'twice';
  value: string;
  repaired: string;
};

const NAME = /^(firstname|lastname)$/;
/** Plain ASCII without question marks, the usual case, needs no closer look. */
const SUSPECT = /[?\u0080-\uffff]/;
const QUESTION = /\p{L}\?+(\p{L}|$)|^\?+\p{Ll}/u;

const NO_TEXT_FR: Readonly<Record<NoText, string>> = {
  workbook: 'C’est un classeur Excel, pas un CSV',
  page: 'C’est une page web ou du XML, pas un CSV',
  document: 'C’est un PDF, une archive ou une image, pas un CSV',
  bytes: 'Ce n’est pas du texte, donc pas un CSV',
};
const NO_TEXT_EN: Readonly<Record<NoText, string>> = {
  workbook: 'This is an Excel workbook, not a CSV',
  page: 'This is a web page or XML, not a CSV',
  document: 'This is a PDF, an archive or a picture, not a CSV',
  bytes: 'This is not text, so not a CSV',
};

/** For which system Excel saved the file, by its encoding. */
const SAVED_FOR_FR: Readonly<Record<string, string>> = {
  macintosh: ', mais pour Macintosh',
  cp850: ', mais pour MS-DOS',
};
const SAVED_FOR_EN: Readonly<Record<string, string>> = { macintosh: ', but for Macintosh', cp850: ', but for MS-DOS' };

const value = (text: string, language: 'fr' | 'en', around: [string, string]) =>
  text ? around[0] + quoted(text, language) + around[1] : '';

/** The fix that the messages name. */
const RESTORE = { fr: 'Remettre les accents', en: 'Restore the accents' };

export const fileEncoding = defineRule<Args>({
  id: 'file-encoding',
  section: 'file',
  severity: 'error',
  effect: 'silent',
  source: 'conformance 1',
  step: 'accents',
  whileDamaged: true,
  texts: {
    fr: {
      title: 'Accents illisibles',
      message: ({ kind, value: text, repaired }) => {
        switch (kind) {
          case 'no-text':
            return `${NO_TEXT_FR[text as NoText]}\u00a0: la plateforme refuserait tout le fichier.`;
          case 'unknown':
            return 'Encodage non reconnu\u00a0: réenregistrez le fichier en CSV UTF-8, puis vérifiez les accents.';
          case 'bytes':
            return `Le fichier n’est pas en UTF-8${SAVED_FOR_FR[text] ?? ''}\u00a0: la plateforme perdrait les accents (Chloé deviendrait Chlo).`;
          case 'unread':
            return 'Accents illisibles\u00a0: utilisez la correction «\u00a0Remettre les accents\u00a0».';
          case 'lost':
            return `Lettre perdue${value(text, 'fr', [' dans ', ''])}, sans doute un accent\u00a0: retapez-la.`;
          case 'question':
            return `Accent remplacé par «\u00a0?\u00a0»${value(text, 'fr', [' dans ', ''])}\u00a0: retapez la lettre.`;
          case 'twice':
            return `Accents abîmés${value(text, 'fr', ['\u00a0: ', ''])}${value(repaired, 'fr', [' au lieu de ', ''])}.`;
        }
      },
      why: 'Excel enregistre souvent les accents dans un format que la plateforme ne lit pas. Elle n’avertit pas\u00a0: les noms arrivent sans accents, ou avec des signes étranges, et les noms d’utilisateur sont faux.',
      repair:
        'Avant tout enregistrement, utiliser «\u00a0Remettre les accents\u00a0», vérifier, puis enregistrer. Un accent déjà perdu doit être retapé.',
      repairInExcel:
        'Dans Excel, «\u00a0Fichier\u00a0», «\u00a0Enregistrer sous\u00a0», type «\u00a0CSV UTF-8 (délimité par des virgules)\u00a0». Un accent déjà perdu doit d’abord être retapé.',
    },
    en: {
      title: 'Unreadable accents',
      message: ({ kind, value: text, repaired }) => {
        switch (kind) {
          case 'no-text':
            return `${NO_TEXT_EN[text as NoText]}: the platform would refuse the whole file.`;
          case 'unknown':
            return 'Encoding not recognised: save the file again as CSV UTF-8, then check the accents.';
          case 'bytes':
            return `The file is not UTF-8${SAVED_FOR_EN[text] ?? ''}: the platform would lose the accents (Chloé would become Chlo).`;
          case 'unread':
            return 'Unreadable accents: use the fix “Restore the accents”.';
          case 'lost':
            return `A letter is lost${value(text, 'en', [' in ', ''])}, probably an accent: type it again.`;
          case 'question':
            return `An accent was replaced by “?”${value(text, 'en', [' in ', ''])}: type the letter again.`;
          case 'twice':
            return `Damaged accents${value(text, 'en', [': ', ''])}${value(repaired, 'en', [' instead of ', ''])}.`;
        }
      },
      why: 'Excel often saves accents in a format that the platform does not read. It gives no warning: names arrive without accents or with strange signs, and the usernames are wrong.',
      repair:
        'Before saving anything, use “Restore the accents”, check, then save. An accent that is already lost must be typed again.',
      repairInExcel:
        'In Excel, “File”, “Save As”, type “CSV UTF-8 (Comma delimited)”. An accent that is already lost must be typed again first.',
    },
  },
  examples: [
    {
      csv: `PrÃ©nom,lastname,password,email,profile_field_matricule
~~~~~~~ file-encoding
ChloÃ©,LefÃƒÂ¨vre,,chloe.lefevre@ch.fr,21
~~~~~~ file-encoding
       ~~~~~~~~~~ file-encoding
Zoé,Nuñez,,zoe.nunez@ch.fr,22`,
      fixed: `Prénom,lastname,password,email,profile_field_matricule
Chloé,Lefèvre,,chloe.lefevre@ch.fr,21
Zoé,Nuñez,,zoe.nunez@ch.fr,22`,
    },
    {
      csv: `firstname,lastname,password,email,profile_field_matricule
Chlo\ufffd,Petit,,chloe.petit@ch.fr,21
~~~~~ file-encoding
Zo?,Petit,Qui?Moi8,zoe.petit@ch.fr,22
~~~ file-encoding`,
    },
    {
      csv: `firstname,lastname,password,email,profile_field_matricule
^ file-encoding
ChloÃ©,Petit,,chloe.petit@ch.fr,21`,
      encoding: 'windows-1252',
    },
  ],
  readsAnyBytes: true,
  file(sheet, report) {
    const { table, context, header, recognition } = sheet;
    const onFile = (args: Args, more?: { readonly effect: 'file' }) => report({ ...table.place(0), to: 0 }, args, more);
    if (recognition?.noText)
      return onFile({ kind: 'no-text', value: recognition.noText, repaired: '' }, { effect: 'file' });
    const { unreadLetters } = context;
    if (unreadLetters)
      return onFile({ kind: unreadLetters === 'unknown' ? 'unknown' : 'unread', value: '', repaired: '' });
    if (context.encoding) return onFile({ kind: 'bytes', value: context.encoding, repaired: '' });
    for (let column = 0; header >= 0 && column < table.fieldCount(header); column++) {
      const name = table.value(header, column);
      look(name, table.place(header, column), name, report);
    }
  },
  onCleanRows: 'nothing',
  cell(text, row, column, report) {
    const { table, context, recognition } = row.sheet;
    if (recognition?.noText || context.unreadLetters || context.encoding || !SUSPECT.test(text)) return;
    const shown = row.shown(column, text);
    const place = table.place(row.record, column);
    if (look(text, place, shown, report)) return;
    if (shown && NAME.test(row.sheet.nameAt(column) ?? '') && QUESTION.test(text) && !isSpreadsheetError(text.trim())) {
      report(place, { kind: 'question', value: shown, repaired: '' });
    }
  },
  fixes({ place, args }, { table }) {
    if (args.kind === 'twice') {
      const repaired = repairMojibake(table.value(place.record, place.column));
      if (repaired === undefined) return [];
      return [{ title: RESTORE, edits: [replaceCell(table, place, repaired)], safe: true }];
    }
    // What is lost has no fix: somebody has to know the name.
    if (args.kind === 'question' || args.kind === 'lost' || args.kind === 'unknown') return [];
    if (args.kind === 'no-text') {
      const title = {
        fr: `Convertir ${args.value === 'page' ? 'ce tableau' : 'ce classeur'} en fichier d’import`,
        en: `Convert this ${args.value === 'page' ? 'table' : 'workbook'} into an import file`,
      };
      return args.value === 'workbook' || args.value === 'page'
        ? [{ title, edits: [], safe: false, action: { kind: 'convert' } }]
        : [];
    }
    if (args.kind === 'bytes') {
      const title = { fr: 'Enregistrer en UTF-8 (garde les accents)', en: 'Save as UTF-8 (keeps the accents)' };
      return [{ title, edits: [], safe: false, action: { kind: 'save-as-utf-8' } }];
    }
    return [{ title: RESTORE, edits: [], safe: false, action: { kind: 'recover-accents' } }];
  },
});

/** The sign of a letter that was not read, and what it becomes when it is saved and read wrongly. */
const LOST = /\ufffd|ï¿½/;

/** Looks for what is wrong in any text; says whether there was something. */
function look(text: string, place: Place, shown: string, report: Report<Args>): boolean {
  // Plain ASCII, the usual case.
  if (/^[\0-\x7f]*$/.test(text)) return false;
  const lost = LOST.test(text);
  if (!lost && !hasMojibake(text)) return false;
  const repaired = shown && !lost ? (repairMojibake(text) ?? '') : '';
  report(place, { kind: lost ? 'lost' : 'twice', value: shown, repaired });
  return true;
}
