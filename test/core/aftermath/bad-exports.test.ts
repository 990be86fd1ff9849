// Exports that are not the one that is needed: each is answered in a sentence, and only those are found that are surely there.
import assert from 'node:assert/strict';
import { doubtsOf, outcomeCounts } from '../../../src/core/aftermath/summary';
import { verify } from '../../../src/core/aftermath/verify';
import { readSheet } from '../../../src/core/document/read-sheet';
import { anfh } from '../../../src/core/platform/anfh';
import { readAccounts } from '../../../src/core/reference/read-accounts';
import { runToCompletion } from '../../../src/core/task/cooperative-task';

const HEADER = "Prénom;Nom de famille;Nom d'utilisateur;Adresse de courriel";
const CSV = `firstname,lastname,password,email,profile_field_matricule
Paul,Dupond,,paul.dupond@ch.fr,41
Lise,Morel,Tk8!graine,,42`;

interface Answer {
  /** What reading the export says. */
  readonly problem?: RegExp;
  readonly doubt?: RegExp;
  /** How many accounts are said to be there for sure. */
  readonly there: number;
}

const CASES: Readonly<Record<string, readonly [rows: readonly string[], answer: Answer]>> = {
  'another platform': [
    [HEADER, 'Paul;Martin;pmartin;p.martin@univ.fr', 'Anne;Roy;aroy;a.roy@univ.fr'],
    { doubt: /autre plateforme/, there: 0 },
  ],
  'another establishment': [
    [HEADER, 'Paul;Martin;dam023.p.martin;p.martin@ch-dam.fr', 'Lise;Morel;dam023.l.morel;l.morel@ch-dam.fr'],
    { doubt: /alp002/, there: 0 },
  ],
  'no usernames': [
    ['Prénom;Nom de famille;Adresse de courriel', 'Paul;Dupond;paul.dupond@ch.fr'],
    { problem: /./, there: 0 },
  ],
  'no accounts': [[HEADER], { doubt: /aucun compte/, there: 0 }],
  'an empty file': [[''], { problem: /colonnes/, there: 0 }],
  'a file that is no export': [['Bonjour,', 'voici la liste.'], { problem: /./, there: 0 }],
  'two accounts of one name, and nothing that tells': [
    [
      HEADER,
      'Lise;Morel;alp002.l.morel5;',
      'Lise;Morel;alp002.l.morel6;',
      'Paul;Dupond;alp002.p.dupond;paul.dupond@ch.fr',
    ],
    { there: 1 },
  ],
};

describe('an export that is not the right one', () => {
  for (const [name, [rows, { problem, doubt, there }]] of Object.entries(CASES)) {
    it(name, () => {
      const { accounts, problems } = readAccounts(rows.join('\n'));
      const said = problems.filter(({ severity }) => severity === 'error').map(({ message }) => message.fr);
      if (problem) return assert.match(said.join(' '), problem);
      assert.deepEqual(said, []);
      const sheet = readSheet(CSV, { fileName: 'agents.csv', platform: anfh, establishment: 'alp002' });
      const doubts = doubtsOf(accounts, [sheet]).map((text) => text.fr);
      assert.match(doubts.join(' '), doubt ?? /^$/);
      const before = readAccounts(HEADER).accounts;
      const { files } = runToCompletion(verify({ files: [{ path: 'agents.csv', sheet }], after: accounts, before }));
      const { missing, unsure } = outcomeCounts(files[0]!.lines);
      assert.equal(2 - missing - unsure, there);
    });
  }
});

describe('an export that is older than the file', () => {
  const HOUR = 3_600_000;
  const CASES: Readonly<
    Record<string, readonly [exported: number | undefined, files: readonly (number | undefined)[], boolean]>
  > = {
    'an hour older': [0, [HOUR], true],
    'older than one file of two': [HOUR, [0, 2 * HOUR], true],
    'an hour newer': [HOUR, [0], false],
    'saved in the same minute': [0, [30_000], false],
    'nothing says when it was taken': [undefined, [HOUR], false],
    'nothing says when the file was written': [0, [undefined], false],
  };
  const { accounts } = readAccounts(`${HEADER}\nPaul;Dupond;alp002.p.dupond;paul.dupond@ch.fr`);
  const sheet = readSheet(CSV, { fileName: 'agents.csv', platform: anfh, establishment: 'alp002' });
  for (const [name, [exported, files, isOlder]] of Object.entries(CASES)) {
    it(`${name}: ${isOlder ? 'said' : 'not said'}`, () => {
      const doubts = doubtsOf(accounts, [sheet], { export: exported, files }).map(({ fr }) => fr);
      assert.match(doubts.join(' '), isOlder ? /^Cet export est plus ancien que le fichier/ : /^$/);
    });
  }
});

describe('an export in which nobody is new', () => {
  const [paul, lise] = ['Paul;Dupond;alp002.p.dupond;', 'Lise;Morel;alp002.l.morel;'];
  const accountsOf = (...rows: readonly string[]) => readAccounts([HEADER, ...rows].join('\n')).accounts;
  const CASES: Readonly<Record<string, readonly [before: readonly string[] | undefined, boolean]>> = {
    'the same one as before': [[paul, lise], true],
    'one with fewer accounts than before': [[paul, lise, 'Zoé;Petit;alp002.z.petit;'], true],
    'one with a new account': [[paul], false],
    'nobody was there before': [[], false],
    'no export of before': [undefined, false],
  };
  for (const [name, [before, isSaid]] of Object.entries(CASES)) {
    it(`${name}: ${isSaid ? 'said' : 'not said'}`, () => {
      const sheet = readSheet(CSV, { fileName: 'agents.csv', platform: anfh, establishment: 'alp002' });
      const doubts = doubtsOf(accountsOf(paul, lise), [sheet], undefined, before && accountsOf(...before));
      assert.match(doubts.map(({ fr }) => fr).join(' '), isSaid ? /^Aucun compte nouveau/ : /^$/);
    });
  }
});
