// What is pressed in "What now?" is what the button said: a step may do something else by the time that the press is heard.
import assert from 'node:assert/strict';
import { createLanguageService } from '../../src/core/language-service';
import { contextOf } from '../../src/core/lint/example';
import { repairEdits } from '../../src/core/next-steps/edits';
import { sortFindings } from '../../src/core/next-steps/found';
import { nextSteps } from '../../src/core/next-steps/next-steps';
import type { NextStep } from '../../src/core/next-steps/step';
import { planOf } from '../../src/core/plan/plan';
import { applyEdits } from '../../src/core/text/edits';
import { pressed, stepsView } from '../../src/next-steps/state';

const tools = { random: () => 0 };
const service = createLanguageService();

function stepsOf(text: string) {
  const snapshot = service.open(text, contextOf({ establishment: 'alp002' }));
  const found = sortFindings(snapshot, tools);
  const facts = {
    snapshot,
    found,
    plan: planOf(snapshot.sheet),
    applied: [],
    elsewhere: { count: 0, mark: 0 },
    isSaved: true,
  };
  const verdict = service.verdict(snapshot);
  const steps = nextSteps({ ...facts, ticked: new Set<string>() }, 'fr');
  const view = stepsView({ file: 'agents.csv', platform: 'ANFH', verdict, isBehind: false }, steps, 'fr');
  return { snapshot, steps, view };
}

/** The file after a press on a step's main button. */
function textAfter(text: string, steps: readonly NextStep[], press: { step: string; label: string }): string {
  const action = pressed(steps, press).button?.action;
  if (action?.kind !== 'repair') return text;
  return applyEdits(text, repairEdits(stepsOf(text).snapshot, action.repair, tools));
}

describe('a press in What now?', () => {
  // A column in surplus, then the template's in another order: each is another press.
  const FILE = 'lastname,firstname,service,password,email,profile_field_matricule\nRoy,Anne,Bloc,,anne.roy@ch.fr,812\n';
  const columns = ({ view }: ReturnType<typeof stepsOf>) => {
    const step = view.steps.find(({ id }) => id === 'columns');
    return { step: 'columns', label: step?.button ?? '' };
  };

  it('that comes twice does once what the button said', () => {
    const first = stepsOf(FILE);
    const press = columns(first);
    const once = textAfter(FILE, first.steps, press);
    const second = stepsOf(once);
    assert.notEqual(once, FILE);
    assert.notEqual(columns(second).label, '');
    assert.notEqual(columns(second).label, press.label);
    assert.equal(textAfter(once, second.steps, press), once);
    assert.notEqual(textAfter(once, second.steps, columns(second)), once);
  });

  it('names any of the buttons that are shown, and no other', () => {
    const { steps, view } = stepsOf(FILE.replace('Roy', 'Roy2'));
    for (const { id, button, also } of view.steps) {
      for (const label of [button, also])
        if (label) assert.equal(pressed(steps, { step: id, label }).button?.label, label);
      assert.equal(pressed(steps, { step: id, label: 'gone' }).button, undefined);
    }
  });
});
