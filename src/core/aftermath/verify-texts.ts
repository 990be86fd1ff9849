// What is said of an import after it was verified.

import { counted } from '../i18n/format';
import type { Language } from '../i18n/language';
import type { Difference, Remark, VerifiedLine, VerifiedOutcome } from './verify';

export interface VerifyTexts {
  readonly title: string;
  /** “48 of 50 accounts are there; 2 are missing.” */
  verdict(there: number, all: number, missing: number, unsure: number): string;
  readonly outcomes: Readonly<Record<VerifiedOutcome, string>>;
  readonly differences: Readonly<Record<Difference, string>>;
  readonly remarks: Readonly<Record<Remark, string>>;
  foreseen(username: string): string;
  unexplained(count: number): string;
  readonly noBefore: string;
  /** The person is or is not in the cohort of the line. */
  readonly member: string;
  readonly notMember: string;
  readonly nobody: string;
  otherEstablishment(code: string): string;
  /** The export was taken before the file was last changed. */
  readonly older: string;
  /** All of its accounts are in the export of before the import. */
  readonly nobodyNew: string;
  readonly noAccounts: string;
  /** Nobody of the files is in the list of a cohort's members. */
  noMembers(cohort: string): string;
  readonly needsAfter: string;
  /** Title of the dialog that asks for the export. */
  readonly chooseAfter: string;
  /** Goes into the name of the page. */
  readonly fileName: string;
  readonly columns: Readonly<Record<'file' | 'line' | 'person' | 'username' | 'outcome' | 'details', string>>;
  toAdd(cohort: string): string;
  toCheck(cohort: string): string;
  readonly toAddNote: string;
  lines(lines: string, count: number): string;
  readonly privacy: string;
}

