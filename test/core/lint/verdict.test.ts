// The verdict on a file, in words, for every kind of it.
import assert from 'node:assert/strict';
import type { Context } from '../../../src/core/document/context';
import { readSheet } from '../../../src/core/document/read-sheet';
import { createLanguageService } from '../../../src/core/language-service';
import { contextOf } from '../../../src/core/lint/example';
import { lint } from '../../../src/core/lint/lint';
import { type Verdict, verdictOf, verdictOn, verdictText } from '../../../src/core/lint/verdict';

const HEADER = 'firstname,lastname,password,email,profile_field_matricule';
const ANNA = 'Anna,Rivet,,anna.rivet@ch-buis.fr,812';

const verdictIn = (text: string, context: Context) => {
  const sheet = readSheet(text, context);
  return verdictOn(lint(sheet), sheet);
};

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
    fr: 'Prêt à importer · 2\u00a0lignes vérifiées',
    en: 'Ready to import · 2\u00a0lines checked',
  },
  'one person': {
    rows: [ANNA],
    kind: 'ready',
    fr: 'Prêt à importer · 1\u00a0ligne vérifiée',
    en: 'Ready to import · 1\u00a0line checked',
  },
  'a line of the wrong length': {
    rows: [ANNA, 'Lise,Morel'],
    kind: 'refused',
    fr: 'Fichier refusé en l’état · 1\u00a0erreur',
    en: 'File would be refused · 1\u00a0error',
  },
  'an empty line of the wrong length': {
    rows: [ANNA, ',,'],
    people: 1,
    kind: 'refused',
    fr: 'Fichier refusé en l’état · 1\u00a0erreur',
    en: 'File would be refused · 1\u00a0error',
  },
  'an empty line': {
    rows: [ANNA, ',,,,'],
    people: 1,
    kind: 'warnings',
    fr: 'Import possible\u00a0; quelques points à vérifier · 1\u00a0avertissement',
    en: 'Can be imported; a few points to check · 1\u00a0warning',
  },
  'a header that was translated, and an error besides': {
    header: HEADER.replace('firstname', 'Prénom'),
    rows: [ANNA, 'Lise,Morel,,adresse,813'],
    kind: 'refused',
    fr: 'Fichier refusé en l’état · 3\u00a0erreurs',
    en: 'File would be refused · 3\u00a0errors',
  },
  'a warning': {
    rows: [ANNA.replace('812', '000812')],
    kind: 'warnings',
    fr: 'Import possible\u00a0; quelques points à vérifier · 1\u00a0avertissement',
    en: 'Can be imported; a few points to check · 1\u00a0warning',
  },
  'a warning that the user takes for an error': {
    rows: [ANNA.replace('812', '000812')],
    rules: { 'matricule-prefixed': 'error' },
    kind: 'errors',
    fr: 'Import possible, mais certains comptes poseront problème · 1\u00a0erreur',
    en: 'Can be imported, but some accounts will have problems · 1\u00a0error',
  },
  'a warning that the user does not want': {
    rows: [ANNA.replace('812', '000812')],
    rules: { 'matricule-prefixed': 'off' },
    kind: 'ready',
    fr: 'Prêt à importer · 1\u00a0ligne vérifiée',
    en: 'Ready to import · 1\u00a0line checked',
  },
  'a header alone, which the platform takes': {
    rows: [],
    kind: 'empty',
    fr: 'Aucun agent dans ce fichier · 1\u00a0avertissement',
    en: 'No one to import in this file · 1\u00a0warning',
  },
  'an account that is not made': {
    rows: [ANNA, 'Lise,Morel,,anna.rivet@ch-buis.fr,813'],
    kind: 'errors',
    fr: 'Import possible, mais certains comptes ne seront pas créés · 1\u00a0erreur',
    en: 'Can be imported, but some accounts will not be created · 1\u00a0error',
  },
  'an address twice, and a space too many': {
    rows: [ANNA, 'Lise,Morel ,,anna.rivet@ch-buis.fr,813'],
    kind: 'errors',
    fr: 'Import possible, mais certains comptes ne seront pas créés · 1\u00a0erreur, 1\u00a0avertissement',
    en: 'Can be imported, but some accounts will not be created · 1\u00a0error, 1\u00a0warning',
  },
  'neither password nor address': {
    rows: [ANNA, 'Lise,Morel,,,813'],
    kind: 'errors',
    fr: 'Import possible, mais certains comptes poseront problème · 1\u00a0erreur',
    en: 'Can be imported, but some accounts will have problems · 1\u00a0error',
  },
  'remarks alone': {
    rows: ['Anna,Rivet,Tulipe-812!,anna.rivet@ch-buis.fr,812', 'Lise,Morel,Tulipe-812!,lise.morel@ch-buis.fr,813'],
    kind: 'ready',
    fr: 'Prêt à importer · 2\u00a0lignes vérifiées, 1\u00a0remarque',
    en: 'Ready to import · 2\u00a0lines checked, 1\u00a0remark',
  },
  'a name that is too long for Moodle': {
    rows: [ANNA, `${'a'.repeat(101)},Morel,,lise.morel@ch-buis.fr,813`],
    kind: 'stops',
    fr: 'L’import s’arrêterait à la ligne 3 · 1\u00a0erreur',
    en: 'The import would stop at line 3 · 1\u00a0error',
  },
  'a name that is too long, and a line of the wrong length': {
    rows: [`${'a'.repeat(101)},Morel,,lise.morel@ch-buis.fr,813`, 'Lise'],
    kind: 'refused',
    fr: 'Fichier refusé en l’état · 2\u00a0erreurs',
    en: 'File would be refused · 2\u00a0errors',
  },
};

