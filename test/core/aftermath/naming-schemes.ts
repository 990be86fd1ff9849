// Platforms that make usernames in their own ways, stated as data, and people to make accounts of. It is written without
// the code that it tests: what a scheme means is said here once more, in other words.

export interface Scheme {
  readonly title: string;
  readonly accents: 'transliterated' | 'dropped';
  readonly letters: Readonly<Record<'œ' | 'ß' | 'ø' | 'æ', string>>;
  readonly space: string;
  readonly hyphen: string;
  readonly apostrophe: string;
  /** Particles that go, at the beginning of a last name. */
  readonly particles: readonly string[];
  readonly compound: 'first' | 'all';
  readonly homonym:
    | { readonly number: 1 | 2; readonly sign: string }
    | { readonly letters: true; readonly number: 1 | 2 };
  readonly longest: { readonly of: 'username' | 'lastname'; readonly characters: number } | undefined;
  readonly capitals: boolean;
}

const usual: Scheme = {
  title: 'as the guide shows it',
  accents: 'transliterated',
  letters: { œ: 'oe', ß: 'ss', ø: 'o', æ: 'ae' },
  space: '',
  hyphen: '-',
  apostrophe: '',
  particles: [],
  compound: 'first',
  homonym: { number: 2, sign: '' },
  longest: undefined,
  capitals: false,
};

const NOBILIARY = ['de', 'du', 'des', "d'", 'de la', "de l'"];
const ALL_PARTICLES = [...NOBILIARY, 'la', 'le', 'les', "l'", 'van', 'van der', 'von', 'el', 'ben'];
const dropped = { œ: '', ß: '', ø: '', æ: '' };

export const SCHEMES: readonly Scheme[] = [
  usual,
  { ...usual, title: 'accents dropped', accents: 'dropped', letters: dropped },
  { ...usual, title: 'accents dropped, ligatures written out', accents: 'dropped' },
  { ...usual, title: 'ligatures by one letter', letters: { œ: 'o', ß: 's', ø: 'o', æ: 'a' } },
  { ...usual, title: 'ligatures dropped, ø as oe', letters: { œ: '', ß: '', ø: 'oe', æ: '' } },
  { ...usual, title: 'hyphens dropped', hyphen: '' },
  { ...usual, title: 'spaces as hyphens', space: '-', apostrophe: '-' },
  { ...usual, title: 'all signs as underscores', space: '_', hyphen: '_', apostrophe: '_' },
  { ...usual, title: 'apostrophes kept', apostrophe: "'" },
  { ...usual, title: 'spaces as points', space: '.', hyphen: '.' },
  { ...usual, title: 'nobiliary particles dropped', particles: NOBILIARY },
  { ...usual, title: 'all particles dropped', particles: ALL_PARTICLES, space: '-' },
  { ...usual, title: 'all initials', compound: 'all' },
  { ...usual, title: 'numbers from 1', homonym: { number: 1, sign: '' } },
  { ...usual, title: 'numbers behind a point', homonym: { number: 2, sign: '.' } },
  { ...usual, title: 'numbers behind a hyphen, from 1', homonym: { number: 1, sign: '-' }, hyphen: '' },
  { ...usual, title: 'more letters', homonym: { letters: true, number: 2 } },
  {
    ...usual,
    title: 'more letters, then from 1, all initials',
    homonym: { letters: true, number: 1 },
    compound: 'all',
  },
  { ...usual, title: 'username of 20', longest: { of: 'username', characters: 20 } },
  {
    ...usual,
    title: 'username of 16, numbers from 1',
    longest: { of: 'username', characters: 16 },
    homonym: { number: 1, sign: '' },
  },
  { ...usual, title: 'last name of 8', longest: { of: 'lastname', characters: 8 }, hyphen: '' },
  { ...usual, title: 'capitals', capitals: true },
  {
    title: 'everything otherwise',
    accents: 'dropped',
    letters: { œ: 'o', ß: 'sz', ø: 'oe', æ: '' },
    space: '_',
    hyphen: '',
    apostrophe: '-',
    particles: NOBILIARY,
    compound: 'all',
    homonym: { letters: true, number: 1 },
    longest: { of: 'lastname', characters: 10 },
    capitals: true,
  },
  {
    ...usual,
    title: 'particles dropped, short, letters',
    particles: ALL_PARTICLES,
    homonym: { letters: true, number: 2 },
    longest: { of: 'username', characters: 18 },
    hyphen: '',
    compound: 'all',
  },
];

