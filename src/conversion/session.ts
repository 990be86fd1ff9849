// Answers the conversion page: holds what its user has chosen so far. Knows no VS Code; what only an editor can do, its host
// does.
import { codesIn, type EstablishmentFile, filesByEstablishment, wrongCodes } from '../core/convert/by-establishment';
import {
  bestSheet,
  type Conversion,
  convert,
  csvOf,
  peopleIn,
  startConversion,
  withColumn,
  withHeaderRow,
  withNews,
  withTemplate,
} from '../core/convert/conversion';
import { foreignColumns, savedMapping } from '../core/convert/export';
import type { ForeignSheet, SheetsRead } from '../core/convert/rows';
import type { Context } from '../core/document/context';
import type { Language } from '../core/i18n/language';
import type { HostMessage, PageMessage } from './protocol';
import { formView, type SplitChoice } from './state';
import { CONVERSION_TEXTS } from './texts';

export interface ConversionHost {
  readonly fileName: string;
  language(): Language;
  /** The sheets of the export; rejects where the file cannot be read. */
  read(): Promise<SheetsRead>;
  /** What is known of the folder that the new file comes into. */
  context(): Promise<Context>;
  /** The name that a new file would have now. */
  newFileName(): Promise<string>;
  send(message: HostMessage): void;
  /** Writes a new file, over no other, and opens it. */
  create(csv: string): Promise<void>;
  /** Writes these into a folder that is new, checks them together, and says so. */
  createSeveral(files: readonly EstablishmentFile[], platform: string): Promise<void>;
  keepMapping(mapping: Record<string, string>): Promise<void>;
  openWith(): void;
  stepBack(): void;
}

export class ConversionSession {
  private sheets: readonly ForeignSheet[] = [];
  private sheet = 0;
  /** How many people each sheet has. */
  private people: readonly number[] = [];
  /** Counts the readings of the file: only the last one that began counts. */
  private turn = 0;
  private conversion: Conversion | undefined;
  /** The last one there was: a program that saves a workbook may hold it for a moment. */
  private last: Conversion | undefined;
  private keepsMapping = false;
  private files = { by: '', codes: '', inFolders: true };

  constructor(private readonly host: ConversionHost) {}

  /**
   * Reads the file anew: at first, and when it is another by now, or other things are known. What was chosen stays where
   * its sheet has the same header.
   */
  async reload(): Promise<void> {
    const { host } = this;
    const turn = ++this.turn;
    const read = await host.read().catch(() => undefined); // the host has logged why
    const context = await host.context();
    if (turn !== this.turn) return; // a later reading has newer bytes, whichever of the two ends first
    const before = this.conversion ?? this.last;
    if (!read) return this.tellProblem(CONVERSION_TEXTS[host.language()].notRead);
    if ('problem' in read) return this.tellProblem(read.problem[host.language()]);
    const shown = before && this.sheets[this.sheet]?.name;
    this.sheets = read.sheets;
    this.sheet = this.sheets.findIndex(({ name }) => name === shown); // others may have come before it
    const started = this.sheets.map(({ rows }) => startConversion(rows, context));
    if (this.sheet < 0) this.sheet = bestSheet(this.sheets, started);
    this.people = started.length > 1 ? started.map(peopleIn) : [];
    const anew = started[this.sheet]!;
    const isSame = before && String(before.rows[before.mapping.header]) === String(anew.rows[before.mapping.header]);
    this.conversion = isSame ? withNews(before, anew) : anew;
    if (!isSame) this.forgetSplitColumn();
    await this.show();
  }

