// cell-whitespace: blanks around a value, as a copy from a web page or an e-mail leaves them.
import { repairMojibake } from '../file/mojibake';
import { quoted } from '../messages/show';
import { setPlace } from './edits';
import { defineRule } from './rule';

/** What the platform's own trim leaves where it is (conformance rule 18). */
const KEPT = /^[^\S \t\n\r\v]|[^\S \t\n\r\v]$/;

export const cellWhitespace = defineRule<{ value: string; blank: number; kept: number }>({
  id: 'cell-whitespace',
  section: 'file',
  severity: 'warning',
  effect: 'silent',
  source: 'conformance 12, 18',
  texts: {
    fr: {
      title: 'Espace autour d’une valeur',
      message: ({ value, blank, kept }) =>
        (blank
          ? 'Cette cellule ne contient que des espaces. '
          : `Espace en trop autour de ${value ? quoted(value, 'fr') : 'la valeur'}. `) +
        (kept
          ? 'C’est une espace insécable\u00a0: la plateforme la garde, et la valeur ne correspond plus à rien.'
          : 'La plateforme l’enlève le plus souvent, mais pas les outils qui relisent le fichier.'),
      why: 'Une espace ne se voit pas. Devant ou derrière une adresse, un matricule ou une cohorte, elle en fait une autre valeur\u00a0: deux comptes au lieu d’un, ou une cohorte introuvable.',
      repair: 'Enlever les espaces autour de la valeur.',
    },
    en: {
      title: 'Blanks around a value',
      message: ({ value, blank, kept }) =>
        (blank
          ? 'This cell holds nothing but blanks. '
          : `Blanks around ${value ? quoted(value, 'en') : 'the value'}. `) +
        (kept
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
             ~~~~~~~~~~~~~~~~~ cell-whitespace
Lise,Morel,\u00a0,lise.morel@ch.fr,"22 "
           ~ cell-whitespace
                              ~~~~~ cell-whitespace`,
      fixed: `firstname,lastname,password,email,profile_field_matricule
Marc,Petit,,marc.petit@ch.fr,21
Lise,Morel,,lise.morel@ch.fr,"22"`,
    },
    { csv: 'firstname,lastname,password,email,profile_field_matricule\nAnne,Le Goff,,anne.legoff@ch.fr,22' },
    // The end of an à that was read wrongly: file-encoding brings it back.
    { csv: 'firstname,lastname,password,email,profile_field_matricule\nAnne,VoilÃ\u00a0,,anne.voila@ch.fr,22' },
  ],
  cell(value, row, column, report) {
    // In a row that is out of step, a blank behind a delimiter tells what belongs together (row-fields).
    if (!row.aligned) return;
    const trimmed = value.trim();
    if (trimmed === value || repairMojibake(value) !== undefined) return;
    report(row.sheet.table.place(row.record, column), {
      value: row.shown(column, trimmed),
      blank: trimmed ? 0 : 1,
      kept: KEPT.test(value) ? 1 : 0,
    });
  },
  fixes: ({ place }, { table }) => [
    {
      title: { fr: 'Enlever les espaces', en: 'Remove the blanks' },
      edits: [setPlace(table, place, table.value(place.record, place.column).trim())],
      safe: true,
    },
  ],
});
