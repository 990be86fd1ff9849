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
    fr: 'Prêt\u00a0: 2\u00a0lignes vérifiées, aucun problème',
    en: 'Ready: 2\u00a0lines checked, no problem',
  },
  'one person': {
    rows: [ANNA],
    kind: 'ready',
    fr: 'Prêt\u00a0: 1\u00a0ligne vérifiée, aucun problème',
    en: 'Ready: 1\u00a0line checked, no problem',
  },
  'a line of the wrong length': {
    rows: [ANNA, 'Lise,Morel'],
    kind: 'refused',
    fr: '1\u00a0erreur · la plateforme refusera ce fichier',
    en: '1\u00a0error · the platform will refuse this file',
  },
  'an empty line of the wrong length': {
    rows: [ANNA, ',,'],
    people: 1,
    kind: 'refused',
    fr: '1\u00a0erreur · la plateforme refusera ce fichier',
    en: '1\u00a0error · the platform will refuse this file',
  },
  'an empty line': {
    rows: [ANNA, ',,,,'],
    people: 1,
    kind: 'warnings',
    fr: '1\u00a0avertissement à vérifier avant l’import',
    en: '1\u00a0warning to look at before the import',
  },
  'a header that was translated, and an error besides': {
    header: HEADER.replace('firstname', 'Prénom'),
    rows: [ANNA, 'Lise,Morel,,adresse,813'],
    kind: 'refused',
    fr: '2\u00a0erreurs · la plateforme refusera ce fichier',
    en: '2\u00a0errors · the platform will refuse this file',
  },
  'a warning': {
    rows: [ANNA.replace('812', '000812')],
    kind: 'warnings',
    fr: '1\u00a0avertissement à vérifier avant l’import',
    en: '1\u00a0warning to look at before the import',
  },
  'a warning that the user takes for an error': {
    rows: [ANNA.replace('812', '000812')],
    rules: { 'matricule-prefixed': 'error' },
    kind: 'errors',
    fr: '1\u00a0erreur · des comptes seront faux sans que l’import le dise',
    en: '1\u00a0error · accounts will be wrong, and the import will not say so',
  },
  'a warning that the user does not want': {
    rows: [ANNA.replace('812', '000812')],
    rules: { 'matricule-prefixed': 'off' },
    kind: 'ready',
    fr: 'Prêt\u00a0: 1\u00a0ligne vérifiée, aucun problème',
    en: 'Ready: 1\u00a0line checked, no problem',
  },
  'a header alone, which the platform takes': {
    rows: [],
    kind: 'empty',
    fr: 'Aucune ligne à importer',
    en: 'No line to import',
  },
  'an account that is not made': {
    rows: [ANNA, 'Lise,Morel,,anna.rivet@ch-buis.fr,813'],
    kind: 'errors',
    fr: '1\u00a0erreur à corriger avant l’import',
    en: '1\u00a0error to repair before the import',
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
