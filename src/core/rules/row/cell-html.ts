// cell-html: tags in a value. Moodle strips them, and may strip the value with them.
import { quoted } from '../../i18n/format';
import { isFreeText } from '../../moodle-facts/columns';
import { decodeEntities } from '../../people/entities';
import { replaceCell } from '../../text/cell-edits';
import { defineRule } from '../rule';
import { writeValue } from '../write-fix';

/** What Moodle takes for a tag: a sign that is followed by anything but a blank. `A < B` is none. */
const TAG = /<[^\s<>][^<>]*>/g;

/** `tag`: Moodle strips it. `entity`: it stays as it is written. */
type Kind = 'tag' | 'entity';

export const cellHtml = defineRule<{ kind: Kind; value: string; left: string }>({
  id: 'cell-html',
  section: 'file',
  severity: 'warning',
  effect: 'silent',
  source: 'conformance 41',
  texts: {
    fr: {
      title: 'Balise ou code de page web dans une valeur',
      message: ({ kind, value, left }) => {
        const cell = value ? quoted(value, 'fr') : 'cette cellule';
        if (kind === 'entity')
          return `Code de page web dans ${cell}${left && ` pour ${quoted(left, 'fr')}`}\u00a0: la plateforme le garderait tel quel.`;
        const rest = !value ? '' : left ? ` et garderait ${quoted(left, 'fr')}` : ' et viderait la cellule';
        return `Balise HTML dans ${cell}\u00a0: la plateforme la supprimerait${rest}.`;
      },
      why: 'Ce qui est entre < et > est lu comme une balise HTML\u00a0: un nom écrit entre ces signes disparaît entièrement. Un accent écrit en code (&eacute;) reste un code, dans le nom et dans le nom d’utilisateur.',
      repair: 'Supprimer la balise, ou les signes < et >\u00a0; écrire la lettre à la place du code.',
    },
    en: {
      title: 'Tag or web code in a value',
      message: ({ kind, value, left }) => {
        const cell = value ? quoted(value, 'en') : 'this cell';
        if (kind === 'entity')
          return `Web page code in ${cell}${left && ` for ${quoted(left, 'en')}`}: the platform would keep it as it is.`;
        const rest = !value ? '' : left ? ` and keep ${quoted(left, 'en')}` : ' and empty the cell';
        return `HTML tag in ${cell}: the platform would remove it${rest}.`;
      },
      why: 'Text between < and > is read as an HTML tag: a name written between these signs disappears altogether. An accent written as a code (&eacute;) stays a code, in the name and in the username.',
      repair: 'Remove the tag, or the signs < and >; write the letter instead of the code.',
    },
  },
  examples: [
    {
      csv: `firstname,lastname,password,email,profile_field_matricule
<b>Marc</b>,Petit <br/>,,marc.petit@ch.fr,21
~~~~~~~~~~~ cell-html
            ~~~~~~~~~~~ cell-html
Lise,Morel,<Tk8!graine>,lise.morel@ch.fr,22
Anne,<Roy>,,anne.roy@ch.fr,<4>
     ~~~~~ cell-html
                           ~~~ cell-html`,
      fixed: `firstname,lastname,password,email,profile_field_matricule
Marc,Petit,,marc.petit@ch.fr,21
Lise,Morel,<Tk8!graine>,lise.morel@ch.fr,22
Anne,Roy,,anne.roy@ch.fr,4`,
    },
    {
      csv: `firstname,lastname,password,email,profile_field_matricule
B&eacute;a,M&uuml;ller,,bea@ch.fr,1
~~~~~~~~~~ cell-html
           ~~~~~~~~~~~ cell-html
Luc,O&#039;Brien,,luc@ch.fr,2
    ~~~~~~~~~~~~ cell-html
Zoé,D&J; Roy,,zoe@ch.fr,3
Omar,Roy,,omar&#64;ch.fr&nbsp;,4
          ~~~~~~~~~~~~~~~~~~~~ cell-html`,
      fixed: `firstname,lastname,password,email,profile_field_matricule
Béa,Müller,,bea@ch.fr,1
Luc,O'Brien,,luc@ch.fr,2
Zoé,D&J; Roy,,zoe@ch.fr,3
Omar,Roy,,omar@ch.fr,4`,
    },
    {
      // Free text keeps its tags.
      platform: 'moodle',
      csv: 'username,firstname,lastname,email,description\nmpetit,Marc,Petit,marc.petit@ch.fr,<p>Salle 12</p>',
    },
    // An address with its owner's name is email-format's.
    { csv: 'firstname,lastname,password,email,profile_field_matricule\nA < B,C > D,,Marc <marc@ch.fr>,21' },
  ],
  onCleanRows: 'nothing',
  cell(value, row, column, report) {
    if (!value.includes('<') && !value.includes('&')) return;
    const { platform, table } = row.sheet;
    const name = row.hasExpectedFieldCount ? row.sheet.nameAt(column) : 'password';
    if (name === 'password' || (name && isFreeText(name, platform.matricule?.column))) return;
    const shown = row.shown(column);
    const place = table.place(row.record, column);
    if (value.search(TAG) >= 0) {
      if (name !== 'email') report(place, { kind: 'tag', value: shown, left: shown.replace(TAG, '').trim() });
    } else if (decodeEntities(value) !== value)
      report(place, { kind: 'entity', value: shown, left: decodeEntities(shown).trim() });
  },
  fixes({ place, args }, { table }) {
    const value = table.value(place.record, place.column);
    if (args.kind === 'entity') {
      const title = { fr: 'Remettre les lettres', en: 'Put the letters back' };
      return [{ title, edits: [replaceCell(table, place, decodeEntities(value).trim())], safe: true }];
    }
    // A name or a number between the signs would go with them.
    const inner = /^<([^<>/=]{3,}|\d+)>$/.exec(value)?.[1];
    return [
      ...(inner ? [writeValue(table, place, inner)] : []),
      {
        title: { fr: 'Supprimer la balise', en: 'Remove the tag' },
        edits: [replaceCell(table, place, value.replace(TAG, '').trim())],
        safe: false,
      },
    ];
  },
});
