// cell-whitespace: blanks around a value, as a copy from a web page or an e-mail leaves them.
import { quoted } from '../messages/show';
import { setPlace } from './edits';
import { defineRule } from './rule';

const NO_BREAK = /^[\u00a0\u2007\u202f]|[\u00a0\u2007\u202f]$/;

export const cellWhitespace = defineRule<{ value: string; noBreak: number }>({
  id: 'cell-whitespace',
  section: 'file',
  severity: 'warning',
  effect: 'silent',
  source: 'conformance 12, 18',
  texts: {
    fr: {
      title: 'Espace autour d’une valeur',
      message: ({ value, noBreak }) =>
        `Espace en trop autour de ${quoted(value, 'fr')}. ` +
        (noBreak
          ? 'C’est une espace insécable : la plateforme la garde, et la valeur ne correspond plus à rien.'
          : 'La plateforme l’enlève le plus souvent, mais pas les outils qui relisent le fichier.'),
      why: 'Une espace ne se voit pas. Devant ou derrière une adresse, un matricule ou une cohorte, elle en fait une autre valeur : deux comptes au lieu d’un, ou une cohorte introuvable.',
      repair: 'Enlever les espaces autour de la valeur.',
    },
    en: {
      title: 'Blanks around a value',
      message: ({ value, noBreak }) =>
        `Blanks around ${quoted(value, 'en')}. ` +
        (noBreak
          ? 'One of them is a no-break space: the platform keeps it, and the value matches nothing any more.'
          : 'The platform mostly removes them; the tools that read the file again do not.'),
      why: 'A blank cannot be seen. Before or after an address, a matricule or a cohort it makes another value of it: two accounts instead of one, or a cohort that is not found.',
      repair: 'Remove the blanks around the value.',
    },
  },
  examples: [
    {
      csv: `firstname,lastname,password,email,profile_field_matricule
Marc, Petit,,marc.petit@ch.fr ,21
     ~~~~~~ cell-whitespace
             ~~~~~~~~~~~~~~~~~ cell-whitespace`,
      fixed: `firstname,lastname,password,email,profile_field_matricule
Marc,Petit,,marc.petit@ch.fr,21`,
    },
    { csv: 'firstname,lastname,password,email,profile_field_matricule\nAnne,Le Goff,,anne.legoff@ch.fr,22' },
  ],
  cell(value, row, column, report) {
    const trimmed = value.trim();
    if (trimmed === value || !trimmed) return;
    report(row.sheet.table.place(row.record, column), { value: trimmed, noBreak: NO_BREAK.test(value) ? 1 : 0 });
  },
  fixes: (finding, { table }) => [
    {
      title: { fr: 'Enlever les espaces', en: 'Remove the blanks' },
      edits: [setPlace(table, finding.place, finding.args.value)],
      safe: true,
    },
  ],
});
