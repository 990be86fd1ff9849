// person-duplicate: the same person twice, told by names, and by matricule and address where both lines have them.
import { nameKey } from '../people/names';
import { firstSame } from '../people/same-person';
import { deleteLine } from './line-fixes';
import { defineRule } from './rule';
import { shownName } from './shown-value';

export const personDuplicate = defineRule<{ name: string }>({
  id: 'person-duplicate',
  section: 'account',
  severity: 'warning',
  effect: 'line',
  source: 'guide, étape 1 B 2 (1 ligne par compte) et 1 B 7',
  texts: {
    fr: {
      title: 'Personne en double',
      message: ({ name }, [line]) =>
        `${name || 'Cette personne'} est déjà à la ligne ${line} : la plateforme demandera quoi faire de ce second compte.`,
      why: 'Une ligne par compte. Deux lignes pour un agent donnent deux comptes, ou une question de plus au moment de l’import.',
      repair: 'Garder la ligne la plus complète et enlever l’autre.',
    },
    en: {
      title: 'Person twice',
      message: ({ name }, [line]) =>
        `${name || 'This person'} already is on line ${line}: the platform will ask what to do with this second account.`,
      why: 'One line for each account. Two lines for one agent give two accounts, or one more question during the import.',
      repair: 'Keep the line that says most and remove the other.',
    },
  },
  examples: [
    {
      csv: `firstname,lastname,password,email,profile_field_matricule
Marc,Petit,,marc.petit@ch.fr,21
Marc,PETIT,,marc.petit@ch.fr,0021
~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ person-duplicate
Zoé,Le Goff,,zoe.legoff@ch.fr,22
Zoe,Legoff,,,
~~~~~~~~~~~~~ person-duplicate
Marc,Petit,,m.petit@ch.fr,99
Marc,Petit,,m.petit@ch.fr,
~~~~~~~~~~~~~~~~~~~~~~~~~~ person-duplicate`,
      fixed: `firstname,lastname,password,email,profile_field_matricule
Marc,Petit,,marc.petit@ch.fr,21
Zoé,Le Goff,,zoe.legoff@ch.fr,22
Marc,Petit,,m.petit@ch.fr,99`,
    },
  ],
  groups: {
    key(row) {
      const [first, last] = [nameKey(row.firstname), nameKey(row.lastname)];
      return first && last ? `${first} ${last}` : '';
    },
    earlier: firstSame,
    compare(row, same, report) {
      const { table } = row.sheet;
      report(table.place(row.record), { name: shownName(row) }, { related: [same.sheet.table.place(same.record)] });
    },
  },
  fixes: ({ place }, { table }) => [deleteLine(table, place)],
});
