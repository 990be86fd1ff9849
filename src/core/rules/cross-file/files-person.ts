// files-person: the same person or address in two files.
import type { FileSummary, ListedPerson } from '../../document/file-summary';
import { nameOfVersions } from '../../document/file-version';
import { nameOfOther } from '../../document/other-file';
import { quoted, shortened } from '../../i18n/format';
import { Twins } from '../../people/twins';
import { defineRule } from '../rule';

interface Listed {
  readonly file: string;
  /** People of one owner are not compared: it is a file, or all of its versions; only one of them is imported. */
  readonly owner: string;
  readonly person: ListedPerson;
}

export const filesPerson = defineRule<{ kind: string; value: string; file: string }>({
  id: 'files-person',
  section: 'files',
  severity: 'warning',
  effect: 'line',
  source: 'guide, étape 1 B (remarque)',
  texts: {
    fr: {
      title: 'Même personne dans deux fichiers',
      message: ({ value, file }, [line]) =>
        `${shortened(value)} est aussi dans ${quoted(file, 'fr')} (ligne ${line})\u00a0: à garder dans un seul fichier.`,
      why: 'Il y a un fichier par établissement, et un compte par personne. À l’import du second fichier, cette ligne sera refusée ou créera un second compte.',
      repair: 'Garder la personne dans le fichier de son établissement, et la retirer de l’autre.',
    },
    en: {
      title: 'Same person in two files',
      message: ({ value, file }, [line]) =>
        `${shortened(value)} is also in ${quoted(file, 'en')} (line ${line}): keep this person in one file only.`,
      why: 'There is one file per establishment, and one account per person. When the second file is imported, this line is refused or creates a second account.',
      repair: 'Keep the person in the file of their own establishment, and remove them from the other.',
    },
  },
  examples: [
    {
      csv: `firstname,lastname,password,email,profile_field_matricule
Marc,Petit,,marc.petit@ch.fr,21
~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ files-person
Lise,Morel,,accueil@ch.fr,22
~~~~~~~~~~~~~~~~~~~~~~~~~~~~ files-person
Anne,Roy,,anne.roy@ch.fr,23`,
      others: [
        {
          fileName: 'agents_dam023.csv',
          csv: `firstname,lastname,password,email,profile_field_matricule
MARC,PETIT,,,21
Omar,Haddad,,accueil@ch.fr,31
Anne,Roy,,anne.roy@chu.fr,32`,
        },
      ],
    },
  ],
  crossFile(files, report) {
    const listed: Listed[] = [];
    const twins = new Twins();
    for (const [file, summary] of files) {
      const owner = ownerOf(file, summary);
      for (const person of summary.people) {
        twins.add(person.identity, owner);
        listed.push({ file, owner, person });
      }
    }
    const byAddress = firstTwoByAddress(listed);
    for (const { file, owner, person } of listed) {
      const twin = listed[twins.find(person.identity, owner)];
      const sharing = byAddress.get(person.identity.address) ?? [];
      const other = twin ?? sharing.find((one) => one.owner !== owner);
      if (!other) continue;
      const otherFile = nameOfOther(files, other.file, file);
      const args = twin
        ? { kind: 'person', value: person.name, file: otherFile }
        : { kind: 'email', value: person.email, file: otherFile };
      report(file, person.place, args, { file: other.file, place: other.person.place, line: other.person.line });
    }
  },
});

/** Versions of a file are one owner where it is known for whom they are: that there are several is then said of the files. */
function ownerOf(file: string, { fileName, template, establishment }: FileSummary): string {
  return establishment ? `${establishment} ${template} ${nameOfVersions(fileName)}` : file;
}

/** The first person with each address, and the first one in another file. */
function firstTwoByAddress(people: readonly Listed[]): ReadonlyMap<string, readonly Listed[]> {
  const byAddress = new Map<string, Listed[]>();
  for (const one of people) {
    const { address } = one.person.identity;
    if (!address) continue;
    const there = byAddress.get(address);
    if (!there) byAddress.set(address, [one]);
    else if (there.length === 1 && there[0]?.owner !== one.owner) there.push(one);
  }
  return byAddress;
}
