// Each rule's page, in both languages: all its texts, and samples that stay samples.
import assert from 'node:assert/strict';
import { rulePage } from '../../../src/core/report/rule-page';
import { RULES } from '../../../src/core/rules';

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
