// Cases of the rules about accounts: what the import's choices change, and what is nobody's fault.
import { ACCOUNTS, ADD_TO_COHORTS, BY_ADDRESS, type Cases, GUIDE, STOCK, UPDATE, UPDATE_ONLY } from './cases';

const moodle = { platform: 'moodle', accounts: ACCOUNTS };

const TWICE = `${STOCK}
a,Marc,Petit,m@ch.fr
b,Lise,Morel,M@ch.fr
a,Omar,Haddad,o@ch.fr
c,Marc,Petit,m@ch.fr`;

const AUTH = `${STOCK},auth,deleted
mpetit,Marc,Petit,marc.petit@ch.fr,fc,0
lmorel,Lise,Morel,lise.morel@ch.fr,fc,1
new,Zoé,Roy,zoe@ch.fr,fc,
other,Omar,Roy,omar@ch.fr,manual,
short,Anne`;

const EMPTY_NAMES = `${STOCK},deleted
mpetit,,Petit,marc.petit@ch.fr,
new,Zoé,,zoe@ch.fr,
lmorel,,,,1`;

const USERNAMES = `${STOCK}
Léa Roy,Léa,Roy,lea.roy@ch.fr
mpetit,Marc,Petit,marc.petit@ch.fr
,Lise,Morel,lise.morel@ch.fr
,Omar,Haddad,omar@ch.fr
0,Anne,Roy,anne@ch.fr
???,Paul,Roy,paul@ch.fr
Guest,Zoé,Roy,zoe@ch.fr
ZFAY,Zoé,Fay,zoe.fay@ch.fr`;

const PEOPLE_TWICE = `${STOCK}
mpetit,Marc,Petit,marc.petit@ch.fr
mp2,Marc,Petit,marc.petit@ch.fr
zroy,Zoé,Roy,zoe@ch.fr
zroy,Zoé,Roy,zoe@ch.fr
oroy,Omar,Roy,omar@ch.fr
oroy2,Omar,Roy,
aroy,Anne,Roy,anne@ch.fr
aroy2,Anne,Roy,a.roy@ch.fr`;

const EXISTING_SECOND = `${STOCK}\nnew,Marc,Petit,m.petit@ch.fr\nmpetit,Marc,Petit,m.petit@ch.fr`;

