// Which texts are taken for enrolment files, with which template, and where their header is.
import assert from 'node:assert/strict';
import { readSheet } from '../../../src/core/document/read-sheet';
import { contextOf } from '../../../src/core/lint/example';

const AGENTS = 'firstname,lastname,password,email,profile_field_matricule';
const COHORT = `${AGENTS},cohort1`;
const ROW = 'Marc,Petit,,marc.petit@ch.fr,21';

interface Case {
  readonly what: string;
  readonly text: string;
  readonly fileName?: string;
  readonly platform?: string;
  readonly template?: string;
  readonly forced?: boolean;
  /** What is recognised: by what, template, delimiter, header's record; undefined for nothing. */
  readonly as?: readonly ['header' | 'name' | 'user', string, string, number];
}

const OTHER = 'liste.csv';

const CASES: readonly Case[] = [
  { what: 'the agents template', text: `${AGENTS}\n${ROW}`, as: ['header', 'agents', ',', 0] },
  { what: 'the cohort template', text: `${COHORT}\n${ROW},C25`, as: ['header', 'agents-cohort', ',', 0] },
  { what: 'a header alone', text: AGENTS, as: ['header', 'agents', ',', 0] },
  { what: 'semicolons', text: AGENTS.replaceAll(',', ';'), as: ['header', 'agents', ';', 0] },
  { what: 'tabs', text: AGENTS.replaceAll(',', '\t'), as: ['header', 'agents', '\t', 0] },
  { what: 'bars', text: AGENTS.replaceAll(',', '|'), as: ['header', 'agents', '|', 0] },
  { what: 'a username column first', text: `username,${AGENTS}\n`, as: ['header', 'agents', ',', 0] },
  {
    what: 'names in quotes',
    text: `"${AGENTS.replaceAll(',', '","')}"\r\n`,
    as: ['header', 'agents', ',', 0],
  },
  { what: 'a byte-order mark', text: `\ufeff${AGENTS}\n`, as: ['header', 'agents', ',', 0] },
  {
    what: 'a byte-order mark and quotes',
    text: `\ufeff"firstname",lastname,password,email,profile_field_matricule`,
    as: ['header', 'agents', ',', 0],
  },
  { what: 'another case', text: AGENTS.toUpperCase(), as: ['header', 'agents', ',', 0] },
  {
    what: 'slips',
    text: 'fristname,lastnam,pasword,e-mail,profile_field_matricul\n',
    as: ['header', 'agents', ',', 0],
  },
  {
    what: 'two names in French',
    text: 'Prénom,Nom,password,email,profile_field_matricule',
    as: ['header', 'agents', ',', 0],
  },
  { what: 'all names in French', text: 'Prénom;Nom;Mot de passe;Courriel;Matricule', as: ['header', 'agents', ';', 0] },
  {
    what: 'all names in French, with a cohort',
    text: 'Prénom;Nom;Mdp;Mail;N° matricule;Cohorte',
    as: ['header', 'agents-cohort', ';', 0],
  },
  {
    what: 'a header read wrongly',
    text: 'PrÃ©nom;Nom;Mot de passe;Courriel;Matricule',
    as: ['header', 'agents', ';', 0],
  },
  {
    what: 'a header read wrongly twice',
    text: 'PrÃƒÂ©nom;Nom;Mot de passe;Courriel;Matricule',
    as: ['header', 'agents', ';', 0],
  },
  {
    what: 'a header whose accents are lost',
    text: 'Pr\ufffdnom;Nom;Mot de passe;Courriel;Matricule',
    as: ['header', 'agents', ';', 0],
  },
  {
    what: 'a header that a sort has moved down',
    text: `${`${ROW}\n`.repeat(40)}${AGENTS}\n${ROW}`,
    as: ['header', 'agents', ',', 40],
  },
  {
    what: 'a header that a sort has moved to the end',
    text: `${`${ROW.replaceAll(',', ';')}\r\n`.repeat(400)}${AGENTS.replaceAll(',', ';')}`,
    as: ['header', 'agents', ';', 400],
  },
  { what: 'a header quoted in a text', text: `${'Bonjour, voici,\n'.repeat(20)}${AGENTS}\n${ROW}` },
  { what: 'a missing column', text: 'firstname,lastname,password,email', as: ['header', 'agents', ',', 0] },
  {
    what: 'another order',
    text: 'lastname,firstname,email,password,profile_field_matricule',
    as: ['header', 'agents', ',', 0],
  },
  { what: 'a foreign column', text: `${AGENTS},Dernier accès`, as: ['header', 'agents', ',', 0] },
  { what: 'a title above', text: `Agents du CH de Buis\n\n${AGENTS}\n${ROW}`, as: ['header', 'agents', ',', 1] },
  {
    what: 'a title with delimiters',
    text: `Liste, agents, 2025,,\n,,,,\n${AGENTS}\n${ROW}`,
    as: ['header', 'agents', ',', 2],
  },
  { what: 'a sep= line', text: `sep=;\n${AGENTS.replaceAll(',', ';')}\n`, as: ['header', 'agents', ';', 1] },
  { what: 'a title too far above', text: `${'titre\n'.repeat(10)}${AGENTS}\n` },
  {
    what: 'a header of two delimiters',
    text: 'firstname;lastname;password,email,profile_field_matricule\n',
    as: ['header', 'agents', ',', 0],
  },
  { what: 'a header in quotes as a whole', text: `"${AGENTS}"\n"${ROW}"`, as: ['header', 'agents', ',', 0] },
  {
    what: 'names in two lines',
    text: `Prénom;Nom;"Mot de\npasse";"Adresse\nmail";Matricule\n${ROW.replaceAll(',', ';')}`,
    as: ['header', 'agents', ';', 0],
  },
  {
    what: 'names in two lines, the first one like a header',
    text: `firstname,lastname,"pass\r\nword",email,"profile_field_matricule\r\n"\r\n${ROW}`,
    as: ['header', 'agents', ',', 0],
  },
  {
    what: 'a quote in the header that people below close',
    text: `firstname,lastname,"password,email,profile_field_matricule\n${ROW}\nMarc,"Petit, dit Jo",,m@ch.fr,1`,
    as: ['header', 'agents', ',', 0],
  },
  {
    what: 'rows of another delimiter',
    text: `${AGENTS}\n${ROW.replaceAll(',', ';')}`,
    as: ['header', 'agents', ',', 0],
  },
  {
    what: 'an enrolment on stock Moodle',
    text: 'username,cohort1\nn1,C25',
    platform: 'moodle',
    as: ['header', 'users', ',', 0],
  },
  ...['deleted', 'suspended', 'oldusername', 'course1,group1', 'sysrole1'].map((columns) => ({
    what: `accounts to be changed on stock Moodle: ${columns}`,
    text: `username,${columns}\nn1,1`,
    platform: 'moodle',
    as: ['header', 'users', ',', 0] as const,
  })),
  {
    what: 'accounts to be changed, in another case',
    text: 'UserName;Deleted\nn1;1',
    platform: 'moodle',
    as: ['header', 'users', ';', 0],
  },
  { what: 'usernames and addresses', text: 'username,email,city\nn1,n1@ch.fr,Caen', platform: 'moodle' },
  ...['Username,Cohort1', 'username,course1,role1', 'username,suspended', 'USERNAME;DELETED', 'username,sysrole1'].map(
    (header): Case => ({
      what: `an update on stock Moodle: ${header}`,
      text: `${header}\nn1,C25`,
      platform: 'moodle',
      as: ['header', 'users', header.includes(';') ? ';' : ',', 0],
    }),
  ),
  ...[
    'usuario,nombre,apellidos,correo,contraseña',
    'Anmeldename,Vorname,Nachname,E-Mail-Adresse,Passwort',
    'nome utente,nome,cognome,email,password',
    'utilizador,nome,apelido,email,senha',
  ].map(
    (header): Case => ({
      what: `stock Moodle in the language of its administrator: ${header}`,
      text: `${header}\nana,Ana,Silva,ana@uni.example,Ciel#2026x`,
      platform: 'moodle',
      as: ['header', 'users', ',', 0],
    }),
  ),
  {
    what: 'another language where no platform would take it',
    text: 'usuario,nombre,apellidos,correo\na,b,c,d',
    platform: 'anfh',
  },
  { what: 'usernames and what anybody may list', text: 'Username,City\nn1,Buis', platform: 'moodle' },
  {
    what: 'stock Moodle in another case',
    text: 'Username,Firstname,Lastname,Email',
    platform: 'moodle',
    as: ['header', 'users', ',', 0],
  },

  { what: 'an empty text', text: '' },
  { what: 'a text that is no CSV', text: 'Bonjour,\nvoici la liste des agents.\n' },
  { what: 'an address book', text: 'Prénom,Nom,Société,Téléphone,Courriel\nMarc,Petit,CH,04,marc.petit@ch.fr' },
  { what: 'an English address book', text: 'First Name,Last Name,E-mail Address,Company,User 1,City\n' },
  { what: 'a mailing list', text: 'firstname,lastname,email\nMarc,Petit,marc.petit@ch.fr' },
  { what: 'an HR list', text: 'Matricule;Nom;Prénom;Date de naissance;Service;Grade;Mail\n21;Petit;Marc;;;;' },
  { what: 'an HR list on stock Moodle', text: 'Matricule;Nom;Prénom;Service;Mail;Identifiant', platform: 'moodle' },
  {
    what: 'the export of existing accounts',
    text: "Prénom;Nom de famille;Nom d'utilisateur;Adresse de courriel;Statut;Établissement;Instance;Organisation partenaire;État du compte;Dernier accès\n",
  },
  {
    what: 'the export, on stock Moodle',
    text: 'First name,Last name,Username,Email address,Last access\n',
    platform: 'moodle',
  },
  { what: 'the cohort catalogue', text: 'name,idnumber,context,category,source\nC25,C25,system,,manual' },
  { what: 'saved passwords', text: 'url,username,password,name\nhttps://ch.fr,marc,x,ch' },
  { what: 'rows without a header', text: ROW },

  {
    what: 'a template’s name and nothing in it',
    text: '',
    fileName: 'csv_GED_get_agent_s_FPH.csv',
    as: ['name', 'agents', ',', -1],
  },
  {
    what: 'a copy of a template by its name',
    text: '',
    fileName: 'csv_ImportAvecCohorte25 (1).csv',
    as: ['name', 'agents-cohort', ',', -1],
  },
  {
    what: 'rows under a template’s name',
    text: ROW,
    fileName: 'csv_GED_get_agent_s_FPH.csv',
    as: ['name', 'agents', ',', -1],
  },
  {
    what: 'few names under a template’s name',
    text: 'Nom;Mail\nPetit;marc.petit@ch.fr',
    fileName: 'csv_GED_get_agent_s_FPH.csv',
    as: ['name', 'agents', ';', 0],
  },
  {
    what: 'the cohort template’s name without cohort',
    text: AGENTS,
    fileName: 'csv_ImportAvecCohorte25.csv',
    as: ['header', 'agents-cohort', ',', 0],
  },
  {
    what: 'the agents template’s name with cohort',
    text: COHORT,
    fileName: 'csv_GED_get_agent_s_FPH.csv',
    as: ['header', 'agents-cohort', ',', 0],
  },
  {
    what: 'an address book, by the user’s word',
    text: 'Nom;Téléphone\nPetit;04',
    forced: true,
    as: ['user', 'agents', ';', 0],
  },
  { what: 'a text, by the user’s word', text: 'Bonjour\n', forced: true, as: ['user', 'agents', ',', -1] },
  { what: 'rows, by the user’s word', text: `${ROW},C25`, forced: true, as: ['user', 'agents-cohort', ',', -1] },
  {
    what: 'a template that the user names',
    text: AGENTS,
    template: 'agents-cohort',
    as: ['header', 'agents-cohort', ',', 0],
  },
];

