// Cases of the rules that compare a file with the accounts that exist, and with other files of its folder.
import { ACCOUNTS, ADD_TO_COHORTS, BY_ADDRESS, type Cases, GUIDE, STOCK, UPDATE, UPDATE_ONLY } from './cases';

const moodle = { platform: 'moodle', accounts: ACCOUNTS };

const ADDRESSES = `${STOCK}
mpetit,Marc,Petit,marc.petit@ch.fr
new,Zoé,Roy,marc.petit@ch.fr
other,Marc,Petit,marc.petit@ch.fr
lmorel,Lise,Morel,marc.petit@ch.fr`;

const LINES = `${STOCK},cohort1
mpetit,Marc,Petit,marc.petit@ch.fr,
MPETIT,Marc,Petit,marc.petit@ch.fr,IFSI
lmorel,Lise,Morel,other@ch.fr,
mpetit,Zoé,Roy,zoe@ch.fr,`;

const RENAMED = `${STOCK},oldusername,deleted
marc,Marc,Petit,marc.petit@ch.fr,mpetit,
lise,Lise,Morel,lise.morel@ch.fr,lmorel,1
mpetit,Zoé,Roy,zoe@ch.fr,marc,
nobody2,Anne,Roy,anne@ch.fr,nobody,
marc,Paul,Roy,paul@ch.fr,lmorel,
guest,Luc,Roy,luc@ch.fr,lmorel,
,Éva,Roy,eva@ch.fr,lmorel,
MPetit,Lise,Morel,lise.morel@ch.fr,lmorel,
short,Omar`;

const CHANGED = `${STOCK},deleted,oldusername
mpetit,Marc,Petit,marc.petit@ch.fr,,
nobody,Zoé,Roy,zoe@ch.fr,,
noone,Anne,Roy,anne@ch.fr,1,
,Omar,Roy,omar@ch.fr,,
renamed,Lise,Morel,lise.morel@ch.fr,,lmorel
renamed,Lise,Morel,lise.morel@ch.fr,,
,,,,,`;

const ALL = { uuallowdeletes: '1', uuallowrenames: '1' };

