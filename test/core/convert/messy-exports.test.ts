// Exports as staff send them: whose a name, an address and a number is.
import assert from 'node:assert/strict';
import { convert } from './people-of';

describe('a messy export', () => {
  const CASES: readonly (readonly [what: string, text: string, people: readonly string[], doubtful: boolean])[] = [
    ...[
      'Service : Cardiologie;;;Date : 03/03/2026',
      'Établissement;CH Val;;Édité le 03/03/2026',
      'CH Val;;Service formation;',
      'Édité par;DRH;;',
      'Pôle : Urgences;;Liste des agents;',
    ].map(
      (above) =>
        [
          `what a list has above its header: ${above}`,
          `${above}\nNom;Prénom;Mail;Matricule\nROY;Anne;a@ch.fr;12`,
          ['Anne,ROY,,a@ch.fr,12'],
          false,
        ] as const,
    ),
    [
      'whole names of a form, against whose order an address stands',
      'Nom et Prénom;Mail;Matricule\nROY Anne;anne.roy@ch.fr;12\nluc bay;luc.bay@ch.fr;13\nzoe fay;z.fay@ch.fr;14\nly eva;eva.ly@ch.fr;15',
      [
        'Anne,ROY,,anne.roy@ch.fr,12',
        ',luc bay,,luc.bay@ch.fr,13',
        ',zoe fay,,z.fay@ch.fr,14',
        'eva,ly,,eva.ly@ch.fr,15',
      ],
      true,
    ],
    [
      'the same of a house whose addresses begin with the last name, or where nobody tells that',
      'Nom et Prénom;Mail;Matricule\nROY Anne;roy.anne@ch.fr;12\nbay luc;bay.luc@ch.fr;13',
      ['Anne,ROY,,roy.anne@ch.fr,12', 'luc,bay,,bay.luc@ch.fr,13'],
      false,
    ],
    [
      'whole names beside names at birth',
      'Nom Prénom;Nom de naissance;Mail;Matricule\nROY Anne;PETIT;a@ch.fr;12',
      ['Anne,ROY,,a@ch.fr,12'],
      true,
    ],
    [
      'whole names, first names and names at birth',
      'Nom Prénom;Prénom;Nom JF;Mail;Matricule\nROY Anne;Anne-Lise;PETIT;a@ch.fr;12',
      ['Anne-Lise,ROY,,a@ch.fr,12'],
      false,
    ],
    [
      'whole names twice: no first and last name',
      'Legal;Preferred;Mail;Matricule\nAnne ROY;Anne ROY;a@ch.fr;12\nLuc BAY;Luc BAY;l@ch.fr;13',
      [',,,a@ch.fr,12', ',,,l@ch.fr,13'],
      true,
    ],
    [
      'a state of all lines is no name',
      'Nom complet avec lien,Adresse de courriel,Dernier accès\nAnne Roy,a.roy@ch.fr,jamais\nLuc Bay,l.bay@ch.fr,jamais',
      [',Anne Roy,,a.roy@ch.fr,', ',Luc Bay,,l.bay@ch.fr,'],
      true,
    ],
    [
      'addresses of a directory',
      'Nom;Prénom;Nom d’utilisateur principal;Adresse SMTP;Matricule\nROY;Anne;aroy@ch.local;a.roy@ch.fr;12',
      ['Anne,ROY,,a.roy@ch.fr,12'],
      false,
    ],
    [
      'another table below, with a header of its own',
      'Nom;Prénom;Mail;Matricule\nROY;Anne;a@ch.fr;12\n;;;\nMatricule;Nom;Prénom;Courriel\n13;BAY;Luc;l@ch.fr',
      ['Anne,ROY,,a@ch.fr,12', 'Luc,BAY,,l@ch.fr,13'],
      true,
    ],
    [
      'the same, and the first header once more',
      'Nom;Prénom;Mail;Matricule\nROY;Anne;;12\nPrénom;Nom;Mail;Matricule\nLuc;BAY;;13\nNOM;PRENOM;MAIL;MATRICULE\nFAY;Zoé;;14',
      ['Anne,ROY,,,12', 'Luc,BAY,,,13', 'Zoé,FAY,,,14'],
      true,
    ],
    [
      'a header below a title, whose names are not ours',
      'Pôle Chirurgie;;;\nAgent;Matricule;01/03;02/03\nROY Anne;812;M;S\nBAY Luc;813;S;M\nTotal;;2;2',
      ['Anne,ROY,,,812', 'Luc,BAY,,,813'],
      true,
    ],
    [
      'a second person in one line, who is left out',
      'Nom;Prénom;Mail;Matricule;Nom2;Prénom2;Mail2\nROY;Anne;a@ch.fr;12;BAY;Luc;l@ch.fr',
      ['Anne,ROY,,a@ch.fr,12'],
      true,
    ],
    [
      'the address of an institution beside a private one',
      'Nom;Prénom;Mail institutionnel;Mail personnel;Matricule\nROY;Anne;a.roy@ch.fr;anne@free.fr;12',
      ['Anne,ROY,,a.roy@ch.fr,12'],
      false,
    ],
    [
      'an address is no name',
      'Nom;Mail\n"Roy, a@ch.fr";\n"Bay, l@ch.fr";',
      [',"Roy, a@ch.fr",,,', ',"Bay, l@ch.fr",,,'].map((one) => one.replaceAll('"', '')),
      true,
    ],
    [
      'an address beside names that it has nothing of',
      'Nom;Prénom;Envoyé à;Matricule\nROY;Anne;chef@ch.fr;12\nBAY;Luc;cadre@ch.fr;13',
      ['Anne,ROY,,,12', 'Luc,BAY,,,13'],
      true,
    ],
    [
      'an office’s address and a telephone that has lost its zero',
      'Nom;Prénom;Mail UF;Contact\nROY;Anne;a.cardio@ch.fr;612345678\nBAY;Luc;l.urg@ch.fr;712345678',
      ['Anne,ROY,,,', 'Luc,BAY,,,'],
      true,
    ],
    [
      'a private address beside another that no name tells',
      'Nom;Prénom;Boîte pro;Boîte perso;N° SS\nROY;Anne;a.roy@ch.fr;anne@free.fr;2800335\nBAY;Luc;l.bay@ch.fr;;1790235',
      ['Anne,ROY,,a.roy@ch.fr,', 'Luc,BAY,,l.bay@ch.fr,'],
      true,
    ],
    ...[
      ['NOMUSE', 'NOMPAT'],
      ['Nom usag.', 'Nom patro.'],
      ['Nom marital', 'Nom JF'],
      ['NOM_MAR', 'NOM_NAISS'],
      ['Nom d’usage', 'Nom de JF'],
    ].map(
      ([used, born]) =>
        [
          `names of columns that software has shortened: ${used}, ${born}`,
          `${born};${used};Prénom;Mail;Matricule\nPETIT;ROY;Anne;a@ch.fr;12\nBAY;;Luc;l@ch.fr;13`,
          ['Anne,ROY,,a@ch.fr,12', 'Luc,BAY,,l@ch.fr,13'],
          false,
        ] as const,
    ),
    [
      'columns of others, which a program has numbered',
      'Nom,Prénom,Mail,Matricule,Nom.1,Prénom.1,Mail.1\nROY,,,12,CHEF,Paul,p.chef@ch.fr\nBAY,Luc,,13,CHEF,Paul,p.chef@ch.fr',
      [',ROY,,,12', 'Luc,BAY,,,13'],
      true,
    ],
  ];
  for (const [what, text, people, doubtful] of CASES) {
    it(what, () => assert.deepEqual(convert(text), { people, doubtful }));
  }
});
