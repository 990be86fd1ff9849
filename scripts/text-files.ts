// The texts of a built file in files beside it, one for each language, and what fetches them when they are first used.
import path from 'node:path';
import { LANGUAGES, type Language } from '../src/core/i18n/language';
import type { PartedText } from './parted-texts';

/** Begins a built file that says `$parted`: a pair that looks like the one in the source, and is filled when it is asked. */
export function fetching(home: string): string {
  const file = `./${path.posix.relative(path.posix.dirname(home), textFile(home, ''))}`.replace(/\.js$/, '');
  return `const $parted = (id, names = () => []) => {
  const texts = {};
  const text = (language) => (texts[language] ??= require("${file}" + language + ".js")[id](...names()));
  return { ${LANGUAGES.map((language) => `get ${language}() { return text("${language}"); }`).join(', ')} };
};
`;
}

/** The files with the texts of a built file in a language, by their paths. */
export function textFiles(home: string, parted: readonly PartedText[], language: Language): Map<string, string> {
  const more = parted.flatMap(({ id, more }) => (more ? [`"${id}": ${more[language]}`] : []));
  const texts = parted.map(({ id, names, texts }) => `"${id}": (${names.join(', ')}) => (${texts[language]})`);
  const moreFile = textFile(home, `${language}-more`);
  const fetchingMore = `const $more = (texts, id, names) => {
  for (const name of names) {
    Object.defineProperty(texts, name, { enumerable: true, get: () => require("./${path.posix.basename(moreFile)}")[id][name] });
  }
  return texts;
};
`;
  const files = new Map([
    [textFile(home, language), `${more.length ? fetchingMore : ''}module.exports = ${object(texts)}`],
  ]);
  if (more.length) files.set(moreFile, `module.exports = ${object(more)}`);
  return files;
}

const object = (entries: readonly string[]) => `{\n${entries.join(',\n')}\n};\n`;

const textFile = (home: string, kind: string) => `dist/lazy/${path.posix.basename(home, '.js')}-${kind}.js`;