export const EXISTING_CASES: Cases = {
  'account-email-taken': {
    'an import that makes accounts only': { ...moodle, importOptions: { uutype: '0' }, csv: ADDRESSES },
    'one that changes them': { ...moodle, importOptions: UPDATE, csv: ADDRESSES },
    'one that finds them by their addresses': { ...moodle, importOptions: BY_ADDRESS, csv: ADDRESSES },
    'the same, without usernames': {
      ...moodle,
      importOptions: BY_ADDRESS,
      csv: 'firstname,lastname,email\nMarc,Petit,marc.petit@ch.fr\nZoé,Roy,marc.petit@ch.fr',
    },
    'one that makes none': { ...moodle, importOptions: { ...BY_ADDRESS, uutype: '3' }, csv: ADDRESSES },
    'one that deletes': {
      ...moodle,
      importOptions: { ...UPDATE, ...ALL },
      csv: `${STOCK},deleted\nlmorel,Lise,Morel,marc.petit@ch.fr,1`,
    },
    'a platform that makes usernames, of a code that another line states': {
      accounts: `${STOCK}\nalp002.m.petit,Marc,Petit,marc.petit@ch.fr`,
      csv: `${GUIDE}\nMarc,Petit,,marc.petit@ch.fr,21\nZoé,Roy,,marc.petit@ch.fr,22\nLuc,Fay,,alp002.l.fay.fictif@anfh.fr,23`,
    },
    'a platform that makes usernames, of a code that is not known': {
      accounts: `${STOCK}\nalp002.m.petit,Marc,Petit,marc.petit@ch.fr`,
      csv: `${GUIDE}\nMarc,Petit,,marc.petit@ch.fr,21\nZoé,Roy,,marc.petit@ch.fr,22`,
    },
    'an account whose name is not known': {
      platform: 'moodle',
      accounts: 'username,email\nmpetit,marc.petit@ch.fr',
      csv: `${STOCK}\nnew,Zoé,Roy,marc.petit@ch.fr`,
    },
  },
  'account-exists': {
    'a code that another line states': {
      accounts: `${STOCK}\nalp002.m.petit,Marc,Petit,other@ch.fr\nalp002.l.fay,Léa,Fay,lea.fay@ch.fr`,
      csv: `${GUIDE}\nLuc,Roy,,alp002.l.roy.fictif@anfh.fr,23\nMarc,Petit,,marc.petit@ch.fr,21\nLuc,Fay,,luc.fay@ch.fr,24`,
    },
    'codes of two establishments, and none': {
      accounts: `${STOCK}\nalp002.m.petit,Marc,Petit,other@ch.fr`,
      csv: `${GUIDE}\nLuc,Roy,,alp002.l.roy.fictif@anfh.fr,23\nMarc,Petit,,marc.petit@ch.fr,21\nZoé,Fay,,dam023.z.fay.fictif@anfh.fr,22`,
    },
    'an import that makes accounts only': { ...moodle, importOptions: { uutype: '0' }, csv: LINES },
    'one that makes them all': { ...moodle, importOptions: { uutype: '1' }, csv: LINES },
    'one that changes them': { ...moodle, importOptions: UPDATE, csv: LINES },
    'one that fills them in': { ...moodle, importOptions: { uutype: '2', uuupdatetype: '3' }, csv: LINES },
    'one that adds to cohorts': { ...moodle, importOptions: ADD_TO_COHORTS, csv: LINES },
    'one that makes none': { ...moodle, importOptions: UPDATE_ONLY, csv: LINES },
    'one that finds them by their addresses': { ...moodle, importOptions: BY_ADDRESS, csv: LINES },
    'the same, and makes none': { ...moodle, importOptions: { ...BY_ADDRESS, uutype: '3' }, csv: LINES },
    'lines that delete or rename': {
      ...moodle,
      importOptions: { ...UPDATE, ...ALL },
      csv: `${STOCK},deleted,oldusername\nmpetit,Marc,Petit,marc.petit@ch.fr,1,\nmpetit,Lise,Morel,lise.morel@ch.fr,,lmorel`,
    },
    'lines that may not delete': {
      ...moodle,
      importOptions: UPDATE,
      csv: `${STOCK},deleted\nmpetit,Marc,Petit,marc.petit@ch.fr,1`,
    },
    'a file that changes one of the names': {
      ...moodle,
      importOptions: UPDATE_ONLY,
      csv: 'username,lastname,cohort1\nmpetit,Durand,IFSI\nlmorel,MOREL,IFSI\nnobody,Roy,IFSI',
    },
    'an account known by its address only': {
      platform: 'moodle',
      accounts: 'username,email\nmpetit,marc.petit@ch.fr',
      csv: `${STOCK}\nmpetit,Marc,Petit,marc.petit@ch.fr`,
    },
  },
  'account-person-known': {
    'the address says so too, of a suspended account': {
      ...moodle,
      csv: `${STOCK}\nnew,Lise,Morel,lise.morel@ch.fr\nnew2,Marc,Petit,other@ch.fr\nnew3,Zoé,Roy,zoe@ch.fr`,
    },
    'a namesake who has the address of somebody else': {
      platform: 'moodle',
      accounts: `${STOCK}\nmp1,Marc,Petit,one@ch.fr\nmp2,Marc,Petit,two@ch.fr\nzr,Zoé,Roy,three@ch.fr`,
      csv: `${STOCK}\nnew,Marc,Petit,two@ch.fr\nother,Marc,Petit,three@ch.fr`,
    },
    'the import finds the account by its address': {
      ...moodle,
      importOptions: BY_ADDRESS,
      csv: `${STOCK}\nnew,Lise,Morel,lise.morel@ch.fr`,
    },
    'an account of another establishment, by its username': {
      accounts: `${STOCK}\ndam023.l.ollivet,Lucie,Ollivet,lucie@ch.fr`,
      csv: `${GUIDE}\nLucie,Ollivet,,l.o@ch.fr,7`,
    },
  },
  'account-rename': {
    'every way that a renaming may go': { ...moodle, importOptions: { ...UPDATE, ...ALL }, csv: RENAMED },
    'an import that renames nobody': { ...moodle, importOptions: UPDATE, csv: RENAMED },
    'no account is known': { platform: 'moodle', importOptions: { ...UPDATE, ...ALL }, csv: RENAMED },
  },
  'account-unknown': {
    'an import that makes none': { ...moodle, importOptions: { ...UPDATE_ONLY, uuallowdeletes: '1' }, csv: CHANGED },
    'the same, and renames': { ...moodle, importOptions: { ...UPDATE_ONLY, ...ALL }, csv: CHANGED },
    'one that makes accounts too': { ...moodle, importOptions: { ...UPDATE, ...ALL }, csv: CHANGED },
    'one that finds them by their addresses': {
      ...moodle,
      importOptions: { ...BY_ADDRESS, uutype: '3' },
      csv: CHANGED,
    },
    'one that may not delete': { ...moodle, importOptions: UPDATE_ONLY, csv: CHANGED },
  },
  'files-establishment': {
    'three files of one establishment': {
      fileName: 'alp002_a.csv',
      establishment: 'alp002',
      csv: `${GUIDE}\nMarc,Petit,,m@ch.fr,21`,
      others: [
        { fileName: 'b.csv', csv: `${GUIDE}\nZoé,Roy,,z@ch.fr,22` },
        { fileName: 'c.csv', csv: `${GUIDE}\nOmar,Roy,,o@ch.fr,23` },
        { fileName: 'empty.csv', csv: GUIDE },
      ],
    },
  },
  'files-person': {
    'a person, an address, and two lines of one file': {
      fileName: 'a.csv',
      csv: `${GUIDE}\nMarc,Petit,,m@ch.fr,21\nMarc,Petit,,m@ch.fr,21\nZoé,Roy,,z@ch.fr,22\nOmar,Roy,,o@ch.fr,23\nAnne,Fay,,,24`,
      others: [
        { fileName: 'b.csv', csv: `${GUIDE}\nMarc,PETIT,,M@ch.fr,21\nLuc,Fay,,z@ch.fr,30` },
        { fileName: 'c.csv', csv: `${GUIDE}\nLuc,Fay,,z@ch.fr,30\nÉva,Fay,,,31` },
      ],
    },
    'versions of one file': {
      fileName: 'agents v1.csv',
      establishment: 'alp002',
      csv: `${GUIDE}\nMarc,Petit,,m@ch.fr,21`,
      others: [
        { fileName: 'agents v2.csv', csv: `${GUIDE}\nMarc,Petit,,m@ch.fr,21` },
        { fileName: 'tuteurs.csv', csv: `${GUIDE}\nMarc,Petit,,m@ch.fr,21` },
      ],
    },
  },
};
