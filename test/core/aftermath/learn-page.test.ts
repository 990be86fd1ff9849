// What is shown and kept of what was learned: the page, the platform file; and the list of names that are predicted.
import assert from 'node:assert/strict';
import type { Learned } from '../../../src/core/aftermath/learn';
import { learnedPage } from '../../../src/core/aftermath/learn-page';
import type { LearnedChoice } from '../../../src/core/aftermath/learned-choice';
import { platformFile } from '../../../src/core/aftermath/platform-file';
import { readNames } from '../../../src/core/aftermath/read-names';
import { anfh } from '../../../src/core/platform/anfh';

const told: LearnedChoice = {
  choice: 'hyphen',
  value: 'drop',
  told: true,
  telling: 9,
  agree: 8,
  exceptions: [{ username: 'alp002.p.martin-petit', name: 'Paul Martin-Petit' }],
  variants: [],
};

const learned: Learned = {
  accounts: 10,
  coded: 10,
  explained: 9,
  explainedBefore: 1,
  choices: [told],
  exceptions: [],
  platform: anfh,
  taken: new Set(),
};

describe('the page of what was learned', () => {
  const page = (more: Partial<Learned>) => learnedPage({ ...learned, ...more }, 'fr').replaceAll('\u00a0', ' ');
  const choice = (more: Partial<LearnedChoice>) => page({ choices: [{ ...told, ...more }] });

  const CASES: Readonly<Record<string, readonly [text: () => string, said: RegExp, not?: RegExp]>> = {
    'how many usernames are explained, and how many were': [
      () => page({}),
      /\*\*9 noms d’utilisateur sur 10 \(90 %\) suivent les règles trouvées\.\*\* Avec les règles supposées jusqu’ici : 1 sur 10/,
      /autre plateforme|^## /m,
    ],
    'what is told, with its exceptions': [
      () => choice({}),
      /^\| Traits d’union \| supprimés \| 8 sur 9 noms le disent ; ≠ alp002\.p\.martin-petit \(Paul Martin-Petit\) \|$/m,
    ],
    'of what is not told, neither value nor exceptions': [
      () => choice({ told: false, telling: 2, agree: 1 }),
      /^\| Traits d’union \| \? \| supposé : 2 noms seulement pour le dire \(il en faut 5\) \|$/m,
      /supprimés|martin/,
    ],
    'no brackets around a name that is not known': [
      () => page({ exceptions: [{ username: 'alp002.admin', name: '' }] }),
      /^## Noms d’utilisateur que rien n’explique\n\n- alp002\.admin$/m,
    ],
    'a name with signs of Markdown as it is': [
      () => page({ exceptions: [{ username: 'a|b', name: '*Paul*' }] }),
      /^- a\\\|b \(\\\*Paul\\\*\)$/m,
    ],
    'that most accounts seem to be of another platform': [
      () => page({ coded: 4 }),
      /^> Seulement 4 des 10 comptes de cet export ont un code/m,
    ],
    'not where half of them may be': [() => page({ coded: 5 }), /^# Comment la plateforme/, /autre plateforme/],
  };
  for (const [name, [text, said, not]] of Object.entries(CASES)) {
    it(`says ${name}`, () => {
      assert.match(text(), said);
      if (not) assert.doesNotMatch(text(), not);
    });
  }
});

describe('the platform file of what was learned', () => {
  it('of a platform that is known by name says what differs from it', () => {
    const { username, fictif, matricule } = anfh;
    assert.deepEqual(platformFile(anfh), { extends: 'anfh', username, fictif, matricule });
  });

  it('of somebody’s own platform says all of it but its id', () => {
    const { id, ...all } = { ...anfh, id: 'chu' };
    assert.deepEqual(platformFile({ ...all, id }), all);
  });
});

describe('a list of names whose usernames are asked for', () => {
  const paul = { code: 'alp002', firstname: 'Paul', lastname: 'Dupond' };
  const CASES: Readonly<Record<string, readonly [text: string, people: unknown]>> = {
    'with codes of its own': ['code,firstname,lastname\nalp002,Paul,Dupond', [paul]],
    'in French, the columns in any order': ['Nom;Prénom;Établissement\nDupond;Paul;alp002', [paul]],
    'without codes: the folder’s': ['firstname,lastname\nPaul,Dupond', [{ ...paul, code: 'dam023' }]],
    'a line without a code: the folder’s': [
      'code,firstname,lastname\n,Paul,Dupond\nalp002,Paul,Dupond',
      [{ ...paul, code: 'dam023' }, paul],
    ],
    'blanks around cells, short and empty lines': [
      'code,firstname,lastname\n alp002 , Paul , Dupond \n\nalp002,Paul\n',
      [paul, { ...paul, lastname: '' }],
    ],
    'nobody in it': ['code,firstname,lastname\n', []],
    'no last names': ['code,firstname\nalp002,Paul', undefined],
    'no first names': ['code,lastname\nalp002,Dupond', undefined],
    'nothing at all': ['', undefined],
  };
  for (const [name, [text, people]] of Object.entries(CASES)) {
    it(name, () => assert.deepEqual(readNames(text, 'dam023'), people));
  }
});
