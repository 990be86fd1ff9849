// The cohorts that exist on the platform: the catalogue that cohort references are checked against.
import { transliterate } from '../people/names';
import { appendTo } from '../text/append-to';

export interface Cohort {
  readonly name: string;
  readonly idnumber: string;
  readonly context: 'system' | 'category';
  /** Path of the category, as in `Santé / IFSI`; '' for a system cohort. */
  readonly category: string;
  /** Who keeps its members: people, or the nightly refresh from APOGÉE. */
  readonly source: 'manual' | 'apogee';
}

/** What a cell of `cohort1` names on a platform. */
export type ReferenceKind = 'name' | 'idnumber';

export class Cohorts {
  private readonly exact: Readonly<Record<ReferenceKind, Map<string, Cohort>>> = {
    name: new Map(),
    idnumber: new Map(),
  };
  private readonly alike: Readonly<Record<ReferenceKind, Map<string, Cohort[]>>> = {
    name: new Map(),
    idnumber: new Map(),
  };

  constructor(readonly list: readonly Cohort[]) {
    for (const cohort of list) {
      for (const kind of ['name', 'idnumber'] as const) {
        const written = cohort[kind];
        if (!written) continue;
        if (!this.exact[kind].has(written)) this.exact[kind].set(written, cohort);
        appendTo(this.alike[kind], looseKey(written), cohort);
      }
    }
  }

  /** The cohort that a cell names on a platform of that kind, exactly as written. */
  find(reference: string, by: ReferenceKind): Cohort | undefined {
    return this.exact[by].get(reference);
  }

  /** Cohorts whose name or id number differs by case, accents or trailing blanks at most. */
  findAlike(reference: string, by: ReferenceKind): readonly Cohort[] {
    return this.alike[by].get(looseKey(reference)) ?? [];
  }
}

/** What MariaDB takes for equal (conformance rule 47): case, accents and trailing blanks do not count. */
function looseKey(text: string): string {
  return transliterate(text).trimEnd();
}

/** Whether a cohort may be used in a category: a system cohort anywhere, another one there and below. */
export function isUsableIn(cohort: Cohort, category: string): boolean {
  if (cohort.context === 'system') return true;
  const own = segments(cohort.category);
  const file = segments(category);
  // A catalogue may give the category's name without its path, and so may the file's settings.
  const starts = Array.from({ length: file.length }, (_, index) => index);
  const above = starts.some((start) => own.every((name, index) => file[start + index] === name));
  const shortened = file.length < own.length && file.every((name, i) => own[own.length - file.length + i] === name);
  return above || shortened;
}

function segments(path: string): string[] {
  return path
    .split('/')
    .map((name) => transliterate(name.trim()))
    .filter((name) => name !== '');
}
