// Which format a file's name asks for, and the day that a report bears.
import assert from 'node:assert/strict';
import { formatEnding, formatOf, localDay, REPORT_FORMATS, type ReportFormat } from '../../../src/core/report/formats';

describe('the format of a report', () => {
  const cases: readonly [path: string, format: ReportFormat][] = [
    ['report.html', 'html'],
    ['REPORT.HTM', 'html'],
    ['folder.csv/report.md', 'markdown'],
    ['report.csv', 'csv'],
    ['report.Json', 'json'],
    ['report.sarif', 'sarif'],
    ['report', 'html'],
    ['csv', 'html'],
    ['report.txt', 'html'],
    ['', 'html'],
  ];
  for (const [path, format] of cases) it(`“${path}” is ${format}`, () => assert.equal(formatOf(path), format));
  for (const format of REPORT_FORMATS)
    it(`a new file in ${format} has its ending`, () =>
      assert.equal(formatOf(`report.${formatEnding(format)}`), format));
});

describe('the day of a report', () => {
  const days: readonly [zone: string, moment: string, day: string][] = [
    ['Europe/Paris', '2026-01-30T23:30:00Z', '2026-01-31'],
    ['Europe/Paris', '2026-07-31T22:00:00Z', '2026-08-01'],
    ['Europe/Paris', '2026-01-30T12:00:00Z', '2026-01-30'],
    ['America/Martinique', '2026-02-01T03:00:00Z', '2026-01-31'],
    ['UTC', '0999-01-02T03:00:00Z', '0999-01-02'],
  ];
  const { TZ } = process.env;
  afterEach(() => {
    if (TZ === undefined) delete process.env.TZ;
    else process.env.TZ = TZ;
  });
  for (const [zone, moment, day] of days) {
    it(`is ${day} in ${zone} at ${moment}`, () => {
      process.env.TZ = zone;
      assert.equal(localDay(new Date(moment)), day);
    });
  }
});
