// Which column of the template a header's name means, also when somebody translated, retyped or damaged it.
import { distance } from 'fastest-levenshtein';
import { transliterate } from '../people/names';
import type { Platform, Template } from '../platform';
import { isMoodleColumn } from '../platform/moodle-columns';

/** One name of the header. */
export interface Column {
  readonly index: number;
  readonly written: string;
  /** The column of the template (or of Moodle's own upload) that it is or was meant to be; undefined for a foreign one. */
  readonly name: string | undefined;
  /** Written exactly as the platform wants it. */
  readonly exact: boolean;
}

/** What French people and spreadsheets write instead of the names, as `headerKey` makes it. */
const ALIASES: Readonly<Record<string, readonly string[]>> = {
  firstname: ['prenom', 'prenoms', 'prenomusuel', 'prenomagent', 'givenname', 'firstnames'],
  lastname: ['nom', 'nomdefamille', 'nomusuel', 'nomdusage', 'nomagent', 'surname', 'familyname'],
  password: ['motdepasse', 'mdp', 'pass', 'passwd', 'motpasse'],
  email: [
    'mail',
    'mel',
    'courriel',
    'mails',
    'emails',
    'adressecourriel',
    'adressedecourriel',
    'adressemail',
    'adresseemail',
    'adresseelectronique',
    'emailaddress',
  ],
  matricule: ['matricule', 'matricules', 'numeromatricule', 'nmatricule', 'nagent', 'numeroagent', 'matriculeagent'],
  cohort1: ['cohorte', 'cohorte1', 'cohort', 'cohortes', 'nomdelacohorte'],
  username: ['identifiant', 'login', 'nomdutilisateur', 'utilisateur', 'user', 'nomutilisateur', 'identifiants'],
};

/** A header's name without accents, case, blanks and punctuation. */
function headerKey(name: string): string {
  return transliterate(name).replace(/[^a-z0-9]/g, '');
}

/** How many letters may differ for a name still to be a slip of the other. */
function slipsAllowed(name: string): number {
  return name.length >= 9 ? 2 : name.length >= 5 ? 1 : 0;
}

/** The names that a template's header may hold, the optional `username` of decision 6 included. */
export function expectedNames(template: Template): string[] {
  return template.columns.includes('username') ? [...template.columns] : ['username', ...template.columns];
}

function aliasesOf(name: string, platform: Platform): readonly string[] {
  return (name === platform.matricule?.column ? ALIASES.matricule : ALIASES[name]) ?? [];
}

/** Matches the names of a header with the columns of a template. Each column is given to one name at most. */
export function matchColumns(written: readonly string[], template: Template, platform: Platform): Column[] {
  const expected = expectedNames(template);
  const names: (string | undefined)[] = written.map((name) => (expected.includes(name) ? name : undefined));
  const open = written.map((name) => {
    const standard = name.trim().toLowerCase();
    return template.open && isMoodleColumn(standard) ? standard : undefined;
  });
  const free = new Set(expected.filter((name) => !names.includes(name)));
  const claim = (fits: (key: string, name: string) => boolean) => {
    written.forEach((text, index) => {
      const key = headerKey(text);
      if (names[index] !== undefined || !key) return;
      const name = [...free].find((candidate) => fits(key, candidate));
      if (!name) return;
      names[index] = name;
      free.delete(name);
    });
  };
  claim((key, name) => key === headerKey(name));
  open.forEach((name, index) => {
    if (names[index] === undefined && name && !names.includes(name)) names[index] = name;
  });
  claim((key, name) => aliasesOf(name, platform).includes(key));
  claim((key, name) =>
    [headerKey(name), ...aliasesOf(name, platform)].some((alias) => distance(key, alias) <= slipsAllowed(alias)),
  );
  return written.map((text, index) => {
    const name = names[index];
    const exact = name !== undefined && (template.open ? text.trim().toLowerCase() === name : text === name);
    return { index, written: text, name, exact };
  });
}
