// Which documents may be enrolment files, before anything of them is read.
import type { TextDocument } from 'vscode';
import { TEXT_FILES } from './file-kinds';

const SCHEMES_LEFT_ALONE = new Set([
  'git',
  'output',
  'debug',
  'search-editor',
  'vscode-settings',
  'enrolment-rule',
  'comment',
]);

/** Files that may be enrolment files, whatever language another extension has given them. */
export function isCandidate({ uri, languageId }: TextDocument): boolean {
  if (SCHEMES_LEFT_ALONE.has(uri.scheme)) return false;
  const plain = languageId === 'plaintext' && uri.scheme === 'untitled';
  return plain || TEXT_FILES.names.test(uri.path) || /csv|tsv/i.test(languageId);
}
