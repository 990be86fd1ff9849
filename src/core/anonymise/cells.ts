// What is written instead of a cell, by what its column holds. Everything that a rule looks at stays as it is: which
// characters stand where, which values are the same, and which are made of others.
import { decodeEntities } from '../people/entities';
import type { Random } from '../people/new-password';
import { withoutPasswords } from '../people/passwords';
import { isSpreadsheetError } from '../people/spreadsheet-errors';
import type { Platform } from '../platform';
import { AddressRewriter } from './addresses';
import type { CellKind } from './cell-kind';
import { maskMojibake } from './mask';
import { rewriteMatricule } from './matricules';
import { rewriteLastname } from './names';
import { passwordRewriter } from './passwords';
import type { Rewriter } from './rewriter';
import { rewriteUsername } from './usernames';

/** Writes values anew: the same value always in the same way. */
export type Disguise = (value: string, kind: CellKind) => string;

/** Whether a password may have slipped into a cell; a web page code or a sign that nobody sees makes none of a cohort. */
function mayBePassword(value: string): boolean {
  const seen = decodeEntities(value).replace(/\p{C}/gu, '').trim();
  return withoutPasswords(seen) !== seen;
}

const ROUNDED_OR_NEARLY = /^\d+([.,]\d+)?[a-z]\+\d+$/i;

/**
 * How the cells of files of one platform are written anew.
 * @param slips domains that look like slips, each with the one that was meant
 */
export function disguise(
  platform: Platform,
  rewriter: Rewriter,
  random: Random,
  slips: ReadonlyMap<string, string> = new Map(),
): Disguise {
  const addresses = new AddressRewriter(platform, rewriter, random, slips);
  const rewritePassword = passwordRewriter(platform, random);
  const rewrite: Readonly<Record<CellKind, (value: string) => string>> = {
    name: (value) => rewriter.whole(value),
    lastname: (value) => rewriteLastname(value, platform, rewriter),
    username: (value) => rewriteUsername(value, platform, rewriter, addresses),
    email: (value) => addresses.cell(value),
    matricule: (value) => rewriteMatricule(value, rewriter),
    // Anybody can read a published one where it was published.
    password: (value) => (platform.password.published.includes(value) ? value : rewritePassword(value)),
    kept: (value) => (mayBePassword(value) ? rewritePassword(value) : value),
    other: (value) => rewriter.runs(value),
  };
  return (value, kind) => {
    const { text, restore } = maskMojibake(value);
    // The quotes of a line that was broken off stand in front of what the cell holds.
    const inner = text.replace(kind === 'password' ? /^\s+/ : /^[\s"]+/, '').trimEnd();
    // An error of a spreadsheet says nothing of a person, and is a finding of its own. A password may look like one.
    if (kind !== 'password' && isSpreadsheetError(inner)) return value;
    // A rounded number stays one, whatever the column, and nothing becomes one.
    const as = kind !== 'password' && ROUNDED_OR_NEARLY.test(inner) ? 'matricule' : kind;
    const at = text.indexOf(inner);
    return restore(text.slice(0, at) + rewrite[as](inner) + text.slice(at + inner.length));
  };
}
