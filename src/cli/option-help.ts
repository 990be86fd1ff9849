// The help of arguments and options: some belong to one command, the last ones to several.
import type { Language } from '../core/i18n/language';

export interface OptionHelp {
  readonly simulateFile: string;
  readonly importOptions: string;
  readonly site: string;
  readonly moodle: string;
  readonly reportFormat: string;
  readonly reportOut: string;
  readonly reportFix: string;
  readonly anonymiseOut: string;
  readonly compareBefore: string;
  readonly compareAfterFile: string;
  readonly verifyBefore: string;
  readonly verifyExport: string;
  readonly verifyMembers: string;
  readonly verifyCohort: string;
  readonly learnExport: string;
  readonly learnNames: string;
  readonly learnPlatform: string;
  readonly schemaPlatform: string;
  readonly template: string;
  readonly files: string;
  readonly format: string;
  readonly platform: string;
  readonly config: string;
  readonly allowOutside: string;
  readonly dryRun: string;
  readonly language: string;
  readonly version: string;
  readonly help: string;
}

/** A sentence for each argument and option. */
export const OPTION_HELP: Readonly<Record<Language, OptionHelp>> = {
  fr: {
    simulateFile: 'fichier dont simuler l’import\u00a0; «\u00a0-\u00a0» lit l’entrée standard',
    importOptions: 'choix du formulaire d’import, en JSON ou dans un fichier JSON',
    site: 'comptes, cohortes et réglages du site, en JSON ou dans un fichier JSON',
    moodle: 'version complète de Moodle, au lieu de celle du site\u00a0: 4.5.8',
    reportFormat: 'html, markdown, csv, json ou sarif (d’après --out, sinon html)',
    reportOut: 'fichier où écrire le rapport',
    reportFix: 'fait d’abord les corrections sans risque, comme «\u00a0fix\u00a0», et dit lesquelles',
    anonymiseOut: 'fichier de la copie, ou dossier des copies (sortie standard par défaut)',
    compareBefore: 'ancienne version\u00a0; «\u00a0-\u00a0» lit l’entrée standard',
    compareAfterFile: 'nouvelle version',
    verifyBefore: 'export des comptes fait avant l’import',
    verifyExport: 'export des comptes fait après l’import',
    verifyMembers: 'membres d’une cohorte (un export, ou un texte d’une personne par ligne)',
    verifyCohort: 'de quelle cohorte, si les fichiers en nomment plusieurs',
    learnExport: 'export des comptes de la plateforme (Excel ou CSV)',
    learnNames: 'liste de personnes (code,firstname,lastname) dont prévoir les noms d’utilisateur',
    learnPlatform: 'plateforme dont partir (anfh par défaut)',
    schemaPlatform: 'plateforme (anfh par défaut)',
    template: 'modèle de la plateforme\u00a0: agents, agents-cohort… (le premier par défaut)',
    files: 'fichiers, dossiers ou motifs ("**/*.csv")\u00a0; «\u00a0-\u00a0» lit l’entrée standard',
    format: 'text pour lire, json pour un programme (text par défaut)',
    platform: 'plateforme (anfh, moodle…)\u00a0; force la vérification, quel que soit le contenu',
    config: 'fichier à lire au lieu du .enrolment.json le plus proche',
    allowOutside: 'lit aussi ce que la configuration nomme hors de son dossier',
    dryRun: 'montre ce qui serait corrigé, et n’écrit rien',
    language: 'fr ou en (par défaut\u00a0: français pour les rapports, langue du système pour le reste)',
    version: 'affiche la version',
    help: 'affiche cette aide',
  },
  en: {
    simulateFile: 'file whose import is simulated; "-" reads standard input',
    importOptions: 'choices of the import form, as JSON or in a JSON file',
    site: 'accounts, cohorts and settings of the site, as JSON or in a JSON file',
    moodle: 'full version of Moodle, instead of the site’s: 4.5.8',
    reportFormat: 'html, markdown, csv, json or sarif (from the extension of --out; html by default)',
    reportOut: 'file to write the report to',
    reportFix: 'make the safe repairs first, as "fix" does, and list them',
    anonymiseOut: 'file of the copy, or folder of the copies (standard output by default)',
    compareBefore: 'old version; "-" reads standard input',
    compareAfterFile: 'new version',
    verifyBefore: 'export of accounts taken before the import',
    verifyExport: 'export of accounts taken after the import',
    verifyMembers: 'members of a cohort: an export, or a text with one person per line',
    verifyCohort: 'which cohort they belong to, when the files name several',
    learnExport: 'export of the platform’s accounts (Excel or CSV)',
    learnNames: 'list of people (code,firstname,lastname) whose usernames are to be predicted',
    learnPlatform: 'platform to start from (anfh by default)',
    schemaPlatform: 'platform (anfh by default)',
    template: 'template of the platform: agents, agents-cohort… (the first one by default)',
    files: 'files, folders or patterns ("**/*.csv"); "-" reads standard input',
    format: 'text to read, json for a program (text by default)',
    platform: 'platform (anfh, moodle…); the file is then checked whatever it contains',
    config: 'file to read instead of the nearest .enrolment.json',
    allowOutside: 'also read files that the configuration names outside its folder',
    dryRun: 'show what would be repaired, write nothing',
    language: 'fr or en (default: French for reports, the system’s language for the rest)',
    version: 'show the version',
    help: 'show this help',
  },
};
