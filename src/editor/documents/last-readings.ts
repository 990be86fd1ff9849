// What the last reading of each file of the workspace has shown, by its address.
import type * as vscode from 'vscode';

/** An enrolment file, a file that is none of ours and need not be read again, or a CSV file that could not be read. */
export interface LastReading {
  readonly kind: 'ours' | 'foreign' | 'unread';
  /** The file as it was on disk; '' for what was read of an editor; undefined where it is to be read again. */
  readonly stamp?: string;
}

export class LastReadings {
  private readonly files = new Map<string, LastReading>();

  get(uri: vscode.Uri): LastReading | undefined {
    return this.files.get(uri.toString());
  }

  set(uri: vscode.Uri, reading: LastReading): void {
    this.files.set(uri.toString(), reading);
  }

  delete(uri: vscode.Uri): void {
    this.files.delete(uri.toString());
  }

  /** The stamp of a file that need not be read again: none of ours, or one that the caller knows. Undefined for others. */
  enough(uri: vscode.Uri, isKnown: boolean): string | undefined {
    const { kind, stamp } = this.get(uri) ?? {};
    return kind === 'foreign' || (kind === 'ours' && isKnown) ? stamp : undefined;
  }

  is(uri: vscode.Uri, kind: LastReading['kind']): boolean {
    return this.get(uri)?.kind === kind;
  }

  /** The enrolment files that need not be read again, by their addresses. */
  readOurs(): string[] {
    return this.keys(({ kind, stamp }) => kind === 'ours' && stamp !== undefined);
  }

  /** The files below a folder that were published, by their addresses. */
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

  private keys(fits: (reading: LastReading, key: string) => boolean): string[] {
    return [...this.files].filter(([key, reading]) => fits(reading, key)).map(([key]) => key);
  }
}
