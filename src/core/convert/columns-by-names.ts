// Which column each foreign column gives, as the names of a header tell: whatever words say whose the column is.
import { aliasRank, headerKey, matchColumns, WHOLE_NAME } from '../document/columns';
import { appendTo } from '../text/append-to';
import { type Mapping, mappable, NAMES, type Target } from './mapping-target';
import { inFull, isAtBirth, isRepeated, isWholeName, type OwnName, ownName } from './own-names';

/** What cells, and what stands above, say of columns whose user has said nothing. */
interface Doubts {
  /** Whether a column is about others, whatever it is called. */
  isOut(column: number): boolean;
  /** Whether its cells may be what its name says. */
  mayGive(name: string, column: number): boolean;
}

const NO_DOUBTS: Doubts = { isOut: () => false, mayGive: () => true };

/** The columns that the names of a header give: each step takes of those that the steps before have left. */
export function byNames(header: readonly string[], target: Target, doubts: Doubts = NO_DOUBTS): Mapping['sources'] {
  const pass = passOver(header, target, doubts);
  giveKnown(pass);
  const said = { ...pass, said: new Set(pass.sources.keys()) };
  giveWritten(said);
  giveOwn(said);
  giveWhole(said);
  giveSeconds(said);
  giveColumnsOfTheFile(said);
  return pass.sources;
}

/** One pass over a header. */
interface Pass extends Doubts {
  readonly header: readonly string[];
  readonly target: Target;
  /** Each name without the words that say whose it is. */
  readonly own: readonly OwnName[];
  /** The columns of each key, as `headerKey` makes it. */
  readonly indexes: ReadonlyMap<string, readonly number[]>;
  readonly sources: Map<string, number[]>;
  readonly free: Set<number>;
  /** Lets a free column give one of the target's; a name that the target lacks is settled by it as well. */
  give(name: string | undefined, index: number): void;
}

/** The same once the user's own words were heard: these columns take no other source. */
interface LaterPass extends Pass {
  readonly said: ReadonlySet<string>;
}

function passOver(written: readonly string[], target: Target, doubts: Doubts): Pass {
  const header = written.map(inFull);
  const names = new Set(mappable(target));
  const sources = new Map<string, number[]>();
  const free = new Set(header.keys());
  const indexes = new Map<string, number[]>();
  for (const [index, name] of written.entries()) {
    const key = headerKey(name);
    if (key) appendTo(indexes, key, index);
  }
  const give = (name: string | undefined, index: number) => {
    if (!free.has(index) || name === undefined) return;
    free.delete(index);
    if (names.has(name)) appendTo(sources, name, index);
  };
  const isOut = (column: number) => doubts.isOut(column) || isRepeated(written[column] ?? '', written);
  return { ...doubts, isOut, header, target, own: header.map(ownName), indexes, sources, free, give };
}

/** What the user has said of a name. */
function giveKnown({ target, indexes, give }: Pass): void {
  for (const [foreign, name] of Object.entries(target.known ?? {})) {
    for (const index of indexes.get(headerKey(foreign)) ?? []) give(name, index);
  }
}

/** A name as it is written. What is about others is so only under the very name of a column. */
function giveWritten({ header, target, sources, said, isOut, mayGive, give }: LaterPass): void {
  const { columns, template, platform } = target;
  const inside = header.map((name, index) => (isOut(index) && !columns.includes(name) ? '' : name));
  for (const { name, index, exact } of matchColumns(inside, template, platform)) {
    if (name === undefined || said.has(name) || sources.has(name)) continue;
    if (exact || mayGive(name, index)) give(name, index);
  }
}

/** A name without the words that say whose it is. It takes the place of one without such words: of a form's author. */
function giveOwn({ target, own, sources, free, said, isOut, mayGive, give }: LaterPass): void {
  const left = own.map(({ text }, index) => (free.has(index) && !isOut(index) ? text : ''));
  for (const { name, index } of matchColumns(left, target.template, target.platform)) {
    if (name === undefined || said.has(name) || !mayGive(name, index)) continue;
    const [before] = sources.get(name) ?? [];
    if (before !== undefined) {
      if (!own[index]?.isTheirs || !own[before]?.isBare) continue;
      sources.delete(name);
      free.add(before);
    }
    give(name, index);
  }
}

/**
 * First and last name at once, where a column of its own lacks for one of them. Names at birth beside it are left out:
 * another name, where there is one, is in use.
 */
function giveWhole({ own, sources, free, said, isOut, mayGive, give }: LaterPass): void {
  const [last = -1] = said.has('lastname') ? [] : (sources.get('lastname') ?? []);
  const isBirth = last >= 0 && isAtBirth(own[last]!);
  if (said.has(WHOLE_NAME) || (!isBirth && NAMES.every((name) => sources.has(name)))) return;
  const whole = own.findIndex(
    (name, index) => free.has(index) && !isOut(index) && isWholeName(name) && mayGive(WHOLE_NAME, index),
  );
  give(WHOLE_NAME, whole);
  if (isBirth && sources.has(WHOLE_NAME)) sources.delete('lastname');
}

/** Further names of people, for where the first column is empty: the most usual comes first. */
function giveSeconds({ header, target, own, sources, free, said, isOut, mayGive, give }: LaterPass): void {
  for (const name of NAMES) {
    if (said.has(name)) continue;
    const rankOf = (index: number) => {
      const rank = aliasRank(header[index] ?? '', name, target.platform);
      return rank < 0 ? aliasRank(own[index]?.key ?? '', name, target.platform) : rank;
    };
    const others = [...free].filter((index) => !isOut(index)).map((index) => ({ index, rank: rankOf(index) }));
    for (const { index, rank } of others.sort((a, b) => a.rank - b.rank)) {
      // The same name once more is of others (agents, and their superiors).
      const isOthers = (sources.get(name) ?? []).some(
        (before) => own[before]?.key === own[index]?.key || (own[before]?.isTheirs && own[index]?.isBare),
      );
      if (rank >= 0 && mayGive(name, index) && !isOthers) give(name, index);
    }
  }
}

/** A column of the file that is none of the template's finds its own name again. */
function giveColumnsOfTheFile({ target, indexes, sources, free, give }: Pass): void {
  for (const name of target.columns) {
    if (!name || sources.has(name)) continue;
    const index = indexes.get(headerKey(name))?.find((index) => free.has(index));
    if (index !== undefined) give(name, index);
  }
}
