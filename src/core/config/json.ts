// JSON with comments, as people write settings, and the place of each value in it.
import { findNodeAtLocation, getNodeValue, type Node, type ParseError, parseTree } from 'jsonc-parser';
import { CONFIG_MESSAGES } from '../messages/config';
import type { Problem } from '../messages/problem';
import type { Text } from '../messages/text';

export type Path = readonly (string | number)[];
export type JsonObject = Readonly<Record<string, unknown>>;

export class JsonFile {
  private constructor(
    private readonly text: string,
    readonly file: string,
    private readonly root: Node,
    readonly value: JsonObject,
  ) {}

  /** Reads a file; a problem when it is no JSON object. */
  static read(text: string, file: string): JsonFile | Problem {
    const errors: ParseError[] = [];
    const root = parseTree(text, errors, { allowTrailingComma: true });
    const [error] = errors;
    if (error)
      return {
        file,
        severity: 'error',
        range: rangeOf(text, error.offset, error.length),
        message: CONFIG_MESSAGES.notJson,
      };
    if (root?.type !== 'object') return { file, severity: 'error', message: CONFIG_MESSAGES.notObject };
    return new JsonFile(text, file, root, getNodeValue(root));
  }

  /** A problem on the value at a path, or on the nearest value around it that is in the file. */
  problem(path: Path, message: Text, severity: Problem['severity'] = 'error'): Problem {
    return this.at(this.nodeNear(path), message, severity);
  }

  /** A problem on the name of a property. */
  keyProblem(path: Path, message: Text): Problem {
    const node = findNodeAtLocation(this.root, [...path])?.parent?.children?.[0];
    return this.at(node ?? this.nodeNear(path), message, 'warning');
  }

  private nodeNear(path: Path): Node {
    for (let length = path.length; length > 0; length--) {
      const node = findNodeAtLocation(this.root, path.slice(0, length));
      if (node) return node;
    }
    return this.root;
  }

  private at({ offset, length }: Node, message: Text, severity: Problem['severity']): Problem {
    return { file: this.file, severity, range: rangeOf(this.text, offset, length), message };
  }
}

function rangeOf(text: string, offset: number, length: number): NonNullable<Problem['range']> {
  return { start: positionOf(text, offset), end: positionOf(text, offset + length) };
}

function positionOf(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset).split(/\r\n|\r|\n/);
  return { line: before.length - 1, column: before.at(-1)!.length };
}
