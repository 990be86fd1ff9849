// Two versions of a file compared, as the page that somebody reads.
import assert from 'node:assert/strict';
import type { Someone, VersionComparison } from '../../../src/core/report/compare';
import { changeText, comparisonPage } from '../../../src/core/report/comparison';

const NOTHING: VersionComparison = { added: [], removed: [], changed: [], same: 0, unread: { before: [], after: [] } };
const NAMES = { before: 'juin.csv', after: 'juillet_2.csv' };
const LISE: Someone = { line: 2, name: 'Lise Morel' };
const PAUL: Someone = { line: 3, name: 'Paul Dupond' };

const page = (comparison: Partial<VersionComparison>, language: 'fr' | 'en' = 'fr') =>
  comparisonPage({ ...NOTHING, ...comparison }, NAMES, language);

describe('the page of two versions', () => {
  it('says which they are and how many people changed, and nothing else where nothing did', () => {
    assert.equal(
      page({ same: 12 }),
      `# Comparaison des deux versions, personne par personne

Avant\u00a0: juin.csv. Après\u00a0: juillet\\_2.csv.

**0\u00a0personne retirée, 0\u00a0ajoutée, 0\u00a0modifiée, 12\u00a0inchangées.**

`,
    );
  });

  it('lists those who left, came or changed, and the lines that nobody can read', () => {
    const text = page({
      removed: [LISE],
      added: [PAUL, { line: 4, name: '' }],
      changed: [
        {
          before: PAUL,
          after: { line: 5, name: 'Paul | Dupont' },
          changes: [
            { field: 'lastname', before: 'Dupond', after: 'Dupont' },
            { field: 'password', before: undefined, after: undefined },
          ],
        },
      ],
      same: 1,
      unread: { before: [7], after: [8, 9] },
    });
    assert.equal(
      text.slice(text.indexOf('**')),
      `**1\u00a0personne retirée, 2\u00a0ajoutées, 1\u00a0modifiée, 1\u00a0inchangée.**

## Retirées (1)

| Ligne | Personne |
|--:|:--|
| 2 | Lise Morel |

## Ajoutées (2)

| Ligne | Personne |
|--:|:--|
| 3 | Paul Dupond |
| 4 | sans nom |

## Modifiées (1)

| Ligne | Personne | Ce qui a changé |
|--:|:--|:--|
| 5 | Paul \\| Dupont | Nom «\u00a0Dupond\u00a0» → «\u00a0Dupont\u00a0»\u00a0; Mot de passe modifié |

## Illisibles (3)

- juin.csv, ligne 7\u00a0: illisible, le nombre de cellules ne correspond pas aux colonnes
- juillet\\_2.csv, ligne 8\u00a0: illisible, le nombre de cellules ne correspond pas aux colonnes
- juillet\\_2.csv, ligne 9\u00a0: illisible, le nombre de cellules ne correspond pas aux colonnes

`,
    );
  });

  const counts: readonly (readonly [count: number, rows: number, ending: string])[] = [
    [500, 500, '| 501 | P500 |'],
    [501, 500, '…'],
  ];
  for (const [count, rows, ending] of counts) {
    it(`shows ${rows} of ${count} people, and how many there are`, () => {
      const added = Array.from({ length: count }, (_, n) => ({ line: n + 2, name: `P${n + 1}` }));
      const text = page({ added }, 'en');
      assert.match(text, new RegExp(`## Added \\(${count}\\)`));
      assert.equal(text.match(/^\| \d+ \| P\d+ \|$/gm)?.length, rows);
      assert.equal(text.trimEnd().split('\n').at(-1), ending);
    });
  }
});

describe('one change, in words', () => {
  const cases: readonly (readonly [
    field: string,
    before: string | undefined,
    after: string | undefined,
    said: string,
  ])[] = [
    ['lastname', 'Petit', 'Morel', 'Nom «\u00a0Petit\u00a0» → «\u00a0Morel\u00a0»'],
    ['cohort1', '', 'Soins', 'Cohorte vide → «\u00a0Soins\u00a0»'],
    ['cohort12', 'A', '', 'Cohorte 12 «\u00a0A\u00a0» → vide'],
    ['cohort21', 'A', '', 'Cohorte 21 «\u00a0A\u00a0» → vide'],
    ['profile_field_service', 'A', 'B', 'profile_field_service «\u00a0A\u00a0» → «\u00a0B\u00a0»'],
    ['Code', undefined, 'B', 'Code modifié'],
    ['Code', 'A', undefined, 'Code modifié'],
  ];
  for (const [field, before, after, said] of cases) {
    it(said, () => assert.equal(changeText({ field, before, after }, 'fr'), said));
  }
});
