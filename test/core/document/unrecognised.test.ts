// What is said of a CSV that is not recognised: only where it is empty, or people without a header, is anything said at all.
import assert from 'node:assert/strict';
import { describeUnrecognised, type Unrecognised } from '../../../src/core/document/unrecognised';

const CASES: Readonly<Record<Unrecognised, readonly (readonly [what: string, text: string])[]>> = {
  empty: [
    ['nothing', ''],
    ['a byte order mark', '\ufeff'],
    ['blank lines', '\r\n \r\n\t\n'],
    ['lines of delimiters, as Excel leaves them', ';;;;\n;;;;\n'],
    ['empty quotes', '"","",""\n'],
  ],
  'no-header': [
    ['one person', 'Paul,Dupond,,paul.dupond@ch-buis.fr,812'],
    ['one person, semicolons, capitals and accents', 'Léa;LE GOFF;;lea.legoff@ch-buis.fr;813\n'],
    ['the last name first', 'NOËL;Ana;ana.noel@chu.fr\n'],
    ['a first person without an address', 'Zoé;Morel;;;812\nPaul;Dupond;;paul.dupond@ch-buis.fr;813\n'],
    ['blank lines above', '\n;;;;\nPaul;Dupond;;p.dupond@ch-buis.fr;813\n'],
    ['a name with an apostrophe', 'Ana,O’Neill,,ana.oneill@chu.fr,812'],
  ],
  other: [
    ['purchases', 'Article;Quantité;Prix\nGants;12;3,50\n'],
    ['purchases without a header', 'Gants;Boîte de 100;12;3,50\n'],
    ['purchases with the address of a supplier', 'Gants;Boîte;12;contact@fournisseur.fr\n'],
    ['an address book', 'Contact;Mail;Service\nPaul Dupond;paul.dupond@ch-buis.fr;Bloc\n'],
    ['towns', 'Ville,Pays\nAmiens,France\n'],
    ['a list of addresses', 'paul.dupond@ch-buis.fr\nana.noel@chu.fr\n'],
    ['a title', 'Agents au 3 mars\nPaul;Dupond;paul.dupond@ch-buis.fr\n'],
    ['a text', 'Bonjour, voici la liste, à bientôt.'],
  ],
};

describe('a CSV that is not recognised', () => {
  for (const [kind, cases] of Object.entries(CASES)) {
    for (const [what, text] of cases) it(`is ${kind}: ${what}`, () => assert.equal(describeUnrecognised(text), kind));
  }
});
