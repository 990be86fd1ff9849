// cell-html: tags in a value. Moodle strips them, and may strip the value with them.
import { quoted } from '../messages/show';
import { setPlace } from './edits';
import { defineRule } from './rule';

/** What Moodle takes for a tag: a sign that is followed by anything but a blank. `A < B` is none. */
const TAG = /<[^\s<>][^<>]*>/g;

export const cellHtml = defineRule<{ value: string; left: string }>({
  id: 'cell-html',
  section: 'file',
  severity: 'warning',
  effect: 'silent',
  source: 'conformance 41',
  texts: {
    fr: {
      title: 'Balise dans une valeur',
      message: ({ value, left }) =>
        `Il y a une balise dans ${value ? quoted(value, 'fr') : 'cette cellule'}\u00a0: la plateforme l’enlèvera sans rien dire${value ? `, et gardera ${left ? quoted(left, 'fr') : 'une cellule vide'}` : ''}.`,
      why: 'Ce qui est entre < et > est pris pour de la mise en page de site web. Un nom écrit entre ces signes disparaît entièrement.',
      repair: 'Enlever la balise, ou les signes < et >.',
    },
    en: {
      title: 'Tag in a value',
      message: ({ value, left }) =>
        `There is a tag in ${value ? quoted(value, 'en') : 'this cell'}: the platform will remove it without a word${value ? `, and keep ${left ? quoted(left, 'en') : 'an empty cell'}` : ''}.`,
      why: 'What stands between < and > is taken for the layout of a web page. A name that is written between these signs disappears altogether.',
      repair: 'Remove the tag, or the signs < and >.',
    },
  },
  examples: [
    {
      csv: `firstname,lastname,password,email,profile_field_matricule
<b>Marc</b>,Petit <br/>,,marc.petit@ch.fr,21
~~~~~~~~~~~ cell-html
            ~~~~~~~~~~~ cell-html
Lise,Morel,<Tk8!graine>,lise.morel@ch.fr,22`,
      fixed: `firstname,lastname,password,email,profile_field_matricule
Marc,Petit,,marc.petit@ch.fr,21
Lise,Morel,<Tk8!graine>,lise.morel@ch.fr,22`,
    },
    // An address with its owner's name is email-format's.
    { csv: 'firstname,lastname,password,email,profile_field_matricule\nA < B,C > D,,Marc <marc@ch.fr>,21' },
  ],
  cell(value, row, column, report) {
    const name = row.aligned ? row.sheet.nameAt(column) : 'password';
    if (name === 'password' || name === 'email' || !value.includes('<') || value.search(TAG) < 0) return;
    const shown = row.shown(column);
    report(row.sheet.table.place(row.record, column), { value: shown, left: shown.replace(TAG, '').trim() });
  },
  fixes({ place }, { table }) {
    const value = table.value(place.record, place.column);
    return [
      {
        title: { fr: 'Enlever la balise', en: 'Remove the tag' },
        edits: [setPlace(table, place, value.replace(TAG, '').trim())],
        safe: false,
      },
    ];
  },
});
