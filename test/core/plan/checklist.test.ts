// A list to work through: its sections as tables, whatever stands in their cells.
import assert from 'node:assert/strict';
import { type Checklist, checklistHtml, checklistMarkdown } from '../../../src/core/plan/checklist';

const LIST: Checklist = {
  title: 'To do',
  intro: 'In a<b>.csv',
  sections: [
    {
      title: 'First',
      note: 'Do & tick.',
      head: ['Line', 'Name'],
      rows: [
        ['2', 'Roy|Pic'],
        ['3', '<i>'],
      ],
    },
    { title: 'Second', head: ['Name'], rows: [] },
  ],
  closing: 'Done.',
};

describe('a checklist', () => {
  it('is Markdown', () => {
    assert.equal(
      checklistMarkdown(LIST),
      [
        '# To do',
        '',
        'In a\\<b\\>.csv',
        '',
        '## First',
        '',
        'Do & tick.',
        '',
        '| Line | Name |',
        '| --- | --- |',
        '| 2 | Roy\\|Pic |',
        '| 3 | \\<i\\> |',
        '',
        '## Second',
        '',
        '| Name |',
        '| --- |',
        '',
        'Done.',
        '',
      ].join('\n'),
    );
  });

  it('is a page of tables', () => {
    const page = checklistHtml(LIST, 'fr');
    const body = page.slice(page.indexOf('<main>'), page.indexOf('</main>'));
    assert.equal(
      body.replaceAll('\n', ''),
      '<main><h1>To do</h1><p>In a&lt;b&gt;.csv</p>' +
        '<section><h2>First</h2><p>Do &amp; tick.</p>' +
        '<table><thead><tr><th scope="col">Line</th><th scope="col">Name</th></tr></thead>' +
        '<tbody><tr><td>2</td><td>Roy|Pic</td></tr><tr><td>3</td><td>&lt;i&gt;</td></tr></tbody></table></section>' +
        '<section><h2>Second</h2><table><thead><tr><th scope="col">Name</th></tr></thead><tbody></tbody></table></section>' +
        '<p>Done.</p>',
    );
    assert.match(page, /^<!doctype html>\n<html lang="fr">/);
    assert.match(page, /<title>To do<\/title>/);
  });
});
