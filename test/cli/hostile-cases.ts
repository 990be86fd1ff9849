// Files, configurations, platforms and workbooks that mean no good, by a seed and a number: what a folder from anybody may
// hold. The unit tests run a slice of them, `npm run hostile` thousands.
import { unzipSync, zipSync } from 'fflate';
import { randomFrom } from '../../bench/data';
import { writeSheets } from '../core/reference/workbook-writer';
import { HOSTILE } from '../hostile';

export interface HostileCase {
  /** What is hostile about it, to name it when it fails. */
  readonly name: string;
  readonly files: Readonly<Record<string, string | Uint8Array>>;
  readonly args: readonly string[];
}

const HEADER = 'firstname,lastname,password,email,profile_field_matricule,cohort1';
const ROW = 'Lise,Morel,,lise.morel@ch.fr,812,Cohorte_Ex25';

/** What draws are made with: numbers below a bound, and one of several. */
class Draw {
  private readonly random: () => number;

  /** @param scale makes everything smaller */
  constructor(
    seed: number,
    private readonly scale: number,
  ) {
    this.random = randomFrom(seed);
  }

  below(bound: number): number {
    return Math.floor(this.random() * bound);
  }

  of<T>(list: readonly T[]): T {
    return list[this.below(list.length)]!;
  }

  /** A length: mostly small, at times as large as it gets. */
  size(most: number): number {
    return Math.ceil((most * this.scale) ** this.random());
  }
}

type Make = (draw: Draw) => string | Uint8Array;

const CELLS: readonly ((draw: Draw) => string)[] = [
  (draw) => draw.of(HOSTILE),
  (draw) => `"${'x\n'.repeat(draw.size(200_000))}"`,
  (draw) => `"${'"'.repeat(draw.size(20_000))}`,
  (draw) => 'a.'.repeat(draw.size(200_000)),
  (draw) => `${'a@'.repeat(draw.size(100_000))}b.fr`,
  (draw) => '9'.repeat(draw.size(100_000)),
  (draw) => `1,23E+${'9'.repeat(draw.size(400))}`,
  (draw) => 'e\u0301\u0302'.repeat(draw.size(50_000)),
  (draw) => 'Ã©'.repeat(draw.size(50_000)),
  (draw) => "-'’ ".repeat(draw.size(50_000)),
  (draw) => '&amp;'.repeat(draw.size(50_000)),
  (draw) => String.fromCharCode(...Array.from({ length: draw.size(500) }, () => draw.below(65_536))),
  (draw) => '\0'.repeat(draw.size(1000)),
  () => '\ufeff',
];

const rows = (count: number, row: (nth: number) => string) => Array.from({ length: count }, (_, nth) => row(nth));

const CSVS: Readonly<Record<string, Make>> = {
  'one hostile cell': (draw) => {
    const cells = ROW.split(',');
    cells[draw.below(cells.length)] = draw.of(CELLS)(draw);
    return [HEADER, ROW, cells.join(','), ROW].join('\n');
  },
  'a hostile header': (draw) => [`${HEADER},${draw.of(CELLS)(draw)}`, `${ROW},x`].join('\n'),
  'many columns': (draw) => {
    const names = draw.of([['x'], ['cohort'], ['firstname', 'Prénom'], ['__proto__', 'constructor']]);
    const extra = rows(draw.size(20_000), (nth) => `,${draw.of(names)}${draw.of(['', nth])}`).join('');
    return [`${HEADER}${extra}`, ...rows(draw.size(20), () => ROW)].join('\n');
  },
  'many equal people': (draw) => [HEADER, ...rows(draw.size(20_000), () => ROW)].join('\n'),
  'many homonyms': (draw) =>
    [HEADER, ...rows(draw.size(20_000), (nth) => `Lise,Morel,,lise${nth}@ch.fr,${nth},C${nth}`)].join('\n'),
  'many cohorts': (draw) =>
    [HEADER, ...rows(draw.size(20_000), (nth) => `A,B,,a${nth}@ch.fr,${nth},C${nth % 7}${'x'.repeat(nth % 40)}`)].join(
      '\n',
    ),
  'short lines': (draw) => draw.of(['x\n', ',\n', '"\n', '\r', '\n', ';;\n', ' \n']).repeat(draw.size(300_000)),
  'short lines below a header': (draw) =>
    `${HEADER}\n${draw.of(['x\n', '"\n', '\n', ',,\n']).repeat(draw.size(200_000))}`,
  'delimiters that change': (draw) =>
    rows(draw.size(2000), () => HEADER.replaceAll(',', draw.of([',', ';', '\t', '|', ':']))).join(
      draw.of(['\n', '\r', '\r\n']),
    ),
  'any bytes': (draw) => Uint8Array.from({ length: draw.size(200_000) }, () => draw.below(256)),
  'bytes among text': (draw) => {
    const bytes = Buffer.from([HEADER, ...rows(draw.size(500), () => ROW)].join('\n'));
    for (let times = draw.size(200); times > 0; times--) bytes[draw.below(bytes.length)] = draw.below(256);
    return bytes;
  },
  'another encoding': (draw) => {
    const text = `\ufeff${[HEADER, ...rows(draw.size(500), () => ROW)].join('\r\n')}`;
    const bytes = Buffer.from(text, 'utf16le');
    return draw.of([bytes, bytes.subarray(1), bytes.swap16(), Buffer.from(text, 'latin1')]);
  },
};