describe('recognition', () => {
  for (const { what, text, as, ...given } of CASES) {
    it(`${as ? 'takes' : 'leaves'} ${what}`, () => {
      const sheet = readSheet(text, contextOf({ fileName: OTHER, ...given }));
      const { recognition } = sheet;
      const seen = recognition && [recognition.by, recognition.template.id, recognition.delimiter, sheet.header];
      assert.deepEqual(seen, as);
    });
  }

  it('reads usernames in front of rows without a header', () => {
    const names = (text: string) =>
      readSheet(text, contextOf({}))
        .columns.map(({ name }) => name)
        .join();
    assert.deepEqual([ROW, `alp002.m.petit,${ROW}`, `ALP002.M.PETIT,${ROW},C25`, `marc,${ROW}`].map(names), [
      AGENTS,
      `username,${AGENTS}`,
      `username,${COHORT}`,
      COHORT,
    ]);
  });

  it('knows each column of a damaged header', () => {
    for (const { text, as } of CASES.slice(0, 18)) {
      const names = readSheet(text, contextOf({ fileName: OTHER })).columns.map(({ name }) => name);
      const template = as?.[1] === 'agents-cohort' ? COHORT : AGENTS;
      assert.deepEqual(names.filter((name) => name !== 'username').join(','), template, text);
    }
  });

  it('knows all names of a header as wide as Excel allows', () => {
    const names = [...AGENTS.split(','), ...Array.from({ length: 16_379 }, (_, nth) => `service${nth}`)];
    const context = { ...contextOf({ fileName: OTHER }), forced: true };
    const sheet = readSheet(`${names}\n${names.map(() => 'x')}`, context);
    assert.equal(sheet.width, 16_384);
  });
});
