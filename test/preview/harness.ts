// What the panel's tests share: a plan of some rows, shown.

import { readSheet } from '../../src/core/document/read-sheet';
import type { Language } from '../../src/core/i18n/language';
import { contextOf } from '../../src/core/lint/example';
import { lint } from '../../src/core/lint/lint';
import { verdictOn } from '../../src/core/lint/verdict';
import type { Decisions } from '../../src/core/plan/decisions';
import { planOf } from '../../src/core/plan/plan';
import type { Example } from '../../src/core/rules/rule';
import { buildModel } from '../../src/preview/model';
import type { Query } from '../../src/preview/protocol';
import { PreviewQueries } from '../../src/preview/queries';
import { stateOf } from '../../src/preview/state';

export const HEADER = 'firstname,lastname,password,email,profile_field_matricule';
export const ACCOUNTS = `Prénom;Nom de famille;Nom d'utilisateur;Adresse de courriel;Établissement
Pierre;Dupond;alp002.p.dupond;pierre.dupond@ch.fr;CH ALPES ALP002`;
export const ALL: Query = { outcomes: [], rule: '', search: '', sort: 'line', descending: false, wrong: false };

type Given = Omit<Example, 'csv' | 'fixed'> & { decisions?: Decisions; language?: Language };

export function shown(rows: readonly string[], { decisions = {}, language = 'fr', ...given }: Given = {}) {
  const sheet = readSheet([HEADER, ...rows].join('\n'), contextOf({ establishment: 'alp002', ...given }));
  return buildModel(sheet, planOf(sheet, { decisions }), lint(sheet), language);
}

export const answers = (rows: readonly string[], given: Given = {}): PreviewQueries =>
  new PreviewQueries(shown(rows, given));

/** What the panel says first of a file of these rows. */
export function state(rows: readonly string[], given: Given = {}) {
  const { decisions: _, language: __, ...example } = given;
  const sheet = readSheet([HEADER, ...rows].join('\n'), contextOf({ establishment: 'alp002', ...example }));
  const verdict = verdictOn(lint(sheet), sheet);
  const remembered = {
    history: [],
    options: {},
    moodleVersion: '',
    applied: 0,
    widths: {},
    canKeep: false,
    unread: {},
  };
  return stateOf(shown(rows, given), verdict, { name: 'agents.csv', uri: 'x', busy: false }, remembered);
}