/** A JSON text of any shape, not always one. */
function anyJson(draw: Draw, depth = 0): unknown {
  const shape = draw.below(depth > 3 ? 6 : 9);
  if (shape === 6) return rows(draw.size(2000), () => '').map(() => draw.of([0, '', null, 'x', {}]));
  if (shape === 7)
    return Object.fromEntries(rows(draw.size(2000), (nth) => `k${nth}`).map((key) => [key, draw.below(9)]));
  if (shape === 8) return Object.fromEntries(rows(3, (nth) => `${nth}`).map((key) => [key, anyJson(draw, depth + 1)]));
  return draw.of<unknown>([null, true, -1, 1e308, draw.of(HOSTILE), 'x'.repeat(draw.size(100_000)), []]);
}

const KEYS =
  'platform establishment category template moodleVersion accounts cohorts mapping rules import $schema'.split(' ');
const nested = (draw: Draw) => {
  const depth = draw.size(100_000);
  const [open, close] = draw.of([
    ['[', ']'],
    ['{"a":', '}'],
  ]);
  return `${open.repeat(depth)}1${close.repeat(draw.of([depth, 0]))}`;
};
const PATHS = [
  '/etc/passwd',
  '../x.csv',
  '\\\\server\\share\\x.csv',
  '.',
  'a.csv',
  'b.xlsx',
  'p.json',
  '/dev/zero',
  '',
];

const CONFIGS: Readonly<Record<string, Make>> = {
  'nested JSON': nested,
  'a key of any shape': (draw) => JSON.stringify({ [draw.of(KEYS)]: anyJson(draw) }),
  'every key of any shape': (draw) => JSON.stringify(Object.fromEntries(KEYS.map((key) => [key, anyJson(draw)]))),
  'nested in a key': (draw) => `{"${draw.of(KEYS)}": ${nested(draw)}}`,
  'paths to elsewhere': (draw) =>
    JSON.stringify({ accounts: draw.of(PATHS), cohorts: draw.of(PATHS), platform: draw.of(PATHS) }),
  'unknown rules': (draw) =>
    JSON.stringify({
      rules: Object.fromEntries(rows(draw.size(5000), (nth) => `rule-${nth}`).map((id) => [id, 'loud'])),
    }),
  'a platform that is itself': () => JSON.stringify({ platform: 'p.json' }),
  'a text that is no JSON': (draw) => draw.of(CELLS)(draw),
};

const PLATFORMS: Readonly<Record<string, Make>> = {
  itself: () => '{"extends":"p.json"}',
  nested: nested,
  any: (draw) => JSON.stringify(anyJson(draw)),
  'with any name': (draw) => JSON.stringify({ extends: 'anfh', name: anyJson(draw), username: anyJson(draw) }),
};

const GOOD = [
  ['firstname', 'lastname', 'username', 'email', 'idnumber'],
  ['Lise', 'Morel', 'alp002.l.morel', 'lise.morel@ch.fr', '812'],
];
const CELL_NAMES = [
  'XFD1048576',
  'ZZZZZZZ99999999',
  'A0',
  'A-1',
  '1A',
  '',
  'A1048577',
  'AAAA1',
  'A99999999999999999999',
];

/** A workbook: in one of its parts, something stands in the place of something else. */
function damaged(part: RegExp, change: (xml: string) => string): Uint8Array {
  const parts = unzipSync(writeSheets({ Export: GOOD }));
  for (const [name, bytes] of Object.entries(parts)) {
    if (part.test(name)) parts[name] = Buffer.from(change(Buffer.from(bytes).toString()));
  }
  return zipSync(parts);
}

