// Each rule's page, in both languages: all its texts, and samples that stay samples.
import assert from 'node:assert/strict';
import { rulePage } from '../../src/core/rule-page';
import { RULES } from '../../src/core/rules';

describe('the page of', () => {
  for (const rule of RULES) {
    it(rule.id, () => {
      for (const language of ['fr', 'en'] as const) {
        const page = rulePage(rule, language);
        const { title, why, repair } = rule.texts[language];
        assert.ok(page.startsWith(`# ${title}\n`));
        for (const text of [why, repair, `\`${rule.id}\``, rule.source]) assert.ok(page.includes(text), text);
        assert.doesNotMatch(page, /^ *(~+|\^) [a-z-]+$/m, 'a mark of the tests');
        assert.equal((page.match(/^```+/gm) ?? []).length % 2, 0, 'a sample that ends');
      }
    });
  }
});
