// The decision sheet: what is left to do on the platform, and never a password.
import assert from 'node:assert/strict';
import { decisionSheetHtml, decisionSheetMarkdown, settledIn } from '../../../src/core/plan/decision-sheet';
import type { Decisions } from '../../../src/core/plan/decisions';
import { ACCOUNTS, HEADER, PAUL, plan } from './harness';

describe('the decision sheet', () => {
  const decisions: Decisions = {
    'paul|dupond|42|paul.dupond@ch.fr': { kind: 'add', username: 'alp002.pa.dupond' },
    'pierre|dupond|41|pierre.dupond@ch.fr': { kind: 'modify' },
  };
  const rows = [HEADER, 'Pierre,Dupond,S3cret!word,pierre.dupond@ch.fr,41', PAUL, '<img src=x>,Morel,S3cret!word,,1'];
  const { plan: made } = plan(rows, { accounts: ACCOUNTS, decisions });

  it('lists what is left to do', () => {
    const text = decisionSheetMarkdown(made, [], 'agents.csv', 'fr');
    assert.match(text, /# Fiche de décisions/);
    assert.match(text, /\| 2 \| Dupond \| Pierre \| alp002\.p\.dupond \| Modifier \|/);
    assert.match(text, /\| Dupond \| Paul \| alp002\.pa\.dupond \|/);
  });

  it('keeps what left the file when decisions were applied', () => {
    const later = plan([HEADER, rows[1]!, rows[3]!], { accounts: ACCOUNTS, decisions }).plan;
    const text = decisionSheetMarkdown(later, settledIn(made), 'agents.csv', 'fr');
    assert.match(text, /\| Dupond \| Paul \| alp002\.pa\.dupond \|/);
  });

  it('never holds a password, and shows markup as text', () => {
    for (const text of [decisionSheetMarkdown(made, [], 'x', 'fr'), decisionSheetHtml(made, [], '<b>x</b>', 'en')]) {
      assert.doesNotMatch(text, /S3cret/);
      assert.doesNotMatch(text, /<img|<b>/);
    }
  });
});
