// The e-mail to the sender of a file, part by part: what it opens with, what it asks for, whom it names.
import assert from 'node:assert/strict';
import { readSheet } from '../../../src/core/document/read-sheet';
import { contextOf } from '../../../src/core/lint/example';
import { lint } from '../../../src/core/lint/lint';
import { replyEmail } from '../../../src/core/report/reply-email';

const HEADER = 'firstname,lastname,password,email,profile_field_matricule';
const GUIDE_NAME = 'csv_GED_get_agent_s_FPH.csv';
const NINA = 'Nina,Roux,,n.roux@ch.fr,77';

function answer(rows: readonly string[], fileName = GUIDE_NAME, header = HEADER): string {
  const sheet = readSheet([header, ...rows].join('\n'), contextOf({ fileName }));
  return replyEmail(sheet, lint(sheet), 'fr');
}

/** The parts between its first line and its last ones. */
const parts = (text: string) => text.split('\n\n').slice(2, -2);

describe('the answer opens', () => {
  const cases: readonly (readonly [what: string, fileName: string, opening: string])[] = [
    [
      'with the name that the guide gives the file',
      GUIDE_NAME,
      `Merci pour votre fichier ${GUIDE_NAME}, que nous avons`,
    ],
    ['with no other name, which may be somebody’s', 'nina-roux.csv', 'Merci pour votre fichier, que nous avons'],
  ];
  for (const [what, fileName, opening] of cases) {
    it(what, () => assert.ok(answer([NINA], fileName).startsWith(`Bonjour,\n\n${opening} vérifié.\n\n`)));
  }
});

describe('the answer says what the import would do', () => {
  const cases: readonly (readonly [what: string, rows: readonly string[], said: string])[] = [
    ['nothing is wrong', [NINA], 'Nous n’avons trouvé aucun problème\u00a0: vous pouvez l’importer.'],
    ['only its form is wrong, which mends itself', [NINA.replace('Nina', ' Nina')], 'Il peut être importé.'],
    [
      'something is to look at',
      [NINA, 'Paul,Roux,Tk8!graine,p.roux@ch.fr,78', 'Luc,Blanc,Tk8!graine,l.blanc@ch.fr,79'],
      'Il peut être importé. Quelques points restent toutefois à vérifier\u00a0:',
    ],
    [
      'a line is wrong',
      [NINA.replace('n.roux@ch.fr', 'n.roux')],
      'Tel quel, certains comptes ne seraient pas créés correctement. Voici ce qu’il reste à corriger, par ordre d’importance\u00a0:',
    ],
    [
      'the file is refused',
      ['Nina,Roux'],
      'Tel quel, la plateforme le refuserait. Voici ce qu’il reste à corriger, par ordre d’importance\u00a0:',
    ],
  ];
  for (const [what, rows, said] of cases) it(what, () => assert.equal(parts(answer(rows))[0], said));
});

describe('the answer asks for what is left', () => {
  const WEAK = 'Mot de passe trop faible';

  it('cause by cause, with a number, its lines, whom it is about, why, and what to do', () => {
    const causes = parts(answer(['Léna,Petit,zut,lena@ch.fr,1', NINA.replace('n.roux@ch.fr', 'n.roux')])).slice(1);
    assert.deepEqual(
      causes.map((cause) => cause.split('\n').map((line) => line.replace(/(?<=\u00a0[:?] ).*/, '…'))),
      [
        [
          '1. Adresse de courriel non valide (ligne 3)',
          '   Personne concernée\u00a0: …',
          '   Pourquoi\u00a0? …',
          '   À faire\u00a0: …',
        ],
        [`2. ${WEAK} (ligne 2)`, '   Personne concernée\u00a0: …', '   Pourquoi\u00a0? …', '   À faire\u00a0: …'],
        [
          '3. Mot de passe indispensable (ligne 3)',
          '   Personne concernée\u00a0: …',
          '   Pourquoi\u00a0? …',
          '   À faire\u00a0: …',
        ],
      ],
    );
  });

  it('of the whole file where no line is to blame', () => {
    const [, cause] = parts(
      answer(['Nina,Roux,,77'], GUIDE_NAME, 'firstname,lastname,password,profile_field_matricule'),
    );
    assert.match(cause!, /^1\. .* \(tout le fichier\)\n {3}Pourquoi/);
  });

  it('and leaves out what mends itself, which it names in one sentence', () => {
    const said = parts(answer([' Nina,Roux,,n.roux@ch.fr,77', ',,,,', 'Léna,Petit,zut,lena@ch.fr,1']));
    assert.equal(said.length, 3);
    assert.match(said[1]!, new RegExp(`^1\\. ${WEAK}`));
    assert.match(said[2]!, /^La forme se corrige automatiquement \(espace en trop, ligne vide\), mais rien/);
  });

  const LINES: readonly (readonly [what: string, firstNames: readonly string[], where: string])[] = [
    ['one line', ['Anne'], 'ligne 2'],
    ['three lines', ['Anne', 'Luc', 'Zoé'], 'lignes 2, 3 et 4'],
    ['more than a dozen', Array(15).fill('Anne'), 'lignes 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13 et 3\u00a0autres'],
  ];
  for (const [what, firstNames, where] of LINES) {
    it(`by line: ${what}`, () => {
      const rows = firstNames.map((name, n) => `${name},Petit${'abcdefghijklmno'[n]},zut,p${n}@ch.fr,9${n}`);
      assert.ok(answer(rows).includes(`${WEAK} (${where})\n`));
    });
  }
});

describe('the answer names people by their first names', () => {
  const cases: readonly (readonly [what: string, firstNames: readonly string[], said: string | undefined])[] = [
    ['one', ['Anne'], 'Personne concernée\u00a0: Anne.'],
    [
      'a name of two parts',
      ['Jean-Luc', 'Anne Marie', 'Li’An'],
      'Personnes concernées\u00a0: Jean-Luc, Anne Marie et Li’An.',
    ],
    ['accents', ['Élodie', 'Zoé'], 'Personnes concernées\u00a0: Élodie et Zoé.'],
    ['one name of two people, once', ['Anne', 'Anne'], 'Personnes concernées\u00a0: Anne.'],
    [
      'five at most',
      ['Anne', 'Bob', 'Carl', 'Dan', 'Eve', 'Fay'],
      'Personnes concernées\u00a0: Anne, Bob, Carl, Dan et Eve.',
    ],
    ['nobody by an initial', ['A'], undefined],
    ['nobody by three words, which may hold a last name', ['Anne de Roux'], undefined],
    ['nobody by a number', ['Anne 7'], undefined],
    [
      'one of two, of whom the other’s cell holds something else',
      ['Anne', '4711'],
      'Personnes concernées\u00a0: Anne.',
    ],
  ];
  for (const [what, firstNames, said] of cases) {
    it(what, () => {
      const rows = firstNames.map(
        (name, n) => `${name},${'Un Duo Tri Qua Cinq Six'.split(' ')[n]},zut,p${n}@ch.fr,9${n}`,
      );
      const weak = parts(answer(rows)).find((part) => part.includes('Mot de passe trop faible'));
      assert.equal(weak?.match(/Personnes? concern.*/)?.[0], said);
    });
  }

  it('nobody whose cells are not in their columns', () => {
    const [, cause] = parts(answer(['Anne,Roux,zut,a@ch.fr,1,en trop']));
    assert.match(cause!, /^1\. Nombre de cellules incorrect \(ligne 2\)\n {3}Pourquoi/);
  });
});
