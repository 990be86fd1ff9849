// Cases of the rules about the file as text, its header, its cells, and its cohorts.
import { type Cases, GUIDE, STOCK } from './cases';

const moodle = { platform: 'moodle' };

const LIST = 'name,idnumber\nCohorte_Ex25,IFSI25\nTuteurs,TUT\nSans numéro,';

const ROWS = 'Marc,Petit,,marc.petit@ch.fr,21\nZoé,Roy,,zoe@ch.fr,22';

export const FILE_CASES: Cases = {
  'file-delimiter': {
    'two lines with another delimiter': {
      csv: `${GUIDE}\nMarc;Petit;;m@ch.fr;21\nZoé;Roy;;z@ch.fr;22\nOmar,Fay,,o@ch.fr,23\n;;;;`,
    },
    'a header of one cell': { csv: 'firstname\nMarc' },
    'tabs, colons': { csv: `${GUIDE}\n${ROWS}`.replaceAll(',', '\t') },
  },
  'file-empty': {
    'nothing at all': { csv: '' },
    'people without a header': { csv: ROWS },
    'people without a header, between semicolons': { csv: ROWS.replaceAll(',', ';') },
    'people without a header, in another order': { csv: 'm@ch.fr,Marc,Petit,,21\nz@ch.fr,Zoé,Roy,,22' },
    'a header alone': { csv: GUIDE },
    'a header, and empty lines': { csv: `${GUIDE}\n,,,,\n,,,,` },
    'a header, empty lines, and somebody': { csv: `${GUIDE}\n,,,,\nZoé,,,,` },
  },
  'file-encoding': {
    Windows: { csv: `${GUIDE}\n${ROWS}`, encoding: 'windows-1252' },
    Macintosh: { csv: `${GUIDE}\n${ROWS}`, encoding: 'macintosh' },
    'MS-DOS': { csv: `${GUIDE}\n${ROWS}`, encoding: 'cp850' },
    'letters that are lost, in the header, in a name, in a password': {
      csv: `${GUIDE.replace('password', 'passw\ufffdrd')}\nZo\ufffd,Petit,Tk8!\ufffdt\ufffd,z@ch.fr,21`,
    },
    'letters that are lost, saved and read wrongly': { csv: `${GUIDE}\nZoï¿½,Petit,,z@ch.fr,21` },
    'letters that are read twice, in a name, in a password': { csv: `${GUIDE}\nZoÃ©,Petit,Tk8!Ã©tÃ©,z@ch.fr,21` },
    'question marks': {
      csv: `${GUIDE}\nZo?,Lef?vre,,z@ch.fr,21\n?lise,Roy,Tk8?graine,e@ch.fr,22\nWho,?,,w@ch.fr,?a\nAnne ?,#NAME?,,a@ch.fr,23\nLéa,#NAME? ,,l@ch.fr,24`,
    },
    'a workbook': { csv: 'PK\u0003\u0004 xl/workbook.xml' },
    'a document': { csv: '%PDF-1.7\n…' },
    bytes: { csv: '\0\0\0\u0001\0\0' },
    'letters that the editor did not read': { csv: `${GUIDE}\nZo\ufffd,Roy,,z@ch.fr,21`, unreadLetters: 'recoverable' },
    'letters that nobody can read': { csv: `${GUIDE}\nZo\ufffd,Roy,,z@ch.fr,21`, unreadLetters: 'unknown' },
    'letters that are right': { csv: `${GUIDE}\nZoé,Nguyễn,Tk8!été,z@ch.fr,21` },
  },
  'file-extension': {
    'another ending': { fileName: 'agents.CSV.txt', csv: `${GUIDE}\n${ROWS}` },
    'no ending': { fileName: 'agents', csv: `${GUIDE}\n${ROWS}` },
    capitals: { fileName: 'agents.CSV', csv: `${GUIDE}\n${ROWS}` },
    'a name that is not known': { fileName: '', csv: `${GUIDE}\n${ROWS}` },
  },
  'file-title-row': {
    'one title': { csv: `Agents 2026,,,,\n${GUIDE}\n${ROWS}` },
    'titles and an empty line': { csv: `Agents 2026,,,,\n,,,,\nCH Alpes,,,,\n${GUIDE}\n${ROWS}` },
    'a title above people above the header': { csv: `Agents 2026,,,,\n${ROWS}\n${GUIDE}` },
  },
  'file-unclosed-quote': {
    'in the middle': { csv: `${GUIDE}\nMarc,"Petit,,m@ch.fr,21\nZoé,Roy,,z@ch.fr,22` },
    'in the last cell of all': { csv: `${GUIDE}\nMarc,Petit,,m@ch.fr,21\nZoé,Roy,,z@ch.fr,"22` },
    'in the last line, but not its last cell': { csv: `${GUIDE}\nMarc,Petit,,m@ch.fr,21\nZoé,"Roy,,z@ch.fr,22` },
    'with quotes inside': { csv: `${GUIDE}\nMarc,Petit,,m@ch.fr,21\nZoé,Roy,,z@ch.fr,"a""b` },
    'with one quote inside': { csv: `${GUIDE}\nMarc,"Petit "dit Jo,,m@ch.fr,21\nZoé,Roy,,z@ch.fr,22` },
  },
  'header-duplicate': {
    'another header with columns that the file lacks, among its own lines and headers': {
      csv: `${GUIDE}\n${ROWS}\n\ncohort1,Courriel,Nom,Prénom\nC25,eva@ch.fr,Bay,Eva\n${GUIDE}\nLuc,Roy,,l@ch.fr,23`,
    },
    'the same, with a line out of step': {
      csv: `${GUIDE}\n${ROWS}\n${GUIDE},cohort1\nEva,Bay,,eva@ch.fr,24,C25\nLuc,Roy,,l@ch.fr`,
    },
    'another header with usernames': {
      csv: `${GUIDE}\n${ROWS}\nusername,firstname,lastname\nalp002.e.bay,Eva,Bay`,
    },
    'a column that says the same, one that says more': {
      csv: `firstname,lastname,email,email,firstname,profile_field_matricule,password\nMarc,Petit,m@ch.fr,,Marc,21,\nshort\nZoé,Roy,z@ch.fr,z@ch.fr,Zoe,22,`,
    },
    'the header once more': { csv: `${GUIDE}\nMarc,Petit,,m@ch.fr,21\n${GUIDE}\nZoé,Roy,,z@ch.fr,22` },
    'the header once more, with empty cells behind it': {
      csv: `${GUIDE}\nMarc,Petit,,m@ch.fr,21\n${GUIDE},,\nZoé,Roy,,z@ch.fr,22`,
    },
    'headers of other files, one with a column more': {
      csv: `${GUIDE}\nMarc,Petit,,m@ch.fr,21\nNom,Prénom,Mail\nRoy,Zoé,z@ch.fr\n"Fay, dit Jo",Luc,l@ch.fr\nBay,"Omar,o@ch.fr\nprénom,nom,cohort1\nÉva,Haddad,IFSI25`,
    },
    'the header of another file at the end': { csv: `${GUIDE}\nMarc,Petit,,m@ch.fr,21\nNom,Prénom,Mail` },
  },
  'header-extra': {
    'addresses under another name': {
      csv: 'Prénom;Nom;Mot de passe;Adresse;Matricule\nMarc;Petit;;m.petit@ch.fr;21\nLise;Fay;;;22\nZoé;Roy;;z.roy@ch.fr;23',
    },
    'a second column of addresses': { csv: `${GUIDE},Adresse\nMarc,Petit,,m@ch.fr,21,m.petit@ch.fr` },
    'a column of its own, and one whose name is not readable': {
      csv: `${GUIDE},service,pr\ufffdnom\nMarc,Petit,,m@ch.fr,21,Soins,x`,
    },
  },
  'header-missing': {
    'addresses under another name': {
      csv: 'Prénom;Nom;Mot de passe;Adresse;Matricule\nMarc;Petit;;m.petit@ch.fr;21\nLise;Fay;;;22\nZoé;Roy;;z.roy@ch.fr;23',
    },
    'where somebody lives': {
      csv: 'Prénom;Nom;Mot de passe;Adresse;Matricule\nMarc;Petit;;1 rue Haute;21\nLise;Fay;;l.fay@ch.fr;22',
    },
    'the first one': { csv: 'lastname,password,email,profile_field_matricule\nPetit,,m@ch.fr,21' },
    'the last one': { csv: 'firstname,lastname,password,email\nMarc,Petit,,m@ch.fr' },
    'a name that is not readable': {
      csv: 'firstname,lastname,password,email,profile_field_matric\ufffdle\nMarc,Petit,,m@ch.fr,21',
    },
    'stock Moodle, no username': { ...moodle, csv: 'firstname,lastname,email\nMarc,Petit,m@ch.fr' },
    'stock Moodle, names alone': { ...moodle, csv: 'username,lastname,cohort1\na,Petit,IFSI' },
    'stock Moodle, passwords are not made': {
      ...moodle,
      importOptions: { uutype: '0', uupasswordnew: '0' },
      csv: `${STOCK}\na,Marc,Petit,m@ch.fr`,
    },
    'stock Moodle, passwords are changed': {
      ...moodle,
      importOptions: { uutype: '3', uupasswordold: '1' },
      csv: 'username,cohort1,lastname\na,IFSI,Petit',
    },
    'stock Moodle, accounts are found by their addresses': {
      ...moodle,
      importOptions: { uutype: '3', uumatchemail: '1' },
      csv: 'firstname,lastname,cohort1\nMarc,Petit,IFSI',
    },
    'stock Moodle, the form gives defaults': {
      ...moodle,
      importOptions: { uutype: '0', email: 'all@ch.fr', lastname: 'X' },
      csv: 'username,firstname,cohort1\na,Marc,IFSI',
    },
  },
  'header-name': {
    'blanks and capitals': {
      ...moodle,
      csv: 'Username, FirstName,lastname\u00a0,E-mail\na,Marc,Petit,m@ch.fr',
    },
    'quotes and invisible signs around columns that are not asked for': {
      ...moodle,
      csv: '« username,firstname,lastname,email,“city”,lang »,phone 1,profile_field_code\u200b\na,Marc,Petit,m@ch.fr,Caen,fr,,1',
    },
    'letters that were not read': { csv: `pr\ufffdnom,nom,password,email,profile_field_matricule\n${ROWS}` },
  },
  'header-order': {
    'a line of the wrong length': { csv: 'lastname,firstname,password,email,profile_field_matricule\nPetit,Marc\n,,' },
    'a foreign column in between': {
      csv: 'service,lastname,firstname,password,email,profile_field_matricule\nSoins,"Roy, dit Jo",Luc,,m@ch.fr,21',
    },
    'the first one last': { csv: 'lastname,password,email,profile_field_matricule,firstname\nPetit,,m@ch.fr,21,Marc' },
    'a title above the people': { csv: `Agents,,,,\n${ROWS}\n${GUIDE}\nOmar,Fay,,o@ch.fr,23` },
    'a quote that is never closed': {
      csv: 'lastname,firstname,password,email,profile_field_matricule\nPetit,Marc,,m@ch.fr,21\nRoy,"Zoé,,z@ch.fr,22',
    },
  },
  'cell-characters': {
    'letters that nobody knows, and a character that is known': {
      csv: `${GUIDE}\nZo‘,Roy,,z@ch.fr,21\nLu\u0001c,Roy,,l@ch.fr,22`,
      unreadLetters: 'unknown',
    },
    'a line of the wrong length, a password': { csv: `${GUIDE}\nD’Angelo,Rosa\nRosa,Roy,Tk’8!été,r@ch.fr,21` },
    'several in one cell': { csv: `${GUIDE}\nJean\u2011Luc\u00a0D’,"Le\n Roy",,r@ch.fr,2\u200b1` },
    'a cohort': { ...moodle, csv: `${STOCK},cohort1\na,Rosa,Roy,r@ch.fr,L’été` },
    'accents that were read wrongly': { csv: `${GUIDE}\nZoÃ©\u00a0,Roy,,r@ch.fr,21` },
  },
  'cell-formula': {
    'by version': {
      moodleVersion: '4.5.8',
      csv: `${GUIDE}\n=Zoé,-Roy,=abc,+z@ch.fr,-21\n@Luc,"=""Roy""",,l@ch.fr,"=""0812"""`,
    },
    'in a version that leaves them alone': { moodleVersion: '4.5.7', csv: `${GUIDE}\n=Zoé,-5,=abc,+z@ch.fr,-21` },
    'telephones and roles': {
      ...moodle,
      csv: `${STOCK},phone1,phone2,role1,sysrole1,cohort1\n-a,Zoé,Roy,z@ch.fr,+33475000000,=1+1,-5,-manager,-7\nb,Luc,Roy,l@ch.fr,+3347500000000000000,"+33 4 75 00 00 00 01",,,`,
    },
    'telephones and roles, where an apostrophe comes before them': {
      ...moodle,
      moodleVersion: '4.5.8',
      csv: `${STOCK},phone1,phone2,role1,sysrole1,cohort1\n-a,Zoé,Roy,z@ch.fr,+33475000000,=1+1,-5,-manager,-7\nb,Luc,Roy,l@ch.fr,+3347500000000000000,"+33 4 75 00 00 00 01",,,`,
    },
    'numbers that a program wrote as text': {
      ...moodle,
      csv: `${STOCK},phone1,phone2,idnumber\nb,Luc,Roy,l@ch.fr,"=""0475000000""",="+33475000000","= ""04012"""`,
    },
    'a line of the wrong length': { csv: `${GUIDE}\n=Zoé,Roy` },
    'a cohort that is as long as can be': {
      ...moodle,
      csv: `${STOCK},cohort1\na,Zoé,Roy,z@ch.fr,=${'C'.repeat(99)}\nb,Luc,Roy,l@ch.fr,=${'C'.repeat(98)}`,
    },
  },
  'cell-html': {
    'a tag alone, two tags, no tag': { csv: `${GUIDE}\n<b>,<i>Roy</i>,<b>,r@ch.fr,21\nA < B,C > D,,a@ch.fr,22` },
    'a letter that is written as an entity': {
      csv: `${GUIDE}\nZo&eacute;,Roy&amp;Fay,,z@ch.fr,21\nA&B,Roy,,a@ch.fr,22`,
    },
    'a line of the wrong length, an address, free text': {
      ...moodle,
      csv: `${STOCK},description\n<b>a,Zoé\nb,Zoé,Roy,<z@ch.fr>,<p>Text</p>`,
    },
  },
  'cell-length': {
    'a line of the wrong length': { csv: `${GUIDE}\n${'x'.repeat(300)},Roy` },
    'names, to the letter': { csv: `${GUIDE}\n${'x'.repeat(100)},${'y'.repeat(101)},,z@ch.fr,21` },
    'passwords, to the byte': {
      csv: `${GUIDE}\nZoé,Roy,${'é'.repeat(64)},z@ch.fr,21\nLuc,Roy,${'é'.repeat(64)}a,l@ch.fr,22`,
    },
    'letters of two units': { csv: `${GUIDE}\n${'😀'.repeat(100)},${'😀'.repeat(101)},,z@ch.fr,21` },
    'an apostrophe more': {
      moodleVersion: '4.5.8',
      csv: `${GUIDE}\n=${'x'.repeat(98)},=${'x'.repeat(99)},,z@ch.fr,21`,
    },
    'cohorts, a column of no limit': {
      ...moodle,
      csv: `${STOCK},cohort1,toString\na,Zoé,Roy,z@ch.fr,${'x'.repeat(101)},${'x'.repeat(300)}`,
    },
  },
  'cell-whitespace': {
    'blanks alone, no-break ones, a line of the wrong length': {
      csv: `${GUIDE}\n Zoé,Roy ,   ,\u00a0z@ch.fr,21\u00a0\n Luc , Roy\n\u00a0,Fay,\tx,f@ch.fr,\u200822`,
    },
    'where the file goes to Moodle': {
      ...moodle,
      importOptions: { uutype: '0' },
      csv: `${STOCK}\n a,Zoé\u00a0,Roy\t,\u2003z@ch.fr`,
    },
    'around accents that were read wrongly': { csv: `${GUIDE}\nZoÃ\u00a0,Roy,,z@ch.fr,21` },
  },
  'row-empty': {
    'empty cells, blank lines, in the middle and at the end': {
      csv: `${GUIDE}\n,,,,\nZoé,Roy,,z@ch.fr,21\n   \n,,\nLuc,Roy,,l@ch.fr,22\n,,,,\n  \n   `,
    },
    'one column': { csv: 'username\na\n  \nb' },
    'blank lines behind one that is none': { csv: `${GUIDE}\nZoé,Roy,,z@ch.fr,21\nshort\n  ` },
  },
  'row-fields': {
    'a row in three lines': { csv: `${GUIDE}\nZoé,\nRoy,,\nz@ch.fr,21\nLuc,Roy,,l@ch.fr,22` },
    'a row in two lines': { csv: `${GUIDE}\nZoé,Roy,\n,z@ch.fr,21\nLuc,Roy,,l@ch.fr,22` },
    'empty cells in surplus, and filled ones': {
      csv: `${GUIDE}\nZoé,Roy,,z@ch.fr,21,,\nLuc,Roy, dit Jo,,l@ch.fr,22`,
    },
    'lines of another file, below its header': {
      csv: `${GUIDE}\nMarc,Petit,,m@ch.fr,21\nNom,Prénom,Mail\nRoy,Zoé,z@ch.fr\nFay,Luc\n${GUIDE}\nFay,Éva,e@ch.fr`,
    },
    'lines of another file that has a column more': {
      csv: `${GUIDE}\nMarc,Petit,,m@ch.fr,21\n${GUIDE},cohort1\nZoé,Roy,,z@ch.fr,22,\nLuc,Fay,,l@ch.fr,23,IFSI25`,
    },
    'a remark, and a line that lacks a cell': {
      csv: `${GUIDE}\n# équipe de jour\nZoé,Roy,,z@ch.fr\nLuc,Roy,,l@ch.fr,22`,
    },
    'lines that are quoted as a whole': { csv: `${GUIDE}\n"Zoé,Roy,,z@ch.fr,21"\n"Luc,Roy,,l@ch.fr,22"` },
    'one that is': { csv: `${GUIDE}\n"Zoé,Roy,,z@ch.fr,21"\nLuc,Roy,,l@ch.fr,22` },
  },
  'cohort-by-name': {
    'a name in another case, two cohorts of one name, one without a number': {
      ...moodle,
      cohorts: `${LIST}\nTuteurs,TUT2`,
      csv: `${STOCK},cohort1\na,Zoé,Roy,z@ch.fr,cohorte_ex25\nb,Luc,Roy,l@ch.fr,Tuteurs\nc,Éva,Roy,e@ch.fr,Sans numéro\nd,Omar,Roy,o@ch.fr,Cohorte_Ex25`,
    },
  },
  'cohort-unknown': {
    'near ones, and none': {
      ...moodle,
      cohorts: LIST,
      csv: `${STOCK},cohort1\na,Zoé,Roy,z@ch.fr,IFSI52\nb,Luc,Roy,l@ch.fr,Blocs\nc,Éva,Roy,e@ch.fr,TUT`,
    },
  },
  'cohort-missing': {
    'a line that deletes, a column that most leave empty, two that are as frequent': {
      ...moodle,
      importOptions: { uutype: '2', uuallowdeletes: '1' },
      csv: `${STOCK},cohort1,cohort2,deleted\na,A,Roy,a@ch.fr,X,,\nb,B,Roy,b@ch.fr,X,Y,\nc,C,Roy,c@ch.fr,,,1\nd,D,Roy,d@ch.fr,,,\ne,E,Roy,e@ch.fr,X,Z,`,
    },
  },
  'cohort-mixed': {
    'a cell that is wrong anyhow, one that is empty, a tie': {
      ...moodle,
      cohorts: LIST,
      csv: `${STOCK},cohort1,cohort2\na,A,Roy,a@ch.fr,IFSI25,TUT\nb,B,Roy,b@ch.fr,IFSI25,IFSI25\nc,C,Roy,c@ch.fr,IFSI25,\nd,D,Roy,d@ch.fr,TUT,\ne,E,Roy,e@ch.fr,ifsi25,\nf,F,Roy,f@ch.fr,,\ng,G,Roy,g@ch.fr,Nowhere,\nh,H,Roy,h@ch.fr,Tuteurs,`,
    },
    'web page codes, which part nothing': {
      ...moodle,
      csv: `${STOCK},cohort1\na,A,Roy,a@ch.fr,R&eacute;a\nb,B,Roy,b@ch.fr,R&eacute;a;Bloc`,
    },
    'two columns, the first one wrong anyhow': {
      ...moodle,
      cohorts: LIST,
      csv: `${STOCK},cohort1,cohort2\na,A,Roy,a@ch.fr,IFSI25,TUT\nb,B,Roy,b@ch.fr,IFSI25,TUT\nc,C,Roy,c@ch.fr,ifsi25,IFSI25`,
    },
  },
  'cohort-refreshed': {
    'no list: by what is written': {
      platform: 'ecampus',
      csv: `${STOCK},cohort1\na,A,Roy,a@ch.fr,L1DROIT\nb,B,Roy,b@ch.fr,Tuteurs`,
    },
    'at no certain hour': {
      platform: 'collegium-sante',
      cohorts:
        'name,idnumber,context,category,source\nLicence 1 droit,L1DROIT,system,,apogee\nL2DROIT,L2DROIT,system,,manual',
      csv: `${STOCK},cohort1\na,A,Roy,a@ch.fr,L1DROIT\nb,B,Roy,b@ch.fr,L2DROIT\nc,C,Roy,c@ch.fr,L3DROIT`,
    },
  },
};
