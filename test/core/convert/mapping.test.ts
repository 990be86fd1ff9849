// Which foreign column becomes which column of the file: by its name, by the template's order, by what its cells look like.
import assert from 'node:assert/strict';
import { mappingOf, reassign, targetOf } from '../../../src/core/convert/mapping';
import { rowsOf } from '../../../src/core/convert/rows';
import { platformOf } from '../../../src/core/platform';

function target(known?: Record<string, string>, platform = 'anfh', template = 0) {
  const found = platformOf(platform)!;
  const { columns } = found.templates[template]!;
  return { platform: found, template: found.templates[template]!, columns, ...(known && { known }) };
}

/** `lastname=1+0 email=3`: the foreign columns of each column. */
function shown(text: string, to = target()): string {
  const mapping = mappingOf(rowsOf(text), to);
  if (!mapping) return 'nothing';
  const sources = [...mapping.sources].map(
    ([name, indexes]) => `${name.replace('profile_field_', '')}=${indexes.join('+')}`,
  );
  return [mapping.by, mapping.header, ...sources.sort()].join(' ');
}

const CASES: readonly (readonly [what: string, text: string, expected: string, to?: ReturnType<typeof target>])[] = [
  ['a usual HR export', 'NOM\tPrénom\tMél\tN° agent\nX\tY\t\t1', 'names 0 email=2 firstname=1 lastname=0 matricule=3'],
  ['semicolons', 'Matricule;Nom;Prénom;Courriel\n', 'names 0 email=3 firstname=2 lastname=1 matricule=0'],
  ['commas and quotes', '"Nom","Prénom","Service"\n', 'names 0 firstname=1 lastname=0'],
  ['capitals, dots and the wrong degree sign', 'NOM.\tPRENOM\tNº AGENT', 'names 0 firstname=1 lastname=0 matricule=2'],
  [
    'the name in use before the name at birth',
    'Nom de naissance\tNom d’usage\tPrénom',
    'names 0 firstname=2 lastname=1+0',
  ],
  ['the name at birth alone', 'Nom de naissance\tPrénom', 'names 0 firstname=1 lastname=0'],
  ['the first name in use', 'Nom\tPrénom\tPrénom usuel', 'names 0 firstname=2+1 lastname=0'],
  [
    'a second address is not mixed in',
    'Nom\tPrénom\tMail\tMél professionnel',
    'names 0 email=2 firstname=1 lastname=0',
  ],
  ['a title above', 'Liste du 3 mars\n\nNom\tPrénom\nDupond\tPaul', 'names 1 firstname=1 lastname=0'],
  ['English names', 'Surname,First name,E-mail\n', 'names 0 email=2 firstname=1 lastname=0'],
  [
    'the template itself',
    'firstname;lastname;password;email;profile_field_matricule',
    'names 0 email=3 firstname=0 lastname=1 matricule=4 password=2',
  ],
  [
    'no matricule: a postal code',
    'Nom;Prénom;Code postal;Ville\nDupond;Paul;38000;Buis\nRoy;Anne;38100;Nyons',
    'names 0 firstname=1 lastname=0',
  ],
  [
    'no matricule: a postal code that two people have, under an unknown name',
    'Nom;Prénom;Dom.\nDupond;Paul;38000\nRoy;Anne;38000',
    'names 0 firstname=1 lastname=0',
  ],
  ['no matricule: a unit', 'Nom;Prénom;UF\nDupond;Paul;1234\nRoy;Anne;1234', 'names 0 firstname=1 lastname=0'],
  [
    'no matricule: a unit of each',
    'Nom;Prénom;N° d’UF\nDupond;Paul;1234\nRoy;Anne;1235',
    'names 0 firstname=1 lastname=0',
  ],
  ['no matricule: an age', 'NOM;PRENOM;AGE\nDupond;Paul;41\nRoy;Anne;42', 'names 0 firstname=1 lastname=0'],
  ['no matricule: a telephone', 'Nom;Prénom;Phone\nDupond;Paul;4512\nRoy;Anne;4513', 'names 0 firstname=1 lastname=0'],
  [
    'a matricule under an unknown name: each has another',
    'Nom;Prénom;Ident. SIRH\nDupond;Paul;812\nRoy;Anne;813',
    'names 0 firstname=1 lastname=0 matricule=2',
  ],
  ...['id', 'ID', 'User ID', 'Id compte'].map(
    (id) =>
      [
        `no matricule: the number of an account or an answer (${id})`,
        `${id};Nom;Prénom\n1042;Roy;Anne\n1047;Dupond;Paul`,
        'names 0 firstname=2 lastname=1',
      ] as const,
  ),
  ...['N°', '', '#', 'Code'].map(
    (name) =>
      [
        `no matricule: rows that are counted (${name})`,
        `${name};Nom;Prénom\n1;Roy;Anne\n2;Dupond;Paul\n3;Petit;Luc`,
        'names 0 firstname=2 lastname=1',
      ] as const,
  ),
  ['no matricule: rows that are counted, without a header', '1\tROY\tAnne\n2\tDUPOND\tPaul', 'nothing'],
  ...[
    'Mail du cadre',
    'E-mail N+1',
    'Email N + 1',
    'Courriel du responsable hiérarchique',
    'Mél tuteur',
    'Mail service',
    'Contact d’urgence',
    'Manager e-mail',
    'Line manager',
    'Adresse de l’employeur',
  ].map(
    (name) =>
      [
        `no address: somebody else’s (${name})`,
        `Nom;Prénom;${name}\nRoy;Anne;l.grand@ch.fr\nDupond;Paul;z.petit@ch.fr`,
        'names 0 firstname=1 lastname=0',
      ] as const,
  ),
  [
    'no address: one that many share, under an unknown name',
    'Nom;Prénom;Contact\nRoy;Anne;bloc@ch.fr\nDupond;Paul;bloc@ch.fr\nBay;Luc;Bloc@ch.fr',
    'names 0 firstname=1 lastname=0',
  ],
  [
    'the address of the people beside that of others',
    'Email responsable;Nom;Prénom;Email élève\np@home.fr;Roy;Anne;a.roy@ch.fr\nq@home.fr;Dupond;Paul;p.d@ch.fr',
    'names 0 email=3 firstname=2 lastname=1',
  ],
  [
    'postal addresses under the name of others',
    'Nom;Prénom;Adresse professionnelle\nRoy;Anne;12 rue du Bac\nBay;Luc;',
    'names 0 firstname=1 lastname=0',
  ],
  [
    'postal addresses, and the others under an unknown name',
    'Nom;Prénom;Adresse professionnelle;Contact\nRoy;Anne;12 rue du Bac;a.roy@ch.fr',
    'names 0 email=3 firstname=1 lastname=0',
  ],
  [
    'names where the header says numbers, and the other way round',
    'Matricule;Agent;Mail\nROY Paul;12;p.roy@ch.fr',
    'names 0 email=2 fullname=0 matricule=1',
  ],
  [
    'words under the file’s own name of the address: they are kept',
    'firstname;lastname;email\nAnne;Roy;néant',
    'names 0 email=2 firstname=0 lastname=1',
  ],
  [
    'the names of superiors beside those of agents',
    'Nom;Prénom;Nom;Prénom\nRoy;Anne;Grand;Léa',
    'names 0 firstname=1 lastname=0',
  ],
  [
    'groups of columns: superiors first',
    'Responsable;;Agent;;\nNom;Prénom;Nom;Prénom;Mail\nGrand;Léa;Roy;Anne;a.roy@ch.fr',
    'names 1 email=4 firstname=3 lastname=2',
  ],
  [
    'groups of columns: the address of another',
    'Agent;;Responsable\nNom;Prénom;Mail\nRoy;Anne;l.grand@ch.fr',
    'names 1 firstname=1 lastname=0',
  ],
  [
    'a title that names a service is no group',
    'Service de cardiologie;;\nNom;Prénom;Mail\nRoy;Anne;a.roy@ch.fr',
    'names 1 email=2 firstname=1 lastname=0',
  ],
  [
    'the person that filled in the form, and the agent',
    'Nom;Prénom;Nom de l’agent;Prénom de l’agent\nGrand;Léa;Roy;Anne',
    'names 0 firstname=3 lastname=2',
  ],
  [
    'the agent’s name in use, and at birth',
    'Nom de naissance;Nom agent;Prénom agent\nPetit;Roy;Anne',
    'names 0 firstname=2 lastname=1+0',
  ],
  ['a name that only a column has', 'Patronyme;Petit nom;N.\nROY;Paul;813', 'content 0 lastname=0 matricule=2'],
  ...[
    'Nom du stagiaire;Prénom du stagiaire;Courriel du stagiaire;Matricule du stagiaire',
    'P_NOM;P_PRENOM;P_MEL;P_MATRICULE',
    'agent.nom;agent.prenom;agent.mail;agent.matricule',
    'AGENT - NOM;AGENT - PRÉNOM;AGENT - MÉL;AGENT - MAT',
    '1. Nom;2. Prénom;3. Mail;4. Matricule',
    'Quel est votre nom ?;Quel est votre prénom ?;Votre adresse mail;Votre matricule (fiche de paie)',
    'Nom de famille de l’étudiant;Prénom de l’étudiant;E-mail étudiant;Matricule étudiant',
    'LIB_NOM_USU_IND;LIB_PR1_IND;EMAIL_IND;MATRICULE',
    'Surname;Forename;Work Email;Staff No.',
    'Employee’s last name;Employee’s first name;Email;Employee number',
    'Legal Last Name;Legal First Name;Email Address;Payroll number',
  ].map(
    (header) =>
      [
        `words around the names of columns: ${header}`,
        `${header}\nRoy;Anne;a.roy@ch.fr;812`,
        'names 0 email=2 firstname=1 lastname=0 matricule=3',
      ] as const,
  ),
  [
    'the one who fills in a form, and the agent',
    'Mail;Nom;Nom du stagiaire;Prénom du stagiaire;Mail du stagiaire\nl@ch.fr;Grand;Roy;Anne;a.roy@ch.fr',
    'names 0 email=4 firstname=3 lastname=2',
  ],
  [
    'remarks that say whose a column is: a superior’s',
    'Nom (responsable);Nom (agent);Prénom;Mail (N+1)\nGrand;Roy;Anne;l.grand@ch.fr',
    'names 0 firstname=2 lastname=1',
  ],
  [
    'remarks that say whose a column is: at home',
    'Nom;Prénom;Mail (perso);Mail (pro)\nRoy;Anne;anne@home.fr;a.roy@ch.fr',
    'names 0 email=3 firstname=1 lastname=0',
  ],
  [
    'a private address is found by its cells only',
    'Nom;Prénom;Mail (perso)\nRoy;Anne;anne@home.fr',
    'names 0 email=2 firstname=1 lastname=0',
  ],
  [
    'a matricule beside rows that are counted, and a number of an account',
    'N°;id;Nom;Prénom;Réf.\n1;77;Roy;Anne;4012\n2;78;Dupond;Paul;4017',
    'names 0 firstname=3 lastname=2 matricule=4',
  ],
  [
    'the same without a header',
    '1\t4012\tROY\tAnne\n2\t4017\tDUPOND\tPaul',
    'content -1 firstname=3 lastname=2 matricule=1',
  ],
  [
    'no matricule: a secret number',
    'Nom;Prénom;Code PIN\nRoy;Anne;4411\nDupond;Paul;4417',
    'names 0 firstname=1 lastname=0',
  ],
  ['a cohort where the file has none', 'Nom;Prénom;Cohorte', 'names 0 firstname=1 lastname=0'],
  [
    'a cohort where it has one',
    'Nom;Prénom;Cohorte',
    'names 0 cohort1=2 firstname=1 lastname=0',
    target({}, 'anfh', 1),
  ],
  [
    'Moodle’s columns',
    'Identifiant;Nom;Prénom;Mail',
    'names 0 email=3 firstname=2 lastname=1 username=0',
    target({}, 'moodle'),
  ],
  [
    'what the user said',
    'Patronyme;Prénom;Mél perso',
    'names 0 email=2 firstname=1 lastname=0',
    target({ PATRONYME: 'lastname', 'mel perso': 'email' }),
  ],
  ['what the user left out', 'Nom;Prénom;Mél', 'names 0 firstname=1 lastname=0', target({ Mél: '' })],
  [
    'what the user said of a column that the file lacks',
    'Nom;Prénom;Mél',
    'names 0 firstname=1 lastname=0',
    target({ Mél: 'city' }),
  ],
  [
    'the template’s order',
    'Paul\tDUPOND\t\tpaul@ch.fr\t812',
    'order -1 email=3 firstname=0 lastname=1 matricule=4 password=2',
  ],
  [
    'the template’s order with a password',
    'Paul\tDupond\tKf9-tamis\tpaul@ch.fr\t0812',
    'order -1 email=3 firstname=0 lastname=1 matricule=4 password=2',
  ],
  [
    'as many columns, last names first',
    'DUPOND\tPaul\t\tpaul@ch.fr\t812',
    'content -1 email=3 firstname=1 lastname=0 matricule=4',
  ],
  [
    'as many columns, but others',
    'DUPOND\tPaul\tCardiologie\tpaul@ch.fr\t812',
    'content -1 email=3 firstname=1 lastname=0 matricule=4',
  ],
  [
    'other columns',
    '812\tMme\tDUPOND\tPauline\tp.dupond@ch.fr\nx9\tM.\tLE GOFF\tJean-Marc\t',
    'content -1 email=4 firstname=3 lastname=2',
  ],
  [
    'other columns, a service among them',
    'DUPOND\tPaul\tUrgences\t812\nPETIT\tLise\tBloc\t813',
    'content -1 firstname=1 lastname=0 matricule=3',
  ],
  ['two columns of letters and no capitals', 'Paul\tDupond\t812', 'content -1 firstname=0 lastname=1 matricule=2'],
  ['three columns of letters and no capitals', 'Paul\tDupond\tBloc\t812', 'nothing'],
  [
    'two columns of letters that addresses tell apart',
    'Dupond\tPaul\tpaul.dupond@ch.fr\t812\nLe Goff\tAnne\tanne.legoff2@ch.fr\t813',
    'content -1 email=2 firstname=1 lastname=0 matricule=3',
  ],
  [
    'a service beside names that addresses tell apart',
    'Bloc\tDupond\tPaul\tp.dupond@ch.fr\nBloc\tNoël\tZoé\tznoel@ch.fr',
    'content -1 email=3 firstname=2 lastname=1',
  ],
  [
    'a service behind names that addresses tell apart',
    'Paul\tDupond\tBloc\tdupond.p@ch.fr\nZoé\tNoël\tBloc\tnoel.z@ch.fr',
    'content -1 email=3 firstname=0 lastname=1',
  ],
  [
    'the template’s columns, last names first as addresses tell',
    'Dupond\tPaul\t\tpaul.dupond@ch.fr\t812',
    'content -1 email=3 firstname=1 lastname=0 matricule=4',
  ],
  ['addresses that are made of no names', 'Bloc\tDupond\tPaul\tsecretariat@ch.fr', 'nothing'],
  ['a telephone is no staff number', 'DUPOND\tPaul\t0612345678', 'nothing'],
  ['names alone', 'DUPOND\tPaul', 'nothing'],
  ['first and last name in one cell', 'Nom Prénom\tMél\tMatricule', 'names 0 email=1 fullname=0 matricule=2'],
  ['the same in other words', 'Matricule;NOM D’USAGE ET PRÉNOM;Mél', 'names 0 email=2 fullname=1 matricule=0'],
  ['the same the other way round', 'Prénom / Nom\tMél', 'names 0 email=1 fullname=0'],
  ['whole names beside first and last ones', 'Nom complet\tNom\tPrénom', 'names 0 firstname=2 lastname=1'],
  ['whole names beside first ones', 'Nom et prénom\tPrénom', 'names 0 firstname=1 fullname=0'],
  ['whole names as the user said', 'Agent\tMél', 'names 0 email=1 fullname=0', target({ Agent: 'fullname' })],
  ['whole names without a header', 'DUPOND Paul\t812\nLE GOFF Anne\t813', 'content -1 fullname=0 matricule=1'],
  ['whole names that capitals do not part', 'Dupond Paul\t812\nLe Goff Anne\t813', 'nothing'],
  ['prose', 'Bonjour, merci de créer les comptes, avant lundi, svp', 'nothing'],
  ['somebody called Mel', 'Mel\tMartin\tmel@ch.fr', 'content -1 email=2 firstname=0 lastname=1'],
  ['nothing', '', 'nothing'],
  ['blanks', '\t\t\n\t\t', 'nothing'],
];

describe('a mapping of foreign columns', () => {
  for (const [what, text, expected, to] of CASES) {
    it(what, () => {
      assert.equal(shown(text, to), expected);
    });
  }

  it('can be corrected', () => {
    const mapping = mappingOf(rowsOf('Nom\tPrénom\tMél perso'), target())!;
    const corrected = reassign(reassign(mapping, 2, 'email'), 0, '');
    assert.deepEqual(
      [0, 1, 2].map((column) => targetOf(corrected, column)),
      [undefined, 'firstname', 'email'],
    );
    assert.deepEqual(reassign(corrected, 0, 'firstname').sources.get('firstname'), [0, 1]);
  });
});
