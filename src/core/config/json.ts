// JSON with comments, as people write settings, and the place of each value in it.
import { getNodeValue, type Node, type ParseError, parseTree } from 'jsonc-parser';
import type { Text } from '../i18n/language';
import type { Problem } from '../i18n/problem';
import { type LineStarts, lineStarts } from '../text/line-starts';
import { CONFIG_MESSAGES } from './texts';

export type Path = readonly (string | number)[];
export type JsonObject = Readonly<Record<string, unknown>>;

/** Nobody writes deeper by hand, and the parser calls itself for each level. */
const DEEPEST = 200;

/** Brackets, and what they do not count in. */
const BRACKETS = /"(?:[^"\\\n]|\\.)*"?|\/\/.*|\/\*[\s\S]*?(?:\*\/|$)|[{}[\]]/g;

/** Parses JSON with comments and trailing commas; undefined, with an error, where it is too deep to be read. */
export function parseJson(text: string, errors: ParseError[] = []): Node | undefined {
  let depth = 0;
  for (const { 0: token, index } of text.matchAll(BRACKETS)) {
    if (token === '{' || token === '[') depth++;
    else if (token === '}' || token === ']') depth--;
    if (depth <= DEEPEST) continue;
    errors.push({ error: 1, offset: index, length: 1 });
    return undefined;
  }
  return parseTree(text, errors, { allowTrailingComma: true });
}

export class JsonFile {
  private readonly lines: LineStarts;
  /** The properties of an object or the items of a list, by name or place: each is looked up once for every problem. */
  private readonly inner = new Map<Node, ReadonlyMap<string | number, Node>>();

  private constructor(
    text: string,
    readonly file: string,
    private readonly root: Node,
    readonly value: JsonObject,
  ) {
    this.lines = lineStarts(text);
  }

  /** Reads a file; a problem when it is no JSON object. */
  static read(text: string, file: string): JsonFile | Problem {
    const errors: ParseError[] = [];
    const root = parseJson(text, errors);
    const [error] = errors;
    if (error) {
      const range = rangeOf(lineStarts(text), error.offset, error.length);
      return { file, severity: 'error', range, message: CONFIG_MESSAGES.notJson };
    }
    if (root?.type !== 'object') return { file, severity: 'error', message: CONFIG_MESSAGES.notObject };
    return new JsonFile(text, file, root, getNodeValue(root));
  }

  /** A problem on the value at a path, or on the nearest value around it that is in the file. */
  problem(path: Path, message: Text, severity: Problem['severity'] = 'error'): Problem {
    return this.at(this.nearest(path).node, message, severity);
  }

  /** A problem on the name of a property. */
  keyProblem(path: Path, message: Text): Problem {
    const { node, whole } = this.nearest(path);
    return this.at((whole && node.parent?.children?.[0]) || node, message, 'warning');
  }

  /** A problem on each name that an object has once more: its last value counts. */
  repeatedKeys(): Problem[] {
    const problems: Problem[] = [];
    const left = [this.root];
    for (let node = left.pop(); node; node = left.pop()) {
      const seen = new Set<string>();
      for (const child of node.children ?? []) {
        const [name] = child.children ?? [];
        if (node.type === 'object' && name && seen.has(String(name.value)))
          problems.push(this.at(name, CONFIG_MESSAGES.repeatedKey(String(name.value)), 'warning'));
        seen.add(String(name?.value));
        left.push(child);
      }
    }
    return problems;
  }

  private nearest(path: Path): { readonly node: Node; readonly whole: boolean } {
    let node = this.root;
    for (const step of path) {
      const next = this.innerOf(node).get(step);
      if (!next) return { node, whole: false };
      node = next;
    }
    return { node, whole: path.length > 0 };
  }

  private innerOf(node: Node): ReadonlyMap<string | number, Node> {
    const known = this.inner.get(node);
    if (known) return known;
    const made = new Map<string | number, Node>();
    for (const [place, child] of (node.children ?? []).entries()) {
      const [name, value] = child.children ?? [];
      if (node.type === 'array') made.set(place, child);
      else if (node.type === 'object' && name && value) made.set(String(name.value), value);
    }
    this.inner.set(node, made);
    return made;
  }

  private at({ offset, length }: Node, message: Text, severity: Problem['severity']): Problem {
    return { file: this.file, severity, range: rangeOf(this.lines, offset, length), message };
  }
}

function rangeOf(lines: LineStarts, offset: number, length: number): NonNullable<Problem['range']> {
  return { start: lines.position(offset), end: lines.position(offset + length) };
}
