// One cause, one finding: what merely follows from it is not reported, the repair is offered, and the same file without the
// cause is clean.
import assert from 'node:assert/strict';
import { readSheet } from '../../../src/core/document/read-sheet';
import { contextOf } from '../../../src/core/lint/example';
import { fixesOf, lint } from '../../../src/core/lint/lint';
import { applyEdits } from '../../../src/core/text/edits';
import { countingRandom } from '../annotated';

const HEADER = 'firstname,lastname,password,email,profile_field_matricule';
const PEOPLE = ['Anne,Petit,Tk8!graine,anne.petit@ch.fr,21', 'Marc,Roy,,marc.roy@ch.fr,22', 'Lise,Bay,,l.bay@ch.fr,'];
const SOUND = [HEADER, ...PEOPLE].join('\n');

const read = (text: string) => readSheet(text, contextOf({}));

/** That a file has one finding, and is the sound one after its first fix. */
function assertOneCause(text: string, rule: string, isSafe: boolean, sound = SOUND): void {
  const sheet = read(text);
  const findings = lint(sheet);
  assert.deepEqual(
    findings.map((finding) => finding.rule),
    [rule],
    text,
  );
  const [fix] = fixesOf(findings[0]!, sheet, { random: countingRandom() });
  assert.equal(applyEdits(text, fix!.edits), sound);
  assert.equal(fix!.safe, isSafe);
}

