// Learning a platform's naming: each scheme is found from an export of it, with hand-made exceptions, and foresees others.
import assert from 'node:assert/strict';
import { learn } from '../../../src/core/aftermath/learn';
import { predict } from '../../../src/core/aftermath/predict';
import { anfh } from '../../../src/core/platform/anfh';
import { readAccounts } from '../../../src/core/reference/read-accounts';
import { runToCompletion } from '../../../src/core/task/cooperative-task';
import { byHand, drawFrom, peopleOf, platformOf, SCHEMES, type Scheme } from './naming-schemes';

const SIZE = Number(process.env.NAMES ?? 1000);

/** An export of the scheme's accounts, two in a hundred of them made by hand; and people who come later. */
function exportOf(scheme: Scheme, seed: number, whole: boolean) {
  const draw = drawFrom(seed);
  const taken = new Set<string>();
  const make = platformOf(scheme, taken);
  const rows = peopleOf(SIZE, draw).map((person) => {
    const isException = draw(50) === 0;
    const username = isException ? byHand(person, draw) : make(person);
    if (isException) taken.add(username);
    const names = whole ? [`${person.firstname} ${person.lastname}`] : [person.firstname, person.lastname];
    return [...names, username, `${username}@ch.fr`.toLowerCase()].join(';');
  });
  const header = whole ? 'Prénom / Nom de famille' : 'Prénom;Nom de famille';
  const newcomers = peopleOf(SIZE, draw);
  const expected = newcomers.map(make);
  return { text: [`${header};Nom d’utilisateur;Adresse de courriel`, ...rows].join('\n'), newcomers, expected };
}

describe('learn', function () {
  this.timeout(60_000);
  for (const [index, scheme] of SCHEMES.entries()) {
    for (const whole of process.env.NAMES ? [false, true] : [index % 2 === 1]) {
      it(`finds: ${scheme.title}${whole ? ', whole names in one cell' : ''}`, () => {
        const { text, newcomers, expected } = exportOf(scheme, 1000 + index, whole);
        const learned = runToCompletion(learn(readAccounts(text).accounts.list, anfh));
        assert.ok(learned);
        const predicted = runToCompletion(predict(newcomers, learned.platform.username, learned.taken));
        const wrong = predicted.flatMap((username, at) =>
          username === expected[at]
            ? []
            : [`${newcomers[at]!.firstname} ${newcomers[at]!.lastname}: ${username}, not ${expected[at]}`],
        );
        const shown = () =>
          `${wrong.length} wrong: ${wrong.slice(0, 8).join('; ')}\n${JSON.stringify(learned.platform.username)}`;
        assert.ok(wrong.length <= SIZE / 100, shown());
        assert.ok(
          learned.explained / learned.accounts >= 0.96,
          `${learned.explained} of ${learned.accounts} explained`,
        );
      });
    }
  }
});
