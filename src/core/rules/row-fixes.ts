// Fixes for a whole line, which several rules offer: it goes, or the preview decides what becomes of it. Neither is safe.
import type { Place, Table } from '../text/table';
import { deleteRecord } from './edits';
import type { Fix } from './rule';

export function deleteLine(table: Table, { record }: Place): Fix {
  return {
    title: { fr: 'Supprimer la ligne', en: 'Delete the line' },
    edits: [deleteRecord(table, record)],
    safe: false,
  };
}

export function decideInPreview({ record }: Place): Fix {
  return {
    title: { fr: 'Trancher dans l’aperçu', en: 'Decide in the preview' },
    edits: [],
    safe: false,
    action: { kind: 'preview', record },
  };
}
