// files-person: the same person, address or username in two files. Found by comparing the files' summaries (across.ts).
import { quoted } from '../messages/show';
import { defineRule } from './rule';

export const filesPerson = defineRule<{ kind: string; value: string; file: string }>({
  id: 'files-person',
  section: 'files',
  severity: 'warning',
  effect: 'line',
  source: 'guide, étape 1 B (remarque)',
  texts: {
    fr: {
      title: 'Même personne dans deux fichiers',
      message: ({ kind, value, file }, [line]) => {
        const where = `dans le fichier ${quoted(file, 'fr')}, ligne ${line}`;
        if (kind === 'email') return `L’adresse ${quoted(value, 'fr')} est aussi ${where}.`;
        if (kind === 'username') return `Le nom d’utilisateur ${quoted(value, 'fr')} est aussi ${where}.`;
        return `${value} est aussi ${where}.`;
      },
      why: 'Il y a un fichier par établissement, et un compte par personne. Le second fichier importé verra cette ligne refusée, ou fera un second compte.',
      repair: 'Garder la personne dans le fichier de son établissement, et l’enlever de l’autre.',
    },
    en: {
      title: 'Same person in two files',
      message: ({ kind, value, file }, [line]) => {
        const where = `in the file ${quoted(file, 'en')}, line ${line}`;
        if (kind === 'email') return `The address ${quoted(value, 'en')} also stands ${where}.`;
        if (kind === 'username') return `The username ${quoted(value, 'en')} also stands ${where}.`;
        return `${value} also stands ${where}.`;
      },
      why: 'There is one file per establishment, and one account per person. The file that is imported second has this line refused, or makes a second account.',
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
});
