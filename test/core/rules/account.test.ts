// How the rules about accounts share the work: of each file, everything that they find in it, and nothing else.
import assert from 'node:assert/strict';
import { LANGUAGES } from '../../../src/core/i18n/language';
import { type Mark, readExample, readMarks } from '../../../src/core/lint/example';
import { lint, messageOf } from '../../../src/core/lint/lint';
import { ruleOf } from '../../../src/core/rules';
import type { Example } from '../../../src/core/rules/rule';
import { asMarks } from '../annotated';

const byPlace = (a: Mark, b: Mark) => a.line - b.line || a.from - b.from || a.rule.localeCompare(b.rule);

const CASES: Readonly<Record<string, Example>> = {
  'names that look odd and are right': {
    csv: `firstname,lastname,password,email,profile_field_matricule
Jean-Pierre,N'Diaye,Kf7-tamis,jp.ndiaye@chu-exemple.fr,1001
Anne,Le Goff,Rm4_plage,anne.legoff@chu-exemple.fr,1002
Zoé,O'Brien,,zoe.obrien@chu-exemple.fr,1003
Chloé,LEFÈVRE-DUMAS,,chloe.lefevre@chu-exemple.fr,1004
Li,U,,li.u@chu-exemple.fr,1005
bea,TRICE,,bea.trice@chu-exemple.fr,1006
Marie-Thérèse,de la Tour d'Auvergne,,mt.latour@chu-exemple.fr,1007
Marie Claude,Van DAMME,,mc.vandamme@chu-exemple.fr,1008
LI,MA,,li.ma@chu-exemple.fr,1009`,
  },
  'a line that deletes an account is taken for its username only': {
    platform: 'moodle',
    importOptions: { uutype: '2', uuupdatetype: '1', uuallowdeletes: '1' },
    csv: `username,firstname,lastname,email,password,deleted
mpetit,4,Mme Petit,none,court,1
lfay,Lise,Mme Fay,none,Tk8!graine,0
          ~~~~~~~ name-suspicious
                  ~~~~ email-format`,
  },
  'lines for groups that name nobody, and one of somebody else': {
    platform: 'moodle',
    importOptions: { uutype: '3' },
    csv: `username,firstname,lastname,course1,group1
ana,,,bio1,A
ana,,,bio1,B
eva,Eva,Roy,bio1,A
eva,,,bio1,B
eva,Luc,Bay,bio1,C
~~~ username-duplicate`,
  },
  'what is written where there is no name, and names that are such words': {
    csv: `firstname,lastname,password,email,profile_field_matricule
Marc,Néant,,a@ch.fr,1
     ~~~~~ name-suspicious
Lise,à compléter,,b@ch.fr,2
     ~~~~~~~~~~~ name-suspicious
Vacant,Inconnu,,c@ch.fr,3
~~~~~~ name-suspicious
       ~~~~~~~ name-suspicious
Omar,XXX,,d@ch.fr,4
     ~~~ name-suspicious
Idem,N.C.,,e@ch.fr,5
~~~~ name-suspicious
     ~~~~ name-suspicious
Anne,Poste vacant,,f@ch.fr,6
     ~~~~~~~~~~~~ name-suspicious
Alfred,Vacant,,g@ch.fr,7
Jean,Sans,,h@ch.fr,8
So,Na,,i@ch.fr,9`,
  },
  'the same person twice: person-duplicate alone speaks': {
    csv: `firstname,lastname,password,email,profile_field_matricule
Marc,Petit,,marc.petit@ch.fr,21
Marc,PETIT,,MARC.PETIT@ch.fr,0021
~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ person-duplicate
Lise,Morel,,lise.morel@ch.fr,22
Lise,Morel,Tk8!graine,,
~~~~~~~~~~~~~~~~~~~~~~~ person-duplicate`,
  },
  'two people of one name, and two who share an address and a matricule': {
    csv: `firstname,lastname,password,email,profile_field_matricule
Marc,Petit,,marc.petit@ch.fr,21
Marc,Petit,,m.petit@ch.fr,22
     ~~~~~ username-homonym
Manon,Petit,,marc.petit@ch.fr,021
      ~~~~~ username-homonym
             ~~~~~~~~~~~~~~~~ email-duplicate
                              ~~~ matricule-duplicate`,
  },
  'matricules that a spreadsheet has lost are damaged, and no duplicates': {
    csv: `firstname,lastname,password,email,profile_field_matricule
Marc,Petit,,marc.petit@ch.fr,1.23E+11
                             ~~~~~~~~ matricule-damaged
Lise,Morel,,lise.morel@ch.fr,1.23E+11
                             ~~~~~~~~ matricule-damaged
Omar,Haddad,,omar.haddad@ch.fr,'812
                               ~~~~ matricule-damaged
Anne,Roy,,anne.roy@ch.fr,0812
                         ~~~~ matricule-duplicate`,
  },
  'a published password that breaks the policy is both, and never reused': {
    csv: `firstname,lastname,password,email,profile_field_matricule
Marc,Petit,Anfh-25,marc.petit@ch.fr,21
           ~~~~~~~ password-policy
           ~~~~~~~ password-published
Lise,Morel,Anfh-25,lise.morel@ch.fr,22
           ~~~~~~~ password-policy
           ~~~~~~~ password-published`,
  },
  'an address is either badly written or a fictif one': {
    csv: `firstname,lastname,password,email,profile_field_matricule
bea,TRICE,,Bea.trice@xx,1234
          ^ password-required
           ~~~~~~~~~~~~ email-format
Zoé,Roy,,v.roy.fict,1235
        ^ password-required
         ~~~~~~~~~~ email-fictif
Lise,Morel,Tk8!graine,l.morel.fictif@anfh.fr,1236
                      ~~~~~~~~~~~~~~~~~~~~~~ email-fictif-code
Omar,Haddad,Tk9!graine,O.Haddad.fictif@anfh.fr,1237
                       ~~~~~~~~~~~~~~~~~~~~~~~ email-fictif`,
  },
  'a wrong code is for the establishment rules alone': {
    csv: `username,firstname,lastname,password,email,profile_field_matricule
alp002.p.dupond,Paul,Dupond,Tk8!graine,dam016.p.dupond.fictif@anfh.fr,31
                                       ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ establishment-mixed
alp002.l.morel,Lise,Morel,Tk9!graine,lise.morel@ch.fr,32`,
  },
  'where the establishment is known, only establishment-other speaks of codes': {
    establishment: 'alp002',
    csv: `username,firstname,lastname,password,email,profile_field_matricule
dam016.p.dupond,Paul,Dupond,Tk8!graine,dam016.p.dupond.fictif@anfh.fr,31
~~~~~~~~~~~~~~~ establishment-other
DAM016.L.Morel,Lise,Morel,Tk9!graine,lise.morel@ch.fr,32
~~~~~~~~~~~~~~ username-format
~~~~~~~~~~~~~~ establishment-other`,
  },
  'usernames: capitals make them no less twice; a test account is nobody': {
    csv: `username,firstname,lastname,password,email,profile_field_matricule
alp002.m.petit,Marc,Petit,Vb3!mousse,m.petit@ch.fr,1
ALP002.m.petit,Maud,Petit,Vb5!mousse,maud.petit@ch.fr,3
~~~~~~~~~~~~~~ username-format
~~~~~~~~~~~~~~ username-duplicate
alp002.urgences.test,Compte,Test,Vb4!mousse,urgences@ch.fr,5
alp002.m.petit,Lise,Morel,Vb6!mousse,lise.morel@ch.fr,6
~~~~~~~~~~~~~~ username-person
~~~~~~~~~~~~~~ username-duplicate`,
  },
  'swapped names: two lines that both have the capitals first tell nothing': {
    csv: `firstname,lastname,password,email,profile_field_matricule
PETIT,Marc,Vb3!mousse,m.petit@ch.fr,1
MOREL,Lise,Vb5!mousse,lise.morel@ch.fr,3`,
  },
  'swapped names: three do': {
    csv: `firstname,lastname,password,email,profile_field_matricule
PETIT,Marc,Vb3!mousse,m.petit@ch.fr,1
~~~~~ name-suspicious
MOREL,Lise,Vb5!mousse,lise.morel@ch.fr,3
~~~~~ name-suspicious
NOEL,Anne,Vb6!mousse,anne.noel@ch.fr,4
~~~~ name-suspicious`,
  },
  'stock Moodle: no nomenclature, no fictif addresses, no matricules': {
    platform: 'moodle',
    csv: `username,firstname,lastname,email,profile_field_matricule
MPetit,Marc,Petit,alp002.x.y.fictif@gmail.com,000812
lmorel,Lise,Morel,lise.morel@ch.fr,000812`,
  },
};

