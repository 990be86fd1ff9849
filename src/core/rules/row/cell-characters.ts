// cell-characters: characters inside a value that look like others or like nothing, and are another value for a machine.

import { holdsLines } from '../../document/delimiters';
import { hasMojibake } from '../../document/mojibake';
import { Row } from '../../document/row';
import { quoted } from '../../i18n/format';
import { isCohortColumn, isFreeText } from '../../moodle-facts/columns';
import { addressBehindSigns, isEmail } from '../../people/emails';
import { holds, KINDS } from '../../people/special-characters';
import { replaceCell } from '../../text/cell-edits';
import type { Delimiter } from '../../text/dialect';
import { defineRule } from '../rule';

const NEVER_TYPED = KINDS.filter(({ typed }) => !typed);
const INVISIBLE = KINDS.filter(({ kind }) => kind === 'invisible');
/** Of a username, Moodle drops these, but neither the composed letter's own nor a hyphen: username-format speaks of them. */
const IN_USERNAMES = KINDS.filter(({ kind }) => kind !== 'apart' && kind !== 'hyphen');

/** An apostrophe for sure: of `D´Angelo`, not of `H´elene` or `Andre´`, where a letter has lost its accent. */
const ELISION = /(?<![\p{L}\p{M}])\p{L}[´`](?=[^\P{L}eéèaiouy])(?!E)/gu;

/** A control character between others: where the cells are too few, it may have been the delimiter. */
const MAY_DELIMIT = /[^\0-\x20][\0-\x08\x0e-\x1f]+[^\0-\x20]/;

/** The kinds looked for in a cell: where a password may stand, those that nobody has typed; in free text, the invisible ones. */
function kindsFor(row: Row, column: number): readonly (typeof KINDS)[number][] {
  const name = row.sheet.nameAt(column);
  if (!row.hasExpectedFieldCount || name === 'password') return NEVER_TYPED;
  if (name === 'username' || name === 'oldusername') return IN_USERNAMES;
  return name && isFreeText(name, row.sheet.platform.matricule?.column) ? INVISIBLE : KINDS;
}

/** Whether the repair may lose something: an accent, or the end of a cell that a quote out of place has drawn on. */
function isDoubtful(value: string, delimiter: Delimiter): boolean {
  return /[´`]/.test(value.replace(ELISION, '')) || (/[\r\n]/.test(value) && value.includes(delimiter));
}