export const ACCOUNT_CASES: Cases = {
  'auth-unknown': {
    'an import that makes accounts only': { ...moodle, csv: AUTH },
    'one that changes them, deletes some': { ...moodle, importOptions: { ...UPDATE, uuallowdeletes: '1' }, csv: AUTH },
    'one that adds to cohorts': { ...moodle, importOptions: ADD_TO_COHORTS, csv: AUTH },
    'in a version that still had it': {
      platform: 'moodle',
      moodleVersion: '4.5.0',
      csv: `${STOCK},auth\na,Anne,Roy,a@ch.fr,cas`,
    },
    'in one that has it no more': {
      platform: 'moodle',
      moodleVersion: '5.0.0',
      csv: `${STOCK},auth\na,Anne,Roy,a@ch.fr,cas`,
    },
  },
  'email-duplicate': {
    'an import that makes accounts only': { ...moodle, csv: TWICE },
    'one that changes them': { ...moodle, importOptions: UPDATE, csv: TWICE },
    'one that finds them by their addresses': { ...moodle, importOptions: BY_ADDRESS, csv: TWICE },
    'one that adds to cohorts': {
      ...moodle,
      importOptions: ADD_TO_COHORTS,
      csv: `${STOCK}\nx,Zoé,Roy,marc.petit@ch.fr\nmpetit,Marc,Petit,marc.petit@ch.fr\nlmorel,Lise,Morel,marc.petit@ch.fr`,
    },
    'a line that deletes, one that renames': {
      ...moodle,
      importOptions: { ...UPDATE, uuallowdeletes: '1', uuallowrenames: '1' },
      csv: `${STOCK},deleted,oldusername\na,Zoé,Roy,x@ch.fr,,\nlmorel,Lise,Morel,x@ch.fr,1,\nb,Marc,Petit,x@ch.fr,,mpetit`,
    },
    'a line that the import drops': { ...moodle, csv: `${STOCK}\na,,Roy,x@ch.fr\nb,Lise,Morel,x@ch.fr` },
  },
  'email-fictif-code': {
    'nothing tells the code': { csv: `${GUIDE}\nMarc,Petit,Vb3!mousse,m.petit.fictif@anfh.fr,21` },
    'two codes in the file': {
      csv: `${GUIDE}\nMarc,Petit,Vb3!mousse,m.petit.fictif@anfh.fr,21\nAnne,Roy,Vb4!mousse,alp002.a.roy.fictif@anfh.fr,22\nLise,Morel,Vb5!mousse,dam023.l.morel.fictif@anfh.fr,23`,
    },
    'one code in the file, twice': {
      csv: `${GUIDE}\nMarc,Petit,Vb3!mousse,m.petit.fictif@anfh.fr,21\nZoé,Fay,Vb6!mousse,z.fay.fictif@anfh.fr,24\nAnne,Roy,Vb4!mousse,alp002.a.roy.fictif@anfh.fr,22\nLise,Morel,Vb5!mousse,alp002.l.morel.fictif@anfh.fr,23\nshort`,
    },
    'somebody else’s': { csv: `${GUIDE}\nMarc,Petit,Vb3!mousse,l.morel.fictif@anfh.fr,21` },
  },
  'email-missing': {
    'an import that changes accounts': {
      ...moodle,
      importOptions: { ...UPDATE, uuallowdeletes: '1' },
      csv: `${STOCK},deleted\nmpetit,Marc,Petit,,\nnew,Zoé,Roy,,\nlmorel,Lise,Morel,,1`,
    },
    'one that adds to cohorts': { ...moodle, importOptions: ADD_TO_COHORTS, csv: `${STOCK}\nmpetit,Marc,Petit,` },
    'a file without the column': { ...moodle, csv: 'username,firstname,lastname\nnew,Zoé,Roy' },
  },
  'establishment-other': {
    'a code that stands in two columns, the address first': {
      establishment: 'alp002',
      csv: 'email,username,firstname,lastname,password,profile_field_matricule\ndam016.p.dupond.fictif@anfh.fr,DAM016.p.dupond,Paul,Dupond,Tk8!graine,31\ndam017.l.roy.fictif@anfh.fr,dam016.l.roy,Luc,Roy,Tk8!graine,32',
    },
  },
  'import-option': {
    'a server': {
      platform: 'moodle',
      csv: `${STOCK},mnethostid\na,Anne,Roy,a@ch.fr,7\nb,Bob,Roy,b@ch.fr,1\nc,Carl,Roy,c@ch.fr,0\nd,Dan,Roy,d@ch.fr,`,
    },
  },
  'name-missing': {
    'an import that makes accounts only': { ...moodle, csv: EMPTY_NAMES },
    'one that changes them': { ...moodle, importOptions: { ...UPDATE, uuallowdeletes: '1' }, csv: EMPTY_NAMES },
    'one that adds to cohorts': { ...moodle, importOptions: ADD_TO_COHORTS, csv: EMPTY_NAMES },
  },
  'name-suspicious': {
    'names that give no username': {
      csv: `${GUIDE}\n?,Petit,,m@ch.fr,21\n2,Morel,,l@ch.fr,22\n*,"""",,a@ch.fr,23\nLise,???,,l2@ch.fr,24\nZoé/Léa,&,,z@ch.fr,25`,
    },
    'a letter that was not read': { csv: `${GUIDE}\nZo\ufffd,Petit2,,z@ch.fr,21` },
    'accents that were read wrongly': { csv: `${GUIDE}\nZoÃ©,Petit,,z@ch.fr,21` },
    'a quote that is never closed': { csv: `${GUIDE}\nMarc,Petit,,m@ch.fr,21\nZoé,"Roy,,z@ch.fr,22` },
    'no username can be made of the name': { csv: `${GUIDE}\nИван,Иванов,,i@ch.fr,21\nИван,Petit,,j@ch.fr,22` },
    'nor where the file has usernames, or a name is empty': {
      csv: `username,${GUIDE}\nalp002.i.i,Иван,Иванов,,i@ch.fr,21`,
    },
    'a line of the wrong length': { csv: `${GUIDE}\nMarc,Petit,,m@ch.fr,21\n#N/A,Zoé` },
    'a total, and somebody of that name': {
      csv: `${GUIDE}\nTotal,2,,,\nTotal,,,t@ch.fr,21\nAnne,Total,,a@ch.fr,22\nTotal,Touré,,to@ch.fr,23\nAnne,Total,,,24`,
    },
    'letters that nobody knows': {
      csv: `${GUIDE}\nZo‘,‚elik,,z@ch.fr,21\nLuc2,Roy,,l@ch.fr,22`,
      unreadLetters: 'unknown',
    },
    'numbers that are rounded, in any column but those of the matricule and of passwords': {
      ...moodle,
      csv: `${STOCK},idnumber,phone1,password\nlfay,Lise,Fay,l.fay@ch.fr,"1,23E+11",6.12E+08,1.2E+05\nofay,Omar,Fay,o.fay@ch.fr,12E4,0612345678,x`,
    },
    'an error in capitals is no last name': {
      csv: `${GUIDE}\n#N/A,Petit,,a@ch.fr,21\n#ERREUR!,Petit,,b@ch.fr,22${'Marc Lise Anne Omar Zoé'
        .split(' ')
        .map((name, at) => `\n${name},PETIT,,c${at}@ch.fr,3${at}`)
        .join('')}`,
    },
    'an error where other rules speak of it': {
      csv: `${GUIDE}\nMarc,Petit,#N/A,#N/A,#N/A\nLise,Morel,,l@ch.fr,22`,
    },
    'capitals first on most lines': {
      csv: `${GUIDE}\nPETIT,Marc,,a@ch.fr,1\nMOREL,Lise,,b@ch.fr,2\nROY,Anne,,c@ch.fr,3\nZoé,FAY,,d@ch.fr,4`,
    },
    'quotes with nothing inside': { csv: `${GUIDE}\n'',Petit,,m@ch.fr,21\nM.,Roy,,r@ch.fr,22` },
  },
  'password-policy': {
    'a password 0, where the import goes to Moodle': {
      platform: 'moodle',
      importOptions: { uutype: '0' },
      csv: `${STOCK},password\na,Anne,Roy,a@ch.fr,0\nb,Bob,Roy,b@ch.fr,00`,
    },
    ...Object.fromEntries(
      [
        {},
        { uutype: '0' },
        UPDATE,
        { ...UPDATE, uupasswordold: '1' },
        UPDATE_ONLY,
        { uutype: '2', uuupdatetype: '3', uupasswordold: '1' },
      ].flatMap((importOptions) =>
        [moodle, { platform: 'moodle' }].map((known) => [
          `an account that exists, and another one: ${JSON.stringify(importOptions)}${'accounts' in known ? '' : ', without an export'}`,
          {
            ...known,
            importOptions,
            csv: `${STOCK},password\nmpetit,Marc,Petit,marc.petit@ch.fr,court\nb,Bob,Roy,b@ch.fr,court`,
          },
        ]),
      ),
    ),
    'a password 0, where the platform asks': { csv: `${GUIDE}\nAnne,Roy,0,a@ch.fr,1` },
    'a formula, in a version that puts an apostrophe, and in one that does not': {
      moodleVersion: '4.5.8',
      csv: `${GUIDE}\nAnne,Roy,=abc,a@ch.fr,1\nBob,Roy,abc,b@ch.fr,2`,
    },
    'a formula, in a version that leaves it alone': {
      moodleVersion: '4.5.7',
      csv: `${GUIDE}\nAnne,Roy,=abc,a@ch.fr,1`,
    },
  },
  'password-required': {
    'an import that makes no passwords': {
      ...moodle,
      importOptions: { ...UPDATE, uupasswordnew: '0' },
      csv: `${STOCK},password\nnew,Zoé,Roy,zoe@ch.fr,\nother,Anne,Roy,anne@ch.fr,Vb3!mousse\nmpetit,Marc,Petit,marc.petit@ch.fr,`,
    },
    'one that makes them': { ...moodle, importOptions: { uutype: '0' }, csv: `${STOCK},password\nnew,Zoé,Roy,,` },
    'passwords that are kept elsewhere': {
      ...moodle,
      importOptions: { uutype: '0', uupasswordnew: '0' },
      csv: `${STOCK},password,auth\nnew,Zoé,Roy,zoe@ch.fr,,ldap\nother,Anne,Roy,anne@ch.fr,,\nthird,Omar,Roy,omar@ch.fr,,saml2`,
    },
    'passwords of all lines that are kept elsewhere': {
      ...moodle,
      importOptions: { uutype: '0', uupasswordnew: '0', auth: 'oauth2' },
      csv: `${STOCK},password\nnew,Zoé,Roy,zoe@ch.fr,`,
    },
  },
  'person-duplicate': {
    'an import that makes accounts only': { ...moodle, importOptions: { uutype: '0' }, csv: PEOPLE_TWICE },
    'one that makes them all': { ...moodle, importOptions: { uutype: '1' }, csv: PEOPLE_TWICE },
    'one that changes them': { ...moodle, importOptions: UPDATE, csv: PEOPLE_TWICE },
    'one that finds them by their addresses': { ...moodle, importOptions: BY_ADDRESS, csv: PEOPLE_TWICE },
    'one that adds to cohorts': { ...moodle, importOptions: ADD_TO_COHORTS, csv: PEOPLE_TWICE },
    'one that makes none': { ...moodle, importOptions: UPDATE_ONLY, csv: PEOPLE_TWICE },
    'the account that exists comes second, and stays as it is': {
      ...moodle,
      importOptions: ADD_TO_COHORTS,
      csv: EXISTING_SECOND,
    },
    'the account that exists comes second, and is changed': {
      ...moodle,
      importOptions: UPDATE,
      csv: EXISTING_SECOND,
    },
    'one that deletes': {
      ...moodle,
      importOptions: { ...UPDATE, uuallowdeletes: '1' },
      csv: `${STOCK},deleted\nx,Marc,Petit,x@ch.fr,\nmpetit,Marc,Petit,x@ch.fr,1\nlmorel,Lise,Morel,,1\ny,Lise,Morel,y@ch.fr,`,
    },
  },
  'username-duplicate': {
    'an import that makes accounts only': { ...moodle, importOptions: { uutype: '0' }, csv: TWICE },
    'one that makes them all': { ...moodle, importOptions: { uutype: '1' }, csv: TWICE },
    'one that changes them': { ...moodle, importOptions: UPDATE, csv: TWICE },
    'one that adds to cohorts': { ...moodle, importOptions: ADD_TO_COHORTS, csv: TWICE },
    'lines that delete or rename': {
      ...moodle,
      importOptions: { ...UPDATE, uuallowdeletes: '1', uuallowrenames: '1' },
      csv: `${STOCK},deleted,oldusername\nmpetit,Marc,Petit,m@ch.fr,1,\nmpetit,Zoé,Roy,z@ch.fr,,\nlmorel,Lise,Morel,l@ch.fr,,\nlmorel,Omar,Roy,o@ch.fr,,mpetit`,
    },
    'numbers that are taken': {
      platform: 'moodle',
      accounts: `${STOCK}\na2,Marc,Petit,x@ch.fr`,
      csv: `${STOCK}\na,Marc,Petit,m@ch.fr\na,Lise,Morel,l@ch.fr\na3,Omar,Roy,o@ch.fr\na,Zoé,Fay,z@ch.fr`,
    },
  },
  'username-format': {
    'an import that cleans usernames': { ...moodle, importOptions: { uutype: '0' }, csv: USERNAMES },
    'one that does not': { ...moodle, importOptions: { uutype: '0', uustandardusernames: '0' }, csv: USERNAMES },
    'one that does not, of a version that puts an apostrophe before some': {
      ...moodle,
      moodleVersion: '5.1.2',
      importOptions: { uutype: '0', uustandardusernames: '0' },
      csv: `${STOCK}\n@lfay,Lise,Fay,l.fay@ch.fr\n-lfay,Luc,Fay,luc@ch.fr\nl-fay@ch,Léa,Fay,lea@ch.fr\n@,Zoé,Fay,zoe@ch.fr`,
    },
    'the same, of a version that does not': {
      ...moodle,
      moodleVersion: '5.1.0',
      importOptions: { uutype: '0', uustandardusernames: '0' },
      csv: `${STOCK}\n@lfay,Lise,Fay,l.fay@ch.fr`,
    },
    'one that does not, and changes accounts': {
      ...moodle,
      importOptions: { ...UPDATE, uustandardusernames: '0', uuallowrenames: '1' },
      csv: `${STOCK},oldusername\nM Petit,Marc,Petit,marc.petit@ch.fr,mpetit\nNew One,Zoé,Roy,zoe@ch.fr,\nDropped One,,Roy,,`,
    },
    'one that finds accounts by their addresses': { ...moodle, importOptions: BY_ADDRESS, csv: USERNAMES },
    'the same, and no account is known': { platform: 'moodle', importOptions: BY_ADDRESS, csv: USERNAMES },
    'no column for usernames': {
      ...moodle,
      importOptions: { uutype: '0' },
      csv: 'firstname,lastname,email,cohort1\nMarc,Petit,marc.petit@ch.fr,IFSI\nZoé,Roy,zoe@ch.fr,IFSI',
    },
    'no column for usernames, and accounts are found by their addresses': {
      ...moodle,
      importOptions: BY_ADDRESS,
      csv: 'firstname,lastname,email,cohort1\nMarc,Petit,marc.petit@ch.fr,IFSI\nZoé,Roy,zoe@ch.fr,IFSI',
    },
    'a username with a code, and the row’s own code': {
      csv: `username,${GUIDE}\npetit,Marc,Petit,Vb3!mousse,alp002.m.petit.fictif@anfh.fr,21\nxyz,Zoé,Roy,Vb4!mousse,z@ch.fr,22`,
    },
  },
  'matricule-format': {
    'signs that nobody sees, and one that is seen': {
      csv: `${GUIDE}\nZoé,Roy,,z@ch.fr,\u001f21\nLuc,Roy,,l@ch.fr,2\u200b2\nÉva,Roy,,e@ch.fr,2\u200b/3`,
    },
  },
  'matricule-zeros': {
    'short numbers, dressed ones, and none': {
      csv: `${GUIDE}\nA,Un,,a@ch.fr,10021\nB,Un,,b@ch.fr,10022\nC,Un,,c@ch.fr,10023\nD,Un,,d@ch.fr,10024\nE,Un,,e@ch.fr,10025\nF,Un,,f@ch.fr,812\nG,Un,,g@ch.fr,"813,0"\nH,Un,,h@ch.fr,\nI,Un,,i@ch.fr,A12`,
    },
    'a platform without matricules': { platform: 'moodle', csv: `${STOCK},matricule\na,A,B,a@ch.fr,12` },
  },
};
