// Cases of rules that are too rare for their pages. What each rule says of them stands in test/fixtures/rules.
import type { Context } from '../../../../src/core/document/context';
import type { Example } from '../../../../src/core/rules/rule';

/** By a rule's id: files, each under what is special in it. */
export type Cases = Readonly<Record<string, Readonly<Record<string, Example & Pick<Context, 'unreadLetters'>>>>>;

/** Choices of an import that changes accounts, under Moodle's names. */
export const UPDATE = { uutype: '2', uuupdatetype: '1' };
/** It finds accounts by their addresses. */
export const BY_ADDRESS = { ...UPDATE, uumatchemail: '1' };
/** It makes no new account. */
export const UPDATE_ONLY = { ...UPDATE, uutype: '3' };
/** It adds to cohorts only, and leaves accounts as they are. */
export const ADD_TO_COHORTS = { uutype: '2', uuupdatetype: '0' };

export const STOCK = 'username,firstname,lastname,email';
export const GUIDE = 'firstname,lastname,password,email,profile_field_matricule';

export const ACCOUNTS = `${STOCK},suspended
mpetit,Marc,Petit,marc.petit@ch.fr,0
lmorel,Lise,Morel,lise.morel@ch.fr,1`;
