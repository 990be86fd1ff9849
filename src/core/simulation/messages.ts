// Moodle's statuses, in words for the file's author. The keys are Moodle's own.
import { labelled } from '../i18n/format';
import type { Language, Text } from '../i18n/language';
import type { CounterName, Outcome } from './outcome';

/** `{a}`, `{course}`, `{role}`, `{values}`, `{username}` stand for what a status is about. */
export const MESSAGES = {
  change: { fr: 'modifié : {a}', en: 'changed: {a}' },

  'error/missingfield': { fr: 'il manque « {a} »', en: '“{a}” is missing' },
  'error/guestnoeditprofileother': {
    fr: 'le compte invité ne se modifie pas',
    en: 'the guest account cannot be edited',
  },
  'error/invalidusername': {
    fr: 'nom d’utilisateur mal formé (majuscules, accents, espaces…)',
    en: 'the username is not clean (capitals, accents, spaces…)',
  },
  'error/usernamelowercase': {
    fr: 'le nom d’utilisateur doit être en minuscules',
    en: 'the username must be in lower case',
  },
  'error/invalidusernameblank': { fr: 'le nom d’utilisateur est vide', en: 'the username is blank' },
  'error/usernotdeletedoff': {
    fr: 'non supprimé : la suppression n’est pas permise',
    en: 'not deleted: deleting is not allowed',
  },
  'error/usernotdeletedadmin': {
    fr: 'non supprimé : c’est un administrateur du site',
    en: 'not deleted: this is a site administrator',
  },
  'error/usernotdeletedmissing': {
    fr: 'non supprimé : ce compte n’existe pas',
    en: 'not deleted: no such account',
  },
  'error/usernotrenamedoff': {
    fr: 'non renommé : le renommage n’est pas permis',
    en: 'not renamed: renaming is not allowed',
  },
  'error/usernotrenamedexists': {
    fr: 'non renommé : le nouveau nom d’utilisateur est déjà pris',
    en: 'not renamed: the new username is taken',
  },
  'error/usernotrenamedadmin': {
    fr: 'non renommé : c’est un administrateur du site',
    en: 'not renamed: this is a site administrator',
  },
  'error/usernotrenamedmissing': {
    fr: 'non renommé : l’ancien nom d’utilisateur n’existe pas',
    en: 'not renamed: the old username does not exist',
  },
  'error/usernotaddedregistered': {
    fr: 'non ajouté : un compte a déjà ce nom d’utilisateur',
    en: 'not added: an account already has this username',
  },
  'error/usernotaddederror': { fr: 'compte non créé', en: 'account not created' },
  'error/usernotaddedusernameexists': {
    fr: 'non ajouté : le nom d’utilisateur appartient à un compte d’une autre adresse',
    en: 'not added: the username belongs to an account with another address',
  },
  'error/usernotupdatednotexists': {
    fr: 'non mis à jour : ce compte n’existe pas',
    en: 'not updated: no such account',
  },
  'error/usernotupdatedadmin': {
    fr: 'non mis à jour : c’est un administrateur du site',
    en: 'not updated: this is a site administrator',
  },
  'error/usernotupdatederror': { fr: 'compte non mis à jour', en: 'account not updated' },
  'error/userautherror': { fr: 'méthode d’authentification inconnue', en: 'unknown authentication method' },
  'error/userauthunsupported': { fr: 'méthode d’authentification désactivée', en: 'authentication method not enabled' },
  'error/useremailduplicate': {
    fr: 'adresse déjà utilisée par un compte',
    en: 'the address is already used by an account',
  },
  'error/invalidpasswordpolicy': {
    fr: 'mot de passe trop faible : à changer à la première connexion',
    en: 'weak password: to be changed at first login',
  },
  'error/unknownrole': { fr: 'rôle inconnu ou non permis : {a}', en: 'unknown role, or not allowed: {a}' },
  'error/unknowncourse': { fr: 'cours inconnu : {a}', en: 'unknown course: {a}' },
  'error/unknowncategory': { fr: 'catégorie inconnue : {a}', en: 'unknown category: {a}' },
  'error/missingcategoryrole': { fr: 'rôle manquant pour la catégorie {a}', en: 'no role given for category {a}' },
  'error/invaliduserfield': { fr: 'valeur non acceptée dans le champ {a}', en: 'value not accepted in field {a}' },
  'error/csvemptyfile': { fr: 'Moodle considère le fichier comme vide', en: 'the file is empty to Moodle' },
  'error/csvweirdcolumns': {
    fr: 'le nombre de cellules n’est pas le même à chaque ligne',
    en: 'lines have different numbers of columns: the whole file is refused',
  },
  'error/csvfewcolumns': {
    fr: 'une seule colonne trouvée\u00a0: le séparateur choisi n’est sans doute pas le bon',
    en: 'only one column found: the separator is probably not the one chosen',
  },
  'error/invalidfieldname': { fr: 'nom de colonne inconnu : « {a} »', en: 'unknown column name: “{a}”' },
  'error/duplicatefieldname': { fr: 'colonne présente deux fois : « {a} »', en: 'duplicate column: “{a}”' },
  'error/dmlwriteexception': {
    fr: 'une valeur est trop longue pour la base de données, ou le nom d’utilisateur est déjà pris',
    en: 'a value is too long for the database, or the username is taken',
  },
  'error/dmlreadexception': {
    fr: 'une valeur qui n’est pas un nombre là où la base de données en attend un',
    en: 'a value that is not a number where the database expects one',
  },
  'error/datetime': {
    fr: 'une date que Moodle ne sait pas lire',
    en: 'a date that Moodle cannot read',
  },
  'error/passwordtoolong': { fr: 'mot de passe de plus de 128 octets', en: 'password longer than 128 bytes' },

  'moodle/newuser': { fr: 'nouveau compte', en: 'new account' },
  'moodle/invalidemail': { fr: 'adresse de courriel non valable', en: 'invalid e-mail address' },
  'moodle/error': { fr: 'erreur', en: 'error' },
  'moodle/addedtogroup': { fr: 'ajouté au groupe {a}', en: 'added to group {a}' },
  'moodle/addedtogroupnotenrolled': {
    fr: 'non ajouté au groupe {a} : pas inscrit au cours',
    en: 'not added to group {a}: not enrolled in the course',
  },
  'moodle/invalidusernameupload': { fr: 'nom d’utilisateur mal formé', en: 'the username is not clean' },
  'moodle/missingusername': { fr: 'pas de colonne « username »', en: 'no “username” column' },
  'moodle/valuealreadyused': { fr: 'valeur déjà utilisée ({a})', en: 'value already used ({a})' },

  'tool_uploaduser/userdeleted': { fr: 'compte supprimé', en: 'account deleted' },
  'tool_uploaduser/userrenamed': { fr: 'compte renommé', en: 'account renamed' },
  'tool_uploaduser/useraccountupdated': { fr: 'compte modifié', en: 'account updated' },
  'tool_uploaduser/useraccountuptodate': { fr: 'compte déjà à jour', en: 'account already up to date' },
  'tool_uploaduser/uupasswordcron': {
    fr: 'mot de passe tiré au sort et envoyé par courriel',
    en: 'password made at random and sent by e-mail',
  },
  'tool_uploaduser/assignedsysrole': { fr: 'rôle système {a} attribué', en: 'system role {a} assigned' },
  'tool_uploaduser/unassignedsysrole': { fr: 'rôle système {a} retiré', en: 'system role {a} removed' },
  'tool_uploaduser/invaliduserdatavalues': {
    fr: 'valeurs incorrectes, corrigées ou supprimées : {values}',
    en: 'incorrect values, corrected or removed: {values}',
  },
  'tool_uploaduser/duplicateemail': {
    fr: 'plusieurs comptes ont l’adresse {a}',
    en: 'several accounts have the address {a}',
  },
  'tool_uploaduser/errormnetadd': {
    fr: 'un compte d’un autre hôte ne s’ajoute pas',
    en: 'an account of another host cannot be added',
  },
  'tool_uploaduser/userthemesnotallowed': {
    fr: 'thème ignoré : le site n’en permet pas par utilisateur',
    en: 'theme ignored: the site allows none per user',
  },
  'tool_uploaduser/notheme': { fr: 'aucun thème donné', en: 'no theme given' },
  'tool_uploaduser/invalidtheme': { fr: 'thème non installé, ignoré : {a}', en: 'theme not installed, ignored: {a}' },
  'tool_uploaduser/invalidupdatetype': {
    fr: 'ce choix ne va pas avec ce type d’import',
    en: 'this choice does not go with this type of upload',
  },
  'tool_uploaduser/requiredtemplate': {
    fr: 'ni colonne « email », ni modèle d’adresse',
    en: 'neither an “email” column nor a template for addresses',
  },

  'core_cohort/unknowncohort': { fr: 'cohorte inconnue : {a}', en: 'unknown cohort: {a}' },
  'core_cohort/external': { fr: 'cohorte gérée par un autre outil', en: 'cohort managed by another tool' },
  'core_cohort/useradded': { fr: 'ajouté à la cohorte {a}', en: 'added to cohort {a}' },
  'enrol_manual/enrolledincourserole': { fr: 'inscrit à {course} comme {role}', en: 'enrolled in {course} as {role}' },
} satisfies Record<string, Text>;