const words = (text: string) => text.trim().split(/\s*[|\n]\s*/u);

const FIRST_NAMES = words(`Adrien|Agnès|Aïcha|Alain|Amélie|Anaïs|André|Anne|Anne-Sophie|Antoine|Aurélie|Béatrice|Benoît
Bérénice|Camille|Cécile|Chloé|Christophe|Claire|Claude|Clément|Corinne|Damien|Daniel|Delphine|Denis|Édith|Élise|Élodie
Émilie|Éric|Estelle|Fabien|Fanny|Françoise|Frédéric|Gaëlle|Gérard|Guillaume|Hélène|Henri|Inès|Isabelle|Jacques|Jean
Jean-Baptiste|Jean-Claude|Jean-Luc|Jean-Marc|Jean-Pierre|Jérôme|Joël|Jules|Julie|Karine|Laëtitia|Laurent|Léa|Loïc|Louis
Lucie|Maëlle|Manon|Marc|Marie|Marie-Claire|Marie-Claude|Marie-Hélène|Marie-Thérèse|Marine|Mathilde|Maxime|Michel|Mireille
Mohamed|Nadia|Naïma|Nathalie|Nicolas|Noël|Océane|Odile|Olivier|Pascal|Patrice|Paul|Paul-Émile|Philippe|Pierre|Pierre-Yves
Quentin|Rachid|Raphaël|Rémi|Renée|Robert|Romain|Sabine|Sébastien|Solène|Stéphanie|Sylvie|Thérèse|Thierry|Thomas|Ugo|Valérie
Véronique|Victor|Vincent|Xavier|Yann|Yasmine|Yvonne|Zoé`);

const PLAIN_NAMES =
  words(`Martin|Bernard|Dubois|Thomas|Robert|Richard|Petit|Durand|Leroy|Moreau|Simon|Laurent|Lefebvre|Michel
Garcia|David|Bertrand|Roux|Vincent|Fournier|Morel|Girard|Andre|Lefevre|Mercier|Dupont|Lambert|Bonnet|Francois|Martinez
Legrand|Garnier|Faure|Rousseau|Blanc|Guerin|Muller|Henry|Roussel|Nicolas|Perrin|Morin|Mathieu|Clement|Gauthier|Dumont|Lopez
Fontaine|Chevalier|Robin|Masson|Sanchez|Gerard|Nguyen|Boyer|Denis|Lemaire|Duval|Joly|Gautier|Roger|Roche|Roy|Noel|Meyer
Lucas|Meunier|Jean|Perez|Marchand|Dufour|Blanchard|Marie|Barbier|Brun|Dumas|Brunet|Schmitt|Leroux|Colas|Fernandez|Ollivet
Vandermeulen|Chateaubriand|Montgolfier|Charpentier|Deschamps|Lamartiniere|Desrousseaux|Kerleguer|Broussard|Castelnau`);

const SPECIAL_NAMES =
  words(`Lefèvre|Guérin|Béranger|François|Garçon|Noël|Maçon|Hervé|Désiré|Crépeau|Bézier|Gaëtan|Pérès|Rémy
Œuvrard|Lebœuf|Lœuillet|Cœurdroy|Nœl|Strauß|Weiß|Großmann|Sørensen|Jørgensen|Bjørn|Cæsar|Læmmer
Martin-Petit|Durand-Roux|Lefèvre-Dumas|Saint-Exupéry|Roux-Lacroix|Blanc-Sablon|Lévi-Strauss
Petit Jean|Bon Repos|Saint Martin|Garcia Lopez|Vert Bois
D'Angelo|N'Diaye|O'Brien|M’Bappé|K’Bidi
de Souza|de Bellefon|de Lattre|du Bellay|du Guesclin|du Pont|des Brosses|des Forêts|des Essarts
d'Aboville|d'Estaing|d’Ornano|de la Tour|de la Fontaine|de la Roche|de l'Estoile|de l'Hospital|de l’Épine
Le Goff|Le Gall|Le Bihan|La Porte|La Rivière|Les Tanneurs|L'Hermite|L'Helgoualc'h
Van Gogh|van Dyck|Van Damme|van der Berg|van der Meer|van der Linden|von Braun|von Karajan|El Amrani|El Fassi|Ben Salah|Ben Ali`);

