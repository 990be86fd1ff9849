// What the last reading of each file of the workspace has shown, by its address.
import type * as vscode from 'vscode';

/** An enrolment file, a file that is none of ours and need not be read again, or a CSV file that could not be read. */
export interface Seen {
  readonly kind: 'ours' | 'foreign' | 'unread';
  /** The file as it was on disk; '' for what was read of an editor; undefined where it is to be read again. */
  readonly stamp?: string;
}

export class SeenFiles {
  private readonly files = new Map<string, Seen>();

  get(uri: vscode.Uri): Seen | undefined {
    return this.files.get(uri.toString());
  }

  set(uri: vscode.Uri, seen: Seen): void {
    this.files.set(uri.toString(), seen);
  }

  delete(uri: vscode.Uri): void {
    this.files.delete(uri.toString());
  }

  is(uri: vscode.Uri, kind: Seen['kind']): boolean {
    return this.get(uri)?.kind === kind;
  }

  /** The enrolment files that need not be read again, by their addresses. */
  readOurs(): string[] {
    return this.keys(({ kind, stamp }) => kind === 'ours' && stamp !== undefined);
  }

  /** The files below a folder of which somebody was told, by their addresses. */
  publishedBelow(folder: vscode.Uri): string[] {
    const inside = `${folder}/`;
    return this.keys(({ kind }, key) => kind !== 'foreign' && key.startsWith(inside));
  }

  /** Something else is known of all files: each is to be read again. */
  outdate(): void {
    for (const [key, { kind }] of this.files) {
      if (kind === 'ours') this.files.set(key, { kind });
      else if (kind === 'foreign') this.files.delete(key);
    }
  }

  private keys(fits: (seen: Seen, key: string) => boolean): string[] {
    return [...this.files].filter(([key, seen]) => fits(seen, key)).map(([key]) => key);
  }
}
