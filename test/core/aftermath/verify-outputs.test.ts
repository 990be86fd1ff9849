// What is made of a verification: the missing lines, the members of cohorts, the sheet to print, the line for support.
import assert from 'node:assert/strict';
import { cohortMembers } from '../../../src/core/aftermath/cohort-members';
import type { MemberList } from '../../../src/core/aftermath/membership';
import { missingLines } from '../../../src/core/aftermath/missing-lines';
import { readMembers } from '../../../src/core/aftermath/read-members';
import { memberDoubts } from '../../../src/core/aftermath/summary';
import {
  type Verification,
  type VerifiedFile,
  type VerifiedLine,
  type VerifiedOutcome,
  verify,
} from '../../../src/core/aftermath/verify';
import { supportLine, verifiedChecklist } from '../../../src/core/aftermath/verify-sheet';
import { readSheet } from '../../../src/core/document/read-sheet';
import { checklistMarkdown } from '../../../src/core/plan/checklist';
import { anfh } from '../../../src/core/platform/anfh';
import { moodle } from '../../../src/core/platform/moodle';
import { readAccounts } from '../../../src/core/reference/read-accounts';
import { runToCompletion } from '../../../src/core/task/cooperative-task';

const HEADER = 'firstname;lastname;password;email;profile_field_matricule;cohort1';
const ROWS = [
  'Paul;Dupond;Tk8!graine;paul.dupond@ch.fr;41;A',
  'Lise;"Mo""rel";Tk8!graine;lise.morel@ch.fr;42;A',
  'Omar;Haddad;;omar.haddad@ch.fr;43;B',
];
const TEXT = [HEADER, ...ROWS].join('\r\n');
const AFTER = `Prénom;Nom de famille;Nom d'utilisateur;Adresse de courriel
Paul;Dupond;alp002.p.dupond;paul.dupond@ch.fr
Omar;Haddad;alp002.o.haddad7;omar.haddad@ch.fr
Inès;Roy;alp002.i.roy;ines.roy@ch.fr`;
const BEFORE = AFTER.split('\n')[0]!;

function verified(members?: string, cohort?: string) {
  return verifiedWith(members === undefined ? [] : [{ list: readMembers(members), cohort }]);
}

function verifiedWith(members: readonly MemberList[], text = TEXT, platform = anfh) {
  const sheet = readSheet(text, { fileName: 'agents.csv', platform, establishment: 'alp002' });
  const verification = runToCompletion(
    verify({
      files: [{ path: 'agents.csv', sheet }],
      after: readAccounts(AFTER).accounts,
      before: readAccounts(BEFORE).accounts,
      members,
    }),
  );
  return { sheet, verification, lines: verification.files[0]!.lines };
}

describe('the missing lines', () => {
  it('are a file of the same header, as they were written', () => {
    const { sheet, lines } = verified();
    assert.equal(missingLines(sheet, lines), `${HEADER}\r\n${ROWS[1]}\r\n`);
    assert.equal(missingLines(sheet, []), '');
  });
});

describe('a copied list of members', () => {
  const CASES: readonly [string, readonly [fullname: string, username: string, email: string][]][] = [
    ['Paul Dupond', [['Paul Dupond', '', '']]],
    ['Paul Dupond (paul.dupond@ch.fr)', [['Paul Dupond', '', 'paul.dupond@ch.fr']]],
    ['Paul Dupond <paul.dupond@ch.fr>', [['Paul Dupond', '', 'paul.dupond@ch.fr']]],
    ['Paul\tDupond\talp002.p.dupond\tp@ch.fr', [['Paul Dupond', 'alp002.p.dupond', 'p@ch.fr']]],
    ['alp002.p.dupond', [['', 'alp002.p.dupond', '']]],
    ['"Dupond, Paul";p@ch.fr', [['Dupond Paul', '', 'p@ch.fr']]],
    ['\n  \n;;\n', []],
  ];
  for (const [text, expected] of CASES) {
    it(JSON.stringify(text), () => {
      assert.deepEqual(
        readMembers(text).list.map(({ fullname, username, email }) => [fullname, username, email]),
        expected,
      );
    });
  }
});

describe('the members of cohorts', () => {
  const CASES: readonly [string, string | undefined, string | undefined, unknown][] = [
    ['no list: all are to be checked', undefined, undefined, { A: [[], [2]], B: [[], [4]] }],
    [
      'a list of one of two cohorts, not named: nothing is said of who is not in it',
      'Paul Dupond (paul.dupond@ch.fr)',
      undefined,
      { B: [[], [4]] },
    ],
    ['a list of A', 'Paul Dupond (paul.dupond@ch.fr)', 'A', { B: [[], [4]] }],
    ['a list of B without anybody of the file', 'Jean Petit', 'B', { A: [[], [2]], B: [[4], []] }],
  ];
  for (const [name, members, cohort, expected] of CASES) {
    it(name, () => {
      const found = cohortMembers(verified(members, cohort).verification.files);
      const lineOf = ({ line }: { readonly line: number }) => line;
      assert.deepEqual(
        Object.fromEntries(found.map((one) => [one.cohort, [one.toAdd.map(lineOf), one.toCheck.map(lineOf)]])),
        expected,
      );
    });
  }
});

