// A report as SARIF, for viewers and services: where a finding is, how grave, what could not be told.
import assert from 'node:assert/strict';
import type { Log, Run } from 'sarif';
import { readSheet } from '../../../src/core/document/read-sheet';
import { contextOf } from '../../../src/core/lint/example';
import { lint } from '../../../src/core/lint/lint';
import { writeReport } from '../../../src/core/report/formats';
import { type FileReport, reportFile } from '../../../src/core/report/report';

const HEADER = 'firstname,lastname,password,email,profile_field_matricule';
const WEAK = 'Léna,Petit,zut,lena@ch.fr,1';

function report(path: string, ...rows: readonly string[]): FileReport {
  const sheet = readSheet([HEADER, ...rows].join('\n'), contextOf({ fileName: 'csv_GED_get_agent_s_FPH.csv' }));
  return reportFile(path, sheet, lint(sheet), 'fr');
}

function run(files: readonly FileReport[], unread: readonly string[] = []): Run {
  const text = [...writeReport({ files, unread, language: 'fr', version: '1.2.3', on: '' }, 'sarif')].join('');
  const log: Log = JSON.parse(text);
  assert.equal(log.version, '2.1.0');
  assert.equal(log.runs.length, 1);
  return log.runs[0]!;
}

describe('SARIF: a path as an address', () => {
  const cases: readonly (readonly [path: string, address: string])[] = [
    ['agents.csv', 'agents.csv'],
    ['nord/agents.csv', 'nord/agents.csv'],
    ['nord\\est\\agents.csv', 'nord/est/agents.csv'],
    ['/srv/agents.csv', 'file:///srv/agents.csv'],
    ['C:\\Agents\\liste 1.csv', 'file:///C%3A/Agents/liste%201.csv'],
    ['c:/agents.csv', 'file:///c%3A/agents.csv'],
    ['a:b/agents.csv', 'a%3Ab/agents.csv'],
    ['CD:/agents.csv', 'CD%3A/agents.csv'],
    ['50 % #1?.csv', '50%20%25%20%231%3F.csv'],
    ['évry.csv', '%C3%A9vry.csv'],
    ['half \ud83d.csv', 'half%20%EF%BF%BD.csv'],
  ];
  for (const [path, address] of cases) {
    it(JSON.stringify(path), () => {
      const { artifacts, results } = run([report(path, WEAK)]);
      assert.deepEqual(artifacts, [{ location: { uri: address } }]);
      const [place] = results![0]!.locations!;
      assert.deepEqual(place!.physicalLocation!.artifactLocation, { uri: address, index: 0 });
    });
  }
});