export const cellCharacters = defineRule<{ value: string; kind: (typeof KINDS)[number]['kind']; address: boolean }>({
  id: 'cell-characters',
  section: 'file',
  severity: 'warning',
  effect: 'silent',
  source: 'conformance 6c, 18, 43',
  texts: {
    fr: {
      title: 'Caractère spécial dans une valeur',
      message({ value, kind, address }) {
        const texts = {
          break: 'Saut de ligne',
          space: 'Espace insécable ou spécial',
          apostrophe: 'Apostrophe courbe',
          hyphen: 'Trait d’union insécable',
          printed: 'Ligature ou lettre spéciale',
          alphabet: 'Lettre d’un autre alphabet',
          apart: 'Accent séparé de sa lettre',
          invisible: 'Caractère invisible',
        };
        return `${texts[kind]} dans ${value ? quoted(value, 'fr') : 'cette cellule'}\u00a0: à corriger, sinon ${address ? 'l’agent ne recevrait aucun message' : 'la valeur ne serait pas reconnue'}.`;
      },
      why: 'Word, les courriels et les pages web remplacent des apostrophes et des espaces, et en ajoutent d’invisibles. Pour la plateforme, c’est un autre nom, une autre adresse ou une autre cohorte.',
      repair: 'Remplacer le caractère par celui du clavier, ou le supprimer.',
    },
    en: {
      title: 'Special character in a value',
      message({ value, kind, address }) {
        const texts = {
          break: 'Line break',
          space: 'No-break or special space',
          apostrophe: 'Curly apostrophe',
          hyphen: 'No-break hyphen',
          printed: 'Ligature or special letter',
          alphabet: 'Letter of another alphabet',
          apart: 'Accent separated from its letter',
          invisible: 'Invisible character',
        };
        return `${texts[kind]} in ${value ? quoted(value, 'en') : 'this cell'}: fix it, or ${address ? 'the agent would receive no message' : 'the value would not be recognised'}.`;
      },
      why: 'Word, e-mails and web pages replace apostrophes and spaces, and add invisible ones. To the platform it is another name, another address or another cohort.',
      repair: 'Replace the character with the one on the keyboard, or remove it.',
    },
  },
  examples: [
    {
      csv: `firstname,lastname,password,email,profile_field_matricule
Rosa,D’Angelo,,rosa.dangelo@ch.fr,21
     ~~~~~~~~ cell-characters
Anne,Le\u00a0Goff,,anne.legoff@ch.fr,2\u200b2
     ~~~~~~~ cell-characters
                                ~~~ cell-characters
Jean\u2011Luc,"Le
~~~~~~~~ cell-characters
         ^ cell-characters
 Roy",,jl.leroy@ch.fr,23`,
      fixed: `firstname,lastname,password,email,profile_field_matricule
Rosa,D'Angelo,,rosa.dangelo@ch.fr,21
Anne,Le Goff,,anne.legoff@ch.fr,22
Jean-Luc,"Le Roy",,jl.leroy@ch.fr,23`,
    },
    {
      csv: `firstname,lastname,password,email,profile_field_matricule
He\u0301le\u0300ne,Durand,,h.durand@ch.fr,61
~~~~~~~~ cell-characters`,
      fixed: 'firstname,lastname,password,email,profile_field_matricule\nHélène,Durand,,h.durand@ch.fr,61',
    },
    {
      csv: `firstname,lastname,password,email,profile_field_matricule
Soﬁa,Martin,,s.martin@ch.fr,61
~~~~ cell-characters
Paul,Маrtin,,p.martin@ch.fr,62
     ~~~~~~ cell-characters`,
      fixed:
        'firstname,lastname,password,email,profile_field_matricule\nSofia,Martin,,s.martin@ch.fr,61\nPaul,Martin,,p.martin@ch.fr,62',
    },
    {
      // Free text has lines.
      platform: 'moodle',
      csv: 'username,firstname,lastname,email,address\nmpetit,Marc,Petit,marc.petit@ch.fr,"12 rue des Lilas\n44000 Nantes"',
    },
    {
      // Of an address, one finding tells what keeps it from being one.
      csv: `firstname,lastname,password,email,profile_field_matricule
Anne,Roy,,anne.\u200broy@ch.fr,61
          ~~~~~~~~~~~~~~~ cell-characters
Marc,Petit,,marc.petit@\u00a0ch.fr,62
            ~~~~~~~~~~~~~~~~~ cell-characters
Lise,Morel,,lise\u00a0morel,63`,
      fixed: `firstname,lastname,password,email,profile_field_matricule
Anne,Roy,,anne.roy@ch.fr,61
Marc,Petit,,marc.petit@ch.fr,62
Lise,Morel,,lise\u00a0morel,63`,
    },
    { csv: "firstname,lastname,password,email,profile_field_matricule\nZoé,N'Diaye-Roux,Tk’8!été,zoe.ndiaye@ch.fr,24" },
  ],
  onCleanRows: 'nothing',
  cell(value, row, column, report) {
    // Plain ASCII without control characters, the usual case.
    if (/^[ -_a-~]*$/.test(value)) return;
    // Which letters these are is not known: file-encoding speaks.
    if (!row.sheet.isReadable && !/[\0-\x1f\x7f]/.test(value)) return;
    const inside = value.trim();
    const found = kindsFor(row, column).find((kind) => holds(inside, kind));
    // A line that a stray quote has drawn into the cell is file-unclosed-quote's.
    if (!found || hasMojibake(value) || holdsLines(value, row.sheet)) return;
    const isAddress = row.hasExpectedFieldCount && row.sheet.nameAt(column) === 'email' && !row.deletes;
    const address = isAddress && !isEmail(inside);
    // Where more than such signs is wrong with an address, email-format speaks.
    if (address && !addressBehindSigns(inside)) return;
    const args = { value: row.shown(column, inside), kind: found.kind, address };
    report(row.sheet.table.place(row.record, column), args, address ? { severity: 'error' } : {});
  },
  fixes({ place, args: { address } }, sheet) {
    const { table } = sheet;
    const name = sheet.nameAt(place.column);
    const before = table.value(place.record, place.column);
    const row = new Row(sheet, place.record);
    if (!row.hasExpectedFieldCount && MAY_DELIMIT.test(before)) return [];
    let value = before;
    for (const { pattern, repair } of kindsFor(row, place.column)) value = repair(value, pattern);
    if (/[\r\n]/.test(before)) value = value.replace(/ {2,}/g, ' ');
    // A blank inside may be where two words meet.
    const hasBlank = address && /\s/.test(value.trim());
    if (address) value = value.replace(/\s/g, '');
    return [
      {
        title: { fr: 'Remplacer les caractères spéciaux', en: 'Replace the special characters' },
        edits: [replaceCell(table, place, value.trim())],
        // A cohort may really be called so: its name is the platform's.
        safe: (!name || !isCohortColumn(name)) && !hasBlank && !isDoubtful(before, table.dialect.delimiter),
      },
    ];
  },
});
