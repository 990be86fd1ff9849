// Which column each foreign column gives, as the names of a header tell: whatever words say whose the column is.
import { aliasRank, headerKey, matchColumns, WHOLE_NAME, withoutRemarks } from '../document/columns';
import type { NameOrder } from '../people/full-name';
import { transliterate } from '../people/names';
import { appendTo } from '../text/append-to';
import { type Mapping, mappable, NAMES, type Target } from './mapping-target';

const WHOLE_NAMES =
  /^(nomcomplet|fullname|(noms?(dusage|usage|usuel|defamille)?(et)?prenoms?|prenoms?(et)?noms?(dusage|usage|usuel|defamille)?)(agents?|delagent|desagents)?)$/;

/** Which name comes first in a column of whole names, as its own name says. */
export function orderIn(header: string): NameOrder | undefined {
  const { key } = ownName(header);
  if (!WHOLE_NAMES.test(key)) return undefined;
  if (key.startsWith('prenom')) return 'firstname';
  return key.includes('prenom') ? 'lastname' : undefined;
}

/** Words that say whose a column is: the people's of the list. */
const OF_PEOPLE =
  /^(agents?|stagiaires?|participante?s?|apprenante?s?|etudiante?s?|eleves?|students?|learners?|salariee?s?|employees?|employe|individus?|ind|candidate?s?|votre|vos|your)$/;
/** What stands between a column's name and these words. */
const BETWEEN = /^(de|du|des|d|la|le|les|l|of|the|s)$/;
/** What stands in front and tells nothing; `N°` does. */
const IN_FRONT = /^([a-mo-z]|lib|libelle|quel|quelle|est|what|is|\d+)$/;

interface OwnName {
  /** What is left of a header's name, in small letters. */
  readonly text: string;
  /** The same as a key; that of the whole name where nothing is left. */
  readonly key: string;
  /** Whether it says that it is about the people of the list. */
  readonly isTheirs: boolean;
}

/** A name without the words that say whose it is: `Nom du stagiaire`, `P_NOM`, `1. Nom`, `agent.nom`, `LIB_NOM_PAT_IND`. */
function ownName(name: string): OwnName {
  const left: string[] = [];
  let isTheirs = false;
  for (const word of transliterate(withoutRemarks(name)).match(/[a-z]+|\d+/g) ?? []) {
    if (OF_PEOPLE.test(word)) {
      isTheirs = true;
      while (BETWEEN.test(left.at(-1) ?? '')) left.pop();
    } else if (left.length || !(IN_FRONT.test(word) || BETWEEN.test(word))) left.push(word);
  }
  const text = left.join(' ');
  return { text, key: headerKey(text || name), isTheirs };
}

/** A name that says nothing of whose it is, beside one that does: the person's that filled in the form. */
const BARE =
  /^(noms?|prenoms?|firstname|lastname|surname|e?mails?|mel|courriels?|adresse(de|e)?(messagerie|courriel|e?mail)|emailaddress)$/;

/** What cells, and what stands above, say of columns whose user has said nothing. */
interface Doubts {
  /** Whether a column is about others, whatever it is called. */
  isOut(column: number): boolean;
  /** Whether its cells may be what its name says. */
  mayGive(name: string, column: number): boolean;
}

const NO_DOUBTS: Doubts = { isOut: () => false, mayGive: () => true };

/** The columns that the names of a header give. */
export function byNames(
  header: readonly string[],
  target: Target,
  { isOut, mayGive }: Doubts = NO_DOUBTS,
): Mapping['sources'] {
  const { columns, template, platform, known = {} } = target;
  const names = new Set(mappable(target));
  const sources = new Map<string, number[]>();
  const free = new Set(header.keys());
  const give = (name: string | undefined, index: number) => {
    if (!free.has(index) || name === undefined) return;
    free.delete(index);
    if (names.has(name)) appendTo(sources, name, index);
  };
  const keys = header.map(headerKey);
  const own = header.map(ownName);
  const indexes = new Map<string, number[]>();
  for (const [index, key] of keys.entries()) if (key) appendTo(indexes, key, index);
  for (const [foreign, name] of Object.entries(known)) {
    for (const index of indexes.get(headerKey(foreign)) ?? []) give(name, index);
  }
  const said = new Set(sources.keys());
  const inside = header.map((name, index) => (isOut(index) && !columns.includes(name) ? '' : name));
  for (const { name, index, exact } of matchColumns(inside, template, platform)) {
    if (name === undefined || said.has(name) || sources.has(name)) continue;
    if (exact || mayGive(name, index)) give(name, index);
  }
  const isBare = (index: number) => BARE.test(keys[index] ?? '') && !own[index]?.isTheirs;
  const left = inside.map((name, index) => (name && free.has(index) ? (own[index]?.text ?? '') : ''));
  for (const { name, index } of matchColumns(left, template, platform)) {
    if (name === undefined || said.has(name) || !mayGive(name, index)) continue;
    const [before] = sources.get(name) ?? [];
    if (before !== undefined && !(own[index]?.isTheirs && isBare(before))) continue;
    if (before !== undefined) {
      sources.delete(name);
      free.add(before);
    }
    give(name, index);
  }
  if (!said.has(WHOLE_NAME) && !NAMES.every((name) => sources.has(name))) {
    const isWhole = (key: string, index: number) =>
      free.has(index) && !isOut(index) && WHOLE_NAMES.test(key) && mayGive(WHOLE_NAME, index);
    give(
      WHOLE_NAME,
      own.findIndex(({ key }, index) => isWhole(key, index)),
    );
  }
  for (const name of NAMES) {
    if (said.has(name)) continue;
    const rankOf = (index: number) => {
      const rank = aliasRank(header[index] ?? '', name, platform);
      return rank < 0 ? aliasRank(own[index]?.key ?? '', name, platform) : rank;
    };
    const others = [...free].filter((index) => !isOut(index)).map((index) => ({ index, rank: rankOf(index) }));
    for (const { index, rank } of others.sort((a, b) => a.rank - b.rank)) {
      // The same name once more is of others (agents, and their superiors).
      const isOthers = (sources.get(name) ?? []).some(
        (before) => own[before]?.key === own[index]?.key || (own[before]?.isTheirs && isBare(index)),
      );
      if (rank >= 0 && mayGive(name, index) && !isOthers) give(name, index);
    }
  }
  // A column of the file that is none of the template's finds its own name again.
  for (const name of columns) {
    if (!name || sources.has(name)) continue;
    const index = indexes.get(headerKey(name))?.find((index) => free.has(index));
    if (index !== undefined) give(name, index);
  }
  return sources;
}
