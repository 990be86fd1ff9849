// Each message of the rules' examples is as short as a list of problems shows it: the point stands in its first words.
import assert from 'node:assert/strict';
import { LANGUAGES } from '../../../src/core/i18n/language';
import { findingsOf, readExample, readMarks } from '../../../src/core/lint/example';
import { messageOf } from '../../../src/core/lint/lint';
import { RULES } from '../../../src/core/rules';

/** Characters of the list of problems at 1280 × 800. */
const POINT = 68;

/** Characters of a message, with values cut at 40. */
const LONGEST = 120;

/** Rules with a message that may be longer, and why. */
const LONGER: Readonly<Record<string, string>> = {};

/** The first statement: what stands before the first colon, sentence end or bracket that closes. */
const pointOf = (message: string) => message.split(/\s?: |[.?!] |[.?!]$| \(/)[0]!;

describe('the messages of', () => {
  for (const rule of RULES) {
    it(rule.id, () => {
      const longest = { fr: 0, en: 0 };
      for (const example of rule.examples) {
        const sheet = readExample(example, readMarks(example.csv).csv);
        for (const finding of findingsOf(example, sheet, rule)) {
          for (const language of LANGUAGES) {
            const message = messageOf(finding, sheet, language);
            assert.ok(pointOf(message).length <= POINT, `the point comes late: ${message}`);
            longest[language] = Math.max(longest[language], message.length);
            if (!(rule.id in LONGER)) assert.ok(message.length <= LONGEST, `${message.length} characters: ${message}`);
          }
        }
      }
      if (rule.id in LONGER) assert.ok(Math.max(longest.fr, longest.en) > LONGEST, 'needs no exception any more');
    });
  }
});
