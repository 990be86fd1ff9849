// What the enrolment files of the workspace say of each other. They are read in the background, one after the other; an
// edit has only its own file summed up again.
import * as vscode from 'vscode';
import { compare, type FileSummary, summarise } from '../core/across';
import { decodeFile } from '../core/csv/encoding';
import { readSheet } from '../core/file/sheet';
import { messageWith, severityOf } from '../core/lint';
import { EDITOR_TEXTS } from '../core/messages/editor';
import type { Finding } from '../core/rules/rule';
import type { Contexts } from './contexts';
import { rangeOf, SEVERITIES } from './diagnostics';
import { currentLanguage } from './language';
import { rulePageUri } from './rule-pages';
import { sheetOf } from './sheets';
import type { Tracked, Tracker } from './tracker';

/** More files are for the command line and for "check the workspace". */
const MOST_FILES = 500;
const LARGEST_BYTES = 5_000_000;
/** Files are compared so soon after the last keystroke; when that takes long, later. */
const PAUSE_MS = 700;
const LONGEST_PAUSE_MS = 10_000;

interface Summed {
  readonly summary: FileSummary;
  /** Ranges of the places that findings may stand at, by record. */
  readonly ranges: ReadonlyMap<string, vscode.Range>;
}

export function compareFiles(tracker: Tracker, contexts: Contexts): vscode.Disposable {
  const collection = vscode.languages.createDiagnosticCollection('enrolment-files');
  const files = new Map<string, Summed>();
  /** Open files that were edited since they were summed up. */
  const edited = new Map<string, Tracked>();
  const watcher = vscode.workspace.createFileSystemWatcher('**/*.csv');
  let timer: ReturnType<typeof setTimeout> | undefined;
  let pause = PAUSE_MS;

  const show = () => {
    const started = performance.now();
    for (const [key, { session }] of edited) {
      if (session) continue;
      edited.delete(key);
      files.delete(key);
    }
    // A file alone has nobody to be compared with, however often it is edited.
    if (new Set([...files.keys(), ...edited.keys()]).size < 2) {
      collection.clear();
      return;
    }
    for (const [key, tracked] of edited) {
      const sheet = sheetOf(tracked);
      if (sheet) files.set(key, sumUp(sheet));
    }
    edited.clear();
    const summaries = new Map([...files].map(([key, { summary }]) => [key, summary]));
    const found = compare(summaries);
    for (const [key, findings] of found) {
      collection.set(
        vscode.Uri.parse(key),
        findings.map((finding) => diagnosticOf(finding, key, files)),
      );
    }
    collection.forEach((uri) => {
      if (!files.has(uri.toString())) collection.delete(uri);
    });
    pause = Math.min(LONGEST_PAUSE_MS, Math.max(PAUSE_MS, 4 * (performance.now() - started)));
  };
  const showSoon = () => {
    clearTimeout(timer);
    timer = setTimeout(show, pause);
  };
  const drop = (uri: vscode.Uri) => {
    edited.delete(uri.toString());
    if (files.delete(uri.toString())) showSoon();
  };
  const read = async (uri: vscode.Uri) => {
    const open = vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
    const tracked = open && tracker.get(open);
    if (tracked) edited.set(uri.toString(), tracked);
    else {
      const summed = await readFile(uri, contexts);
      if (summed) files.set(uri.toString(), summed);
      else files.delete(uri.toString());
    }
    showSoon();
  };
  const readAll = async () => {
    // A search that fails leaves the files that are opened.
    const search = vscode.workspace.findFiles('**/*.csv', '**/node_modules/**', MOST_FILES);
    for (const uri of await Promise.resolve(search).catch(() => [])) await read(uri);
  };
  void readAll();

  return vscode.Disposable.from(
    collection,
    watcher,
    watcher.onDidChange(read),
    watcher.onDidCreate(read),
    watcher.onDidDelete(drop),
    tracker.onDidCheck((tracked) => {
      if (tracked.document.uri.scheme === 'untitled') return;
      edited.set(tracked.document.uri.toString(), tracked);
      showSoon();
    }),
    tracker.onDidClose((uri) => {
      // What was not saved is gone; perhaps the whole file is.
      if (edited.delete(uri.toString()) || files.has(uri.toString())) void read(uri);
    }),
    contexts.onDidChange(() => void readAll()),
    { dispose: () => clearTimeout(timer) },
  );
}

async function readFile(uri: vscode.Uri, contexts: Contexts): Promise<Summed | undefined> {
  const stat = await Promise.resolve(vscode.workspace.fs.stat(uri)).catch(() => undefined);
  if (!stat || stat.size > LARGEST_BYTES) return undefined;
  const bytes = await Promise.resolve(vscode.workspace.fs.readFile(uri)).catch(() => undefined);
  if (!bytes) return undefined;
  const sheet = readSheet(decodeFile(bytes).text, await contexts.of(uri));
  return sheet.recognition && sumUp(sheet);
}

function sumUp(sheet: ReturnType<typeof readSheet>): Summed {
  const summary = summarise(sheet);
  const places = [...summary.people.map(({ place }) => place), ...(summary.header ? [summary.header] : [])];
  return {
    summary,
    ranges: new Map(places.map((place) => [keyOf(place), rangeOf(sheet.table.range(place))])),
  };
}

const keyOf = ({ record, from, to }: Finding['place']) => `${record} ${from} ${to}`;
const NOWHERE = new vscode.Range(0, 0, 0, 0);

function diagnosticOf(finding: Finding, key: string, files: ReadonlyMap<string, Summed>): vscode.Diagnostic {
  const language = currentLanguage();
  const lines = finding.related.map(({ elsewhere }) => elsewhere?.line ?? 1);
  const severity = severityOf(finding, { rules: files.get(key)?.summary.rules ?? {} });
  const diagnostic = new vscode.Diagnostic(
    files.get(key)?.ranges.get(keyOf(finding.place)) ?? NOWHERE,
    messageWith(finding, lines, language),
    SEVERITIES[severity],
  );
  diagnostic.source = 'enrolment';
  diagnostic.code = { value: finding.rule, target: rulePageUri(finding.rule) };
  diagnostic.relatedInformation = finding.related.flatMap(({ place, elsewhere }) => {
    if (!elsewhere) return [];
    const range = files.get(elsewhere.file)?.ranges.get(keyOf(place)) ?? NOWHERE;
    const location = new vscode.Location(vscode.Uri.parse(elsewhere.file), range);
    return [new vscode.DiagnosticRelatedInformation(location, EDITOR_TEXTS[language].related)];
  });
  return diagnostic;
}
