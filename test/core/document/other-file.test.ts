// Another file is named by what tells it from the own one.
import { nameOfOther } from '../../../src/core/document/other-file';
import { table } from '../table';

const fileNameOf = (file: string) => file.split(/[\\/]/).at(-1) ?? '';
const named = (other: string, own: string) =>
  nameOfOther(new Map([other, own].map((file) => [file, { fileName: fileNameOf(file) }])), other, own);

table('nameOfOther', named, [
  ['a/agents.csv', 'a/liste.csv', 'agents.csv'],
  ['a/agents.csv', 'c/agents.csv', 'a/agents.csv'],
  ['agents.csv', 'c/agents.csv', 'agents.csv'],
  ['2026/caen/lot/agents.csv', '2026/lens/lot/agents.csv', 'caen/lot/agents.csv'],
  ['C:\\rh\\caen\\agents.csv', 'C:\\rh\\lens\\agents.csv', 'caen/agents.csv'],
  ['file:///rh/Alen%C3%A7on/agents.csv', 'file:///rh/caen/agents.csv', 'Alençon/agents.csv'],
  ['100%/agents.csv', 'caen/agents.csv', '100%/agents.csv'],
  ['file:///rh/100%/agents.csv', 'file:///rh/caen/agents.csv', '100%/agents.csv'],
]);
