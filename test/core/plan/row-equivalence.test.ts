// The lines that are spared the simulation of the import: the plan is the one for which every line was simulated.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readSheet } from '../../../src/core/document/read-sheet';
import { contextOf } from '../../../src/core/lint/example';
import type { Decision, Decisions } from '../../../src/core/plan/decisions';
import { decisionKeys } from '../../../src/core/plan/decisions';
import { readLines } from '../../../src/core/plan/known-lines';
import { planOf } from '../../../src/core/plan/plan';
import { runToCompletion } from '../../../src/core/task/cooperative-task';
import { tries } from '../../fuzz';

const odd = <T>(usual: fc.Arbitrary<T>, ...unusual: readonly T[]) =>
  fc.oneof({ weight: 5, arbitrary: usual }, { weight: 1, arbitrary: fc.constantFrom(...unusual) });

const LONG = 'x'.repeat(101);
const number = fc.integer({ min: 0, max: 12 });
const firstname = odd(
  fc.constantFrom('Anne', 'Bob', 'Zoé', 'Lise', 'Omar'),
  '',
  '<b>',
  '"A"',
  'A\\',
  '\u00a0',
  LONG,
  '0',
  '"A, B"',
);
const lastname = odd(
  number.map((n) => `Nom${'abcdefghijklm'[n]}`),
  'Éa',
  'Ea',
  '',
  "D'Angelo",
  LONG,
  ' x ',
);
const password = odd(
  fc.constantFrom('', 'Tk8!graine', 'Rv5?moulin'),
  'faible',
  '0',
  'é',
  '"',
  'Aa1!aaaaaaaa',
  LONG.repeat(2),
);
const email = odd(
  number.map((n) => `p${n}@ch.fr`),
  '',
  'P1@CH.FR',
  'x',
  'é1@ch.fr',
  'alp002.a.noma.fictif@anfh.fr',
  'known@ch.fr',
  `${LONG}@ch.fr`,
);
const cohort = odd(fc.constantFrom('C1', 'C2'), '', '7', '0', 'c1', 'New', LONG);
const username = odd(
  number.map((n) => `user.${n}`),
  'User.1',
  'úser.1',
  'user 2',
  '',
  'guest',
  'known',
  'u',
  '"user.3"',
  'user.1 ',
  LONG,
);

const ACCOUNTS = `Prénom;Nom de famille;Nom d'utilisateur;Adresse de courriel
Anne;Noma;alp002.a.noma;known@ch.fr
Bob;Autre;known;other@ch.fr`;
const COHORTS = 'name,idnumber,context,category,source\nPremière,C1,system,,manual\nSeconde,C2,system,,manual';

const decision: fc.Arbitrary<Decision> = fc.oneof(
  fc.constant<Decision>({ kind: 'delete' }),
  fc.constant<Decision>({ kind: 'modify' }),
  username.map((name): Decision => ({ kind: 'add', username: name })),
);

interface Case {
  readonly header: string;
  readonly row: fc.Arbitrary<readonly string[]>;
  readonly platforms: readonly string[];
}

const cases: Record<string, Case> = {
  'the platform makes the usernames': {
    header: 'firstname,lastname,password,email,profile_field_matricule,cohort1',
    row: fc.tuple(firstname, lastname, password, email, number.map(String), cohort),
    platforms: ['anfh', 'prelude', 'ecampus'],
  },
  'the file goes to Moodle as it is': {
    header: 'username,firstname,lastname,password,email,cohort1',
    row: fc.tuple(username, firstname, lastname, password, email, cohort),
    platforms: ['moodle', 'upjv'],
  },
  'the file has columns that more may depend on': {
    header: 'username,firstname,lastname,email,auth',
    row: fc.tuple(username, firstname, lastname, email, fc.constantFrom('manual', 'ldap', '')),
    platforms: ['moodle'],
  },
};

const options = fc.record(
  {
    uutype: fc.constantFrom('0', '1', '2', '3'),
    uumatchemail: fc.constantFrom('0', '1'),
    uuupdatetype: fc.constantFrom('0', '1'),
    uupasswordnew: fc.constantFrom('0', '1'),
    uustandardusernames: fc.constantFrom('0', '1'),
    city: fc.constantFrom('Gap', '%u', '<i>'),
  },
  { requiredKeys: [] },
);

describe('a plan that spares lines the simulation', () => {
  for (const [name, { header, row, platforms }] of Object.entries(cases)) {
    it(`is the one for which every line was simulated, where ${name}`, () => {
      fc.assert(
        fc.property(
          fc.array(odd(row, ['short'], ['"'], [' ']), { minLength: 1, maxLength: 30 }),
          fc.constantFrom(...platforms),
          options,
          fc.boolean(),
          fc.boolean(),
          fc.array(fc.tuple(fc.nat(), decision), { maxLength: 3 }),
          (rows, platform, importOptions, hasAccounts, hasCohorts, chosen) => {
            const text = [header, ...rows.map((cells) => cells.join(','))].join('\n');
            const context = contextOf({
              platform,
              establishment: 'alp002',
              fileName: 'x.csv',
              ...(hasAccounts && { accounts: ACCOUNTS }),
              ...(hasCohorts && { cohorts: COHORTS }),
            });
            const sheet = readSheet(text, context);
            const { lines } = runToCompletion(readLines(sheet));
            const keys = lines.entries.map((_, index) => decisionKeys(lines)(index));
            const decisions: Decisions = keys.length
              ? Object.fromEntries(chosen.map(([n, what]) => [keys[n % keys.length], what]))
              : {};
            const spared = planOf(sheet, { importOptions, decisions });
            assert.deepEqual(spared, planOf(sheet, { importOptions, decisions, importEveryLine: true }));
          },
        ),
        tries(400),
      );
    });
  }

  it('simulates one line of each kind only', () => {
    // More work than the simulation of so many lines would be is seen by nobody; that it is spared shows in its answer.
    const rows = Array.from({ length: 5 }, (_, n) => `Anne,Nom${'abcde'[n]},Tk8!graine,p${n}@ch.fr,${n}`);
    const sheet = readSheet(
      ['firstname,lastname,password,email,profile_field_matricule', ...rows].join('\n'),
      contextOf({ establishment: 'alp002' }),
    );
    const messages = planOf(sheet).lines.map((line) => line.messages);
    assert.ok(messages.every((said) => said === messages[0]));
  });
});
