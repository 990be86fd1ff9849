// What is made of a verification: the missing lines, the members of cohorts, the sheet to print, the line for support.
import assert from 'node:assert/strict';
import { cohortMembers } from '../../../src/core/aftermath/cohort-members';
import { missingLines } from '../../../src/core/aftermath/missing-lines';
import { readMembers } from '../../../src/core/aftermath/read-members';
import { verify } from '../../../src/core/aftermath/verify';
import { supportLine, verifiedChecklist } from '../../../src/core/aftermath/verify-sheet';
import { readSheet } from '../../../src/core/document/read-sheet';
import { checklistMarkdown } from '../../../src/core/plan/checklist';
import { anfh } from '../../../src/core/platform/anfh';
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
  const sheet = readSheet(TEXT, { fileName: 'agents.csv', platform: anfh, establishment: 'alp002' });
  const verification = runToCompletion(
    verify({
      files: [{ path: 'agents.csv', sheet }],
      after: readAccounts(AFTER).accounts,
      before: readAccounts(BEFORE).accounts,
      members: members === undefined ? undefined : readMembers(members),
      cohort,
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

  it('as a line for the support team names nobody', () => {
    const text = supportLine(verified().verification, 'ANFH', [], 'fr');
    assert.match(text, /agents\.csv \(ANFH\).*Manque \(ligne 3\) · /);
    assert.doesNotMatch(text, /\n|Paul|Dupond|Lise|haddad|ines/);
  });
});
