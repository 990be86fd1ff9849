// Which files need not be read again, whatever asks.
import assert from 'node:assert/strict';
import type * as vscode from 'vscode';
import { type LastReading, LastReadings } from '../../src/editor/documents/last-readings';

const uri = { toString: () => 'file:///agents.csv' } as vscode.Uri;

describe('the last reading of a file', () => {
  const cases: readonly [
    what: string,
    reading: LastReading | undefined,
    isKnown: boolean,
    stamp: string | undefined,
  ][] = [
    ['is not there', undefined, true, undefined],
    ['tells enough of a file that is none of ours', { kind: 'foreign', stamp: '1 2' }, true, '1 2'],
    ['tells enough of such a file also where nobody knows it', { kind: 'foreign', stamp: '1 2' }, false, '1 2'],
    ['tells enough of one of ours that is known', { kind: 'ours', stamp: '1 2' }, true, '1 2'],
    ['does not of one of ours that is not known', { kind: 'ours', stamp: '1 2' }, false, undefined],
    ['tells enough where it was read of an editor', { kind: 'ours', stamp: '' }, true, ''],
    ['does not where it is out of date', { kind: 'ours' }, true, undefined],
    ['does not of one that could not be read', { kind: 'unread' }, true, undefined],
  ];
  for (const [what, reading, isKnown, stamp] of cases) {
    it(what, () => {
      const readings = new LastReadings();
      if (reading) readings.set(uri, reading);
      assert.equal(readings.enough(uri, isKnown), stamp);
    });
  }
});