const CODES = ['alp002', 'dam023', 'dam016', 'bre101', 'idf075'];

export interface Person {
  readonly code: string;
  readonly firstname: string;
  readonly lastname: string;
}

/** A number below a bound, each time another; the same ones for the same seed. */
export type Draw = (bound: number) => number;

export function drawFrom(seed: number): Draw {
  let state = seed >>> 0 || 1;
  return (bound) => {
    state ^= state << 13;
    state >>>= 0;
    state ^= state >>> 17;
    state ^= state << 5;
    state >>>= 0;
    return state % bound;
  };
}

/** People as a region has them: many plain names, a third with something special, and homonyms. */
export function peopleOf(count: number, draw: Draw): Person[] {
  const from = (list: readonly string[]) => list[draw(list.length)]!;
  return Array.from({ length: count }, () => {
    const last = draw(3) ? from(PLAIN_NAMES) : from(SPECIAL_NAMES);
    const double = draw(12) === 0 ? `-${from(PLAIN_NAMES)}` : '';
    return { code: from(CODES), firstname: from(FIRST_NAMES), lastname: last + double };
  });
}

function spelled(text: string, scheme: Scheme, signs: boolean): string {
  let out = '';
  for (const letter of text.normalize('NFC').toLowerCase()) {
    if (/[a-z0-9]/.test(letter)) out += letter;
    else if (letter in scheme.letters) out += scheme.letters[letter as 'œ'];
    else if (signs && letter === ' ') out += scheme.space;
    else if (signs && letter === '-') out += scheme.hyphen;
    else if (signs && (letter === "'" || letter === '’')) {
      out += scheme.apostrophe === "'" ? letter : scheme.apostrophe;
    } else if (scheme.accents === 'transliterated') out += letter.normalize('NFD').replace(/[^a-z]/g, '');
  }
  return out;
}

function withoutParticle(lastname: string, scheme: Scheme): string {
  const found = scheme.particles
    .map((particle) => (particle.endsWith("'") ? particle : `${particle} `))
    .filter((start) => lastname.toLowerCase().replaceAll('’', "'").startsWith(start))
    .sort((a, b) => b.length - a.length)[0];
  return found ? lastname.slice(found.length) : lastname;
}

/** Makes a platform's usernames, one after another. */
export function platformOf(scheme: Scheme, taken = new Set<string>()): (person: Person) => string {
  return ({ code, firstname, lastname }) => {
    const letters = spelled(firstname, scheme, false);
    const initials =
      scheme.compound === 'all'
        ? firstname
            .split(/[ -]/)
            .map((part) => spelled(part, scheme, false).slice(0, 1))
            .join('')
        : letters.slice(0, 1);
    let nom = spelled(withoutParticle(lastname, scheme), scheme, true);
    if (scheme.longest?.of === 'lastname') nom = nom.slice(0, scheme.longest.characters);
    const room = scheme.longest?.of === 'username' ? scheme.longest.characters : 1000;
    const made = (first: string, number = '') => `${`${code}.${first}.${nom}`.slice(0, room - number.length)}${number}`;
    const tries = function* () {
      yield made(initials);
      if ('letters' in scheme.homonym) {
        for (let length = 2; length <= letters.length; length++) yield made(letters.slice(0, length));
      }
      const sign = 'sign' in scheme.homonym ? scheme.homonym.sign : '';
      for (let number: number = scheme.homonym.number; ; number++) yield made(initials, `${sign}${number}`);
    };
    for (const username of tries()) {
      if (taken.has(username)) continue;
      taken.add(username);
      return scheme.capitals ? username.toUpperCase() : username;
    }
    return '';
  };
}

/** A username made by hand, without knowledge of the platform's ways. */
export function byHand({ code, firstname, lastname }: Person, draw: Draw): string {
  const plain = (text: string) =>
    text
      .normalize('NFD')
      .replace(/[^A-Za-z]/g, '')
      .toLowerCase();
  const [first, last] = [plain(firstname), plain(lastname)];
  const ways = [
    `${code}.${last}.${first}`,
    `${code}.${last}${first[0]}`,
    `${first}.${last}`,
    `${code}.${first}${last}`,
  ];
  return `${ways[draw(ways.length)]}${draw(10) ? '' : draw(90)}`;
}
