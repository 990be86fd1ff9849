// Reports in every format, against golden files (UPDATE_SNAPSHOTS=1 writes them anew), and what no report may ever do.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import type { Log } from 'sarif';
import { readSheet } from '../../../src/core/document/read-sheet';
import { LANGUAGES, type Language } from '../../../src/core/i18n/language';
import { crossFileFindings } from '../../../src/core/lint/cross-file';
import { contextOf } from '../../../src/core/lint/example';
import { lint } from '../../../src/core/lint/lint';
import { Snapshot } from '../../../src/core/lint/snapshot';
import { isAutoFixable } from '../../../src/core/report/finding-groups';
import { REPORT_FORMATS, type ReportFormat, writeReport } from '../../../src/core/report/formats';
import { replyEmail } from '../../../src/core/report/reply-email';
import { type FileReport, reportFile } from '../../../src/core/report/report';
import { STYLE, STYLE_HASH } from '../../../src/core/report/style';
import { RULES } from '../../../src/core/rules';
import type { Finding } from '../../../src/core/rules/rule';
import { tries } from '../../fuzz';
import { file } from '../lint/prefilter/files';

const FOLDER = path.join(__dirname, '../../fixtures/reports');
const HEADER = 'firstname,lastname,password,email,profile_field_matricule';

const FILES: Readonly<Record<string, string>> = {
  'annonay/csv_GED_get_agent_s_FPH.csv': `${HEADER}
Paul,Dupond,Secret-mousse!9,paul.dupond@ch-annonay.fr,000812
Pierre,Dupond,,alp002.p.dupond.fictif@anhf.fr,813
 Élodie,Noël,Secret-mousse!9,PAUL.DUPOND@ch-annonay.fr,"1,23E+11"
=Anne,<b>Morel</b>,zut,a.morel@ch-annonay.fr,815
Luc,Petit,Secret-neige!7,l.petit@ch-annonay.fr,816,en trop
Zoé,Blanc,Secret-givre!3,z.blanc@ch-annonay.fr,817
,,,,
`,
  'valence|2025.csv': `${HEADER}\nPaul,Dupond,,paul.dupond@ch-annonay.fr,812\n`,
  'bon.csv': `${HEADER}\nNina,Roux,,n.roux@ch-valence.fr,77\n`,
  'villes.csv': 'ville,code\nLyon,69000\n',
};

function reportsOf(files: Readonly<Record<string, string>>, language: Language): FileReport[] {
  const sheets = new Map(
    Object.entries(files).map(([name, csv]) => [name, readSheet(csv, contextOf({ fileName: path.basename(name) }))]),
  );
  const others = crossFileFindings(
    new Map([...sheets].map(([name, sheet]) => [name, Snapshot.of(sheet, RULES).summary()])),
  );
  return [...sheets].map(([name, sheet]) =>
    reportFile(name, sheet, [...lint(sheet), ...(others.get(name) ?? [])], language),
  );
}

const written = (
  files: readonly FileReport[],
  language: Language,
  format: ReportFormat,
  unread: readonly string[] = [],
) => [...writeReport({ files, unread, language, version: '1.2.3', on: '2025-09-01' }, format)].join('');

/** Compares with a golden file; writes it when asked to. */
function assertGolden(name: string, text: string): void {
  const golden = path.join(FOLDER, name);
  if (process.env.UPDATE_SNAPSHOTS) {
    mkdirSync(FOLDER, { recursive: true });
    writeFileSync(golden, text);
  }
  assert.equal(text, readFileSync(golden, 'utf8'));
}

/** SARIF lists every rule there is: here, those that found something, so that a new rule changes no golden file. */
function withRulesMet(sarif: string): string {
  const log: Log = JSON.parse(sarif);
  for (const { tool, results } of log.runs) {
    const listed = tool.driver.rules ?? [];
    const met = listed.filter(({ id }) => results?.some(({ ruleId }) => ruleId === id));
    tool.driver.rules = met;
    for (const result of results ?? []) result.ruleIndex = met.indexOf(listed[result.ruleIndex ?? -1]!);
  }
  return `${JSON.stringify(log, null, 1)}\n`;
}