export type MessageKey = keyof typeof MESSAGES;

/** The text of a status, with what it is about filled in; null stands for a text that Moodle puts together itself. */
export function messageText(
  key: MessageKey | null,
  language: Language,
  about: string | Readonly<Record<string, string>> = {},
): string {
  const values: Readonly<Record<string, string>> = typeof about === 'string' ? { a: about } : about;
  if (key === null) return labelled(MESSAGES['moodle/error'][language], values.a ?? '', language);
  return MESSAGES[key][language].replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');
}

/** Moodle says these of every row that goes well. */
const ROUTINE: ReadonlySet<MessageKey | null> = new Set([
  'moodle/newuser',
  'change',
  'tool_uploaduser/useraccountuptodate',
  'tool_uploaduser/useraccountupdated',
  'tool_uploaduser/uupasswordcron',
]);

/** Whether a status says more than that all goes well. */
export function isRemarkable({ key, level }: { readonly key: MessageKey | null; readonly level: string }): boolean {
  return !ROUTINE.has(key) && (level !== 'info' || (key?.startsWith('error/') ?? false));
}

/** What became of a row. */
export const OUTCOME_TEXTS = {
  created: { fr: 'créé', en: 'created' },
  updated: { fr: 'mis à jour', en: 'updated' },
  uptodate: { fr: 'inchangé', en: 'up to date' },
  skipped: { fr: 'ignoré', en: 'skipped' },
  error: { fr: 'refusé', en: 'refused' },
  deleted: { fr: 'supprimé', en: 'deleted' },
  aborted: { fr: 'arrêt', en: 'stopped' },
} satisfies Record<Outcome, Text>;

/** The importer's own counters. */
export const COUNTER_TEXTS = {
  usersnew: { fr: 'Comptes créés', en: 'Accounts created' },
  usersupdated: { fr: 'Comptes mis à jour', en: 'Accounts updated' },
  usersuptodate: { fr: 'Comptes déjà à jour', en: 'Accounts already up to date' },
  deletes: { fr: 'Comptes supprimés', en: 'Accounts deleted' },
  renames: { fr: 'Comptes renommés', en: 'Accounts renamed' },
  usersskipped: { fr: 'Lignes ignorées', en: 'Lines skipped' },
  weakpasswords: { fr: 'Mots de passe faibles', en: 'Weak passwords' },
  userserrors: { fr: 'Erreurs', en: 'Errors' },
  deleteerrors: { fr: 'Erreurs de suppression', en: 'Errors while deleting' },
  renameerrors: { fr: 'Erreurs de renommage', en: 'Errors while renaming' },
} satisfies Record<CounterName, Text>;
