// The decision sheet: what is left to do on the platform, and never a password.
import assert from 'node:assert/strict';
import { decisionSheetHtml, decisionSheetMarkdown, resolvedIn } from '../../../src/core/plan/decision-sheet';
import type { Decisions } from '../../../src/core/plan/decisions';
import { ACCOUNTS, COHORT_HEADER, HEADER, LISE, PAUL, plan } from './harness';

describe('the decision sheet', () => {
  const decisions: Decisions = {
    'paul|dupond|42|paul.dupond@ch.fr': { kind: 'add', username: 'alp002.pa.dupond' },
    'pierre|dupond|41|pierre.dupond@ch.fr': { kind: 'modify' },
  };
  const rows = [HEADER, 'Pierre,Dupond,S3cret!word,pierre.dupond@ch.fr,41', PAUL, '<img src=x>,Morel,S3cret!word,,1'];
  const made = () => plan(rows, { accounts: ACCOUNTS, decisions }).plan;

  it('lists what is left to do', () => {
    const text = decisionSheetMarkdown(made(), [], 'agents.csv', 'fr');
    assert.match(text, /# Fiche de décisions/);
    assert.match(text, /\| 2 \| Dupond \| Pierre \| alp002\.p\.dupond \| Modifier \|/);
    assert.match(text, /\| Dupond \| Paul \| alp002\.pa\.dupond \|/);
  });

  const closings: readonly (readonly [what: string, rows: readonly string[], closing: RegExp, not: RegExp])[] = [
    ['says whose data it has', rows, /à détruire après l’import\.\n$/, /Rien à trancher/],
    ['says that nothing is left', [HEADER, LISE], /Rien à trancher/, /à détruire/],
  ];
  for (const [what, lines, closing, not] of closings) {
    it(`${what}, at its end`, () => {
      const text = decisionSheetMarkdown(
        plan(lines, { accounts: ACCOUNTS, ...(lines === rows && { decisions }) }).plan,
        [],
        'a.csv',
        'fr',
      );
      assert.match(text, closing);
      assert.doesNotMatch(text, not);
    });
  }

  it('asks the platform’s questions in the order of the file, whatever their answers', () => {
    const agents = ['A,Un,,a.un@ch.fr,1', 'B,Un,,b.un@ch.fr,2', 'C,Un,,c.un@ch.fr,3'];
    const accounts = `Prénom,Nom de famille,Nom d'utilisateur\n${['a', 'b', 'c'].map((i) => `${i.toUpperCase()},Un,alp002.${i}.un`).join('\n')}`;
    for (const key of ['b|un|2|b.un@ch.fr', 'c|un|3|c.un@ch.fr']) {
      const { plan: some } = plan([HEADER, ...agents], { accounts, decisions: { [key]: { kind: 'modify' } } });
      const lines = [...decisionSheetMarkdown(some, [], 'x', 'fr').matchAll(/^\| (\d+) \|/gm)].map(([, line]) => line);
      assert.deepEqual(lines, ['2', '3', '4']);
    }
  });

  it('keeps what left the file when decisions were applied', () => {
    const later = plan([HEADER, rows[1]!, rows[3]!], { accounts: ACCOUNTS, decisions }).plan;
    const text = decisionSheetMarkdown(later, resolvedIn(made()), 'agents.csv', 'fr');
    assert.match(text, /\| Dupond \| Paul \| alp002\.pa\.dupond \|/);
  });

  it('has misspelt cohorts corrected, not created', () => {
    const cohort = (name: string) => `Lise,Morel,,lise.morel@ch.fr,43,${name}`;
    const { plan: misspelt } = plan([COHORT_HEADER, cohort('Cohorte_Ex52')], {
      fileName: 'csv_ImportAvecCohorte25.csv',
      cohorts: 'name\nCohorte_Ex25\nAutre',
    });
    assert.deepEqual([...misspelt.cohortsMissing], [['Cohorte_Ex52', 'Cohorte_Ex25']]);
    const text = decisionSheetMarkdown(misspelt, [], 'agents.csv', 'fr');
    assert.match(text, /## Noms de cohorte à corriger[^#]*\| Cohorte\\_Ex52 \| Cohorte\\_Ex25 \|/);
    assert.doesNotMatch(text, /à créer avant l’import/);
  });

  it('says of nobody that a cohort is missing whom another line puts there', () => {
    const twice = ['Lise,Morel,,lise.morel@ch.fr,43,Cadres', 'LISE,Morel,,lise.morel@ch.fr,43,Cadres'];
    const given = { fileName: 'csv_ImportAvecCohorte25.csv', cohorts: 'name\nCadres' };
    const rows = [COHORT_HEADER, ...twice];
    const { key } = plan(rows, given).plan.lines[1]!;
    const { lines } = plan(rows, { ...given, decisions: { [key]: { kind: 'delete' } } }).plan;
    assert.deepEqual(lines[1]!.cohorts, [{ reference: 'Cadres', outcome: 'already', line: 2 }]);
  });

  const CATALOGUE = 'name\nCohorte_Ex25\nCadres\nTuteurs';
  const people = [
    'Pierre,DUPOND,Tk8!graine,p.d@ch.fr,41,Cadres',
    'Lise,Morel,,lise.morel@ch.fr,43,Cohorte_Ex52',
    'Lise,Morel,,lise.morel@chu.fr,43,Cadres',
    'Anne,Roy,,anne@ch.fr,8,Cadres',
    'Anne,Roy,,anne@chu.fr,8,Cadres',
    'Omar,Roy,,omar@ch.fr,9,Cadres',
    'Omar,Roy,,omar@chu.fr,9,Tuteurs',
    'Paul,Petit,,paul@ch.fr,10,Hygiène 2099',
    'Pia,Petit,,pia@ch.fr,11,Cadres',
  ];
  const answers: Decisions = {
    'pierre|dupond|41|p.d@ch.fr': { kind: 'modify' },
    'anne|roy|8|anne@chu.fr': { kind: 'delete' },
    'omar|roy|9|omar@chu.fr': { kind: 'delete' },
    'pia|petit|11|pia@ch.fr': { kind: 'add', username: 'alp002.pi.petit' },
  };

  it('has a section for each kind of work', () => {
    const given = { accounts: ACCOUNTS, cohorts: CATALOGUE, decisions: answers };
    const { plan: busy } = plan([COHORT_HEADER, ...people], given);
    assert.equal(
      decisionSheetMarkdown(busy, [], 'agents.csv', 'en'),
      `# Decision sheet

Keep this at hand while importing agents.csv.

## Names of cohorts to correct in the file

| Cohort | Probably |
| --- | --- |
| Cohorte\\_Ex52 | Cohorte\\_Ex25 |

## Cohorts that are not in the list: to check, or to create before the import

| Cohort |
| --- |
| Hygiène 2099 |

## Answers to the platform’s questions

| Line | Last name | First name | Username | Answer | What changes |
| --- | --- | --- | --- | --- | --- |
| 2 | DUPOND | Pierre | alp002.p.dupond | Modify | Last name: Dupond → DUPOND; E-mail address: pierre.dupond@ch.fr → p.d@ch.fr |
| 4 | Morel | Lise | alp002.l.morel | Not decided yet |  |

## Accounts to create by hand (“Créer un compte manuel”)

Type this username exactly, tick “Imposer le changement du mot de passe”, then hand the credentials to the agent.

| Last name | First name | Username | E-mail address | Matricule | Cohort |
| --- | --- | --- | --- | --- | --- |
| Petit | Pia | alp002.pi.petit | pia@ch.fr | 11 | Cadres |

## Lines left out

| Last name | First name | Username | Left out |
| --- | --- | --- | --- |
| Roy | Anne | alp002.a.roy |  |
| Roy | Omar | alp002.o.roy | is NOT added to the cohort Tuteurs |

This sheet contains names, addresses and matricules: destroy it after the import.
`,
    );
  });

  it('has no section without work', () => {
    const { plan: quiet } = plan([HEADER, 'Lise,Morel,,lise.morel@ch.fr,43']);
    assert.equal(
      decisionSheetMarkdown(quiet, [], 'agents.csv', 'en'),
      '# Decision sheet\n\nKeep this at hand while importing agents.csv.\n\nNothing to decide: the platform should not ask any question.\n',
    );
  });

  it('names every cohort that a line left out would have joined, and every cohort of an account made by hand', () => {
    const header = 'username,firstname,lastname,email,cohort1,cohort2';
    const moodle = plan([header, 'a.roy,Anne,Roy,anne@ch.fr,C1,C2'], {
      platform: 'moodle',
      decisions: { 'anne|roy||anne@ch.fr': { kind: 'delete' } },
    });
    const [gone] = resolvedIn(moodle.plan);
    assert.ok(gone);
    const { plan: later } = plan([HEADER]);
    const rowOf = (outcome: 'omitted' | 'by-hand') =>
      decisionSheetMarkdown(later, [{ ...gone, outcome }], 'x', 'en').match(/^\| Roy .*/m)?.[0];
    assert.equal(
      rowOf('omitted'),
      '| Roy | Anne | a.roy | is NOT added to the cohort C1; is NOT added to the cohort C2 |',
    );
    assert.equal(rowOf('by-hand'), '| Roy | Anne | a.roy | anne@ch.fr |  | C1 and C2 |');
  });

  it('has those that left the file and those that still stand there in the order of their lines', () => {
    const first = plan([COHORT_HEADER, ...people], { decisions: answers }).plan;
    const { 'anne|roy|8|anne@chu.fr': _, ...others } = answers;
    const kept = people.filter((row) => !row.startsWith('Anne,Roy,,anne@chu'));
    const later = plan([COHORT_HEADER, ...kept], { decisions: others }).plan;
    const names = [...decisionSheetMarkdown(later, resolvedIn(first), 'x', 'en').matchAll(/^\| Roy \| (\w+)/gm)];
    assert.deepEqual(
      names.map(([, name]) => name),
      ['Anne', 'Omar'],
    );
  });

  it('never holds a password, and shows markup as text', () => {
    for (const text of [
      decisionSheetMarkdown(made(), [], 'x', 'fr'),
      decisionSheetHtml(made(), [], '<b>x</b>', 'en'),
    ]) {
      assert.doesNotMatch(text, /S3cret/);
      assert.doesNotMatch(text, /<img|<b>/);
    }
  });
});
