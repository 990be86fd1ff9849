// The help of the command line. What comes after the options is printed as it stands here: keep lines under 120 columns.
import type { Language } from './text';

export interface CliHelp {
  readonly titles: Readonly<Record<'Usage:' | 'Arguments:' | 'Options:' | 'Global Options:' | 'Commands:', string>>;
  readonly program: string;
  readonly programAfter: string;
  readonly check: string;
  readonly checkAfter: string;
  readonly fix: string;
  readonly fixAfter: string;
  readonly simulate: string;
  readonly simulateAfter: string;
  readonly simulateFile: string;
  readonly importOptions: string;
  readonly site: string;
  readonly report: string;
  readonly reportAfter: string;
  readonly reportFormat: string;
  readonly reportOut: string;
  readonly reportFix: string;
  readonly anonymise: string;
  readonly anonymiseAfter: string;
  readonly anonymiseOut: string;
  readonly compare: string;
  readonly compareAfter: string;
  readonly compareBefore: string;
  readonly compareAfterFile: string;
  readonly schema: string;
  readonly schemaAfter: string;
  readonly schemaPlatform: string;
  readonly template: string;
  readonly files: string;
  readonly format: string;
  readonly platform: string;
  readonly config: string;
  readonly dryRun: string;
  readonly language: string;
  readonly version: string;
  readonly help: string;
}

