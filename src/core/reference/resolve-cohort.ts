// What a cohort reference comes to on a platform, before the import: the one resolution that all cohort rules share, so
// that one cell never gets two of their verdicts.
import type { Platform } from '../platform';
import type { Cohort, Cohorts } from './cohorts';

export type CohortResolution =
  /** The platform finds this cohort. */
  | { readonly kind: 'known'; readonly cohort: Cohort }
  /** The name of cohorts, on a platform that looks for id numbers only; `exact` when written as the catalogue has it. */
  | { readonly kind: 'by-name'; readonly cohorts: readonly Cohort[]; readonly exact: boolean }
  /**
   * Not written as a code étape; `code` is the one that can be read out of it, '' when there is none. It is `sure` where the
   * catalogue has it, or where the rest is the label that the platform shows behind it.
   */
  | { readonly kind: 'code'; readonly code: string; readonly sure: boolean }
  /** Differs from these by case, accents or trailing blanks only. */
  | { readonly kind: 'case'; readonly cohorts: readonly Cohort[] }
  /** Not in the catalogue. */
  | { readonly kind: 'unknown' }
  /** Nothing is known that would tell. */
  | { readonly kind: 'unjudged' };

const UNJUDGED: CohortResolution = { kind: 'unjudged' };

/** A cell as Moodle reads it: trimmed of ASCII blanks only (rule 18), and nothing when it is `0` (rule 42). */
export function asReference(cell: string): string {
  const trimmed = cell.replace(/^[ \t\n\r\0\v]+|(?<![ \t\n\r\0\v])[ \t\n\r\0\v]+$/g, '');
  return trimmed === '0' ? '' : trimmed;
}

/** Whether Moodle takes a reference for a cohort's number in its database (conformance rule 42). */
export function isDatabaseId(reference: string): boolean {
  if (!/^-?[1-9]\d{0,18}$/.test(reference)) return false;
  const id = BigInt(reference);
  return id >= -(2n ** 63n) && id < 2n ** 63n;
}

/** Judges a reference that is not empty. */
export function resolveCohort(reference: string, platform: Platform, cohorts: Cohorts | undefined): CohortResolution {
  const { by, code } = platform.cohorts;
  if (by === 'idnumber' && isDatabaseId(reference)) return UNJUDGED;
  const known = cohorts?.find(reference, by);
  if (known) return { kind: 'known', cohort: known };
  const read = code && !isCode(reference, code) ? codeIn(reference, code) : undefined;
  const manual = cohorts?.findAlike(reference, 'name').some(({ source }) => source === 'manual');
  const listed = read && cohorts?.find(read.code, by);
  if (read && !manual && listed?.source !== 'manual') {
    return { kind: 'code', code: read.code, sure: read.labelled || listed !== undefined };
  }
  if (!cohorts) return code && !isCode(reference, code) ? { kind: 'code', code: '', sure: false } : UNJUDGED;
  const alike = cohorts.findAlike(reference, by);
  if (alike.length) return { kind: 'case', cohorts: alike };
  if (by === 'idnumber') {
    const named = cohorts.findAlike(reference, 'name');
    const same = named.filter(({ name }) => name === reference);
    if (named.length) return { kind: 'by-name', cohorts: same.length ? same : named, exact: same.length > 0 };
  }
  return { kind: 'unknown' };
}

type CodeShape = NonNullable<Platform['cohorts']['code']>;

/** Whether a reference is written as a code étape with its version, in whatever case. */
export function isCode(reference: string, { shortest, longest, versionDigits }: CodeShape): boolean {
  if (!/^[a-z0-9_]+$/i.test(reference)) return false;
  const etape = reference.slice(0, reference.length - versionDigits);
  const version = reference.slice(etape.length);
  const mixed = /[a-z]/i.test(etape) && (versionDigits > 0 || /\d/.test(etape));
  return etape.length >= shortest && etape.length <= longest && /^\d*$/.test(version) && mixed;
}

/** The platform's own label behind a code: `L1CHIM231 - LICENCE 1 CHIMIE`. */
const LABELLED = /^\s*\S+\s+[-–—:]\s+\S/;

/**
 * The code in what people copy, and whether the rest is its label: `L1CHIM231 - LICENCE 1 CHIMIE`, `L1CHIM 231`,
 * `L1CHIM-231 LICENCE`. A year is no version: `IFSI 2025` holds no code.
 */
function codeIn(reference: string, shape: CodeShape): { code: string; labelled: boolean } | undefined {
  const parts = reference.split(/[^a-z0-9_]+/i).filter((part) => part !== '');
  const [first = '', second = ''] = parts;
  const labelled = LABELLED.test(reference);
  const { versionDigits } = shape;
  if (isCode(first, shape) && (versionDigits > 0 || labelled)) return { code: first, labelled };
  const isVersion = versionDigits > 0 ? second.length === versionDigits : parts.length === 2;
  if (isVersion && /^\d+$/.test(second) && isCode(first + second, shape)) {
    return { code: first + second, labelled: false };
  }
  return undefined;
}