export const VERIFY_TEXTS: Readonly<Record<Language, VerifyTexts>> = {
  fr: {
    title: 'Vérification de l’import',
    verdict(there, all, missing, unsure) {
      const parts = [
        `${there} ${there < 2 ? 'compte' : 'comptes'} sur ${all} ${there < 2 ? 'est là' : 'sont là'}`,
        ...(missing ? [`${missing} ${missing < 2 ? 'manque' : 'manquent'}`] : []),
        ...(unsure ? [`${unsure} à regarder de près`] : []),
      ];
      return `${parts.join('\u00a0; ')}.`;
    },
    outcomes: {
      'as-foreseen': 'Créé comme prévu',
      'other-username': 'Créé sous un autre nom d’utilisateur',
      'other-details': 'Créé avec une autre adresse ou un autre établissement',
      missing: 'Manque',
      'existed-unchanged': 'Existait déjà, inchangé',
      'existed-changed': 'Existait déjà, modifié',
      unsure: 'À regarder\u00a0: rien ne dit si c’est cette personne',
    },
    differences: {
      username: 'nom d’utilisateur',
      name: 'nom',
      address: 'adresse',
      establishment: 'établissement',
      matricule: 'matricule',
      state: 'état du compte',
    },
    remarks: {
      'before-unknown': 'Sans export d’avant l’import, ce compte existait peut-être déjà.',
      'name-only': 'Même nom, mais ni adresse ni matricule pour le confirmer.',
      'may-be-another': 'Même nom et autre adresse, ou autre nom\u00a0: peut-être une autre personne.',
      'same-person': 'Même personne qu’une ligne au-dessus.',
      'second-account': 'Cette personne avait déjà un compte\u00a0: elle en a maintenant deux.',
      suspended: 'Ce compte est suspendu\u00a0: personne ne peut s’y connecter.',
      gone: 'Le compte qu’avait cette personne n’existe plus.',
    },
    foreseen: (username) => `prévu\u00a0: ${username}`,
    unexplained: (count) =>
      `${counted(count, 'compte nouveau n’est', 'comptes nouveaux ne sont', 'fr')} dans aucun fichier`,
    noBefore: 'Sans export d’avant l’import, on ne sait pas quels comptes sont nouveaux.',
    member: 'dans la cohorte',
    notMember: 'pas dans la cohorte\u00a0: à ajouter à la main',
    nobody: 'sans nom',
    otherEstablishment: (code) =>
      `Aucun compte de cet export n’est de l’établissement ${code}\u00a0: est-ce le bon export\u00a0?`,
    older: 'Cet export est plus ancien que le fichier\u00a0: l’a-t-on bien fait après l’import\u00a0?',
    nobodyNew: 'Aucun compte nouveau depuis l’export d’avant l’import\u00a0: n’est-ce pas deux fois le même\u00a0?',
    noMembers: (cohort) =>
      `La liste des membres de ${cohort} n’a personne de ces fichiers\u00a0: est-ce la bonne\u00a0?`,
    noAccounts: 'Cet export n’a aucun compte\u00a0: est-ce le bon\u00a0?',
    needsAfter: 'Dites quel export a été fait après l’import, avec --after.',
    chooseAfter: 'L’export des comptes fait après l’import',
    fileName: 'vérification',
    columns: {
      file: 'Fichier',
      line: 'Ligne',
      person: 'Personne',
      username: 'Nom d’utilisateur',
      outcome: 'Constat',
      details: 'Détails',
    },
    toAdd: (cohort) => `À ajouter à la main à la cohorte ${cohort}`,
    toCheck: (cohort) => `Cohorte ${cohort}\u00a0: membres à vérifier, et à ajouter s’ils n’y sont pas`,
    toAddNote:
      '«\u00a0Gérer les cohortes\u00a0», picto «\u00a0utilisateur\u00a0» de la cohorte, choisir la personne à droite, «\u00a0Ajouter\u00a0».',
    lines: (lines, count) => `${count < 2 ? 'ligne' : 'lignes'} ${lines}`,
    privacy: 'Cette fiche contient des noms et des noms d’utilisateur\u00a0: à détruire une fois le travail fait.',
  },
  en: {
    title: 'The import, verified',
    verdict(there, all, missing, unsure) {
      const parts = [
        `${there} of ${counted(all, 'account', 'accounts', 'en')} ${there === 1 ? 'is' : 'are'} there`,
        ...(missing ? [`${missing} ${missing === 1 ? 'is' : 'are'} missing`] : []),
        ...(unsure ? [`${unsure} to check`] : []),
      ];
      return `${parts.join('; ')}.`;
    },
    outcomes: {
      'as-foreseen': 'Created as expected',
      'other-username': 'Created under another username',
      'other-details': 'Created with another address or establishment',
      missing: 'Missing',
      'existed-unchanged': 'Already existed, not changed',
      'existed-changed': 'Already existed, changed',
      unsure: 'To check: perhaps another person',
    },
    differences: {
      username: 'username',
      name: 'name',
      address: 'address',
      establishment: 'establishment',
      matricule: 'matricule',
      state: 'state of the account',
    },
    remarks: {
      'before-unknown': 'Without an export from before the import, this account may have existed already.',
      'name-only': 'The same name, and neither an address nor a matricule to confirm it.',
      'may-be-another': 'The same name and another address, or another name: perhaps somebody else.',
      'same-person': 'The same person as on a line above.',
      'second-account': 'This person had an account already, and now has two.',
      suspended: 'This account is suspended: nobody can log in to it.',
      gone: 'This person’s earlier account has disappeared.',
    },
    foreseen: (username) => `expected: ${username}`,
    unexplained: (count) => `${counted(count, 'new account is', 'new accounts are', 'en')} in no file`,
    noBefore: 'Without an export from before the import, new accounts cannot be told from old ones.',
    member: 'in the cohort',
    notMember: 'not in the cohort: to be added by hand',
    nobody: 'no name',
    otherEstablishment: (code) =>
      `No account of this export belongs to the establishment ${code}: is it the right export?`,
    older: 'This export is older than the file: was it taken after the import?',
    nobodyNew: 'No account is new since the export taken before the import: is it the same export twice?',
    noMembers: (cohort) => `The list of the members of ${cohort} has nobody of these files: is it the right one?`,
    noAccounts: 'This export has no accounts: is it the right one?',
    needsAfter: 'Say which export was taken after the import, with --after.',
    chooseAfter: 'The export of accounts taken after the import',
    fileName: 'verified',
    columns: {
      file: 'File',
      line: 'Line',
      person: 'Person',
      username: 'Username',
      outcome: 'Result',
      details: 'Details',
    },
    toAdd: (cohort) => `To be added to the cohort ${cohort} by hand`,
    toCheck: (cohort) => `Cohort ${cohort}: check the members, add those missing`,
    toAddNote: '“Gérer les cohortes”, the “user” icon of the cohort, choose the person on the right, “Ajouter”.',
    lines: (lines, count) => `${count === 1 ? 'line' : 'lines'} ${lines}`,
    privacy: 'This sheet contains names and usernames: destroy it once the work is done.',
  },
};

/** What a line of a verification has besides its outcome, in words. */
export function detailsText(
  line: Pick<VerifiedLine, 'outcome' | 'differences' | 'remarks' | 'foreseen' | 'member'>,
  language: Language,
): string {
  const text = VERIFY_TEXTS[language];
  const isMissing = line.outcome === 'missing' && line.foreseen !== '';
  const missing = isMissing ? [text.foreseen(line.foreseen)] : [];
  const different = line.differences.map((difference) =>
    difference === 'username' && line.foreseen ? text.foreseen(line.foreseen) : text.differences[difference],
  );
  const member = line.member === undefined ? [] : [line.member ? text.member : text.notMember];
  return [...missing, ...different, ...member, ...line.remarks.map((remark) => text.remarks[remark])].join(' · ');
}
