// The frame of an HTML page: its language, its title, and a policy that shuts out what the page does not name.
import assert from 'node:assert/strict';
import { documentStart, PAGE_END, pageStart } from '../../../src/core/i18n/html-page';

/** What a page may load. */
const policyOf = (page: string) => /Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1]?.split('; ');

const page = pageStart({ language: 'fr', title: 'A & <B>', allows: ['img-src x', 'font-src y'], head: '<link x>' });

describe('the frame of a page', () => {
  it('is closed as it was opened', () => {
    assert.match(page, /^<!doctype html>\n<html lang="fr">\n<head>\n<meta charset="utf-8">\n/);
    assert.match(page, /\n<\/head>\n<body>\n$/);
    assert.equal(PAGE_END, '</body>\n</html>\n');
  });
  it('has its title as a text', () => assert.match(page, /<title>A &amp; &lt;B&gt;<\/title>/));
  it('has more of the head before the body', () => assert.match(page, /<link x>\n<\/head>/));

  const policies: [what: string, page: string, policy: string[]][] = [
    ['what it names, and nothing else', page, ["default-src 'none'", 'img-src x', 'font-src y']],
    [
      'in a file, one style',
      documentStart('en', 'A', 'p {}'),
      ["default-src 'none'", "style-src 'unsafe-inline'", "base-uri 'none'", "form-action 'none'"],
    ],
    [
      'in a file, the style of a source',
      documentStart('en', 'A', 'p {}', "'nonce-1'"),
      ["default-src 'none'", "style-src 'nonce-1'", "base-uri 'none'", "form-action 'none'"],
    ],
  ];
  for (const [what, text, policy] of policies) {
    it(`lets in ${what}`, () => assert.deepEqual(policyOf(text), policy));
  }

  it('has the style of a file in it, and tells nobody where a reader comes from', () => {
    const text = documentStart('en', 'A', 'p {}');
    assert.match(text, /<html lang="en">/);
    assert.match(text, /<meta name="referrer" content="no-referrer">\n<style>p \{\}<\/style>\n<\/head>/);
  });
});
