// Texts that want to be more than texts (markup, links, formulas), in every place from which one can come: a cell, the
// header, the name of the file, a platform that somebody describes, a workbook of accounts, the catalogue. In whatever is
// made for people to read, they are texts. The preview's page and hovers: test/vscode and test/ui.
import assert from 'node:assert/strict';
import { parse } from 'csv-parse/sync';
import { LANGUAGES } from '../../src/core/i18n/language';
import { REFERENCE_TEXTS } from '../../src/editor/commands/reference-texts';
import { EDITOR_TEXTS } from '../../src/editor/texts';
import { HOSTILE } from '../hostile';
import { everywhere, written } from './hostile-files';

/** The tags of a page and the names of their attributes; what stands in attributes may differ, and is quoted. */
function tagsOf(page: string): Set<string> {
  const body = page.replace(/<style>.*?<\/style>/gs, '');
  return new Set([...body.matchAll(/<[^>]*>?/g)].map(([tag]) => tag.replace(/="[^"<>]*"/g, '=')));
}

describe('hostile texts', () => {
  let harmless: Awaited<ReturnType<typeof everywhere>>;
  before(async () => {
    harmless = await everywhere('Dupond');
  });

  for (const text of HOSTILE) {
    it(`stay texts: ${JSON.stringify(text).slice(0, 60)}`, async () => {
      const sheet = await everywhere(text);
      for (const language of LANGUAGES) {
        const { pages, markdown, csv } = written(sheet, `${text}.csv`, language);
        for (const [nth, page] of pages.entries()) {
          // A name with the signs after which ours may be broken into two lines.
          const ours = tagsOf(written(harmless, 'a_b/c.csv', language).pages[nth]!);
          assert.deepEqual(
            [...tagsOf(page)].filter((tag) => !ours.has(tag)),
            [],
          );
        }
        for (const page of markdown) {
          // Every sign of Markdown that begins a tag, a link, an image or code has a backslash, or is our own.
          const bare = page.replace(/\\[\s\S]/g, '').replace(/`[a-z]+(-[a-z]+)+`/g, '');
          assert.doesNotMatch(bare, /[<`]|!\[|\]\(/);
        }
        const fields: string[][] = parse(csv, { bom: true, delimiter: language === 'fr' ? ';' : ',' });
        for (const field of fields.flat()) assert.doesNotMatch(field, /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/);
        const { outside, accounts } = EDITOR_TEXTS[language];
        const { loaded } = REFERENCE_TEXTS[language].accounts;
        for (const said of [outside.question(text), accounts.reading(text), loaded(1, text, '')])
          assert.doesNotMatch(said, /\]\(/);
      }
    });
  }
});