const ENDINGS: Readonly<Record<ReportFormat, string>> = {
  html: 'html',
  markdown: 'md',
  csv: 'csv',
  json: 'json',
  sarif: 'sarif',
};

describe('report', () => {
  for (const language of LANGUAGES) {
    for (const format of REPORT_FORMATS) {
      it(`is as it was: ${format}, ${language}`, () => {
        const report = written(reportsOf(FILES, language), language, format);
        assertGolden(`report.${language}.${ENDINGS[format]}`, format === 'sarif' ? withRulesMet(report) : report);
      });
    }

    it(`answers as it did: ${language}`, () => {
      const [name, csv] = Object.entries(FILES)[0]!;
      const sheet = readSheet(csv, contextOf({ fileName: path.basename(name) }));
      assertGolden(`answer.${language}.txt`, replyEmail(sheet, lint(sheet), language));
    });
  }

  it('never shows a password, in any format', () => {
    for (const language of LANGUAGES) {
      const files = reportsOf(FILES, language);
      for (const format of REPORT_FORMATS)
        assert.doesNotMatch(written(files, language, format), /mousse|neige|givre|zut/);
    }
  });

  it('says what was repaired, on the lines of the file as it was', () => {
    const before = readSheet(`${HEADER}\n,,,,\n Paul,Dupond,,p@ch.fr,1\n`, contextOf({}));
    const after = readSheet(`${HEADER}\nPaul,Dupond,,p@ch.fr,1\n`, contextOf({}));
    const report = reportFile('a.csv', after, lint(after), 'fr', { sheet: before, findings: lint(before) });
    assert.deepEqual(
      report.repaired.map(({ rule, lines }) => [rule, lines]),
      [
        ['row-empty', [2]],
        ['cell-whitespace', [3]],
      ],
    );
    assert.match(written([report], 'fr', 'html'), /Corrigé automatiquement \(2\u00a0cas\)/);
    assert.match(written([report], 'fr', 'markdown'), /Corrigé automatiquement/);
  });

  it('says what was repaired, with its lines, in the formats that people read', () => {
    const rows = Array.from({ length: 60 }, (_, n) => ` Paul,Dupond${'x'.repeat(n)},,p${n}@ch.fr,${n + 1}`);
    const before = readSheet([HEADER, ',,,,', ...rows].join('\n'), contextOf({}));
    const after = readSheet([HEADER, ...rows.map((row) => row.trim())].join('\n'), contextOf({}));
    const report = reportFile('a.csv', after, [], 'fr', { sheet: before, findings: lint(before) });
    const lines = 'lignes 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14 et 48\u00a0autres';
    const page = written([report], 'fr', 'html');
    assert.ok(page.includes('<h3>Corrigé automatiquement (61\u00a0cas)</h3>'));
    assert.ok(page.includes(`<ul>\n<li>Ligne vide (ligne 2)</li>\n<li>Espace en trop (${lines})</li>\n</ul>`));
    assert.ok(
      written([report], 'fr', 'markdown').includes(
        `### Corrigé automatiquement (61\u00a0cas)\n\n- Ligne vide (ligne 2)\n- Espace en trop (${lines})\n`,
      ),
    );
  });

  it('takes for repaired what is automatic, and bytes that were read as another encoding', () => {
    const sheet = readSheet(`${HEADER}\n Paul,Dupond,zut,p@ch.fr,1\n`, contextOf({}));
    const encoding = (kind: string): Finding => {
      const [{ place }] = lint(sheet) as [Finding];
      return { rule: 'file-encoding', place, args: { kind, value: 'windows-1252', repaired: '' }, related: [] };
    };
    const repaired = (...more: Finding[]) =>
      reportFile('a.csv', sheet, [], 'fr', { sheet, findings: [...lint(sheet), ...more] }).repaired.map(
        ({ rule }) => rule,
      );
    assert.deepEqual(repaired(), ['cell-whitespace']);
    assert.deepEqual(repaired(encoding('bytes')), ['cell-whitespace', 'file-encoding']);
    assert.deepEqual(repaired(encoding('unread')), ['cell-whitespace']);
  });

  it('says the name of a rule that it does not know', () => {
    const sheet = readSheet(`${HEADER}\n Paul,Dupond,,p@ch.fr,1\n`, contextOf({}));
    const findings = lint(sheet).map((finding) => ({ ...finding, rule: 'gone' }));
    const { causes, repaired } = reportFile('a.csv', sheet, findings, 'fr', { sheet, findings });
    assert.deepEqual(
      causes.map(({ rule, title, why, repair, repairInExcel, omitted }) => [
        rule,
        title,
        why,
        repair,
        repairInExcel,
        omitted,
      ]),
      [['gone', 'gone', '', '', '', undefined]],
    );
    assert.deepEqual(repaired, []);
  });

  it('mends a cause where it mends each finding of it, and all of them are known', () => {
    const [file] = reportsOf({ 'a.csv': `${HEADER}\n Paul,Dupond,,p@ch.fr,1\n` }, 'fr');
    const [cause] = file!.causes;
    const [entry] = cause!.entries;
    const cases: readonly (readonly [automatic: readonly boolean[], omitted: number, mends: boolean])[] = [
      [[true], 0, true],
      [[true, true], 0, true],
      [[true, false], 0, false],
      [[false], 0, false],
      [[true], 1, false],
    ];
    for (const [each, omitted, mends] of cases) {
      const entries = each.map((automatic) => ({ ...entry!, automatic }));
      assert.equal(isAutoFixable({ ...cause!, entries, omitted }), mends, `${each} ${omitted}`);
    }
  });

  it('says no day that it is not given', () => {
    const report = (format: ReportFormat) =>
      [...writeReport({ files: [], unread: [], language: 'fr', version: '1', on: '' }, format)].join('');
    assert.equal(report('json'), '{"version":"1","unread":[],"files":[\n]}\n');
    assert.match(report('markdown'), /^# Vérification des fichiers d’import\n\n0\u00a0fichier\n\n/);
    assert.match(report('html'), /<p>0\u00a0fichier<\/p>/);
  });

  for (const format of REPORT_FORMATS) {
    it(`names the files that could not be read: ${format}`, () => {
      const text = written([], 'fr', format, ['nord/liste.csv', 'sud.csv']);
      assert.match(text, /nord\/liste\.csv/);
      assert.match(text, /sud\.csv/);
      if (format !== 'json') assert.match(text, /n’(a|ont) pas pu être lus?/);
      assert.doesNotMatch(written([], 'fr', format), /n’(a|ont) pas pu être lus?/);
    });
  }

  it('puts the files that would be refused first, and those that create no accounts last', () => {
    const row = 'Nina,Roux,,n.roux@ch.fr,77';
    const files = reportsOf(
      { 'villes.csv': FILES['villes.csv']!, 'bon.csv': `${HEADER}\n${row}\n`, 'refus.csv': `${HEADER}\n${row},6\n` },
      'fr',
    );
    for (const [format, heading] of [
      ['html', /<h2 id="f\d+">([a-z.]+)</g],
      ['markdown', /^## ([a-z.]+)/gm],
    ] as const) {
      const names = [...written(files, 'fr', format).matchAll(heading)].map(([, name]) => name);
      assert.deepEqual(names, ['refus.csv', 'bon.csv', 'villes.csv'], format);
    }
  });

  it('breaks the name of a file between its words only', () => {
    const page = written(reportsOf({ 'nord/csv_GED_get.csv': `${HEADER}\n` }, 'fr'), 'fr', 'html');
    assert.match(page, />nord\/<wbr>csv_<wbr>GED_<wbr>get\.csv</);
    assert.match(STYLE, /h2\{[^}]*overflow-wrap:break-word/);
    assert.match(STYLE, /th\[scope=row\]\{[^}]*overflow-wrap:break-word/);
  });

  it('writes the first of a month as it is said', () => {
    const on = (date: string) => [
      ...writeReport({ files: [], unread: [], language: 'fr', version: '1', on: date }, 'markdown'),
    ];
    assert.match(on('2025-09-01').join(''), /Rapport du 1er septembre 2025/);
    assert.match(on('2025-09-11').join(''), /Rapport du 11 septembre 2025/);
  });

  it('shows the first places of a cause that has hundreds, and says how many more there are', () => {
    const rows = Array.from({ length: 300 }, (_, n) => `P${'a'.repeat(1 + (n % 20))},D,,p${n}@ch.fr,000${n}`);
    const files = reportsOf({ 'a.csv': [HEADER, ...rows].join('\n') }, 'fr');
    for (const format of ['html', 'markdown'] as const) {
      assert.match(written(files, 'fr', format), /et 250\u00a0autres cas/);
    }
    assert.equal(written(files, 'fr', 'csv').match(/matricule-prefixed/g)?.length, 300);
  });

  it('allows its page the one style that it has, and nothing else', () => {
    const page = written(reportsOf(FILES, 'fr'), 'fr', 'html');
    const hash = createHash('sha256').update(STYLE).digest('base64');
    assert.equal(STYLE_HASH, `sha256-${hash}`, `write sha256-${hash} into style.ts`);
    assert.ok(page.includes(`style-src 'sha256-${hash}'`));
    assert.doesNotMatch(page, /<script|<link|<img|<iframe|style=|onload|https?:\/\//);
  });

  it('gives a spreadsheet nothing to run', () => {
    const records: string[][] = parse(
      written(reportsOf({ '=cmd.csv': FILES['bon.csv']!, ...FILES }, 'fr'), 'fr', 'csv'),
      {
        bom: true,
        delimiter: ';',
      },
    );
    assert.deepEqual(new Set(records.map(({ length }) => length)), new Set([11]));
    for (const field of records.flat()) assert.doesNotMatch(field, /^\s*[=+\-@]/);
  });

  it('is valid JSON and SARIF of one result a finding, whatever the files hold', () => {
    fc.assert(
      fc.property(fc.array(file, { maxLength: 3 }), fc.string({ unit: 'binary' }), (texts, name) => {
        const files = reportsOf(Object.fromEntries(texts.map((text, nth) => [`${name}${nth}`, text])), 'fr');
        const count = files.flatMap(({ causes }) => causes.flatMap(({ entries }) => entries)).length;
        const log: Log = JSON.parse(written(files, 'fr', 'sarif'));
        assert.equal(log.runs[0]?.results?.length, count);
        for (const { locations } of log.runs[0]?.results ?? []) {
          const { region } = locations![0]!.physicalLocation!;
          assert.ok(region!.startLine! >= 1 && region!.startColumn! >= 1);
          assert.ok(region!.endLine! > region!.startLine! || region!.endColumn! >= region!.startColumn!);
        }
        assert.equal(JSON.parse(written(files, 'fr', 'json')).files.length, texts.length);
        const rows = parse(written(files, 'fr', 'csv'), { bom: true, delimiter: ';' });
        assert.equal(rows.length, count + 1);
      }),
      tries(60),
    );
  });

  it('keeps whatever a file holds a text in HTML', () => {
    const bad = '<img src=x onerror=alert(1)>&"\'</td><script>';
    const files = reportsOf(
      { [bad]: `${HEADER}\n"${bad.replaceAll('"', '""')}",${bad.replace(/"/g, '')},,x,1\n` },
      'en',
    );
    assert.doesNotMatch(written(files, 'en', 'html'), /<img|<script/);
    assert.doesNotMatch(written(files, 'en', 'markdown'), /(?<!\\)<(img|script)/);
  });
});

describe('the answer', () => {
  it('asks about a file that is none of ours', () => {
    assert.match(
      replyEmail(readSheet('ville;code\n', contextOf({ fileName: 'a.csv' })), [], 'fr'),
      /aucune ligne à importer/,
    );
  });

  const sheetOf = (...rows: string[]) => readSheet([HEADER, ...rows].join('\n'), contextOf({ fileName: 'dupond.csv' }));

  it('has no personal data beyond line numbers and first names', () => {
    const sheet = readSheet(Object.values(FILES)[0]!, contextOf({ fileName: 'Dupond-secret.csv' }));
    for (const language of LANGUAGES) {
      const text = replyEmail(sheet, lint(sheet), language);
      assert.doesNotMatch(text, /dupond|noël|morel|petit|blanc|annonay|@ch|81[2-7]|mousse/i);
      assert.match(text, /Pierre/);
    }
  });

  it('names nobody whose first name may be a last name', () => {
    const rows = Array.from({ length: 9 }, (_, n) => `Paul,DUPOND${'A'.repeat(n)},,p${n}@ch.fr,1${n}`);
    const sheet = sheetOf(...rows, 'MARTIN,Lucie,,,', 'DURAND Anne,DURAND,,,', 'x@y.fr,Roux,,,');
    assert.doesNotMatch(replyEmail(sheet, lint(sheet), 'fr'), /MARTIN|DURAND|x@y|Roux/i);
  });

  it('speaks of one person, or of several', () => {
    const lea = 'Léna,Petit,zut,lena@ch.fr,1';
    const said = (...rows: string[]) => {
      const sheet = sheetOf(...rows);
      return LANGUAGES.map((language) =>
        replyEmail(sheet, lint(sheet), language)
          .match(/^ +.*oncern.*/m)?.[0]
          .trim(),
      );
    };
    assert.deepEqual(said(lea), ['Personne concernée\u00a0: Léna.', 'Person concerned: Léna.']);
    assert.deepEqual(said(lea, 'Zoé,Roux,zut,zoe@ch.fr,2'), [
      'Personnes concernées\u00a0: Léna et Zoé.',
      'People concerned: Léna and Zoé.',
    ]);
  });

  const moods: readonly (readonly [string, string[], RegExp])[] = [
    ['a file without a problem', ['Nina,Roux,,n.roux@ch.fr,77'], /aucun problème/],
    ['a file with nobody in it', [], /Fichier vide/],
    ['a file that would be refused', ['Nina,Roux,,n.roux@ch.fr'], /la plateforme le refusera/],
    ['a file with errors', ['Nina,Roux,,,77'], /certains comptes/],
  ];
  for (const [name, rows, expected] of moods) {
    it(`fits ${name}`, () => {
      const sheet = sheetOf(...rows);
      const text = replyEmail(sheet, lint(sheet), 'fr');
      assert.match(text, /^Bonjour,\n/);
      assert.match(text, expected);
      assert.match(text, /Bien cordialement,\n$/);
    });
  }
});

describe('a file of 50,005 findings of one rule', () => {
  let made: FileReport | undefined;
  const file = () => {
    made ??= reportsOf({ 'a.csv': `${HEADER}\n${'Marc\n'.repeat(50_005)}` }, 'en')[0]!;
    return made;
  };
  const lines = (format: ReportFormat) => written([file()], 'en', format).split('\n');

  it('has the first 50,000 of them, and how many others there are', () => {
    const [cause] = file().causes.filter(({ rule }) => rule === 'row-fields');
    assert.deepEqual([cause?.entries.length, cause?.omitted, file().people.wrong], [50_000, 5, 50_005]);
  });

  it('is told so in every format', () => {
    assert.ok(lines('html').some((line) => /50,005\splaces/.test(line)));
    assert.ok(lines('html').some((line) => /and 49,955\sother places/.test(line)));
    assert.ok(lines('markdown').some((line) => /and 49,955\sother places/.test(line)));
    assert.equal(lines('csv').filter((line) => /row-fields.*and 5\sother places/.test(line)).length, 1);
    const { runs }: Log = JSON.parse(written([file()], 'en', 'sarif'));
    const notes = runs[0]!.invocations![0]!.toolExecutionNotifications!;
    assert.deepEqual(
      notes.map(({ associatedRule }) => associatedRule?.id),
      ['row-fields'],
    );
  });
});