const HEADER = 'firstname,lastname,password,email,profile_field_matricule';
const SECRET = 'Zq7!Marqueur';

/** Rows in which the password stands where it should not, twice over, so that duplicates speak of it as well. */
const ASTRAY: readonly string[] = [
  `${SECRET},Petit,,m@ch.fr,21\n${SECRET},Petit,,n@ch.fr,22\n${SECRET},Petit,,n@ch.fr,22`,
  `Marc,${SECRET},,m@ch.fr,21\nManon,${SECRET},,n@ch.fr,22\nMarc,${SECRET},,m@ch.fr,21`,
  `Marc,Petit,,${SECRET},21\nLise,Morel,,${SECRET},22`,
  `Marc,Petit,,m@ch.fr,${SECRET}\nLise,Morel,,l@ch.fr,${SECRET}`,
];

describe('rules about accounts', () => {
  for (const [name, example] of Object.entries(CASES)) {
    it(name, () => {
      const { csv, marks } = readMarks(example.csv);
      const sheet = readExample(example, csv);
      const found = lint(sheet).filter(({ rule }) => ruleOf(rule)?.section === 'account');
      assert.deepEqual(asMarks(found, sheet).sort(byPlace), [...marks].sort(byPlace));
    });
  }

  for (const header of [`${HEADER}\n`, '']) {
    for (const [index, rows] of ASTRAY.entries()) {
      it(`show no password that stands in another column: ${index + 1}, ${header ? 'with' : 'without'} a header`, () => {
        const sheet = readExample({ csv: '' }, header + rows);
        const messages = lint(sheet).flatMap((finding) =>
          LANGUAGES.map((language) => `${finding.rule}: ${messageOf(finding, sheet, language)}`),
        );
        assert.ok(messages.length > 0);
        assert.deepEqual(
          messages.filter((message) => /zq7|marqueur/i.test(message)),
          [],
        );
      });
    }
  }
});
