// The page that says what not to write for which Moodle: a row for each range of versions that differs from the one before.
import type { Language } from '../src/core/i18n/language';
import {
  authPluginsOf,
  type Basis,
  DEFAULT_VERSION,
  VERSION_RANGES,
  type VersionRange,
} from '../src/core/moodle-facts/versions';
import { page, table } from './markdown';

const fr = {
  title: 'Ce qu’il ne faut pas écrire, selon la version de Moodle',
  about:
    "Depuis décembre 2025, certaines versions de Moodle mettent une apostrophe devant chaque cellule qui commence par `=`, `+`, `-` ou `@`, sans le dire. Un mot de passe `@Ifsi2026` devient `'@Ifsi2026`\u00a0: le compte est créé, et personne ne peut se connecter avec le mot de passe communiqué. La règle [cell-formula](rules/fr/cell-formula.md) le signale et propose une correction.",
  columns: ['Moodle', 'Apostrophe', 'À ne pas écrire', 'Comment on le sait'],
  from: (first: string, branch: string) => `${first} et suivantes${branch && ` (${branch})`}`,
  upTo: (last: string) => `jusqu’à ${last}`,
  between: (first: string, last: string) => `${first} à ${last}`,
  and: '\u00a0; ',
  yes: 'oui',
  no: 'non',
  signs: 'ce qui commence par `=`, `+`, `-` ou `@`',
  bases: {
    recorded: 'import fait sur cette version',
    source: 'code source',
    'release-notes': 'notes de version',
    inferred: 'déduit\u00a0: à vérifier',
  } satisfies Record<Basis, string>,
  unique: 'champs de profil uniques lors d’une mise à jour\u00a0: non vérifié',
  cellsTitle: 'Là où une apostrophe est mise',
  cellColumns: ['Cellule', 'Ce qui arrive', 'Écrire plutôt'],
  cells: [
    ['mot de passe `@Ifsi2026`', 'personne ne peut se connecter avec', 'un autre, qui commence par une lettre'],
    ['téléphone `+33 6…`', "enregistré `'+33 6…`\u00a0; s’il a 20 caractères, l’import s’arrête là", '`0033 6…`'],
    ['nom `-Petit`', "enregistré `'-Petit`", '`Petit`'],
    ['cohorte `-AG25`', "une cohorte `'-AG25` est créée", '`AG25`'],
    ['rôle `-manager` (à retirer)', 'il n’est pas retiré', 'le retirer sur la plateforme'],
    ['`-` seul', 'rien', '–'],
  ],
  where: `La version se lit dans *Administration du site › Notifications*, en bas de la page\u00a0; sinon, la demander au support de la plateforme. L’indiquer en entier (4.5.7 et 4.5.8 diffèrent) dans l’aperçu, dans \`.enrolment.json\` (\`"moodleVersion": "4.5.8"\`) ou dans le réglage \`enrolment.moodleVersion\`. Tant qu’elle n’est pas connue, l’aperçu simule Moodle ${DEFAULT_VERSION} et les règles avertissent de ce qui diffère.`,
};

const en: typeof fr = {
  title: 'What not to write, by version of Moodle',
  about:
    "Since December 2025, some versions of Moodle put an apostrophe before each cell that starts with `=`, `+`, `-` or `@`, without warning. A password `@Ifsi2026` becomes `'@Ifsi2026`: the account is created, and the password that was handed over does not work. The rule [cell-formula](rules/en/cell-formula.md) reports it, with a fix.",
  columns: ['Moodle', 'Apostrophe', 'Not to be written', 'How we know'],
  from: (first, branch) => `${first} and later${branch && ` (${branch})`}`,
  upTo: (last) => `up to ${last}`,
  between: (first, last) => `${first} to ${last}`,
  and: '; ',
  yes: 'yes',
  no: 'no',
  signs: 'what starts with `=`, `+`, `-` or `@`',
  bases: {
    recorded: 'imports were run on it',
    source: 'source code',
    'release-notes': 'release notes',
    inferred: 'inferred: to be checked',
  },
  unique: 'unique profile fields on update: not verified',
  cellsTitle: 'Where an apostrophe is put',
  cellColumns: ['Cell', 'What happens', 'Write instead'],
  cells: [
    ['password `@Ifsi2026`', 'nobody can log in with it', 'another one, which starts with a letter'],
    ['telephone `+33 6…`', "kept as `'+33 6…`; with 20 characters, the import ends there", '`0033 6…`'],
    ['name `-Petit`', "kept as `'-Petit`", '`Petit`'],
    ['cohort `-AG25`', "a cohort `'-AG25` is made", '`AG25`'],
    ['role `-manager` (to take away)', 'it is not taken away', 'take it away on the platform'],
    ['`-` alone', 'nothing', '–'],
  ],
  where: `The version stands in *Site administration › Notifications*, at the bottom of the page; otherwise ask the platform’s support. State it in full (4.5.7 and 4.5.8 differ) in the preview, in \`.enrolment.json\` (\`"moodleVersion": "4.5.8"\`) or in the setting \`enrolment.moodleVersion\`. While it is not known, the preview plays Moodle ${DEFAULT_VERSION}, and the rules warn of what differs.`,
};

const TEXTS: Record<Language, typeof fr> = { fr, en };
const ALL_PLUGINS = Object.keys(authPluginsOf('0.0.0'));

/** The page in one language. */
export function versionPage(language: Language): string {
  const text = TEXTS[language];
  const rows = VERSION_RANGES.map((range, index) => {
    const plugins = authPluginsOf(range.from);
    const gone = ALL_PLUGINS.filter((name) => !Object.hasOwn(plugins, name)).map((name) => `\`${name}\``);
    const forbidden = [
      ...(range.apostrophe ? [text.signs] : []),
      ...(gone.length ? [`\`auth\` = ${gone.join(', ')}`] : []),
    ];
    const known = [text.bases[range.basis], ...(range.uniqueFieldsUnverified ? [text.unique] : [])];
    return [
      name(range, VERSION_RANGES[index + 1], text),
      range.apostrophe ? text.yes : text.no,
      forbidden.join(text.and) || '–',
      known.join(text.and),
    ];
  });
  return page(
    `# ${text.title}`,
    text.about,
    table(text.columns, rows),
    text.where,
    `## ${text.cellsTitle}`,
    table(text.cellColumns, text.cells),
  );
}

/** A range in words: it ends before the next one, or with its branch. */
function name({ from }: VersionRange, next: VersionRange | undefined, text: typeof fr): string {
  const [major, minor, patch] = (next?.from ?? from).split('.').map(Number);
  if (!next) return text.from(from, '');
  if (!patch) return text.from(from, from.replace(/\.\d+$/, ''));
  const last = `${major}.${minor}.${patch - 1}`;
  if (from === '0.0.0') return text.upTo(last);
  return from === last ? from : text.between(from, last);
}