const WORKBOOKS: Readonly<Record<string, Make>> = {
  'a cell far away': (draw) => damaged(/sheet1/, (xml) => xml.replace('"B2"', `"${draw.of(CELL_NAMES)}"`)),
  'far rows': (draw) =>
    damaged(/sheet1/, (xml) => xml.replace('<row r="2"', `<row r="${draw.of(['0', '-1', '1048576', '1e9', 'x'])}"`)),
  attributes: (draw) =>
    damaged(/sheet1/, (xml) =>
      xml.replace('<row ', `<row ${rows(draw.size(100_000), (nth) => `a${nth}="1"`).join(' ')} `),
    ),
  'nested tags': (draw) =>
    damaged(/sheet1|sharedStrings/, (xml) => xml.replace('</', `${'<x>'.repeat(draw.size(100_000))}</`)),
  'entities of entities': (draw) =>
    damaged(/sharedStrings/, (xml) =>
      xml
        .replace(
          '?>',
          `?><!DOCTYPE x [<!ENTITY a "${'x'.repeat(1000)}"><!ENTITY b "${'&a;'.repeat(draw.size(9000))}">]>`,
        )
        .replace('Morel', '&b;&b;'),
    ),
  'strings that are not there': (draw) =>
    damaged(/sheet1/, (xml) => xml.replaceAll('<v>', `<v>${draw.of(['9', '-', '1e', ' '])}`)),
  'a long cell': (draw) =>
    writeSheets({
      Export: [
        ...GOOD,
        [
          draw
            .of(CELLS)(draw)
            .replace(/[\0-\x1f\ud800-\udfff\ufffe\uffff]/g, ''),
        ],
      ],
    }),
  zeros: (draw) =>
    damaged(/sheet1/, (xml) => xml.replace('</sheetData>', `${'0'.repeat(draw.size(30_000_000))}</sheetData>`)),
  'many sheets': (draw) =>
    writeSheets(Object.fromEntries(rows(draw.size(300), (nth) => `S${nth}`).map((name) => [name, GOOD]))),
  'bytes changed': (draw) => {
    const bytes = Buffer.from(writeSheets({ Export: GOOD }));
    for (let times = draw.size(50); times > 0; times--) bytes[draw.below(bytes.length)] = draw.below(256);
    return bytes;
  },
  'cut off': (draw) => {
    const bytes = writeSheets({ Export: GOOD });
    return bytes.subarray(0, draw.below(bytes.length));
  },
};

const COMMANDS: readonly (readonly string[])[] = [
  ['check', 'a.csv'],
  ['check', '--format', 'json', 'a.csv'],
  ['fix', '--dry-run', 'a.csv'],
  ['fix', 'a.csv'],
  ['simulate', 'a.csv'],
  ['report', '--out', 'r.html', 'a.csv'],
  ['report', '--format', 'markdown', 'a.csv'],
  ['anonymise', '--out', 'copies', 'a.csv'],
  ['compare', 'a.csv', 'c.csv'],
  ['check', '.'],
];

const named = (draw: Draw, kinds: Readonly<Record<string, Make>>): [string, string | Uint8Array] => {
  const kind = draw.of(Object.keys(kinds));
  return [kind, kinds[kind]!(draw)];
};

/** The n-th case of a seed, always the same. @param scale how much of its size it has, from 0 to 1 */
export function hostileCase(seed: number, nth: number, scale = 1): HostileCase {
  const draw = new Draw(seed * 1_000_003 + nth, scale);
  const good = [HEADER, ROW].join('\n');
  const args = draw.of(COMMANDS);
  const of = (name: string, files: HostileCase['files']): HostileCase => ({
    name: `${nth}: ${name} (${args.join(' ')})`,
    files: { 'a.csv': good, 'c.csv': good, ...files },
    args,
  });
  const area = draw.below(6);
  if (area === 0) {
    const [name, config] = named(draw, CONFIGS);
    return of(`configuration, ${name}`, { '.enrolment.json': config, 'p.json': '{"extends":"p.json"}' });
  }
  if (area === 1) {
    const [name, platform] = named(draw, PLATFORMS);
    return of(`platform, ${name}`, { '.enrolment.json': '{"platform":"p.json"}', 'p.json': platform });
  }
  if (area === 2) {
    const [name, book] = named(draw, WORKBOOKS);
    return of(`workbook, ${name}`, { '.enrolment.json': '{"accounts":"b.xlsx"}', 'b.xlsx': book });
  }
  if (area === 3) {
    const [name, list] = named(draw, CSVS);
    const key = draw.of(['accounts', 'cohorts']);
    return of(`${key}, ${name}`, { '.enrolment.json': `{"${key}":"b.csv"}`, 'b.csv': list });
  }
  const [name, csv] = named(draw, CSVS);
  return of(`file, ${name}`, { 'a.csv': csv });
}

/** Problems of a configuration that are told at most, and the line that counts the others. */
const MOST_OF_A_CONFIGURATION = 21;

/** What is wrong with what the command line has answered; undefined where it is as it should be. */
export function faultIn({ status, stderr }: { readonly status: number; readonly stderr: string }): string | undefined {
  if (![0, 1, 2].includes(status)) return `status ${status}`;
  if (/^\s+at |\b(?:Range|Type|Reference|Syntax)Error\b/m.test(stderr)) return `a stack: ${stderr.slice(0, 300)}`;
  const lines = stderr.split('\n').filter(Boolean);
  const byFile = new Map<string, number>();
  for (const line of lines) {
    const file = /([\w.]+\.(?:csv|json|xlsx))/.exec(line)?.[1] ?? '';
    byFile.set(file, (byFile.get(file) ?? 0) + 1);
  }
  for (const [file, count] of byFile) {
    if (count > (file.endsWith('.json') ? MOST_OF_A_CONFIGURATION : 1))
      return `${count} lines about ${file || 'no file'}: ${lines.slice(0, 3).join(' | ').slice(0, 400)}`;
  }
  return undefined;
}
