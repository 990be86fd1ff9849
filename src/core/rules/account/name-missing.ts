// name-missing: an empty first or last name.
import type { Row } from '../../document/row';
import { quoted } from '../../i18n/format';
import { deleteLine } from '../row-fixes';
import { defineRule } from '../rule';

const NAMES = ['firstname', 'lastname'] as const;

/** `refused`: no account is made. `nameless`: an account is made without the name. `emptied`: the account loses it. */
type Outcome = 'refused' | 'nameless' | 'emptied';

/** What the import does with an empty name (conformance rules 18, 33). */
function outcomeOf(row: Row, name: string): Outcome | undefined {
  const { choices } = row.sheet;
  // No-break spaces are a name to an import that nobody is asked in.
  if (!choices.updates) return choices.promptsUser || row.lacks(name) ? 'refused' : 'nameless';
  if (row.deletes) return undefined;
  if (row.isNew) return 'nameless';
  return choices.overwrites ? 'emptied' : undefined;
}

/** The names that a line lacks, where the import does not put up with it. */
function missingNames(row: Row) {
  return NAMES.flatMap((name) => {
    const outcome = row.has(name) && !row.value(name) ? outcomeOf(row, name) : undefined;
    return outcome ? [{ name, outcome }] : [];
  });
}

/** `isTitle`: the line is no person's, but a title or a total, as `value` says. */
type Args = { name: string; outcome: Outcome; isTitle: boolean; value: string };

export const nameMissing = defineRule<Args>({
  id: 'name-missing',
  section: 'account',
  severity: 'error',
  effect: 'line',
  source: 'guide, étape 1 B 2 (firstname, lastname); conformance 18, 33',
  texts: {
    fr: {
      title: 'Prénom ou nom manquant',
      message: ({ name, outcome, isTitle, value }) => {
        if (isTitle)
          return `${value ? quoted(value, 'fr') : 'Cette ligne'} semble être un titre ou un total\u00a0: ligne à supprimer.`;
        const what = name === 'firstname' ? 'prénom' : 'nom';
        const texts = {
          refused: 'le compte ne serait pas créé.',
          nameless: `le compte serait créé sans ${what}.`,
          emptied: `le ${what} du compte serait effacé.`,
        };
        return `${name === 'firstname' ? 'Prénom' : 'Nom'} manquant\u00a0: ${texts[outcome]}`;
      },
      why: 'Le prénom et le nom sont obligatoires. Sur la plateforme ANFH, ils servent aussi à créer le nom d’utilisateur.',
      repair: 'Compléter la cellule, ou supprimer la ligne si elle ne concerne personne.',
    },
    en: {
      title: 'First or last name missing',
      message: ({ name, outcome, isTitle, value }) => {
        if (isTitle)
          return `${value ? quoted(value, 'en') : 'This line'} seems to be a title or a total: delete the line.`;
        const what = name === 'firstname' ? 'first name' : 'last name';
        const texts = {
          refused: 'the account would not be created.',
          nameless: `the account would be created without a ${what}.`,
          emptied: `the account’s ${what} would be erased.`,
        };
        return `${name === 'firstname' ? 'First' : 'Last'} name missing: ${texts[outcome]}`;
      },
      why: 'First and last name are required. On the ANFH platform, the username is also derived from them.',
      repair: 'Fill in the cell, or delete the line if no person belongs to it.',
    },
  },
  examples: [
    {
      csv: `firstname,lastname,password,email,profile_field_matricule
,Petit,,marc.petit@ch.fr,21
^ name-missing
Lise,,,lise.morel@ch.fr,22
     ^ name-missing
Li,U,,li.u@ch.fr,23`,
    },
    {
      // A title and totals are nobody's.
      csv: `firstname,lastname,password,email,profile_field_matricule
Liste des agents 2026,,,,
                      ^ name-missing
Total,2,,,
~~~~~ name-missing
Li,U,,li.u@ch.fr,23
,,,Total :,
^ name-missing
Lu,U,,lu.u@ch.fr,24
Total,,,,2
      ^ name-missing`,
      fixed: 'firstname,lastname,password,email,profile_field_matricule\nLi,U,,li.u@ch.fr,23\nLu,U,,lu.u@ch.fr,24',
    },
    {
      // A line that deletes an account needs its username only.
      platform: 'moodle',
      importOptions: { uutype: '2', uuupdatetype: '1' },
      csv: `username,firstname,lastname,email,deleted
jmartin,,Martin,j.martin@uni.example,0
        ^ name-missing
old.roux,,,,1`,
    },
  ],
  onCleanRows: 'nothing',
  record(row, report) {
    const { titleColumn, sheet, record } = row;
    if (!row.hasExpectedFieldCount || titleColumn < 0 || row.header || row.hasNoCells) return;
    const [missing] = missingNames(row);
    const place = missing ? row.place(missing.name) : sheet.table.place(record, titleColumn);
    const { name = '', outcome = 'nameless' } = missing ?? {};
    report(place, { name, outcome, isTitle: true, value: row.shown(titleColumn) }, moreOf(outcome));
  },
  row(row, report) {
    for (const { name, outcome } of missingNames(row))
      report(row.place(name), { name, outcome, isTitle: false, value: '' }, moreOf(outcome));
  },
  fixes: ({ place, args: { isTitle } }, { table }) => (isTitle ? [deleteLine(table, place)] : []),
});

const moreOf = (outcome: Outcome) => (outcome === 'refused' ? {} : ({ effect: 'silent' } as const));
