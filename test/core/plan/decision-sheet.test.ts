// The decision sheet: what is left to do on the platform, and never a password.
import assert from 'node:assert/strict';
import { decisionSheetHtml, decisionSheetMarkdown, settledIn } from '../../../src/core/plan/decision-sheet';
import type { Decisions } from '../../../src/core/plan/decisions';
import { ACCOUNTS, COHORT_HEADER, HEADER, PAUL, plan } from './harness';

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
    const text = decisionSheetMarkdown(later, settledIn(made()), 'agents.csv', 'fr');
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
    const { lines } = plan([COHORT_HEADER, ...twice], {
      fileName: 'csv_ImportAvecCohorte25.csv',
      cohorts: 'name\nCadres',
      decisions: { 'lise|morel|43|lise.morel@ch.fr#2': { kind: 'delete' } },
    }).plan;
    assert.deepEqual(lines[1]!.cohorts, [{ reference: 'Cadres', fate: 'already', line: 2 }]);
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
