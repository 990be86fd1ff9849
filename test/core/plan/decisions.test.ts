// What the user decides about duplicates: what follows for the plan and for the file.
import assert from 'node:assert/strict';
import { choicesIn } from '../../../src/core/plan/choices';
import type { Decisions } from '../../../src/core/plan/decisions';
import { decisionEdits } from '../../../src/core/plan/upload';
import { applyEdits } from '../../../src/core/text/edits';
import { ACCOUNTS, COHORT_HEADER, HEADER, LISE, PAUL, PIERRE, plan } from './harness';

describe('decisions', () => {
  const key = 'paul|dupond|42|paul.dupond@ch.fr';

  it('offer free usernames', () => {
    const { plan: made, sheet } = plan([HEADER, PIERRE, PAUL], { accounts: ACCOUNTS });
    const choices = choicesIn(made, sheet);
    const [, paul] = made.lines;
    assert.deepEqual(choices.of(paul!).free, ['alp002.pa.dupond', 'alp002.p.dupond2']);
    assert.equal(choices.of(paul!).own, '');
    assert.equal(choices.allows(paul!, 'ALP002.p.dupond'), false);
    assert.equal(choices.allows(paul!, 'alp002.p.dupond2'), true);
  });

  it('take out of a file without usernames a person with another one, whatever the platform', () => {
    for (const platform of ['anfh', 'upjv', 'moodle', 'prelude']) {
      const rows = [
        'firstname,lastname,email,cohort1',
        'Anne,Noël,a.noel@ch.fr,IFSI',
        'Anne,Noël,anne@ch.fr,IFSI',
        'Luc,Roy,l@ch.fr,',
      ];
      const decision = { 'anne|noel||anne@ch.fr': { kind: 'add', username: 'an.noel' } } as const;
      const { plan: made, sheet } = plan(rows, { platform, decisions: decision });
      assert.equal(made.lines[1]!.outcome, 'by-hand', platform);
      assert.equal(choicesIn(made, sheet).of(made.lines[1]!).add, 'by-hand', platform);
      assert.equal(
        applyEdits(sheet.table.text, decisionEdits(sheet, made.fileEdits)),
        [rows[0], rows[1], rows[3]].join('\n'),
      );
    }
  });

  it('to add a line whose address is in the way leave it to be decided, and say so', () => {
    const rows = [HEADER, PIERRE, 'Lise,Morel,,pierre.dupond@ch.fr,43'];
    const decisions = { 'lise|morel|43|pierre.dupond@ch.fr': { kind: 'add', username: 'alp002.l.morel' } } as const;
    const { plan: made, sheet } = plan(rows, { decisions });
    const lise = made.lines[1]!;
    assert.deepEqual([lise.outcome, lise.decided], ['decide', false]);
    assert.equal(choicesIn(made, sheet).of(lise).addressOf, 2);
    assert.deepEqual(
      made.groups.map(({ state }) => state),
      ['decide'],
    );
  });

  it('are applied to the file as one step that leaves other lines alone', () => {
    const rows = [HEADER, PIERRE, PAUL, LISE];
    const { plan: made, sheet } = plan(rows, { decisions: { [key]: { kind: 'delete' } } });
    assert.equal(applyEdits(sheet.table.text, decisionEdits(sheet, made.fileEdits)), [HEADER, PIERRE, LISE].join('\n'));
  });

  it('"modify" says what of the existing account changes', () => {
    const { lines } = plan([HEADER, PAUL], { accounts: ACCOUNTS, decisions: { [key]: { kind: 'modify' } } }).plan;
    assert.equal(lines[0]!.outcome, 'updated');
    assert.deepEqual(lines[0]!.changes, [
      { field: 'firstname', from: 'Pierre', to: 'Paul' },
      { field: 'email', from: 'pierre.dupond@ch.fr', to: 'paul.dupond@ch.fr' },
    ]);
  });

  it('an update says which fields change, those of the profile by their own names', () => {
    const accounts = 'username,firstname,lastname,email\npdupond,Paul,Dupond,p@ch.fr';
    const rows = ['username,firstname,lastname,email,profile_field_service', 'pdupond,Paul,Dupont,p@ch.fr,Urgences'];
    const { lines } = plan(rows, {
      platform: 'moodle',
      fileName: 'x.csv',
      accounts,
      options: { uutype: '2', uuupdatetype: '1' },
    }).plan;
    assert.equal(lines[0]!.outcome, 'updated');
    assert.deepEqual(lines[0]!.changes, [
      { field: 'lastname', from: 'Dupond', to: 'Dupont' },
      { field: 'profile_field_service', from: '', to: 'Urgences' },
    ]);
  });

  it('a skipped account does not join its cohort', () => {
    const cohorts = 'name,idnumber,context,category,source\nC1,C1,system,,manual';
    const { lines } = plan([COHORT_HEADER, `${PAUL},C1`, `${LISE},C1`, 'Anne,Roy,,a@ch.fr,9,C2'], {
      accounts: ACCOUNTS,
      cohorts,
    }).plan;
    assert.deepEqual(
      lines.map((line) => line.cohorts.map(({ outcome }) => outcome)),
      [['not-added'], ['joined'], ['missing']],
    );
  });

  it('"modify" without an account that exists changes the one that the rival line makes', () => {
    const { lines } = plan([HEADER, PIERRE, PAUL], { decisions: { [key]: { kind: 'modify' } } }).plan;
    assert.deepEqual(
      lines[1]!.changes.map(({ field }) => field),
      ['firstname', 'email'],
    );
  });

  it('"add" under the name that the platform makes leaves the line to the import', () => {
    const decisions: Decisions = { [key]: { kind: 'add', username: 'alp002.p.dupond' } };
    const { plan: made, sheet } = plan([HEADER, PAUL, LISE], { decisions });
    assert.equal(made.lines[0]!.outcome, 'created');
    assert.deepEqual(decisionEdits(sheet, made.fileEdits), []);
  });

  it('"add" writes the username where the file has a column for it, and the import then makes the account', () => {
    const header = 'username,firstname,lastname,email';
    const rows = [
      header,
      'pdupond,Pierre,Dupond,pierre@ch.fr',
      'pdupond,Paul,Dupond,paul@ch.fr',
      'x,Lise,Morel,l@ch.fr',
    ];
    const decisions: Decisions = {
      'paul|dupond||paul@ch.fr': { kind: 'add', username: 'padupond' },
      'lise|morel||l@ch.fr': { kind: 'delete' },
    };
    const { plan: made, sheet } = plan(rows, { platform: 'moodle', fileName: 'x.csv', decisions });
    assert.deepEqual(
      made.lines.map(({ outcome, username }) => `${outcome} ${username}`),
      ['created pdupond', 'created padupond', 'omitted x'],
    );
    assert.equal(
      applyEdits(sheet.table.text, decisionEdits(sheet, made.fileEdits)),
      `${[header, rows[1], 'padupond,Paul,Dupond,paul@ch.fr'].join('\n')}\n`,
    );
  });

  it('keep no property of Object for a decision', () => {
    assert.equal(plan([HEADER, '__proto__,constructor,,,']).plan.lines[0]!.decision, undefined);
  });
});