describe('SARIF: a finding', () => {
  it('has its rule, how grave it is, its words, its place and its cell', () => {
    const { results, tool } = run([report('bon.csv', 'Nina,Roux,,n.roux@ch.fr,77'), report('a.csv', WEAK)]);
    const [{ message, ruleIndex, ...found }] = results as [NonNullable<Run['results']>[number]];
    assert.deepEqual(found, {
      ruleId: 'password-policy',
      level: 'error',
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: 'a.csv', index: 1 },
            region: { startLine: 2, startColumn: 12, endLine: 2, endColumn: 15 },
          },
          logicalLocations: [{ name: 'C2' }],
        },
      ],
    });
    assert.match(message.text!, /Mot de passe/);
    assert.equal(tool.driver.rules![ruleIndex!]!.id, 'password-policy');
  });

  it('of a whole line has no cell', () => {
    const { results } = run([report('a.csv', 'Nina,Roux,,n.roux@ch.fr,77', ',,,,')]);
    assert.deepEqual(
      results!.map(({ ruleId, level, locations }) => [ruleId, level, 'logicalLocations' in locations![0]!]),
      [['row-empty', 'warning', false]],
    );
  });

  it('has the other places that belong to it, in its file and in others', () => {
    const file = report('nord/a.csv', 'Nina,Roux,,x@ch.fr,77', 'Léna,Petit,,x@ch.fr,78');
    const [cause] = file.causes;
    const [entry] = cause!.entries;
    const related = [{ line: 2 }, { line: 9, path: 'sud\\b.csv' }];
    const { results } = run([{ ...file, causes: [{ ...cause!, entries: [{ ...entry!, related }] }] }]);
    assert.deepEqual(
      results![0]!.relatedLocations?.map(({ physicalLocation }) => [
        physicalLocation!.artifactLocation!.uri,
        physicalLocation!.region!.startLine,
      ]),
      [
        ['nord/a.csv', 2],
        ['sud/b.csv', 9],
      ],
    );
  });

  it('has no list of other places where there is none', () => {
    assert.ok(!('relatedLocations' in run([report('a.csv', WEAK)]).results![0]!));
  });

  it('of a rule that is no longer there points at none', () => {
    const file = report('a.csv', WEAK);
    const causes = file.causes.map((cause) => ({ ...cause, rule: 'gone' }));
    const [result] = run([{ ...file, causes }]).results!;
    assert.equal(result!.ruleId, 'gone');
    assert.ok(!('ruleIndex' in result!));
  });

  const levels: readonly (readonly [severity: 'error' | 'warning' | 'information' | 'hint', level: string])[] = [
    ['error', 'error'],
    ['warning', 'warning'],
    ['information', 'note'],
    ['hint', 'note'],
  ];
  for (const [severity, level] of levels) {
    it(`is ${level}: ${severity}`, () => {
      const file = report('a.csv', WEAK);
      const causes = file.causes.map((cause) => ({
        ...cause,
        entries: cause.entries.map((entry) => ({ ...entry, severity })),
      }));
      assert.equal(run([{ ...file, causes }]).results![0]!.level, level);
    });
  }
});

describe('SARIF: what could not be told', () => {
  const NINA = 'Nina,Roux,,n.roux@ch.fr,77';

  it('is nothing, mostly', () => {
    const { invocations, results } = run([report('a.csv', NINA)]);
    assert.deepEqual(invocations, [{ executionSuccessful: true, toolExecutionNotifications: [] }]);
    assert.deepEqual(results, []);
  });

  it('is a file that could not be read: the check has failed', () => {
    const { invocations, artifacts } = run([report('a.csv', NINA)], ['sud/b c.csv']);
    assert.deepEqual(invocations, [
      {
        executionSuccessful: false,
        toolExecutionNotifications: [
          {
            level: 'error',
            message: {
              text: 'Ce fichier n’a pas pu être lu\u00a0; il ne figure pas dans le rapport\u00a0: sud/b c.csv',
            },
            locations: [{ physicalLocation: { artifactLocation: { uri: 'sud/b%20c.csv' } } }],
          },
        ],
      },
    ]);
    assert.equal(artifacts?.length, 1);
  });

  it('are more findings of a rule than are listed', () => {
    const file = report('sud\\a.csv', WEAK);
    const causes = file.causes.map((cause) => ({ ...cause, omitted: 3 }));
    const { invocations } = run([{ ...file, causes }]);
    assert.deepEqual(invocations, [
      {
        executionSuccessful: true,
        toolExecutionNotifications: [
          {
            level: 'note',
            message: { text: 'Mot de passe trop faible, et 3\u00a0autres cas, non affichés ici.' },
            associatedRule: { id: 'password-policy' },
            locations: [{ physicalLocation: { artifactLocation: { uri: 'sud/a.csv' } } }],
          },
        ],
      },
    ]);
  });
});

describe('SARIF: the tool', () => {
  it('says its name, its version, its language, how columns are counted, and each rule', () => {
    const { tool, columnKind } = run([report('a.csv', WEAK)]);
    const { name, version, language, rules } = tool.driver;
    assert.deepEqual([name, version, language, columnKind], ['enrolment-csv', '1.2.3', 'fr', 'utf16CodeUnits']);
    const empty = rules?.find(({ id }) => id === 'row-empty');
    assert.equal(empty?.shortDescription?.text, 'Ligne vide');
    assert.deepEqual(empty?.defaultConfiguration, { level: 'warning' });
    for (const { id, fullDescription, help } of rules!) assert.ok(fullDescription!.text && help!.text, id);
  });
});
