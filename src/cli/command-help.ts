// The help of the program and of each command. What comes after the options is printed as it stands: keep lines under 120.
import type { Language } from '../core/i18n/language';

export interface CommandHelp {
  readonly titles: Readonly<Record<'Usage:' | 'Arguments:' | 'Options:' | 'Global Options:' | 'Commands:', string>>;
  readonly program: string;
  readonly programAfter: string;
  readonly check: string;
  readonly checkAfter: string;
  readonly fix: string;
  readonly fixAfter: string;
  readonly simulate: string;
  readonly simulateAfter: string;
  readonly report: string;
  readonly reportAfter: string;
  readonly anonymise: string;
  readonly anonymiseAfter: string;
  readonly compare: string;
  readonly compareAfter: string;
  readonly verify: string;
  readonly verifyAfter: string;
  readonly learn: string;
  readonly learnAfter: string;
  readonly schema: string;
  readonly schemaAfter: string;
}

/** What each command is for, and what `…After` prints below its options. */
export const COMMAND_HELP: Readonly<Record<Language, CommandHelp>> = {
  fr: {
    titles: {
      'Usage:': 'Utilisation\u00a0:',
      'Arguments:': 'Arguments\u00a0:',
      'Options:': 'Options\u00a0:',
      'Global Options:': 'Options générales\u00a0:',
      'Commands:': 'Commandes\u00a0:',
    },
    program:
      'Vérifie et corrige les fichiers CSV qui créent des comptes sur une plateforme Moodle (ANFH et autres).\n' +
      'Rien ne quitte cette machine. Aucun mot de passe n’est jamais affiché.',
    programAfter: `
Exemples\u00a0:
  enrolment-csv check csv_GED_get_agent_s_FPH.csv     ce que la plateforme refuserait
  enrolment-csv check "établissements/**/*.csv"       tous les fichiers d’un dossier
  enrolment-csv fix --dry-run fichier.csv             ce qui serait corrigé, sans rien écrire
  enrolment-csv fix fichier.csv                       corriger la forme, sans rien changer au fond
  enrolment-csv simulate fichier.csv                  ce que l’import ferait de chaque ligne
  enrolment-csv report --out rapport.html dossier     un rapport sur tout un dossier
  enrolment-csv anonymise --out copie.csv fichier.csv une copie anonymisée, pour le support
  enrolment-csv compare ancien.csv nouveau.csv        qui a été ajouté, retiré, modifié
  enrolment-csv verify --after export.csv fichier.csv les comptes sont-ils là, après l’import ?
  enrolment-csv learn export.csv                      comment la plateforme crée les noms d’utilisateur

Code de retour\u00a0:
  0  aucune erreur    1  des erreurs    2  erreur de commande, ou fichier illisible

Le fichier .enrolment.json le plus proche au-dessus de chaque fichier indique la plateforme, l’établissement,
l’export des comptes et la liste des cohortes. Tout est expliqué dans docs/command-line.md.`,
    check: 'Signale ce que la plateforme refuserait ou interpréterait mal',
    checkAfter: `
Chaque problème tient sur une ligne\u00a0: fichier:ligne:colonne gravité cellule\u00a0: message [règle].
Au-delà de dix de la même règle dans un fichier, les autres sont comptés.
La cellule est celle du tableur (D12). Les autres fichiers sont ignorés, avec un message.

Code de retour\u00a0: 0 aucune erreur, 1 des erreurs, 2 commande mal écrite ou fichier illisible.`,
    fix: 'Corrige la forme, sans jamais modifier l’identité d’un agent',
    fixAfter: `
Seules les corrections sans risque sont faites\u00a0: espaces, noms de colonnes, lignes vides, encodage… Le reste demande
de choisir\u00a0: il est listé, comme avec «\u00a0check\u00a0». Un fichier sans rien à corriger n’est pas réécrit.
Le fichier est remplacé en une fois\u00a0: une coupure de courant laisse l’ancien ou le nouveau, jamais la moitié.
Il est enregistré en UTF-8. Avec «\u00a0-\u00a0», le fichier corrigé sort sur la sortie standard.

Code de retour\u00a0: 0 plus aucune erreur, 1 il en reste, 2 commande mal écrite, fichier illisible ou non écrit.`,
    simulate: 'Montre ce qu’un Moodle standard ferait du fichier, ligne par ligne',
    simulateAfter: `
Les options portent les noms du formulaire de Moodle\u00a0: {"uutype": "2", "delimiter_name": "semicolon"}.
Sans elles ni --site, le .enrolment.json le plus proche dit le reste\u00a0; sans lui, c’est un Moodle tout neuf.
Rien n’est importé.

Code de retour\u00a0: 0 tout passerait, 1 Moodle refuserait quelque chose, 2 la simulation n’a pas pu être faite.`,
    report: 'Fait un rapport à lire, à imprimer ou à joindre',
    reportAfter: `
Par fichier, puis par cause\u00a0: ce qui ne va pas, à quelle ligne et dans quelle cellule du tableur (D12), pourquoi,
comment corriger, et ce qui est automatique. Sans --out, le rapport sort sur la sortie standard.
Le rapport indique les données personnelles qu’il peut citer\u00a0; il ne contient jamais de mot de passe.

  enrolment-csv report --out rapport.html établissements
  enrolment-csv report --format sarif fichier.csv > rapport.sarif

Code de retour\u00a0: 0 aucune erreur, 1 des erreurs, 2 commande mal écrite, fichier illisible ou non écrit.`,
    anonymise: 'Copie anonymisée des fichiers, à joindre à une demande d’aide',
    anonymiseAfter: `
Noms, adresses, noms d’utilisateur, matricules et mots de passe sont remplacés par d’autres, tirés au sort\u00a0: rien ne
permet de revenir en arrière. Ce que «\u00a0check\u00a0» trouve dans l’original, il le trouve dans la copie, aux mêmes lignes et cellules.
Restent tels quels\u00a0: les noms de colonnes, les cohortes, les codes d’établissement et les mots de passe du guide.
Le nom du fichier reste aussi\u00a0: renommez la copie s’il désigne quelqu’un.

Code de retour\u00a0: 0 tout est copié, 2 commande mal écrite, fichier illisible ou non copié.`,
    compare: 'Compare deux versions d’un fichier, personne par personne',
    compareAfter: `
Dit qui a été ajouté (+), retiré (-) ou modifié (~), où que soient les lignes. Pour un mot de passe, il est seulement indiqué
qu’il a changé.

Code de retour\u00a0: 0 aucune différence, 1 des différences, 2 commande mal écrite ou fichier illisible.`,
    verify: 'Dit, après l’import, quels comptes sont là et lesquels manquent',
    verifyAfter: `
Prenez un « Export Excel » des utilisateurs après l’import (--after) et, si possible, un autre d’avant (--before) :
sans lui, on ne sait pas quels comptes existaient déjà. Ce qui n’est pas sûr est dit non sûr.

  enrolment-csv verify --before avant.xlsx --after apres.xlsx fichier.csv

Code de retour\u00a0: 0 tous les comptes sont là, 1 il en manque ou il y a à regarder, 2 commande mal écrite ou fichier illisible.`,
    learn: 'Apprend d’un export comment la plateforme crée les noms d’utilisateur',
    learnAfter: `
Compare les règles supposées à celles que les noms d’utilisateur de l’export montrent : accents, traits d’union,
particules, prénoms composés, homonymes, longueur. Rien n’est affirmé d’après moins de cinq noms.
Avec --names (colonnes code,firstname,lastname), dit le nom d’utilisateur que chaque personne aura.

Code de retour\u00a0: 0 c’est fait, 2 commande mal écrite, ou fichier dont rien ne s’apprend.`,
    schema: 'Écrit le schéma de table (Frictionless) d’un modèle, pour Validata',
    schemaAfter: `
Le schéma sort en JSON sur la sortie standard\u00a0: enrolment-csv schema agents > agents.json`,
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
  enrolment-csv anonymise --out copy.csv file.csv     an anonymised copy, for the support team
  enrolment-csv compare old.csv new.csv               who was added, removed, changed
  enrolment-csv verify --after export.csv file.csv    are the accounts there, after the import?
  enrolment-csv learn export.csv                      how the platform creates usernames

Exit status:
  0  no error    1  errors    2  wrong usage, or a file that cannot be read

The nearest .enrolment.json above each file names the platform, the establishment, the export of accounts
and the list of cohorts. docs/command-line.md explains everything.`,
    check: 'Report what the platform would refuse or misread',
    checkAfter: `
Each problem is one line: file:line:column severity cell: message [rule].
Of more than ten of one rule in a file, the others are counted.
The cell is the spreadsheet's (D12). Files that are not import files are ignored, with a message.

Exit status: 0 no error, 1 errors, 2 wrong usage or a file that cannot be read.`,
    fix: 'Repair formatting only; never change anyone’s identity',
    fixAfter: `
Only safe repairs are made: spaces, column names, empty lines, encoding… The rest needs a choice and is listed
as by "check". A file with nothing to repair is not rewritten.
The file is replaced in one step: a power cut leaves the old one or the new one, never half of it.
It is saved as UTF-8. With "-", the repaired file goes to standard output.

Exit status: 0 no error is left, 1 errors are left, 2 wrong usage, or a file that cannot be read or written.`,
    simulate: 'Show what a stock Moodle would do with the file, line by line',
    simulateAfter: `
The choices of Moodle's form go by Moodle's own names: {"uutype": "2", "delimiter_name": "semicolon"}.
Without them and --site, the nearest .enrolment.json says the rest; without one, a brand-new Moodle is assumed.
Nothing is imported.

Exit status: 0 everything would be accepted, 1 Moodle would refuse something, 2 the simulation could not be made.`,
    report: 'Write a report to read, print or attach',
    reportAfter: `
By file, then by cause: what is wrong, on which line and in which cell of the spreadsheet (D12), why, how to repair
it, and what can be repaired automatically. Without --out, the report goes to standard output.
A report states which personal data it may quote; it never contains a password.

  enrolment-csv report --out report.html hospitals
  enrolment-csv report --format sarif file.csv > report.sarif

Exit status: 0 no error, 1 errors, 2 wrong usage, or a file that cannot be read or written.`,
    anonymise: 'Make anonymised copies of files, to attach to a request for help',
    anonymiseAfter: `
Names, addresses, usernames, staff numbers and passwords are replaced by others drawn at random: nothing
leads back to anyone. What "check" finds in the original, it finds in the copy, in the same places.
What stays: column names, cohorts, codes of establishments, and the passwords that the guide prints.
The file's name stays too: rename the copy if it names somebody.

Exit status: 0 everything is copied, 2 wrong usage, or a file that cannot be read or copied.`,
    compare: 'Compare two versions of a file, person by person',
    compareAfter: `
Lists who was added (+), removed (-) or changed (~), whatever the order of lines. Of a password, it only says that
it has changed.

Exit status: 0 no difference, 1 differences, 2 wrong usage or a file that cannot be read.`,
    verify: 'After the import, report which accounts exist and which are missing',
    verifyAfter: `
Take an “Export Excel” of the users after the import (--after) and, if you can, one from before (--before): without it,
accounts that already existed cannot be told from new ones. Doubtful matches are marked as such.

  enrolment-csv verify --before before.xlsx --after after.xlsx file.csv

Exit status: 0 all accounts are there, 1 some are missing or need a closer look, 2 wrong usage or unreadable file.`,
    learn: 'Learn from an export how the platform creates usernames',
    learnAfter: `
Compares the assumed rules with those that the usernames of the export show: accents, hyphens, particles,
compound first names, homonyms, length. Fewer than five names prove nothing.
With --names (columns code,firstname,lastname), says which username each person will have.

Exit status: 0 done, 2 wrong usage, or nothing can be learned from the file.`,
    schema: 'Write the table schema (Frictionless) of a template, for Validata',
    schemaAfter: `
The schema goes to standard output, as JSON: enrolment-csv schema agents > agents.json`,
  },
};