/** The help in each language. */
export const CLI_HELP: Readonly<Record<Language, CliHelp>> = {
  fr: {
    titles: {
      'Usage:': 'Utilisation\u00a0:',
      'Arguments:': 'Arguments\u00a0:',
      'Options:': 'Options\u00a0:',
      'Global Options:': 'Options générales\u00a0:',
      'Commands:': 'Commandes\u00a0:',
    },
    program:
      'Vérifie et répare les fichiers CSV qui créent des comptes sur une plateforme Moodle (ANFH et autres).\n' +
      'Rien ne quitte cette machine. Aucun mot de passe n’est jamais affiché.',
    programAfter: `
Exemples\u00a0:
  enrolment-csv check csv_GED_get_agent_s_FPH.csv     ce que la plateforme refuserait
  enrolment-csv check "établissements/**/*.csv"       tous les fichiers d’un dossier
  enrolment-csv fix --dry-run fichier.csv             ce qui serait réparé, sans rien écrire
  enrolment-csv fix fichier.csv                       réparer ce qui n’est que de forme
  enrolment-csv simulate fichier.csv                  ce que l’import ferait de chaque ligne
  enrolment-csv report --out rapport.html dossier     un rapport sur tout un dossier
  enrolment-csv anonymise --out copie.csv fichier.csv une copie sans personne dedans, pour le support
  enrolment-csv compare ancien.csv nouveau.csv        qui a été ajouté, retiré, modifié

Code de fin\u00a0:
  0  aucune erreur    1  des erreurs    2  commande mal écrite, ou fichier illisible

Le fichier .enrolment.json le plus proche au-dessus de chaque fichier dit la plateforme, l’établissement,
l’export des comptes et le catalogue des cohortes. Tout est expliqué dans docs/command-line.md.`,
    check: 'Dit ce que la plateforme refuserait, ou prendrait de travers',
    checkAfter: `
Chaque problème tient sur une ligne\u00a0: fichier:ligne:colonne gravité cellule\u00a0: message [règle].
La cellule est celle du tableur (D12). Un fichier qui ne crée pas de comptes est laissé de côté, et c’est dit.

Code de fin\u00a0: 0 aucune erreur, 1 des erreurs, 2 commande mal écrite ou fichier illisible.`,
    fix: 'Répare ce qui n’est que de forme, sans changer qui est qui',
    fixAfter: `
Seules les réparations sûres sont faites\u00a0: espaces, noms de colonnes, lignes vides, encodage… Le reste demande
de choisir\u00a0: la liste en est donnée, comme par «\u00a0check\u00a0». Un fichier sans rien à réparer n’est pas réécrit.
Le fichier est remplacé d’un coup\u00a0: une coupure de courant laisse l’ancien ou le nouveau, jamais la moitié.
Il est enregistré en UTF-8. Avec «\u00a0-\u00a0», le fichier réparé sort sur la sortie standard.

Code de fin\u00a0: 0 plus aucune erreur, 1 il en reste, 2 commande mal écrite, fichier illisible ou non écrit.`,
    simulate: 'Montre ce qu’un Moodle standard ferait du fichier, ligne par ligne',
    simulateAfter: `
Les choix du formulaire de Moodle portent ses propres noms\u00a0: {"uutype": "2", "delimiter_name": "semicolon"}.
Sans --site, c’est un Moodle tout neuf. Rien n’est importé.

Code de fin\u00a0: 0 tout passerait, 1 Moodle refuserait quelque chose, 2 la simulation n’a pas pu être faite.`,
    simulateFile: 'fichier à importer pour voir\u00a0; «\u00a0-\u00a0» lit l’entrée standard',
    importOptions: 'choix du formulaire d’import, en JSON ou dans un fichier JSON',
    site: 'comptes, cohortes et réglages du site, en JSON ou dans un fichier JSON',
    report: 'Fait un rapport à lire, à imprimer ou à joindre',
    reportAfter: `
Par fichier, puis par cause\u00a0: ce qui ne va pas, à quelle ligne et dans quelle cellule du tableur (D12), pourquoi,
comment réparer, et ce qui se répare d’office. Sans --out, le rapport sort sur la sortie standard.
Un rapport dit quelles données personnelles il peut citer\u00a0; il ne contient jamais de mot de passe.

  enrolment-csv report --out rapport.html établissements
  enrolment-csv report --format sarif fichier.csv > rapport.sarif

Code de fin\u00a0: 0 aucune erreur, 1 des erreurs, 2 commande mal écrite, fichier illisible ou non écrit.`,
    reportFormat: 'html, markdown, csv, json ou sarif (d’après --out, sinon html)',
    reportOut: 'fichier où écrire le rapport',
    reportFix: 'fait d’abord les réparations sûres, comme «\u00a0fix\u00a0», et dit lesquelles',
    anonymise: 'Copie des fichiers sans personne dedans, à joindre à une demande d’aide',
    anonymiseAfter: `
Noms, adresses, noms d’utilisateur, matricules et mots de passe sont remplacés par d’autres, tirés au sort\u00a0: rien ne
permet de revenir en arrière. Ce que «\u00a0check\u00a0» trouve dans l’original, il le trouve dans la copie, aux mêmes endroits.
Restent tels quels\u00a0: les noms de colonnes, les cohortes, les codes d’établissement et les mots de passe du guide.
Le nom du fichier reste aussi\u00a0: renommez la copie s’il désigne quelqu’un.

Code de fin\u00a0: 0 tout est copié, 2 commande mal écrite, fichier illisible ou non copié.`,
    anonymiseOut: 'fichier de la copie, ou dossier des copies (sortie standard si rien n’est dit)',
    compare: 'Compare deux versions d’un fichier, personne par personne',
    compareAfter: `
Dit qui a été ajouté (+), retiré (-) ou modifié (~), où que soient les lignes. D’un mot de passe, il est seulement dit
qu’il a changé.

Code de fin\u00a0: 0 aucune différence, 1 des différences, 2 commande mal écrite ou fichier illisible.`,
    compareBefore: 'ancienne version\u00a0; «\u00a0-\u00a0» lit l’entrée standard',
    compareAfterFile: 'nouvelle version',
    schema: 'Écrit le schéma de table (Frictionless) d’un modèle, pour Validata',
    schemaAfter: `
Le schéma sort en JSON sur la sortie standard\u00a0: enrolment-csv schema agents > agents.json`,
    schemaPlatform: 'plateforme (anfh si rien n’est dit)',
    template: 'modèle de la plateforme\u00a0: agents, agents-cohort… (le premier si rien n’est dit)',
    files: 'fichiers, dossiers ou motifs ("**/*.csv")\u00a0; «\u00a0-\u00a0» lit l’entrée standard',
    format: 'text pour lire, json pour un programme (text si rien n’est dit)',
    platform: 'plateforme (anfh, moodle…)\u00a0; le fichier est alors vérifié quoi qu’il contienne',
    config: 'fichier à lire au lieu du .enrolment.json le plus proche',
    dryRun: 'montre ce qui serait réparé, et n’écrit rien',
    language: 'fr ou en (si rien n’est dit\u00a0: français pour les rapports, langue du système pour le reste)',
    version: 'affiche la version',
    help: 'affiche cette aide',
  },
  en: {
    titles: {
      'Usage:': 'Usage:',
      'Arguments:': 'Arguments:',
      'Options:': 'Options:',
      'Global Options:': 'Global options:',
      'Commands:': 'Commands:',
    },
    program:
      'Checks and repairs the CSV files that create accounts on a Moodle platform (ANFH and others).\n' +
      'Nothing leaves this machine. No password is ever shown.',
    programAfter: `
Examples:
  enrolment-csv check csv_GED_get_agent_s_FPH.csv     what the platform would refuse
  enrolment-csv check "hospitals/**/*.csv"            every file of a folder
  enrolment-csv fix --dry-run file.csv                what would be repaired; writes nothing
  enrolment-csv fix file.csv                          repair what is only a matter of form
  enrolment-csv simulate file.csv                     what the import would do with each line
  enrolment-csv report --out report.html folder       a report on a whole folder
  enrolment-csv anonymise --out copy.csv file.csv     a copy with nobody in it, for the support team
  enrolment-csv compare old.csv new.csv               who was added, removed, changed

Exit status:
  0  no error    1  errors    2  wrong usage, or a file that cannot be read

The nearest .enrolment.json above each file says the platform, the establishment, the export of accounts
and the catalogue of cohorts. docs/command-line.md explains everything.`,
    check: 'Say what the platform would refuse, or take the wrong way',
    checkAfter: `
Each problem is one line: file:line:column severity cell: message [rule].
The cell is the spreadsheet's (D12). A file that creates no accounts is left out, and that is said.

Exit status: 0 no error, 1 errors, 2 wrong usage or a file that cannot be read.`,
    fix: 'Repair what is only a matter of form, never who is who',
    fixAfter: `
Only safe repairs are made: blanks, column names, empty lines, encoding… The rest needs a choice: it is listed
as by "check". A file without anything to repair is not written again.
The file is replaced in one step: a power cut leaves the old one or the new one, never half of it.
It is saved as UTF-8. With "-", the repaired file goes to standard output.

Exit status: 0 no error is left, 1 errors are left, 2 wrong usage, or a file that cannot be read or written.`,
    simulate: 'Show what a stock Moodle would do with the file, line by line',
    simulateAfter: `
The choices of Moodle's form have its own names: {"uutype": "2", "delimiter_name": "semicolon"}.
Without --site, it is a brand-new Moodle. Nothing is imported.

Exit status: 0 all would pass, 1 Moodle would refuse something, 2 the simulation could not be made.`,
    simulateFile: 'file to import for a try; "-" reads standard input',
    importOptions: 'choices of the import form, as JSON or in a JSON file',
    site: 'accounts, cohorts and settings of the site, as JSON or in a JSON file',
    report: 'Make a report to read, to print or to attach',
    reportAfter: `
By file, then by cause: what is wrong, on which line and in which cell of the spreadsheet (D12), why, how to repair
it, and what is repaired without asking. Without --out, the report goes to standard output.
A report says which personal data it may quote; it never holds a password.

  enrolment-csv report --out report.html hospitals
  enrolment-csv report --format sarif file.csv > report.sarif

Exit status: 0 no error, 1 errors, 2 wrong usage, or a file that cannot be read or written.`,
    reportFormat: 'html, markdown, csv, json or sarif (by the ending of --out, else html)',
    reportOut: 'file to write the report to',
    reportFix: 'make the safe repairs first, as "fix" does, and say which',
    anonymise: 'Copy files with nobody in them, to attach to a request for help',
    anonymiseAfter: `
Names, addresses, usernames, staff numbers and passwords are replaced by others that are drawn at random: nothing
leads back. What "check" finds in the original, it finds in the copy, in the same places.
What stays: column names, cohorts, codes of establishments, and the passwords that the guide prints.
The file's name stays too: rename the copy if it names somebody.

Exit status: 0 everything is copied, 2 wrong usage, or a file that cannot be read or copied.`,
    anonymiseOut: 'file of the copy, or folder of the copies (standard output when nothing is said)',
    compare: 'Compare two versions of a file, person by person',
    compareAfter: `
Says who was added (+), removed (-) or changed (~), wherever the lines stand. Of a password, it only says that it
has changed.

Exit status: 0 no difference, 1 differences, 2 wrong usage or a file that cannot be read.`,
    compareBefore: 'old version; "-" reads standard input',
    compareAfterFile: 'new version',
    schema: 'Write the table schema (Frictionless) of a template, for Validata',
    schemaAfter: `
The schema goes to standard output, as JSON: enrolment-csv schema agents > agents.json`,
    schemaPlatform: 'platform (anfh when nothing is said)',
    template: 'template of the platform: agents, agents-cohort… (the first one when nothing is said)',
    files: 'files, folders or patterns ("**/*.csv"); "-" reads standard input',
    format: 'text to read, json for a program (text when nothing is said)',
    platform: 'platform (anfh, moodle…); the file is then checked whatever is in it',
    config: 'file to read instead of the nearest .enrolment.json',
    dryRun: 'show what would be repaired, write nothing',
    language: 'fr or en (when nothing is said: French for reports, the language of the system for all else)',
    version: 'show the version',
    help: 'show this help',
  },
};