describe('the verdict', () => {
  for (const [what, { rows, header = HEADER, rules = {}, people = rows.length, kind, fr, en }] of Object.entries(
    cases,
  )) {
    it(`on ${what}`, () => {
      const context = { ...contextOf({}), rules };
      const verdict = verdictIn([header, ...rows, ''].join('\n'), context);
      assert.deepEqual(
        [verdict.kind, verdictText(verdict, 'fr'), verdictText(verdict, 'en'), verdict.people],
        [kind, fr, en, people],
      );
    });
  }

  it('on nobody is not that all is well', () => {
    const context = contextOf({});
    assert.notEqual(verdictIn(`${HEADER}\n`, context).kind, 'ready');
    assert.notEqual(verdictIn('', context).kind, 'ready');
  });

  it('is the same of a snapshot, and of all findings', () => {
    const service = createLanguageService();
    for (const [what, { rows, header = HEADER, rules = {} }] of Object.entries(cases)) {
      const context = { ...contextOf({}), rules };
      const text = [header, ...rows, ''].join('\n');
      assert.deepEqual(service.verdict(service.open(text, context)), verdictIn(text, context), what);
    }
  });

  it('counts what other files say, and says so', () => {
    const sheet = readSheet([HEADER, ANNA, ''].join('\n'), contextOf({}));
    const place = sheet.table.place(1);
    const related = [{ place, elsewhere: { file: 'b.csv', line: 2 } }];
    const finding = { rule: 'files-person', place, args: {}, related };
    const verdict = verdictOn([finding], sheet);
    assert.equal(
      verdictText(verdict, 'fr'),
      'Import possible\u00a0; quelques points à vérifier · 1\u00a0avertissement (dont 1 avec d’autres fichiers)',
    );
  });

  it('leaves the first line of a draft alone', () => {
    const draft = (...rows: string[]) => {
      const sheet = readSheet([HEADER, ...rows, ''].join('\n'), contextOf({}));
      return verdictOn(lint(sheet), sheet, true).kind;
    };
    assert.equal(draft('Prénom,Nom,,,'), 'typing');
    assert.equal(draft('Anna,'), 'typing');
    assert.equal(draft(ANNA), 'ready');
    assert.equal(draft(ANNA, 'Lise,'), 'refused');
  });
});

describe('the verdict in numbers', () => {
  const NONE = { error: 0, warning: 0, information: 0, hint: 0 };
  const NO_ERRORS = { file: 0, line: 0, silent: 0, form: 0 };
  const stats = { counts: new Map(), severities: NONE, errors: NO_ERRORS, stopping: 0, stopsAt: undefined, filled: 2 };
  const elsewhere = { counts: new Map(), severities: NONE, errors: NO_ERRORS };

  const harm: readonly (readonly [
    own: Partial<typeof NO_ERRORS>,
    others: Partial<typeof NO_ERRORS>,
    harmful: boolean,
  ])[] = [
    [{}, {}, false],
    [{ line: 3, file: 1 }, { line: 2 }, false],
    [{ silent: 1 }, {}, true],
    [{ form: 1 }, {}, true],
    [{ silent: 1, form: 1 }, {}, true],
    [{}, { silent: 1 }, true],
    [{}, { form: 1 }, true],
    [{ silent: 1 }, { silent: 1 }, true],
    [{ form: 1 }, { form: 1 }, true],
    [{ silent: 1, form: 1 }, { silent: 1, form: 1 }, true],
  ];
  for (const [own, others, harmful] of harm) {
    it(`${harmful ? 'has' : 'has no'} accounts with something wrong: ${JSON.stringify([own, others])}`, () => {
      const verdict = verdictOf(
        { ...stats, errors: { ...NO_ERRORS, ...own } },
        { elsewhere: { ...elsewhere, errors: { ...NO_ERRORS, ...others } } },
      );
      assert.equal(verdict.harmful, harmful);
    });
  }

  it('counts what comes from other files, of each severity, and all together', () => {
    const found = { error: 1, warning: 2, information: 4, hint: 8 };
    const verdict = verdictOf(
      { ...stats, severities: { ...NONE, error: 16, hint: 32 } },
      { elsewhere: { ...elsewhere, severities: found } },
    );
    assert.equal(verdict.elsewhere, 15);
    assert.deepEqual(verdict.counts, { error: 17, warning: 2, information: 4, hint: 40 });
  });
});
