// cell-characters: characters inside a value that look like others or like nothing, and are another value for a machine.

import { repairMojibake } from '../file/mojibake';
import type { Row } from '../file/row';
import { quoted } from '../messages/show';
import { isCohortColumn } from '../platform/moodle-columns';
import { setPlace } from './edits';
import { defineRule } from './rule';

/** What is found, what it is replaced by, and whether somebody may have typed it on purpose, as in a password. */
const KINDS = [
  { kind: 'break', pattern: /[\r\n\u0085\u2028\u2029]+/g, by: ' ', typed: false },
  { kind: 'space', pattern: /[\t\v\f\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g, by: ' ', typed: true },
  { kind: 'apostrophe', pattern: /[\u2018\u2019\u02bc\u2032\u00b4`]/g, by: "'", typed: true },
  { kind: 'hyphen', pattern: /[\u2010\u2011]/g, by: '-', typed: true },
  {
    kind: 'invisible',
    pattern: /[\0-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\p{Cs}\p{Cf}\ufffe\uffff]/gu,
    by: '',
    typed: false,
  },
] as const;

type Kind = (typeof KINDS)[number]['kind'];

const FR: Readonly<Record<Kind, string>> = {
  break: 'un saut de ligne',
  space: 'une espace insécable ou spéciale',
  apostrophe: 'une apostrophe courbe',
  hyphen: 'un trait d’union insécable',
  invisible: 'un caractère invisible',
};

const EN: Readonly<Record<Kind, string>> = {
  break: 'a line break',
  space: 'a no-break or special space',
  apostrophe: 'a curly apostrophe',
  hyphen: 'a no-break hyphen',
  invisible: 'an invisible character',
};

/** The kinds looked for in a cell: where a password may stand, those only that nobody has typed. */
const kindsFor = (row: Row, column: number) =>
  row.aligned && row.sheet.nameAt(column) !== 'password' ? KINDS : KINDS.filter(({ typed }) => !typed);

export const cellCharacters = defineRule<{ value: string; kind: Kind }>({
  id: 'cell-characters',
  section: 'file',
  severity: 'warning',
  effect: 'silent',
  source: 'conformance 6c, 18, 43',
  texts: {
    fr: {
      title: 'Caractère spécial dans une valeur',
      message: ({ value, kind }) =>
        `Il y a ${FR[kind]} dans ${value ? quoted(value, 'fr') : 'cette cellule'}\u00a0: la plateforme le garde, et ne retrouvera pas la valeur écrite normalement.`,
      why: 'Word, les courriels et les pages web remplacent des apostrophes et des espaces, et en ajoutent qui ne se voient pas. Pour la plateforme, c’est un autre nom, une autre adresse ou une autre cohorte.',
      repair: 'Remplacer le caractère par celui du clavier, ou l’enlever.',
    },
    en: {
      title: 'Special character in a value',
      message: ({ value, kind }) =>
        `There is ${EN[kind]} in ${value ? quoted(value, 'en') : 'this cell'}: the platform keeps it, and will not find the value as it is normally written.`,
      why: 'Word, e-mails and web pages replace apostrophes and spaces, and add some that cannot be seen. To the platform it is another name, another address or another cohort.',
      repair: 'Replace the character by the keyboard’s, or remove it.',
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
    { csv: "firstname,lastname,password,email,profile_field_matricule\nZoé,N'Diaye-Roux,Tk’8!été,zoe.ndiaye@ch.fr,24" },
  ],
  cell(value, row, column, report) {
    // Plain ASCII without control characters, the usual case.
    if (/^[ -_a-~]*$/.test(value)) return;
    const inside = value.trim();
    const found = kindsFor(row, column).find(({ pattern }) => inside.search(pattern) >= 0);
    if (!found || repairMojibake(value) !== undefined) return;
    report(row.sheet.table.place(row.record, column), { value: row.shown(column, inside), kind: found.kind });
  },
  fixes({ place }, sheet) {
    const { table } = sheet;
    const name = sheet.nameAt(place.column);
    const before = table.value(place.record, place.column);
    let value = before;
    for (const { pattern, by } of kindsFor(sheet.row(place.record), place.column)) value = value.replace(pattern, by);
    if (/[\r\n]/.test(before)) value = value.replace(/ {2,}/g, ' ');
    return [
      {
        title: { fr: 'Remplacer les caractères spéciaux', en: 'Replace the special characters' },
        edits: [setPlace(table, place, value.trim())],
        // A cohort may really be called so: its name is the platform's.
        safe: !name || !isCohortColumn(name),
      },
    ];
  },
});
