// The panel's first words: will the platform take this file, and what is to be done before.
import assert from 'node:assert/strict';
import { state } from './harness';

const LISE = 'Lise,Morel,,lise.morel@ch.fr,43';
const PAUL = 'Paul,Dupond,,paul.dupond@ch.fr,42';
const PIERRE = 'Pierre,Dupond,,pierre.dupond@ch.fr,41';

describe('the first words of the panel', () => {
  const cases: [string, string[], string, string][] = [
    ['nothing to say', [LISE], 'Prêt : la plateforme prendra ce fichier', '1 ligne vérifiée, aucun problème'],
    ['a line of the wrong length', [LISE, 'Marc,Petit'], 'La plateforme refusera ce fichier', '1 erreur'],
    ['homonyms', [PIERRE, PAUL], 'La plateforme prendra ce fichier ; des points sont à vérifier', '1 avertissement'],
    [
      'a missing name',
      [LISE, 'Marc,,,m@ch.fr,1'],
      'La plateforme prendra ce fichier, mais il reste des erreurs',
      '1 erreur',
    ],
    ['nobody', [], 'Personne à importer dans ce fichier', '1 avertissement'],
  ];
  for (const [name, rows, words, found] of cases) {
    it(name, () => {
      const { verdict } = state(rows);
      assert.deepEqual(
        [verdict.text.replaceAll('\u00a0', ' '), verdict.found.replaceAll('\u00a0', ' ')],
        [words, found],
      );
    });
  }

  it('that the import stops on its way, where it does', () => {
    const { verdict, stops } = state([LISE, `${'x'.repeat(120)},Petit,,m@ch.fr,1`], 'en');
    assert.equal(verdict.text, 'The import will stop before the end of the file');
    assert.equal(stops[0]?.line, 3);
  });

  it('are in English too', () =>
    assert.equal(state([LISE], 'en').verdict.text, 'Ready: the platform will take this file'));
});
