// French is set as French is: no-break spaces before : ; ? ! and inside « », and a curly apostrophe. Looks at every
// literal of the sources, for no English text has a blank in those places either. Terms are those of the readers, also in
// the pages. English texts are held to the habits of English technical writing.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';
import ts from 'typescript';

const FAULTS: readonly [string, RegExp][] = [
  ['a plain blank before : ; ? ! or »', /[^\s|] [:;?!»](?![=:?])/u],
  ['a plain blank after «', /« /u],
  ['no blank before ; ? ! or »', /\p{L}[;?!»](?=\s|$)/u],
  ['a straight apostrophe', /(?<![\p{L}])(?:[cdjlmnst]|qu|jusqu|lorsqu)'(?=\p{L})/iu],
];

/**
 * Translated English, and words that mean something else to the readers: what to write, and the phrases that it replaces.
 * CONTRIBUTING.md has the glossary.
 */
const TERMS: readonly [string, RegExp][] = [
  ['un fichier d’import', /fichiers? (?:d’inscription|de création de comptes)|CSV d’inscription/iu],
  ['l’en-tête', /lignes? d(?:e|es) colonnes|celle des colonnes|titres de(?:s)? colonnes|au-dessus des colonnes/iu],
  [
    'créer',
    /(?<!\p{L})(?:fait|fera|ferait|feront|faire|fasse)(?: (?:le|la|les|un|une|ce|ces|des|deux|l’))? ?(?:second )?(?:comptes?|adresses?|noms? d’utilisateur|cohortes?)(?!\p{L})|fai(?:t|sait) les noms/iu,
  ],
  ['accepter, ignorer, refuser', /(?<!\p{L})(?:prendra|prendrait|prend) (?:ce fichier|le fichier|cette ligne)/iu],
  [
    'ignorer, fonctionner',
    /(?:import|plateforme) pass(?:e|era|erait)(?!\p{L})|pass(?:e|era|erait) (?:cette|la) (?:seconde )?ligne/iu,
  ],
  ['corriger', /(?<!\p{L})(?:répar(?:er|ation|ations|é|ée|és|ées|e|ent)|se répare)(?!\p{L})/iu],
  ['la liste des cohortes', /catalogue/iu],
  ['le nom d’utilisateur', /(?<!\p{L})identifiant(?!s|\p{L})/iu],
  ['supprimer, retirer, vider', /(?<!\p{L})enlev(?:er|é|ée|és|ées|era|erait|ez|e)(?!\p{L})/iu],
  ['retirer du fichier, ne pas reprendre', /laissée?s? de côté|laisser de côté/iu],
  ['un compte modifié', /mise? à jour des? compte|compte mis à jour/iu],
  ['l’encodage', /(?<!\p{L})codage/iu],
  ['une remarque', /(?<!système d’|[`\p{L}])informations?(?!\p{L})/u],
  ['automatique, sans risque', /d’office|d’un coup|(?:qui est|rien de) sûr/iu],
  ['des cas', /(?<!\p{L})endroits?(?!\p{L})/iu],
  [
    'communiquer',
    /(?<!\p{L})(?:transmettre|remettre|donner) (?:le|un|son|ce|les) (?:mot de passe|mots de passe|identifiants)|de la main à la main/iu,
  ],
  ['à trancher', /(?<!\p{L})à décider|(?<!\p{L})décider dans|(?:lignes?|groupes?|doublons?) décidée?s?/iu],
  ['une copie anonymisée', /cop(?:ie|ies) anonymes?/iu],
  ['un espace', /(?<!\p{L})une espace/iu],
  ['l’URL ou le lien de la plateforme', /adresse de la plateforme/iu],
];

/** Translated French, or German: what to write in English, and the phrases that it replaces. */
const HABITS: readonly [string, RegExp][] = [
  ['is not a', /(?<!\b[Tt]here )\b(?:is|are|was|were) no (?!longer|more\b|one\b)[a-z]/u],
  ['states, says, shows', /\btold of\b|\b(?:is|are) (?:told|said)\b(?! apart)/u],
  ['with no warning', /\bwithout a word\b/u],
  ['what happens to', /\bbecomes? of\b/u],
  ['is ignored', /\bdo(?:es)? not count\b/u],
  ['cannot be known', /\bnothing (?:tells|says|gives|fits)\b/iu],
  ['by default', /\bwhen nothing is\b/u],
  [
    'create',
    /\bma(?:kes?|de|king) (?:(?:an?|the|no|this|these|all|two|another) )?(?:(?:new|fictif|second) )?(?:accounts?|cohorts?|usernames?|address(?:es)?)\b(?! (?:in)?visible)/u,
  ],
  ['email', /\b(?:platform|Moodle|and|or) mails?\b(?! merge)/u],
  ['expected, predicted', /(?<![".-])\bforese(?:e|en|es)\b/u],
  ['spaces', /\bblanks\b/u],
  ['the list of cohorts', /\bcohort catalogues?\b/u],
  ['a noun, and a sentence of its own', /\bof which\b|\bwhoever\b/iu],
];

/** What the pages' English is held to, and the sources' comments too: short sentences, with a noun as their subject. */
const CLAUSES = HABITS.slice(-1);
const COMMENT = /\/\*[\s\S]*?\*\/|(?<!:)\/\/ .*/gu;

/** The name of a field in Moodle, which stays as Moodle writes it. */
const ALLOWED = /«[\s\u00a0]Identifiant cohorte[\s\u00a0]»/gu;

/** French words that no English sentence has: only such literals are held to have a blank before ; ? and !. */
const FRENCH = /(?<!\p{L})(?:le|la|les|des|une|est|et|pas|pour|dans|aux|ce|cette|il|elle|du)(?!\p{L})/iu;

/** Letters that English words do not have: also short French literals are held to the terms. */
const ACCENTED = /[éèêàçîôû]/iu;

/** A rule's properties that hold samples and references, not sentences. */
const DATA = new Set(['csv', 'fixed', 'accounts', 'cohorts', 'others', 'source']);

function literals(file: string): string[] {
  const text = readFileSync(file, 'utf8');
  if (file.endsWith('.json')) return Object.values(JSON.parse(text) as Record<string, string>);
  const found: string[] = [];
  const isOfRule = file.includes('/rules/');
  const visit = (node: ts.Node) => {
    if (isOfRule && ts.isPropertyAssignment(node) && DATA.has(node.name.getText(source))) return;
    if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) found.push(node.text);
    // What stands between the pieces is a value: a letter keeps its place.
    if (ts.isTemplateExpression(node)) {
      found.push(node.head.text + node.templateSpans.map(({ literal }) => `x${literal.text}`).join(''));
    }
    ts.forEachChild(node, visit);
  };
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest);
  visit(source);
  return found.filter((literal) => /\p{L}{2}/u.test(literal));
}

/** Templates outside of English texts that put a colon right behind a value, as only English does: `labelled` knows both. */
function bareColons(file: string): string[] {
  if (file === 'src/core/i18n/format.ts') return [];
  const found: string[] = [];
  const visit = (node: ts.Node) => {
    const isNamed = ts.isPropertyAssignment(node) || ts.isVariableDeclaration(node);
    if (isNamed && /^en$/i.test(node.name.getText(source))) return;
    if (ts.isTemplateExpression(node) && node.templateSpans.some(({ literal }) => /^: /.test(literal.text)))
      found.push(node.getText(source));
    ts.forEachChild(node, visit);
  };
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest);
  visit(source);
  return found;
}

/** The French phrases that are put behind a number. */
function countedPhrases(file: string): string[] {
  const text = readFileSync(file, 'utf8');
  return [...text.matchAll(/counted\([^']*'([^']*)',\s*'([^']*)',\s*'fr'/gu)].flatMap(([, one, many]) => [one!, many!]);
}

/** The lines of a page, without what is shown as code. */
const linesOf = (file: string): string[] =>
  readFileSync(file, 'utf8')
    .replace(/^```[\s\S]*?^```/gmu, '')
    .split('\n')
    .map((line) => line.replace(/`[^`]*`/gu, ''));

const habitsIn = (text: string, habits = HABITS) =>
  habits.filter(([, pattern]) => pattern.test(text)).map(([instead]) => `${instead}: ${text.slice(0, 160)}`);

describe('the terms of French pages', () => {
  for (const file of globSync([
    'docs/guide-*.md',
    '!docs/*.en.md',
    'docs/*.fr.md',
    'docs/rules/fr/*.md',
    'docs/rules/*.fr.md',
  ])) {
    it(file, () => {
      const found = linesOf(file).flatMap((line) =>
        TERMS.filter(([, pattern]) => pattern.test(line.replace(ALLOWED, ''))).map(
          ([instead]) => `${instead}: ${line.slice(0, 160)}`,
        ),
      );
      assert.deepEqual(found, []);
    });
  }
});

describe('the habits of English pages', () => {
  const pages = ['README.md', 'docs/command-line.md', 'docs/moodle-import.md', 'docs/*.en.md', 'docs/rules/en/*.md'];
  for (const file of globSync(pages)) {
    it(file, () =>
      assert.deepEqual(
        linesOf(file).flatMap((line) => habitsIn(line)),
        [],
      ),
    );
  }
});

describe('the habits of comments', () => {
  it('are short sentences', () => {
    const files = globSync(['{src,scripts,test,bench}/**/*.ts', '!test/project/typography.test.ts']);
    const comments = files.flatMap((file) => readFileSync(file, 'utf8').match(COMMENT) ?? []);
    assert.deepEqual(
      comments.flatMap((comment) => habitsIn(comment, CLAUSES)),
      [],
    );
  });
});

describe('what is counted', () => {
  for (const file of globSync('src/**/*.ts')) {
    const phrases = countedPhrases(file);
    if (!phrases.length) continue;
    it(file, () => {
      assert.deepEqual(
        phrases.filter((phrase) => /\d/u.test(phrase)),
        [],
        'the number is put in front',
      );
      assert.deepEqual(
        phrases.flatMap((phrase) => TERMS.filter(([, pattern]) => pattern.test(phrase)).map(([instead]) => instead)),
        [],
      );
    });
  }
});

describe('typography', () => {
  for (const file of globSync(['src/**/*.ts', 'package.nls*.json'])) {
    it(file, () => {
      const faults = literals(file).flatMap((literal) =>
        FAULTS.filter(
          ([what, pattern]) => pattern.test(literal) && (!what.startsWith('no blank') || FRENCH.test(literal)),
        ).map(([what]) => `${what}: ${literal}`),
      );
      const terms = literals(file)
        .filter((literal) => FRENCH.test(literal) || ACCENTED.test(literal))
        .flatMap((literal) =>
          TERMS.filter(([, pattern]) => pattern.test(literal.replace(ALLOWED, ''))).map(
            ([instead]) => `${instead}: ${literal}`,
          ),
        );
      const colons = file.endsWith('.ts') ? bareColons(file) : [];
      const habits = literals(file)
        .filter((literal) => / /.test(literal) && !FRENCH.test(literal) && !ACCENTED.test(literal))
        .flatMap((literal) => habitsIn(literal));
      assert.deepEqual([...faults, ...colons, ...terms, ...habits], []);
    });
  }
});
