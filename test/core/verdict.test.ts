// The verdict on a file, in words, for every kind of it.
import assert from 'node:assert/strict';
import { contextOf } from '../../src/core/example';
import { Session } from '../../src/core/session/session';
import { type Verdict, verdictOf, verdictText } from '../../src/core/verdict';

const HEADER = 'firstname,lastname,password,email,profile_field_matricule';
const ANNA = 'Anna,Rivet,,anna.rivet@ch-buis.fr,812';

interface Case {
  readonly rows: readonly string[];
  readonly header?: string;
  readonly people?: number;
  readonly rules?: Readonly<Record<string, 'off' | 'error'>>;
  readonly kind: Verdict['kind'];
  readonly fr: string;
  readonly en: string;
}

const cases: Readonly<Record<string, Case>> = {
  'a clean file': {
    rows: [ANNA, 'Lise,Morel,,lise.morel@ch-buis.fr,813'],
    kind: 'ready',
    fr: 'Prêt\u00a0: la plateforme prendra ce fichier · 2\u00a0lignes vérifiées, aucun problème',
    en: 'Ready: the platform will take this file · 2\u00a0lines checked, no problem',
  },
  'one person': {
    rows: [ANNA],
    kind: 'ready',
    fr: 'Prêt\u00a0: la plateforme prendra ce fichier · 1\u00a0ligne vérifiée, aucun problème',
    en: 'Ready: the platform will take this file · 1\u00a0line checked, no problem',
  },
  'a line of the wrong length': {
    rows: [ANNA, 'Lise,Morel'],
    kind: 'refused',
    fr: 'La plateforme refusera ce fichier · 1\u00a0erreur',
    en: 'The platform will refuse this file · 1\u00a0error',
  },
  'an empty line of the wrong length': {
    rows: [ANNA, ',,'],
    people: 1,
    kind: 'refused',
    fr: 'La plateforme refusera ce fichier · 1\u00a0erreur',
    en: 'The platform will refuse this file · 1\u00a0error',
  },
  'an empty line': {
    rows: [ANNA, ',,,,'],
    people: 1,
    kind: 'warnings',
    fr: 'La plateforme prendra ce fichier\u00a0; des points sont à vérifier · 1\u00a0avertissement',
    en: 'The platform will take this file; some things are to be looked at · 1\u00a0warning',
  },
  'a header that was translated, and an error besides': {
    header: HEADER.replace('firstname', 'Prénom'),
    rows: [ANNA, 'Lise,Morel,,adresse,813'],
    kind: 'refused',
    fr: 'La plateforme refusera ce fichier · 2\u00a0erreurs',
    en: 'The platform will refuse this file · 2\u00a0errors',
  },
  'a warning': {
    rows: [ANNA.replace('812', '000812')],
    kind: 'warnings',
    fr: 'La plateforme prendra ce fichier\u00a0; des points sont à vérifier · 1\u00a0avertissement',
    en: 'The platform will take this file; some things are to be looked at · 1\u00a0warning',
  },
  'a warning that the user takes for an error': {
    rows: [ANNA.replace('812', '000812')],
    rules: { 'matricule-prefixed': 'error' },
    kind: 'errors',
    fr: 'La plateforme prendra ce fichier, mais fera des comptes faux · 1\u00a0erreur',
    en: 'The platform will take this file, but make wrong accounts · 1\u00a0error',
  },
  'a warning that the user does not want': {
    rows: [ANNA.replace('812', '000812')],
    rules: { 'matricule-prefixed': 'off' },
    kind: 'ready',
    fr: 'Prêt\u00a0: la plateforme prendra ce fichier · 1\u00a0ligne vérifiée, aucun problème',
    en: 'Ready: the platform will take this file · 1\u00a0line checked, no problem',
  },
  'a header alone, which the platform takes': {
    rows: [],
    kind: 'empty',
    fr: 'Personne à importer dans ce fichier · 1\u00a0avertissement',
    en: 'Nobody to import in this file · 1\u00a0warning',
  },
  'an account that is not made': {
    rows: [ANNA, 'Lise,Morel,,anna.rivet@ch-buis.fr,813'],
    kind: 'errors',
    fr: 'La plateforme prendra ce fichier, mais il reste des erreurs · 1\u00a0erreur',
    en: 'The platform will take this file, but there are errors left · 1\u00a0error',
  },
};

describe('the verdict', () => {
  for (const [what, { rows, header = HEADER, rules = {}, people = rows.length, kind, fr, en }] of Object.entries(
    cases,
  )) {
    it(`on ${what}`, () => {
      const context = { ...contextOf({}), rules };
      const verdict = verdictOf(Session.open([header, ...rows, ''].join('\n'), context), context);
      assert.deepEqual(
        [verdict.kind, verdictText(verdict, 'fr'), verdictText(verdict, 'en'), verdict.people],
        [kind, fr, en, people],
      );
    });
  }

  it('on nobody is not that all is well', () => {
    const context = contextOf({});
    assert.notEqual(verdictOf(Session.open(`${HEADER}\n`, context), context).kind, 'ready');
    assert.notEqual(verdictOf(Session.open('', context), context).kind, 'ready');
  });
});
