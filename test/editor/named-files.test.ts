// Which files are watched while configurations name other ones, come and go.
import assert from 'node:assert/strict';
import type * as vscode from 'vscode';
import { NamedFiles } from '../../src/editor/documents/named-files';

const uri = (path: string) => ({ toString: () => path }) as vscode.Uri;

type Step = readonly [config: string, files: readonly string[] | 'gone'];

describe('files that configurations name', () => {
  const cases: readonly [what: string, steps: readonly Step[], watched: string[], unnamed: string[]][] = [
    [
      'are watched once',
      [
        ['/a/c', ['x', 'y']],
        ['/b/c', ['x']],
        ['/a/c', ['x', 'y']],
      ],
      ['x', 'y'],
      [],
    ],
    [
      'are left when another one is named',
      [
        ['/a/c', ['x']],
        ['/a/c', ['y']],
      ],
      ['y'],
      ['x'],
    ],
    [
      'stay while another configuration names them',
      [
        ['/a/c', ['x']],
        ['/b/c', ['x']],
        ['/a/c', []],
      ],
      ['x'],
      [],
    ],
    [
      'are left with their configuration',
      [
        ['/a/c', ['x']],
        ['/b/c', ['y']],
        ['/a/c', 'gone'],
      ],
      ['y'],
      ['x'],
    ],
    [
      'are left with its folder',
      [
        ['/a/c', ['x']],
        ['/ab/c', ['y']],
        ['/a', 'gone'],
      ],
      ['y'],
      ['x'],
    ],
    [
      'are watched again when they are named again',
      [
        ['/a/c', ['x']],
        ['/a/c', []],
        ['/a/c', ['x']],
      ],
      ['x'],
      ['x'],
    ],
  ];
  for (const [what, steps, watched, unnamed] of cases) {
    it(what, () => {
      const now: string[] = [];
      const left: string[] = [];
      const watch = (file: vscode.Uri) => {
        now.push(String(file));
        return { dispose: () => void now.splice(now.indexOf(String(file)), 1) };
      };
      const files = new NamedFiles(watch, (file) => left.push(String(file)));
      for (const [config, named] of steps) {
        if (named === 'gone') files.delete(uri(config));
        else files.set(uri(config), named.map(uri));
      }
      assert.deepEqual([now.sort(), left], [watched, unnamed]);
      files.dispose();
      assert.deepEqual(now, []);
    });
  }
});
