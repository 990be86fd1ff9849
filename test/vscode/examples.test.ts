// The worked examples of every platform, opened in a real VS Code: the findings are those that the fixtures mark.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import * as vscode from 'vscode';
import { readMarks } from '../../src/core/lint/example';
import { eventually } from './editor';
import { enrolment, ownDiagnosticsOf } from './files';

const ROOT = enrolment().extensionPath;
const EXPECTED = path.join(ROOT, 'test/fixtures/examples');

/** “header-name 0:0-6”, in order. */
const described = (rule: string, line: number, from: number, to: number) => `${rule} ${line}:${from}-${to}`;

describe('worked examples', () => {
  const files = readdirSync(EXPECTED, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.csv'));

  for (const file of files) {
    it(file, async () => {
      const { marks } = readMarks(readFileSync(path.join(EXPECTED, file), 'utf8'));
      const expected = marks.map(({ rule, line, from, to }) => described(rule, line - 1, from, to)).sort();
      const uri = vscode.Uri.file(path.join(ROOT, 'examples', file));
      await vscode.window.showTextDocument(uri);
      let found: string[] = [];
      await eventually(`the findings of ${file}`, () => {
        found = ownDiagnosticsOf(uri)
          .map(({ code, range: { start, end } }) =>
            described(typeof code === 'object' ? String(code.value) : '', start.line, start.character, end.character),
          )
          .sort();
        return JSON.stringify(found) === JSON.stringify(expected);
      }).catch(() => {});
      assert.deepEqual(found, expected);
    });
  }
});