describe('one cause has one finding', () => {
  it('and the sound file has none', () => assert.deepEqual(lint(read(SOUND)), []));

  for (const sign of ['\u200b', '\u200d', '\u2060', '\ufeff', '\u00ad', '\u200e', '\u202a', '\u0007']) {
    const code = sign.charCodeAt(0).toString(16);
    it(`an invisible sign in an address: U+${code}`, () => {
      assertOneCause(SOUND.replace('marc.roy', `marc.${sign}roy`), 'cell-characters', true);
      assertOneCause(SOUND.replace('@ch.fr,22', `@${sign}ch.fr,22`), 'cell-characters', true);
    });
  }

  it('a no-break space in an address, where two words may meet', () => {
    assertOneCause(SOUND.replace('marc.roy', 'marc.\u00a0roy'), 'cell-characters', false);
  });

  const SEMICOLONS = SOUND.replaceAll(',', ';');
  for (const [open, close] of [
    ['«', '»'],
    ['« ', ' »'],
    ['“', '”'],
    ["'", "'"],
    ['‘', '’'],
    ['`', '`'],
  ] as const) {
    const around = (text: string) => open + text + close;
    for (const [sound, delimiter] of [
      [SOUND, ','],
      [SEMICOLONS, ';'],
    ] as const) {
      const [header = '', ...people] = sound.split('\n');
      it(`lines between ${open} and ${close}, with ${delimiter}`, () => {
        assertOneCause([header, ...people.map(around)].join('\n'), 'file-delimiter', true, sound);
        assertOneCause([header, people[0], around(people[1]!), people[2]].join('\n'), 'file-delimiter', true, sound);
      });

      it(`values between ${open} and ${close}, with ${delimiter}`, () => {
        const each = (line: string) => line.split(delimiter).map(around).join(delimiter);
        const filled = (line: string) => each(line).replaceAll(`${open}${close}`, '');
        for (const make of [each, filled])
          assertOneCause([header, ...people.map(make)].join('\n'), 'file-delimiter', true, sound);
        assertOneCause([header, people[0], each(people[1]!), people[2]].join('\n'), 'file-delimiter', true, sound);
      });
    }
  }

  it('values between signs, one with a delimiter inside', () => {
    const text = `${HEADER}\n'Anne','Petit, dite Lou','','anne.petit@ch.fr','21'`;
    assertOneCause(text, 'file-delimiter', true, `${HEADER}\nAnne,"Petit, dite Lou",,anne.petit@ch.fr,21`);
  });

  it('but a single value between signs is told by the rules of its column', () => {
    const found = lint(read(SOUND.replace('Marc', "'Marc'"))).map(({ rule }) => rule);
    assert.deepEqual(found, ['name-suspicious']);
  });

  for (const [sound, delimiter] of [
    [SOUND, ','],
    [SEMICOLONS, ';'],
    [SEMICOLONS.replaceAll('\n', '\r\n'), ';'],
  ] as const) {
    const end = /\r?\n/.exec(sound)![0];
    const [header = '', ...people] = sound.split(end);
    for (const surplus of [delimiter, delimiter.repeat(3)]) {
      it(`${surplus} too many at the end of the header`, () => {
        assertOneCause([header + surplus, ...people].join(end), 'header-extra', true, sound);
        assertOneCause([header + surplus, people[0]].join(end), 'header-extra', true, [header, people[0]].join(end));
      });

      it(`${surplus} too many at the end of every line but the header`, () => {
        const lines = people.map((line) => line + surplus);
        assertOneCause([header, ...lines].join(end), 'row-fields', true, sound);
        assertOneCause([header, people[0], ...lines.slice(1)].join(end), 'row-fields', true, sound);
      });
    }
  }

  it('what else is wrong is told beside a delimiter too many at the end of the header', () => {
    const text = `${HEADER},\nAnne,Petit,court,anne.petit@ch.fr,21\nMarc,Roy,,marc.roy@ch.fr`;
    assert.deepEqual(
      lint(read(text)).map(({ rule, place }) => [rule, place.record]),
      [
        ['header-extra', 0],
        ['password-policy', 1],
        ['row-fields', 2],
      ],
    );
  });

  it('a column is deleted from lines that lack the end of the header, too', () => {
    const text = `Service,${HEADER},\n${PEOPLE.map((line) => `URG,${line}`).join('\n')}`;
    const sheet = read(text);
    const [service] = lint(sheet);
    const [fix] = fixesOf(service!, sheet, { random: countingRandom() });
    assert.equal(applyEdits(text, fix!.edits), SOUND.replace(HEADER, `${HEADER},`));
  });

  for (const title of [
    'Liste des agents 2026',
    'Total : 24 agents',
    'Total',
    '24 agents',
    'Service : Urgences',
    'Fait à Buis le 12/03/2026',
    '# équipe de jour',
  ]) {
    it(`a title or a total among the people: ${title}`, () => {
      const among = (line: string) => [HEADER, PEOPLE[0], line, ...PEOPLE.slice(1)].join('\n');
      for (const line of [
        `${title},,,,`,
        `,${title},,,`,
        `,,,${title},`,
        `,,,,${title}`,
        `${title},,,,24`,
        `${title},24,,,`,
      ])
        assertOneCause(among(line), 'name-missing', false);
      assertOneCause(among(title), 'row-fields', false);
      assertOneCause(`${title}\n${SOUND}`, 'file-title-row', false);
    });
  }

  it('but what a ward or a cohort is called makes no title of somebody’s line', () => {
    const importOptions = { uutype: '3', uuupdatetype: '1' };
    const moodle = (text: string) => lint(readSheet(text, contextOf({ platform: 'moodle', importOptions })));
    assert.deepEqual(moodle('username,department\n812,Service de soins\n813,Direction 2'), []);
    const nameless = `${HEADER},cohort1\n,,Tk8!graine,,812,Formation 2026`;
    assert.deepEqual(
      lint(read(nameless)).map(({ rule, args }) => [rule, args.isTitle]),
      [
        ['name-missing', false],
        ['name-missing', false],
      ],
    );
  });

  it('but who is called so is somebody', () => {
    const people = [
      'Total,Marie,,marie.total@ch.fr,24',
      'Marie,Total,Tk8!graine,,25',
      'Agnès,Page,,agnes.page@ch.fr,26',
    ];
    assert.deepEqual(
      lint(read([HEADER, ...people].join('\n'))).map(({ rule, place }) => [rule, place.record]),
      [['name-suspicious', 2]],
    );
  });
});
