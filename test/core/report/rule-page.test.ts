// Each rule's page, in both languages: all its texts, and samples that stay samples.
import assert from 'node:assert/strict';
import { rulePage } from '../../../src/core/report/rule-page';
import { RULES, ruleOf } from '../../../src/core/rules';
import type { Rule } from '../../../src/core/rules/rule';

describe('the page of', () => {
  for (const rule of RULES) {
    it(rule.id, () => {
      for (const language of ['fr', 'en'] as const) {
        const page = rulePage(rule, language);
        const { title, why, repair } = rule.texts[language];
        assert.ok(page.startsWith(`# ${title}\n`));
        for (const text of [why, repair, `\`${rule.id}\``]) assert.ok(page.includes(text), text);
        const source = page.match(/^Source.*/m)?.[0] ?? '';
        for (const number of rule.source.match(/\d+/g) ?? []) assert.ok(source.includes(number), source);
        assert.doesNotMatch(source, language === 'fr' ? /conformance|decision/ : /conformance/);
        // What a file without a `username` column does wrong is not put right by adding one, which the guide does not have.
        const columns = [...page.matchAll(/^(?=.*(?:firstname|lastname)).*[,;].*$/gm)].map(([line]) => line);
        const said = language === 'fr' ? 'Ce fichier a une colonne' : 'This file has a column';
        if (!page.includes('Plateforme') && !page.includes('Platform:')) {
          assert.equal(
            columns.some((line) => line.startsWith('username,')),
            page.includes(said),
            'the username column',
          );
        }
        assert.doesNotMatch(page, /^ *(~+|\^) [a-z-]+$/m, 'a mark of the tests');
        assert.equal((page.match(/^```+/gm) ?? []).length % 2, 0, 'a sample that ends');
      }
    });
  }
});

const PREFIXED = ruleOf('matricule-prefixed')!;
const HEADER = 'firstname,lastname,password,email,profile_field_matricule';
const WRONG = `${HEADER}\nPaul,Dupond,,p@ch.fr,000812`;
const MARKED = `${WRONG}\n${' '.repeat(21)}~~~~~~ matricule-prefixed`;

const pageOf = (changed: Partial<Rule>, language: 'fr' | 'en' = 'fr') =>
  rulePage({ ...PREFIXED, ...changed }, language);

/** What stands between two titles of a page. */
const between = (page: string, title: string) => page.split(/^#+ /m).find((part) => part.startsWith(title)) ?? '';

describe('a page, from top to bottom', () => {
  const FENCE = '```';

  it('is what the reader needs, in this order', () => {
    const { why, repair } = PREFIXED.texts.en;
    assert.equal(
      pageOf({ examples: [{ csv: MARKED, fixed: WRONG.replace('000', '') }] }, 'en'),
      `# Surplus prefix of the staff number

\`matricule-prefixed\` · warning · the import works, but check the result

${why}

## How to fix it

${repair}

## Example

${FENCE}csv
${WRONG}
${FENCE}

Message shown:

- **E2**: Surplus prefix “000”: the platform adds it itself (“000812” would become “000000812”).

### Once fixed

${FENCE}csv
${HEADER}
Paul,Dupond,,p@ch.fr,812
${FENCE}

## Change or turn off this rule

In the settings, or in \`.enrolment.json\` under \`rules\`, give \`matricule-prefixed\` the value \`off\`, \`hint\`, \`information\`, \`warning\` or \`error\`.

${FENCE}json
"enrolment.rules": { "matricule-prefixed": "off" }
${FENCE}

Source: guide, étape 1 B 2 (profile_field_matricule).
`,
    );
  });

  it('shows a right file where nothing is repaired, and no sample where there is none', () => {
    const right = pageOf({ examples: [{ csv: MARKED }, { csv: `${HEADER}\nA,B,,c@ch.fr,1` }] });
    assert.match(between(right, 'Un fichier correct'), /\nA,B,,c@ch\.fr,1\n/);
    assert.ok(!right.includes('Une fois corrigé'));
    const onlyRight = pageOf({ examples: [{ csv: `${HEADER}\nA,B,,c@ch.fr,1` }] });
    assert.match(between(onlyRight, 'Un fichier correct'), /\nA,B,,c@ch\.fr,1\n/);
    const none = pageOf({ examples: [] });
    for (const title of ['Exemple', 'Un fichier correct', 'Une fois corrigé']) assert.equal(between(none, title), '');
    const onlyWrong = pageOf({ examples: [{ csv: MARKED }] });
    assert.equal(between(onlyWrong, 'Un fichier correct'), '');
  });

  it('says a line where what is found is no single cell', () => {
    const empty = rulePage({ ...ruleOf('row-empty')!, examples: [{ csv: `${HEADER}\n,,,,\n^ row-empty` }] }, 'fr');
    assert.match(between(empty, 'Exemple'), /^- \*\*Ligne 2\*\*\u00a0: /m);
  });

  const known: readonly (readonly [
    what: string,
    example: Partial<Rule['examples'][number]>,
    said: RegExp | undefined,
  ])[] = [
    ['nothing besides', {}, undefined],
    ['the platform', { platform: 'anfh' }, /^Plateforme\u00a0: .*ANFH.*\.$/m],
    ['the version of Moodle', { moodleVersion: '4.5.8' }, /^Moodle 4\.5\.8\.$/m],
    ['existing accounts', { accounts: 'username\nx' }, /^Comptes existants\u00a0:\n\n```csv\nusername\nx\n```$/m],
    ['cohorts', { cohorts: 'name\nSoins' }, /^Liste des cohortes\u00a0:\n\n```csv\nname\nSoins\n```$/m],
    ['another file', { others: [{ fileName: 'b.csv', csv: 'a,b' }] }, /^`b\.csv`\u00a0:\n\n```csv\na,b\n```$/m],
  ];
  for (const [what, example, said] of known) {
    it(`says what is known: ${what}`, () => {
      const sample = between(pageOf({ examples: [{ csv: MARKED, ...example }] }), 'Exemple');
      for (const [, , other] of known) if (other) assert.equal(other.test(sample), other === said, String(other));
    });
  }

  const usernames: readonly (readonly [what: string, header: string, platform: string, said: boolean])[] = [
    ['a file as the guide has it', HEADER, 'anfh', false],
    ['a username that the platform makes', HEADER.replace('password', 'username'), 'anfh', true],
    ['a username that the platform wants', 'username,firstname,lastname,email', 'moodle', false],
  ];
  for (const [what, header, platform, said] of usernames) {
    it(`tells of the column of usernames: ${what}`, () => {
      const csv = `${header}\n${header.replace(/[^,]+/g, '')}\n^ row-empty`;
      const page = rulePage({ ...ruleOf('row-empty')!, examples: [{ csv, platform }] }, 'fr');
      assert.equal(page.includes('Ce fichier a une colonne `username`'), said);
    });
  }

  const sources: readonly (readonly [source: string, said: string])[] = [
    ['guide, étape 2', 'guide, étape 2'],
    ['conformance 12', 'comportement mesuré de l’import Moodle (règle 12)'],
    ['conformance 12, 14', 'comportement mesuré de l’import Moodle (règles 12, 14)'],
    ['decision 3', 'choix 3 du projet'],
    ['decisions 3, 4', 'choix 3, 4 du projet'],
    [
      'guide, étape 2; conformance 8 ;decision 3',
      'guide, étape 2\u00a0; comportement mesuré de l’import Moodle (règle 8)\u00a0; choix 3 du projet',
    ],
  ];
  for (const [source, said] of sources) {
    it(`says its source: ${source}`, () => assert.ok(pageOf({ source }).endsWith(`\n\nSource\u00a0: ${said}.\n`)));
  }

  it('keeps a sample whole that has fences in it', () => {
    const fixed = `${HEADER}\n\`\`\`\`,B,,c@ch.fr,1`;
    const page = pageOf({ examples: [{ csv: MARKED, fixed }] });
    assert.ok(page.includes(`\n\`\`\`\`\`csv\n${fixed}\n\`\`\`\`\`\n`));
  });

  it('keeps what a message quotes a text', () => {
    const csv = `${HEADER}\nPaul,Dupond,,p@ch.fr,000<b>\n${' '.repeat(21)}~~~~~~ matricule-prefixed`;
    assert.match(pageOf({ examples: [{ csv }] }), /«\u00a0000\\<b\\>\u00a0»/);
  });
});
