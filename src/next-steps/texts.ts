// What "What now?" says around its steps.
import type { Unrecognised } from '../core/document/unrecognised';
import { counted, listed, quoted } from '../core/i18n/format';
import type { Language } from '../core/i18n/language';
import type { Start } from './protocol';

/** What is offered when a file is opened: lines whose accents come back, repairs, columns that the template lacks. */
interface Offered {
  readonly accents: number;
  readonly columns: number;
  readonly others: number;
  readonly extra: readonly string[];
}

/** A few columns by their names; more of them, or nameless ones, by their number. */
function columnsNamed(names: readonly string[], language: Language): string {
  const isFrench = language === 'fr';
  const isMany = names.length > 1;
  if (names.length > 2 || names.some((name) => !name)) {
    return isFrench
      ? counted(names.length, 'colonne', 'colonnes', 'fr')
      : counted(names.length, 'column', 'columns', 'en');
  }
  const list = listed(
    names.map((name) => quoted(name, language)),
    language,
  );
  if (isFrench) return isMany ? `les colonnes ${list}` : `la colonne ${list}`;
  return isMany ? `the columns ${list}` : `the column ${list}`;
}

const fr = {
  states: { done: 'fait', next: 'à faire maintenant', open: 'à faire ensuite' },
  list: 'Étapes, dans l’ordre',
  tick: 'C’est fait',
  path: 'Sur la plateforme',
  next: (title: string) => `Étape suivante\u00a0: ${title}.`,
  allDone: 'Tout est fait.',
  behind: (file: string) => `Ces étapes sont celles de ${file}.`,
  session: { from: 'Du', to: 'Au', title: 'Titre de la formation' },
  offer: {
    question: (file: string, { accents, columns, others, extra }: Offered) => {
      const parts = [
        ...(accents ? [`accents (${counted(accents, 'ligne', 'lignes', 'fr')})`] : []),
        ...(columns ? [`colonnes (${columns})`] : []),
        ...(others ? [`autres corrections de forme (${others})`] : []),
      ];
      const safe = parts.length
        ? `${file} vient d’Excel\u00a0: ${listed(parts, 'fr')}. Tout corriger, sans risque\u00a0?`
        : '';
      return [safe, extra.length ? `Supprimer aussi ${columnsNamed(extra, 'fr')}, que le modèle n’a pas\u00a0?` : '']
        .filter(Boolean)
        .join(' ');
    },
    acceptWithout: 'Corriger et supprimer',
    acceptOnly: 'Corriger seulement',
    accept: 'Tout corriger',
    steps: 'Étapes',
    done: 'Corrigé. Ctrl+Z annule tout.',
  },
  copied: (text: string) => `Copié\u00a0: ${text}`,
  nothing: 'Rien à corriger ici\u00a0: le fichier a changé entre-temps.',
  noFile: 'Ouvrez un fichier d’import (CSV)\u00a0: les étapes à suivre s’affichent ici. Ou commencez par\u00a0:',
  unrecognised: {
    other: (file: string) =>
      `${file} n’est pas reconnu comme un fichier d’import\u00a0: ni son en-tête ni son nom ne sont ceux d’un modèle.`,
    empty: (file: string) =>
      `${file} est vide. Un fichier d’import commence par une ligne d’en-tête, puis une ligne par agent.`,
    'no-header': (file: string) =>
      `${file} commence par un agent, sans ligne d’en-tête\u00a0: la plateforme refuserait tout le fichier.`,
  } satisfies Record<Unrecognised, (file: string) => string>,
  treat: 'Compléter ce fichier',
  starts: {
    newFile: 'Nouveau fichier d’import',
    convertExport: 'Convertir un fichier Excel',
    setUpFolder: 'Préparer ce dossier',
    openExample: 'Essayer avec un exemple',
    treatAsEnrolment: 'Vérifier quand même ce fichier',
  } satisfies Record<Start, string>,
};

const en: typeof fr = {
  states: { done: 'done', next: 'to do now', open: 'to do later' },
  list: 'Steps, in order',
  tick: 'Done',
  path: 'On the platform',
  next: (title) => `Next step: ${title}.`,
  allDone: 'Everything is done.',
  behind: (file) => `These steps are about ${file}.`,
  session: { from: 'From', to: 'To', title: 'Title of the course' },
  offer: {
    question: (file, { accents, columns, others, extra }) => {
      const parts = [
        ...(accents ? [`accents (${counted(accents, 'line', 'lines', 'en')})`] : []),
        ...(columns ? [`columns (${columns})`] : []),
        ...(others ? [`other formatting (${others})`] : []),
      ];
      const safe = parts.length ? `${file} comes from Excel: ${listed(parts, 'en')}. Fix it all, safely?` : '';
      return [safe, extra.length ? `Also delete ${columnsNamed(extra, 'en')}, unknown to the template?` : '']
        .filter(Boolean)
        .join(' ');
    },
    acceptWithout: 'Fix and delete',
    acceptOnly: 'Fix only',
    accept: 'Fix all',
    steps: 'Steps',
    done: 'Fixed. Ctrl+Z undoes all of it.',
  },
  copied: (text) => `Copied: ${text}`,
  nothing: 'Nothing to fix here: the file has changed meanwhile.',
  noFile: 'Open an import file (CSV): the steps to take appear here. Or start with:',
  unrecognised: {
    other: (file) => `${file} is not recognised as an import file: neither its header nor its name matches a template.`,
    empty: (file) => `${file} is empty. An import file starts with a header line, then one line per agent.`,
    'no-header': (file) => `${file} starts with an agent, without a header: the platform would refuse the whole file.`,
  },
  treat: 'Complete this file',
  starts: {
    newFile: 'New import file',
    convertExport: 'Convert an Excel file',
    setUpFolder: 'Set up this folder',
    openExample: 'Try an example',
    treatAsEnrolment: 'Check this file anyway',
  },
};

export const STEPS_PAGE_TEXTS: Readonly<Record<Language, typeof fr>> = { fr, en };
