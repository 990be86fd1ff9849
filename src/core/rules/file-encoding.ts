// file-encoding: accents that the platform will not read, because the file is no UTF-8, or was none once.
import type { Place } from '../csv/table';
import { hasMojibake, repairMojibake } from '../file/mojibake';
import { quoted } from '../messages/show';
import { setPlace } from './edits';
import { defineRule, type Report } from './rule';

/** `bytes`: the file is no UTF-8. `lost`: U+FFFD. `question`: a `?` in a name. `twice`: UTF-8 read as Windows-1252. */
type Args = { kind: 'bytes' | 'lost' | 'question' | 'twice'; value: string; repaired: string };

const NAME = /^(firstname|lastname)$/;
/** Plain ASCII without question marks, the usual case, needs no closer look. */
const SUSPECT = /[?\u0080-\uffff]/;
const QUESTION = /\p{L}\?+(\p{L}|$)|^\?+\p{Ll}/u;

const value = (text: string, language: 'fr' | 'en', around: [string, string]) =>
  text ? around[0] + quoted(text, language) + around[1] : '';

export const fileEncoding = defineRule<Args>({
  id: 'file-encoding',
  section: 'file',
  severity: 'error',
  effect: 'silent',
  source: 'conformance 1',
  texts: {
    fr: {
      title: 'Accents illisibles',
      message: ({ kind, value: text, repaired }) => {
        switch (kind) {
          case 'bytes':
            return 'Le fichier n’est pas enregistré en UTF-8\u00a0: la plateforme perdra tous les accents sans rien dire (Chloé deviendra Chlo).';
          case 'lost':
            return `Un caractère est illisible${value(text, 'fr', [' dans ', ''])}, sans doute un accent\u00a0: la plateforme l’effacera ou gardera ce signe. Rouvrez le fichier en Windows-1252\u00a0; si le signe reste, retapez la lettre.`;
          case 'question':
            return `Un accent a été remplacé par «\u00a0?\u00a0»${value(text, 'fr', [' dans ', ''])}\u00a0: la lettre est perdue, il faut la retaper.`;
          case 'twice':
            return `Les accents ont été abîmés${value(text, 'fr', ['\u00a0: ', ''])}${value(repaired, 'fr', [' au lieu de ', ''])}. La plateforme les prendra tels quels.`;
        }
      },
      why: 'Excel enregistre souvent les accents autrement que la plateforme ne les lit. Elle ne dit rien\u00a0: les noms arrivent sans leurs accents, ou avec des signes étranges, et les identifiants sont faux.',
      repair:
        'Rouvrir le fichier avec le bon codage (Windows-1252), vérifier les accents, puis enregistrer en UTF-8. Un accent déjà perdu se retape.',
    },
    en: {
      title: 'Unreadable accents',
      message: ({ kind, value: text, repaired }) => {
        switch (kind) {
          case 'bytes':
            return 'The file is not saved as UTF-8: the platform will drop every accent without a word (Chloé becomes Chlo).';
          case 'lost':
            return `A character is unreadable${value(text, 'en', [' in ', ''])}, probably an accent: the platform will drop it or keep this sign. Reopen the file as Windows-1252; if the sign stays, type the letter again.`;
          case 'question':
            return `An accent was replaced by “?”${value(text, 'en', [' in ', ''])}: the letter is lost and has to be typed again.`;
          case 'twice':
            return `The accents were damaged${value(text, 'en', [': ', ''])}${value(repaired, 'en', [' instead of ', ''])}. The platform will take them as they are.`;
        }
      },
      why: 'Excel often saves accents otherwise than the platform reads them. It says nothing: names arrive without their accents or with strange signs, and the usernames are wrong.',
      repair:
        'Reopen the file with the right encoding (Windows-1252), check the accents, then save as UTF-8. An accent that is lost already has to be typed again.',
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
  file(sheet, report) {
    const { table, context, header } = sheet;
    if (context.encoding) {
      report({ ...table.place(0), to: 0 }, { kind: 'bytes', value: '', repaired: '' });
      return;
    }
    for (let column = 0; header >= 0 && column < table.fieldCount(header); column++) {
      const name = table.value(header, column);
      look(name, table.place(header, column), name, report);
    }
  },
  cell(text, row, column, report) {
    const { table, context } = row.sheet;
    if (context.encoding || !SUSPECT.test(text)) return;
    const shown = row.shown(column, text);
    const place = table.place(row.record, column);
    if (look(text, place, shown, report)) return;
    if (shown && NAME.test(row.sheet.nameAt(column)!) && QUESTION.test(text)) {
      report(place, { kind: 'question', value: shown, repaired: '' });
    }
  },
  fixes({ place, args }, { table }) {
    if (args.kind === 'twice') {
      const repaired = repairMojibake(table.value(place.record, place.column));
      if (repaired === undefined) return [];
      const title = { fr: 'Remettre les accents', en: 'Put the accents back' };
      return [{ title, edits: [setPlace(table, place, repaired)], safe: true }];
    }
    // What is lost has no fix: somebody has to know the name.
    if (args.kind === 'question') return [];
    if (args.kind === 'bytes') {
      const title = { fr: 'Enregistrer en UTF-8, pour garder les accents', en: 'Save as UTF-8, to keep the accents' };
      return [{ title, edits: [], safe: false, action: { kind: 'save-as-utf-8' } }];
    }
    const title = {
      fr: 'Remettre les accents (rouvrir en Windows-1252, enregistrer en UTF-8)',
      en: 'Put the accents back (reopen as Windows-1252, save as UTF-8)',
    };
    return [{ title, edits: [], safe: false, action: { kind: 'recover-accents' } }];
  },
});

/** Looks for what is wrong in any text; says whether there was something. */
function look(text: string, place: Place, shown: string, report: Report<Args>): boolean {
  // Plain ASCII, the usual case.
  if (/^[\0-\x7f]*$/.test(text)) return false;
  const lost = text.includes('\ufffd');
  if (!lost && !hasMojibake(text)) return false;
  const repaired = shown && !lost ? (repairMojibake(text) ?? '') : '';
  report(place, { kind: lost ? 'lost' : 'twice', value: shown, repaired });
  return true;
}
