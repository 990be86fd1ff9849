// What the tests of the plan share: a file's plan, some people, and accounts that exist.

import { readSheet } from '../../../src/core/document/read-sheet';
import { contextOf } from '../../../src/core/lint/example';
import type { Decisions } from '../../../src/core/plan/decisions';
import { planOf } from '../../../src/core/plan/plan';
import type { Example } from '../../../src/core/rules/rule';

export const HEADER = 'firstname,lastname,password,email,profile_field_matricule';
export const COHORT_HEADER = `${HEADER},cohort1`;
export const ACCOUNTS = `Prénom;Nom de famille;Nom d'utilisateur;Adresse de courriel;Statut;Établissement;Instance;Organisation partenaire;État du compte;Dernier accès
Pierre;Dupond;alp002.p.dupond;pierre.dupond@ch.fr;Agent FPH;CH ALPES ALP002;;;Actif;Jamais
Lucie;Ollivet;dam023.l.ollivet;lucie.ollivet@ch.fr;Agent FPH;CH EXEMPLE DAM023;;;Actif;Jamais`;

export type Given = Omit<Example, 'csv' | 'fixed'> & { decisions?: Decisions; options?: Record<string, string> };

export function plan(rows: readonly string[], { decisions, options, ...given }: Given = {}) {
  const sheet = readSheet(rows.join('\n'), contextOf({ establishment: 'alp002', ...given }));
  return {
    sheet,
    plan: planOf(sheet, { ...(decisions && { decisions }), ...(options && { importOptions: options }) }),
  };
}

export const PIERRE = 'Pierre,Dupond,,pierre.dupond@ch.fr,41';
export const PAUL = 'Paul,Dupond,,paul.dupond@ch.fr,42';
export const LISE = 'Lise,Morel,,lise.morel@ch.fr,43';
