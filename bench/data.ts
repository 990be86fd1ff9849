// Makes the files that are measured: always the same ones, of a fixed seed. People are unique, as in a good file: no two
// share a username, an address, a matricule or a password, so that a clean file has no findings at all.

export type Kind = 'clean' | 'dirty';

export const HEADER = ['firstname', 'lastname', 'password', 'email', 'profile_field_matricule', 'cohort1'] as const;
export const COHORT = 'Infirmiers_2025';

const FIRST_NAMES =
  'Anne Aurélie Béatrice Benoît Camille Céline Damien Delphine Élodie Étienne Fabien Françoise Gaëlle Guillaume Hélène Hugo Inès Isabelle Jean-Pierre Julie Karim Karine Lise Ludovic Marie-Claude Mathieu Nadia Nicolas Odile Olivier Paul Pauline Quentin Rachel Romain Sandrine Sébastien Thérèse Thomas Ursule Valérie Vincent Wendy William Xavier Yann Yasmine Zoé'.split(
    ' ',
  );
const LAST_NAMES =
  "Abadie Arnaud Aubert Bailly Barbier Baron Benoit Bertrand Besson Blanchard Bonnet Bouchard Boulanger Bourgeois Boyer Brun Brunet Carpentier Caron Chevalier Clément Colin Collet Cordier Cousin D'Angelo Dubois Dufour Dumas Dumont Dupond Durand Duval Fabre Faure Fontaine Fournier Gaillard Garnier Gauthier Gérard Girard Giraud Grondin Guérin Guichard Henry Hubert Jacquet Joly Julien Klein Lacroix Lambert Langlois Laurent Leblanc Leclerc Lefebvre Lefèvre Legrand Lemaire Lemoine Leroux Leroy Lucas Mallet Marchand Martin Masson Mathieu Mercier Meunier Meyer Michel Moreau Morel Morin Moulin Muller Nguyen Nicolas Noël Olivier Paris Perrin Petit Philippe Picard Pierre Poirier Rémy Renard Renaud Rey Richard Rivière Robert Robin Roche Roger Rolland Rousseau Roux Roy Schmitt Simon Thomas Vidal Vincent".split(
    ' ',
  );
const HOSPITALS = ['ch-annonay.fr', 'ch-valence.fr', 'chu-grenoble.fr', 'ghpp.fr', 'hopital-du-lac.fr'];

/** Random numbers from 0 to below 1, the same ones for the same seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const plain = (name: string) =>
  name
    .toLowerCase()
    .normalize('NFD')
    .replace(/[^a-z-]/g, '');

/** For the second of two surnames: four times as many, so that a million people find theirs. */
const SECOND_NAMES = ['', 'La', 'Saint', 'Mal'].flatMap((before) =>
  LAST_NAMES.map((name) => (before ? before + name.toLowerCase().replace("'", '') : name)),
);

/** Names of the n-th person: two surnames and an initial together are never the same twice. */
function namesOf(n: number, random: () => number): [string, string] {
  const pair = Math.floor(n / BY_INITIAL.length);
  const first = LAST_NAMES[pair % LAST_NAMES.length]!;
  const second = SECOND_NAMES[Math.floor(pair / LAST_NAMES.length) % SECOND_NAMES.length]!;
  const candidates = BY_INITIAL[n % BY_INITIAL.length]!;
  return [candidates[Math.floor(random() * candidates.length)]!, `${first}-${second}`];
}
const BY_INITIAL = [...new Set(FIRST_NAMES.map((name) => plain(name)[0]))].map((initial) =>
  FIRST_NAMES.filter((name) => plain(name)[0] === initial),
);

type Cells = [string, string, string, string, string, string];

/** What goes wrong in files of real life; each takes a line and gives it back damaged. */
const FAULTS: readonly ((cells: Cells) => string)[] = [
  ([a, ...rest]) => [` ${a}`, ...rest].join(','),
  ([a, b, ...rest]) => [b.toUpperCase(), a, ...rest].join(','),
  ([a, b, _, ...rest]) => [a, b, 'Anfh_2025', ...rest].join(','),
  ([a, b, c, d, ...rest]) => [a, b, c, d.replace('@', ' at '), ...rest].join(','),
  ([a, b, c, d, e, f]) => [a, b, c, d, `000${e}`, f].join(','),
  ([a, b, c, d, , f]) => [a, b, c, d, '1,23E+11', f].join(','),
  ([a, b, c, d, , f]) => [a, b, c, d, '"1,23E+11"', f].join(','),
  ([a, b, ...rest]) => [a, b.replace("'", '’').replace('-', '\u2011'), ...rest].join(','),
  ([a, b, c, d, e]) => [a, b, c, d, e, 'Infirmiers_2024'].join(','),
  ([a, , ...rest]) => [a, '', ...rest].join(','),
  ([a, b, , ...rest]) => [a, b, 'soleil', ...rest].join(','),
  ([, b, c, , e, f]) => ['Zacharie', b, c, 'accueil@ch-annonay.fr', e, f].join(','),
  (cells) => cells.map((cell) => `"${cell}"`).join(','),
  () => ',,,,,',
];

/** A file of so many rows, of the people from the n-th on; in a dirty one, one line in `every` has a fault. */
export function makeFile(rows: number, kind: Kind, every = 50, seed = 20_250_901, from = 0): string {
  const random = randomFrom(seed);
  const lines = [HEADER.join(',')];
  for (let n = from; n < from + rows; n++) {
    const [first, last] = namesOf(n, random);
    const password = `${plain(last).slice(0, 3)}${(n + 4096).toString(36).toUpperCase()}!aZ`;
    const email = `${plain(first)}.${plain(last)}@${HOSPITALS[n % HOSPITALS.length]}`;
    const cells: Cells = [first, last, password, email, String(1_000_000 + n * 7), COHORT];
    const fault = kind === 'dirty' && random() * every < 1 ? FAULTS[Math.floor(random() * FAULTS.length)]! : undefined;
    lines.push(fault ? fault(cells) : cells.join(','));
  }
  return `${lines.join('\n')}\n`;
}