  async receive(message: PageMessage): Promise<void> {
    switch (message.type) {
      case 'ready':
        return this.conversion ? this.show() : this.reload();
      case 'openWith':
        return this.host.openWith();
      case 'stepBack':
        return this.host.stepBack();
      case 'keep':
        this.keepsMapping = message.on;
        break;
      case 'split':
        this.files = { ...this.files, by: message.by };
        break;
      case 'codes':
        this.files = { ...this.files, codes: message.codes };
        break;
      case 'inFolders':
        this.files = { ...this.files, inFolders: message.on };
        break;
      case 'create':
        if (this.conversion) await this.create(this.conversion);
        break;
      default:
        this.conversion &&= this.chosen(this.conversion, message);
    }
    await this.show();
  }

  private tellProblem(sentence: string): void {
    const { host } = this;
    this.last = this.conversion ?? this.last;
    this.conversion = undefined;
    host.send({ type: 'problem', language: host.language(), file: host.fileName, sentence });
  }

  private async show(): Promise<void> {
    const { host } = this;
    if (!this.conversion) return;
    const newFile = await host.newFileName();
    const { conversion, sheet, keepsMapping: keep } = this; // more may have been chosen meanwhile
    if (!conversion) return;
    const sheets = this.sheets.map(({ name }) => name);
    const others = sheets
      .map((name, index) => ({ name, people: this.people[index] ?? 0 }))
      .filter(({ people }, index) => people > 0 && index !== sheet);
    const hidden = this.sheets[sheet]?.hidden?.rows ?? [];
    const around = { file: host.fileName, sheets, sheet, others, hidden, keep, split: this.splitOf(conversion) };
    host.send(formView(conversion, { ...around, newFile }, host.language()));
  }

  private splitOf(conversion: Conversion): SplitChoice {
    const { by, codes, inFolders } = this.files;
    const written = by === 'codes' ? codesIn(codes) : [];
    const wrong = wrongCodes(written, conversion.target.platform);
    if (!by || wrong.length || (by !== 'codes' && !namesFiles(conversion, Number(by))))
      return { ...this.files, wrong, made: undefined };
    const split = by === 'codes' ? ({ by, codes: written } as const) : ({ by: 'column', column: Number(by) } as const);
    return { ...this.files, wrong, made: filesByEstablishment(conversion, split, inFolders) };
  }

  /** The columns are others now: none of them was chosen to name files. */
  private forgetSplitColumn(): void {
    if (this.files.by !== 'codes') this.files = { ...this.files, by: '' };
  }

  private async create(conversion: Conversion): Promise<void> {
    const { host, keepsMapping, files } = this;
    const { mapping, target } = conversion;
    const { rows } = convert(conversion);
    if (!rows.length || !mapping.sources.size) return;
    if (keepsMapping && mapping.header >= 0) await host.keepMapping(savedMapping(conversion.rows, mapping, target));
    if (!files.by) return host.create(csvOf(conversion, rows));
    const made = this.splitOf(conversion).made?.files ?? [];
    if (made.length) await host.createSeveral(made, target.platform.id);
  }

  /** What a choice makes of the conversion. */
  private chosen(conversion: Conversion, message: Choice): Conversion {
    switch (message.type) {
      case 'sheet': {
        const next = this.sheets[message.sheet];
        if (!next) return conversion;
        this.sheet = message.sheet;
        this.forgetSplitColumn();
        const anew = startConversion(next.rows, conversion.context);
        return withTemplate({ ...anew, cohort: conversion.cohort }, conversion.target.template.id);
      }
      case 'header':
        return withHeaderRow(conversion, message.row);
      case 'template':
        return withTemplate(conversion, message.id);
      case 'cohort':
        return { ...conversion, cohort: message.name.trim() };
      case 'column':
        return withColumn(conversion, message.column, message.gives);
    }
  }
}

/** What changes the conversion itself. */
type Choice = Extract<PageMessage, { type: 'sheet' | 'header' | 'template' | 'cohort' | 'column' }>;

/** A column of passwords names no file. */
function namesFiles({ rows, mapping, target }: Conversion, column: number): boolean {
  return foreignColumns(rows, mapping, target).some(({ index, isSecret }) => index === column && !isSecret);
}