describe('a list of members that may not be the right one', () => {
  const CASES: readonly [what: string, members: string, doubts: number][] = [
    ['names somebody of the file', 'Omar Haddad\nJean Petit', 0],
    ['names others', 'Jean Petit', 1],
    ['has numbers for people', 'cohort,userid\n1,1042', 1],
    ['has nobody', '\n', 1],
  ];
  for (const [what, members, doubts] of CASES) {
    it(what, () => {
      const said = memberDoubts(verified(members, 'B').verification);
      assert.equal(said.length, doubts);
      for (const { fr, en } of said) assert.match(`${fr} ${en}`, /B.+est-ce la bonne.+B.+is it the right one/s);
    });
  }
  it('is not doubted where there is none', () => assert.deepEqual(memberDoubts(verified().verification), []));
});

describe('the members of several cohorts', () => {
  const PEOPLE = [
    'username,firstname,lastname,email,cohort1,cohort2',
    'pdupond,Paul,Dupond,paul.dupond@ch.fr,A,B',
    'ohaddad,Omar,Haddad,omar.haddad@ch.fr,B,',
    'lroy,Lise,Roy,accueil@ch.fr,A,',
  ].join('\n');
  const list = (cohort: string | undefined, ...people: readonly string[]) => ({
    list: readMembers(people.join('\n')),
    cohort,
  });
  const [PAUL, OMAR] = ['Paul Dupond (paul.dupond@ch.fr)', 'Omar Haddad (omar.haddad@ch.fr)'];
  /** For each cohort: lines to add, and lines to check. */
  const CASES: readonly (readonly [what: string, lists: readonly MemberList[], expected: unknown])[] = [
    ['one list says nothing of the other cohort', [list('A', PAUL)], { A: [[4], []], B: [[], [2, 3]] }],
    ['each list says its own', [list('A', PAUL), list('B', OMAR)], { A: [[4], []], B: [[2], []] }],
    ['all are there', [list('A', PAUL, 'Lise Roy'), list('B', OMAR, PAUL)], {}],
    ['a list that may be of either says nothing of two', [list(undefined, PAUL)], { A: [[], [2, 4]], B: [[], [2, 3]] }],
    [
      'somebody else who has the address of the ward may be another',
      [list('A', PAUL, 'Lise Morel (accueil@ch.fr)')],
      { A: [[], [4]], B: [[], [2, 3]] },
    ],
  ];
  for (const [what, lists, expected] of CASES) {
    it(what, () => {
      const { files } = verifiedWith(lists, PEOPLE, moodle).verification;
      // Only people with an account are added: here, all have one.
      const there = files.map((file) => ({
        ...file,
        lines: file.lines.map((line) => ({ ...line, outcome: 'as-foreseen' as const })),
      }));
      const lineOf = ({ line }: { readonly line: number }) => line;
      assert.deepEqual(
        Object.fromEntries(
          cohortMembers(there).map((one) => [one.cohort, [one.toAdd.map(lineOf), one.toCheck.map(lineOf)]]),
        ),
        expected,
      );
    });
  }
});

describe('the sheet of a verified import', () => {
  it('lists what asks for something', () => {
    const text = checklistMarkdown(verifiedChecklist(verified('Jean Petit', 'B').verification, ['Un doute.'], 'fr'));
    for (const part of [
      /2 comptes sur 3 sont là.*1 manque.*Un doute/,
      /## Manque[^#]*\| 3 \| Lise Mo"rel \|/,
      /## Créé sous un autre nom[^#]*alp002\.o\.haddad7/,
      /## À ajouter à la main à la cohorte B[^#]*Omar Haddad/,
      /## Cohorte A[^#]*Paul Dupond/,
      /## 1 compte nouveau[^#]*alp002\.i\.roy/,
    ]) {
      assert.match(text.replaceAll('\u00a0', ' '), part);
    }
  });

  it('has a heading for each column', () => {
    const { sections } = verifiedChecklist(verified('Jean Petit', 'B').verification, [], 'fr');
    const details = ['Ligne', 'Personne', 'Nom d’utilisateur', 'Détails'];
    const people = ['Personne', 'Nom d’utilisateur'];
    assert.deepEqual(
      sections.map(({ head }) => head),
      [details, details, people, people, ['Nom d’utilisateur', 'Personne']],
    );
    for (const { head, rows } of sections) for (const row of rows) assert.equal(row.length, head.length);
  });

  it('of several files names the file of each line', () => {
    const { verification } = verified();
    const files = [...verification.files, { path: 'nuit.csv', lines: [] }];
    const [missing] = verifiedChecklist({ ...verification, files }, [], 'fr').sections;
    assert.deepEqual(missing?.head.slice(0, 2), ['Fichier', 'Ligne']);
    assert.deepEqual(missing?.rows[0]?.slice(0, 2), ['agents.csv', '3']);
  });
});

