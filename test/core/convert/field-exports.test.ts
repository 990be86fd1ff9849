// Exports of other software, from the field: which people the conversion finds in them (test/fixtures/field-cases/hr-*).
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { convert } from './people-of';

const fieldCase = (name: string) =>
  readFileSync(path.join(__dirname, '../../fixtures/field-cases', name, 'export.csv'), 'utf8');

describe('an export from the field', () => {
  it('hr-essaim: six people; the header is no person', () => {
    const { people, doubtful } = convert(fieldCase('hr-essaim'));
    assert.equal(people.length, 6);
    assert.equal(people[0], 'Hans,MUSTER,,h.muster@ecole.example,');
    assert.equal(doubtful, true);
  });

  it('hr-google: six people; remarks behind the names of columns are no part of them', () => {
    const { people } = convert(fieldCase('hr-google'));
    assert.equal(people.length, 6);
    assert.equal(people[0], 'Hans,Muster,****,h.muster@ch-val.example,4001');
  });

  it('hr-mrs: the agent’s number beside the organisation’s', () => {
    assert.deepEqual(convert(fieldCase('hr-mrs')).people, [
      'Hélène,Durand,,h.durand@ch-val.fr,99999',
      'Paul,Roy,,p.roy@ch-val.fr,88888',
    ]);
  });

  it('hr-siecle: the name in use before the name at birth', () => {
    assert.deepEqual(convert(fieldCase('hr-siecle')).people, [
      'Hélène,LEFÈVRE,,h.lefevre@ch-val.fr,4012',
      'Paul,ROY,,p.roy@ch-val.fr,4013',
    ]);
  });

  const CASES: readonly (readonly [what: string, text: string, people: readonly string[], doubtful: boolean])[] = [
    [
      'names that personnel software gives to columns',
      'Mle;Nom d’usage;Nom de naissance;Premier prénom;Adresse mail professionnelle\n12;ROY;PETIT;Anne;a.roy@ch.fr\n13;;BAY;Luc;l.bay@ch.fr',
      ['Anne,ROY,,a.roy@ch.fr,12', 'Luc,BAY,,l.bay@ch.fr,13'],
      false,
    ],
    [
      'other names of the number and of the address',
      'N° paie;Nom;Prénom;Messagerie professionnelle\n12;Roy;Anne;a.roy@ch.fr',
      ['Anne,Roy,,a.roy@ch.fr,12'],
      false,
    ],
    [
      'names of a directory (LDAP)',
      'uid,givenName,sn,mail,employeeNumber\naroy,Anne,Roy,a.roy@ch.fr,12',
      ['Anne,Roy,,a.roy@ch.fr,12'],
      false,
    ],
    [
      'a total at the end',
      'Nom;Prénom;Courriel;Matricule\nRoy;Anne;a.roy@ch.fr;12\nTotal : 1;;;',
      ['Anne,Roy,,a.roy@ch.fr,12'],
      false,
    ],
    [
      'a total in words at the end',
      'Nom;Prénom;Courriel;Matricule\nRoy;Anne;a.roy@ch.fr;12\nTotal : 1 agent;;;',
      ['Anne,Roy,,a.roy@ch.fr,12'],
      false,
    ],
    [
      'a married name that says there is none, in whatever way, and one that is short',
      `Nom;Nom marital;Prénom;Courriel;Matricule\n${[
        '-',
        '--',
        '—',
        '/',
        '.',
        'néant',
        'NEANT',
        'Aucun',
        'n/a',
        'N.C.',
        'NC',
        's.o.',
        'sans objet',
        '0',
        'non renseigné',
      ]
        .map((nothing) => `MOREL;${nothing};Lise;l@ch.fr;12`)
        .join('\n')}\nDUVAL;So;Léa;l@ch.fr;13`,
      [...Array<string>(15).fill('Lise,MOREL,,l@ch.fr,12'), 'Léa,So,,l@ch.fr,13'],
      false,
    ],
    [
      'a column that no name settles',
      'Nom;Prénom;Contact;Matr.\nROY;Anne;a.roy@ch.fr;12\nBAY;Luc;l.bay@ch.fr;13',
      ['Anne,ROY,,a.roy@ch.fr,12', 'Luc,BAY,,l.bay@ch.fr,13'],
      true,
    ],
    [
      'two columns of names under one name: the first, and it is to be looked at',
      'Nom;Prénom;Courriel;Matricule;Nom\nROY;Anne;a.roy@ch.fr;12;GRAND',
      ['Anne,ROY,,a.roy@ch.fr,12'],
      true,
    ],
    ['names alone', 'ROY;Anne\nBAY;Luc', ['Anne,ROY,,,', 'Luc,BAY,,,'], true],
    ['names alone that nothing tells apart: nobody', 'Roy;Anne\nBay;Luc', [], true],
    ['whole names alone', 'NOM Prénom\nROY Anne\nBAY Luc', ['Anne,ROY,,,', 'Luc,BAY,,,'], true],
    ['whole names and a service', 'Agent;Service\nROY Anne;Bloc\nBAY Luc;SSR', ['Anne,ROY,,,', 'Luc,BAY,,,'], true],
    [
      'whole names beside words of one column more',
      'Stagiaire;Courriel;Présence\nM. ROY Luc;l.roy@ch.fr;Oui\nMme BAY Anne;a.bay@ch.fr;Non',
      ['Luc,ROY,,l.roy@ch.fr,', 'Anne,BAY,,a.bay@ch.fr,'],
      true,
    ],
    [
      'whole names under the name of last names',
      'Nom;Mail;Matricule\nROY Anne;a.roy@ch.fr;12\nLE GOFF Luc;;13',
      ['Anne,ROY,,a.roy@ch.fr,12', 'Luc,LE GOFF,,,13'],
      true,
    ],
    [
      'the same beside first names that are empty',
      'Nom;Prénom;Mail\nROY Anne;;a.roy@ch.fr',
      ['Anne,ROY,,a.roy@ch.fr,'],
      true,
    ],
    [
      'last names of two words are no whole names',
      'Nom;Prénom;Mail\nLE GOFF;Anne;a@ch.fr',
      ['Anne,LE GOFF,,a@ch.fr,'],
      false,
    ],
    [
      'whole names with a comma',
      'Name,Email,Staff ID\n"Smith, Ann",ann@nhs.example,12\n"Roe, Liz",liz@nhs.example,13',
      ['Ann,Smith,,ann@nhs.example,12', 'Liz,Roe,,liz@nhs.example,13'],
      true,
    ],
    ...['Édité le 03/03/2026', 'Page 1', 'Nombre d’agents : 1', '* hors disponibilité', 'Source : SIRH'].map(
      (line) =>
        [
          `a remark below the people: ${line}`,
          `Nom;Prénom;Courriel;Matricule\nROY;Anne;a.roy@ch.fr;12\n${line};;;`,
          ['Anne,ROY,,a.roy@ch.fr,12'],
          false,
        ] as const,
    ),
    [
      'a person of whom little is known is no remark',
      'Nom;Prénom;Courriel;Matricule\nROY;Anne;a.roy@ch.fr;12\nBAY;;;\n;;l.fay@ch.fr;\n;;;13',
      ['Anne,ROY,,a.roy@ch.fr,12', ',BAY,,,', ',,,l.fay@ch.fr,', ',,,,13'],
      false,
    ],
    [
      'the header again on each page, in whatever letters',
      'Nom;Prénom;Courriel;Matricule\nROY;Anne;a.roy@ch.fr;12\nNOM;PRENOM;COURRIEL;MATRICULE\nBAY;Luc;l.bay@ch.fr;13',
      ['Anne,ROY,,a.roy@ch.fr,12', 'Luc,BAY,,l.bay@ch.fr,13'],
      false,
    ],
    [
      'a header below what was searched for',
      `${Array.from({ length: 15 }, (_, nth) => `Critère ${nth} : tous;;\n`).join('')}Nom;Prénom;Courriel;Matricule\nROY;Anne;a.roy@ch.fr;12`,
      ['Anne,ROY,,a.roy@ch.fr,12'],
      false,
    ],
    ...[';', ',', '\t'].map(
      (between) =>
        [
          `lines that stand between quotes as a whole (${JSON.stringify(between)})`,
          ['Nom|Prénom|Courriel|Matricule', 'ROY|Anne|a.roy@ch.fr|12', 'BAY|Luc|l.bay@ch.fr|13']
            .map((line) => `"${line.replaceAll('|', between)}"`)
            .join('\n'),
          ['Anne,ROY,,a.roy@ch.fr,12', 'Luc,BAY,,l.bay@ch.fr,13'],
          false,
        ] as const,
    ),
    [
      'whole names beside letters in capitals',
      'Employee;Employee ID;Employee email;Contract\nAnne ROY;12;a.roy@ch.fr;CDI\nLuc BAY;13;l.bay@ch.fr;CDD',
      ['Anne,ROY,,a.roy@ch.fr,12', 'Luc,BAY,,l.bay@ch.fr,13'],
      true,
    ],
    [
      'names beside services that look like whole names',
      'Patro;Affect.;Petit;Contact;Ident.\nROY;SSR Nord;Anne;a.roy@ch.fr;4012\nBAY;USLD Sud;Luc;l.bay@ch.fr;4077',
      ['Anne,ROY,,a.roy@ch.fr,4012', 'Luc,BAY,,l.bay@ch.fr,4077'],
      true,
    ],
    ['no address at all', 'Nom;Prénom;Matricule\nROY;Anne;12', ['Anne,ROY,,,12'], true],
    ['a name that is missing', 'Nom;Courriel;Matricule\nROY;a.roy@ch.fr;12', [',ROY,,a.roy@ch.fr,12'], true],
  ];
  for (const [what, text, people, doubtful] of CASES) {
    it(what, () => assert.deepEqual(convert(text), { people, doubtful }));
  }
});
