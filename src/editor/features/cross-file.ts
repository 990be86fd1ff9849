// What the enrolment files of the workspace say of each other, as diagnostics on all of them, open or not.
import * as vscode from 'vscode';
import type { Sheet } from '../../core/document/sheet';
import type { Language } from '../../core/i18n/language';
import { CrossFileIndex } from '../../core/lint/cross-file-index';
import { type LocatedFinding, maxFindings } from '../../core/lint/file-result';
import { countFindings, type ElsewhereStats } from '../../core/lint/finding-stats';
import { messageWith } from '../../core/lint/lint';
import { severityOf } from '../../core/lint/severity';
import type { Finding } from '../../core/rules/rule';
import type { Range } from '../../core/text/table';
import type { Reading } from '../documents/disk-reading';
import { currentLanguage } from '../documents/language';
import { rangeOf } from '../documents/places';
import type { WorkspaceFiles } from '../documents/workspace-files';
import { EDITOR_TEXTS } from '../texts';
import { diagnosticAt } from './diagnostics';

type Ranges = ReadonlyMap<string, Range>;

export class CrossFileDiagnostics {
  private readonly index = new CrossFileIndex(structuredClone);
  /** Ranges of the places that findings may stand at, by file and record. */
  private readonly ranges = new Map<string, Ranges>();
  private found: ReadonlyMap<string, readonly Finding[]> = new Map();
  private readonly compared = new vscode.EventEmitter<void>();
  /** The files were compared anew. */
  readonly onDidCompare = this.compared.event;
  private readonly collection = vscode.languages.createDiagnosticCollection('enrolment-files');
  private changed = false;
  /** Files that are to be read again before the comparison is complete. */
  private toRescan: string[] = [];
  private comparing: Promise<void> | undefined;
  readonly disposables: vscode.Disposable[];

  constructor(private readonly files: WorkspaceFiles) {
    this.disposables = [
      this.compared,
      this.collection,
      files.onDidRead((reading) => this.take(reading)),
      files.onDidIdle(() => void this.compare()),
    ];
  }

  /** What other files say of a file. */
  findingsOf(uri: vscode.Uri): readonly Finding[] {
    return this.found.get(uri.toString()) ?? [];
  }

  /** How much that is. */
  statsOf(uri: vscode.Uri): ElsewhereStats {
    return countFindings(this.findingsOf(uri), { rules: this.index.summaryOf(uri.toString())?.rules ?? {} }).elsewhere;
  }

  /** The same, with places and words. */
  locatedIn(uri: vscode.Uri): LocatedFinding[] {
    const language = currentLanguage();
    return this.findingsOf(uri).map((finding) => this.locate(finding, uri.toString(), language));
  }

  /** So many people are in several files that not all of them are found. */
  get isFull(): boolean {
    return this.index.isFull;
  }

  /** Whether a file was read, and is an enrolment file. */
  has(uri: vscode.Uri): boolean {
    return this.index.has(uri.toString());
  }

  /** '' when a file does not say for whom it is, or was not read. */
  establishmentOf(uri: vscode.Uri): string {
    return this.index.summaryOf(uri.toString())?.establishment ?? '';
  }

  /**
   * Compares the files as they were read, unless that is done already.
   * @param goesOn false to give up between two files; the next comparison does the rest
   */
  async compare(goesOn: () => boolean = () => true): Promise<void> {
    while ((this.changed || this.comparing) && goesOn()) {
      this.comparing ??= this.settle(goesOn).finally(() => {
        this.comparing = undefined;
      });
      await this.comparing;
    }
  }

  private take({ uri, read, isSame }: Reading): void {
    const key = uri.toString();
    this.changed = true;
    if (!read) {
      this.index.delete(key);
      this.ranges.delete(key);
      return;
    }
    if (!isSame || !this.index.list(key, read.sheet)) this.index.set(key, read.check());
    this.ranges.set(key, this.rangesOf(key, read.sheet));
  }

  private rangesOf(key: string, sheet: Sheet): Ranges {
    const { people = [], header } = this.index.summaryOf(key) ?? {};
    const places = [...people.map(({ place }) => place), ...(header ? [header] : [])];
    return new Map(places.map((place) => [keyOf(place), sheet.table.range(place)]));
  }

  private async settle(goesOn: () => boolean): Promise<void> {
    // Only people that may be in two files are kept, and of some that is known only now.
    for (;;) {
      if (!this.toRescan.length) this.toRescan = this.index.filesToRescan();
      if (!this.toRescan.length) break;
      const uris = this.toRescan.map((key) => vscode.Uri.parse(key));
      this.toRescan.splice(0, await this.files.readAgain(uris, goesOn));
      if (!goesOn()) return;
    }
    // From here on, what changes is compared once more.
    this.changed = false;
    const found = this.findings();
    // A watcher does not tell of all that goes: each file that is named must still be there.
    const gone = await Promise.all(namedIn(found).map((key) => this.files.forgetIfGone(vscode.Uri.parse(key))));
    if (gone.includes(true)) return;
    this.found = found;
    const most = maxFindings(this.found.size);
    const language = currentLanguage();
    const shown = [...this.found].map(([key, findings]): [vscode.Uri, vscode.Diagnostic[]] => [
      vscode.Uri.parse(key),
      findings.slice(0, most).map((finding) => this.diagnosticOf(finding, key, language)),
    ]);
    this.collection.set(shown); // one publication: after each one, VS Code's window examines all problems
    this.collection.forEach((uri) => {
      if (!this.found.has(uri.toString())) this.collection.delete(uri);
    });
    this.compared.fire();
  }

  private findings(): ReadonlyMap<string, readonly Finding[]> {
    return this.index.size < 2 ? new Map() : this.index.findings();
  }

  private rangeAt(file: string, place: Finding['place']): Range {
    return this.ranges.get(file)?.get(keyOf(place)) ?? NOWHERE;
  }

  private locate(finding: Finding, key: string, language: Language): LocatedFinding {
    const lines = finding.related.map(({ elsewhere }) => elsewhere?.line ?? 1);
    return {
      ...this.rangeAt(key, finding.place),
      rule: finding.rule,
      severity: severityOf(finding, { rules: this.index.summaryOf(key)?.rules ?? {} }),
      cell: '',
      message: messageWith(finding, lines, language),
    };
  }

  private diagnosticOf(finding: Finding, key: string, language: Language): vscode.Diagnostic {
    const diagnostic = diagnosticAt(this.locate(finding, key, language), language);
    diagnostic.relatedInformation = finding.related.flatMap(({ place, elsewhere }) => {
      if (!elsewhere) return [];
      const range = rangeOf(this.rangeAt(elsewhere.file, place));
      const location = new vscode.Location(vscode.Uri.parse(elsewhere.file), range);
      return [new vscode.DiagnosticRelatedInformation(location, EDITOR_TEXTS[language].related)];
    });
    return diagnostic;
  }
}

/** The files with a finding, and those that a finding comes from. */
function namedIn(found: ReadonlyMap<string, readonly Finding[]>): string[] {
  const named = new Set<string>();
  for (const [key, findings] of found) {
    for (const { related } of findings) {
      named.add(key);
      for (const { elsewhere } of related) if (elsewhere) named.add(elsewhere.file);
    }
  }
  return [...named];
}

const keyOf = ({ record, from, to }: Finding['place']) => `${record} ${from} ${to}`;
const NOWHERE: Range = { start: { line: 0, column: 0 }, end: { line: 0, column: 0 } };