describe('the line for the support team', () => {
  const one = (line: number, outcome: VerifiedOutcome): VerifiedLine => ({
    line,
    outcome,
    record: line - 1,
    name: 'Paul Dupond',
    username: 'alp002.p.dupond',
    foreseen: 'alp002.p.dupond',
    differences: [],
    remarks: [],
    cohorts: [],
    joined: [],
    notJoined: [],
  });
  const file = (path: string, ...outcomes: readonly VerifiedOutcome[]): VerifiedFile => ({
    path,
    lines: outcomes.map((outcome, index) => one(index + 2, outcome)),
  });
  const stranger = { username: 'alp002.i.roy', name: 'Inès Roy', email: 'ines.roy@ch.fr' };
  const missing = (count: number) => file('agents.csv', ...Array.from({ length: count }, () => 'missing' as const));
  const firstTwenty = '2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20';

  const CASES: Readonly<
    Record<
      string,
      readonly [files: readonly VerifiedFile[], Partial<Verification>, doubts: readonly string[], string[]]
    >
  > = {
    'all are there': [
      [file('agents.csv', 'as-foreseen', 'existed-unchanged')],
      {},
      [],
      ['agents.csv (ANFH)', '2 comptes sur 2 sont là.'],
    ],
    'each outcome that asks for something, with its lines, the gravest first': [
      [file('agents.csv', 'other-details', 'missing', 'as-foreseen', 'other-username', 'unsure', 'missing')],
      {},
      [],
      [
        'agents.csv (ANFH)',
        '3 comptes sur 6 sont là ; 2 manquent ; 1 à regarder de près.',
        'Manque (lignes 3 et 7)',
        'À regarder : rien ne dit si c’est cette personne (ligne 6)',
        'Créé sous un autre nom d’utilisateur (ligne 5)',
        'Créé avec une autre adresse ou un autre établissement (ligne 2)',
      ],
    ],
    'several files: each line with its file': [
      [file('agents.csv', 'missing', 'as-foreseen'), file('nuit.csv', 'as-foreseen', 'missing'), file('jour.csv')],
      {},
      [],
      [
        'agents.csv, nuit.csv, jour.csv (ANFH)',
        '2 comptes sur 4 sont là ; 2 manquent.',
        'Manque (agents.csv, ligne 2)',
        'Manque (nuit.csv, ligne 3)',
      ],
    ],
    'twenty lines are named': [
      [missing(20)],
      {},
      [],
      ['agents.csv (ANFH)', '0 compte sur 20 est là ; 20 manquent.', `Manque (lignes ${firstTwenty} et 21)`],
    ],
    'of more, the first twenty': [
      [missing(25)],
      {},
      [],
      ['agents.csv (ANFH)', '0 compte sur 25 est là ; 25 manquent.', `Manque (lignes ${firstTwenty}, 21 et …)`],
    ],
    'new accounts of no file are counted, and doubts are said': [
      [file('agents.csv', 'as-foreseen')],
      { unexplained: [stranger, stranger] },
      ['Un doute.', 'Un autre.'],
      [
        'agents.csv (ANFH)',
        '1 compte sur 1 est là.',
        '2 comptes nouveaux ne sont dans aucun fichier',
        'Un doute.',
        'Un autre.',
      ],
    ],
    'nobody knows which accounts are new': [
      [file('agents.csv', 'as-foreseen')],
      { unexplained: null },
      [],
      ['agents.csv (ANFH)', '1 compte sur 1 est là.'],
    ],
  };
  for (const [name, [files, more, doubts, parts]] of Object.entries(CASES)) {
    it(name, () => {
      const text = supportLine({ files, unexplained: [], ...more }, 'ANFH', doubts, 'fr');
      assert.equal(text.replaceAll('\u00a0', ' '), `Vérification de l’import, ${parts.join(' · ')}`);
    });
  }

  it('names nobody', () => {
    const text = supportLine(verified().verification, 'ANFH', [], 'fr');
    assert.match(text, /agents\.csv \(ANFH\).*Manque \(ligne 3\) · /);
    assert.doesNotMatch(text, /\n|Paul|Dupond|Lise|haddad|ines/);
  });
});
