// What the enrolment files of the workspace say of each other, as diagnostics on all of them, open or not.
import * as vscode from 'vscode';
import { summarise } from '../core/across';
import { Crowd } from '../core/crowd';
import { mostShown, type Spot } from '../core/digest';
import type { Sheet } from '../core/file/sheet';
import { messageWith, severityOf } from '../core/lint';
import { EDITOR_TEXTS } from '../core/messages/editor';
import type { Finding } from '../core/rules/rule';
import type { Range } from '../core/session/locate';
import { diagnosticAt, rangeOf } from './diagnostics';
import { currentLanguage } from './language';
import type { Reading, WorkspaceFiles } from './workspace-files';

type Ranges = ReadonlyMap<string, Range>;

export class AcrossFiles {
  private readonly crowd = new Crowd(structuredClone);
  /** Ranges of the places that findings may stand at, by file and record. */
  private readonly ranges = new Map<string, Ranges>();
  private found: ReadonlyMap<string, readonly Finding[]> = new Map();
  private readonly compared = new vscode.EventEmitter<void>();
  /** The files were compared anew. */
  readonly onDidCompare = this.compared.event;
  private readonly collection = vscode.languages.createDiagnosticCollection('enrolment-files');
  private changed = false;
  private comparing: Promise<void> | undefined;
  readonly disposables: vscode.Disposable[];

  constructor(private readonly files: WorkspaceFiles) {
    this.disposables = [
      this.compared,
      this.collection,
      files.onDidRead((reading) => this.take(reading)),
      files.onDidRest(() => void this.compare()),
    ];
  }

  /** What other files say of a file. */
  findingsOf(uri: vscode.Uri): readonly Finding[] {
    return this.found.get(uri.toString()) ?? [];
  }

  /** The same, with places and words. */
  spotsOf(uri: vscode.Uri): Spot[] {
    return this.findingsOf(uri).map((finding) => this.spotOf(finding, uri.toString()));
  }

  /** So many people are in several files that not all of them are found. */
  get isFull(): boolean {
    return this.crowd.isFull;
  }

  /** Whether a file was read, and is an enrolment file. */
  has(uri: vscode.Uri): boolean {
    return this.crowd.has(uri.toString());
  }

  /** '' when a file does not say for whom it is, or was not read. */
  establishmentOf(uri: vscode.Uri): string {
    return this.crowd.kept(uri.toString())?.establishment ?? '';
  }

  /** Compares the files as they were read, unless that is done already. */
  async compare(): Promise<void> {
    while (this.changed) {
      this.comparing ??= this.settle().finally(() => {
        this.comparing = undefined;
      });
      await this.comparing;
    }
  }

  private take({ uri, sheet }: Reading): void {
    const key = uri.toString();
    this.changed = true;
    if (!sheet) {
      this.crowd.delete(key);
      this.ranges.delete(key);
      return;
    }
    this.crowd.set(key, summarise(sheet));
    this.ranges.set(key, this.rangesOf(key, sheet));
  }

  private rangesOf(key: string, sheet: Sheet): Ranges {
    const { people = [], header } = this.crowd.kept(key) ?? {};
    const places = [...people.map(({ place }) => place), ...(header ? [header] : [])];
    return new Map(places.map((place) => [keyOf(place), sheet.table.range(place)]));
  }

  private async settle(): Promise<void> {
    // Only those people are kept who may be in two files, and of some that is known only now.
    for (let concerned = this.crowd.newlyConcerned(); concerned.length; concerned = this.crowd.newlyConcerned()) {
      for (const key of concerned) await this.files.readAgain(vscode.Uri.parse(key));
    }
    this.changed = false;
    this.found = this.crowd.size < 2 ? new Map() : this.crowd.compare();
    const most = mostShown(this.found.size);
    for (const [key, findings] of this.found) {
      this.collection.set(
        vscode.Uri.parse(key),
        findings.slice(0, most).map((finding) => this.diagnosticOf(finding, key)),
      );
    }
    this.collection.forEach((uri) => {
      if (!this.found.has(uri.toString())) this.collection.delete(uri);
    });
    this.compared.fire();
  }

  private rangeAt(file: string, place: Finding['place']): Range {
    return this.ranges.get(file)?.get(keyOf(place)) ?? NOWHERE;
  }

  private spotOf(finding: Finding, key: string): Spot {
    const lines = finding.related.map(({ elsewhere }) => elsewhere?.line ?? 1);
    return {
      ...this.rangeAt(key, finding.place),
      rule: finding.rule,
      severity: severityOf(finding, { rules: this.crowd.kept(key)?.rules ?? {} }),
      cell: '',
      message: messageWith(finding, lines, currentLanguage()),
    };
  }

  private diagnosticOf(finding: Finding, key: string): vscode.Diagnostic {
    const diagnostic = diagnosticAt(this.spotOf(finding, key));
    diagnostic.relatedInformation = finding.related.flatMap(({ place, elsewhere }) => {
      if (!elsewhere) return [];
      const range = rangeOf(this.rangeAt(elsewhere.file, place));
      const location = new vscode.Location(vscode.Uri.parse(elsewhere.file), range);
      return [new vscode.DiagnosticRelatedInformation(location, EDITOR_TEXTS[currentLanguage()].related)];
    });
    return diagnostic;
  }
}

const keyOf = ({ record, from, to }: Finding['place']) => `${record} ${from} ${to}`;
const NOWHERE: Range = { start: { line: 0, column: 0 }, end: { line: 0, column: 0 } };
