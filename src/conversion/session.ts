// Answers the conversion page: holds what its user has chosen so far. Knows no VS Code; what only an editor can do, its host
// does.
import { codesIn, type EstablishmentFile, filesByEstablishment, wrongCodes } from '../core/convert/by-establishment';
import {
  bestSheet,
  type Conversion,
  convert,
  csvOf,
  startConversion,
  withColumn,
  withHeaderRow,
  withTemplate,
} from '../core/convert/conversion';
import { foreignColumns, savedMapping } from '../core/convert/export';
import type { ForeignSheet, SheetsRead } from '../core/convert/rows';
import type { Context } from '../core/document/context';
import type { Language } from '../core/i18n/language';
import type { HostMessage, PageMessage } from './protocol';
import { formView, type SplitChoice } from './shown';
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

export interface ConversionSession {
  receive(message: PageMessage): Promise<void>;
  /** The file is another by now. */
  reload(): Promise<void>;
}

export function openConversion(host: ConversionHost): ConversionSession {
  let sheets: readonly ForeignSheet[] = [];
  let sheet = 0;
  let conversion: Conversion | undefined;
  let keep = false;
  let files = { by: '', codes: '', inFolders: true };

  const tellProblem = (sentence: string) => {
    conversion = undefined;
    host.send({ type: 'problem', language: host.language(), file: host.fileName, sentence });
  };

  const show = async () => {
    if (!conversion) return;
    const names = sheets.map(({ name }) => name);
    const around = { file: host.fileName, sheets: names, sheet, keep, split: splitOf(conversion) };
    host.send(formView(conversion, { ...around, newFile: await host.newFileName() }, host.language()));
  };

  const start = async () => {
    const before = conversion;
    const read = await host.read().catch(() => undefined); // the host has logged why
    if (!read) return tellProblem(CONVERSION_TEXTS[host.language()].notRead);
    if ('problem' in read) return tellProblem(read.problem[host.language()]);
    const context = await host.context();
    sheets = read.sheets;
    if (!before || sheet >= sheets.length) sheet = bestSheet(sheets, context);
    const { rows } = sheets[sheet]!;
    const isSame = before && String(before.rows[before.mapping.header]) === String(rows[before.mapping.header]);
    conversion = isSame ? { ...before, rows } : startConversion(rows, context);
    await show();
  };

  /** A column of passwords names no file. */
  const namesFiles = ({ rows, mapping, target }: Conversion, column: number) =>
    foreignColumns(rows, mapping, target).some(({ index, isSecret }) => index === column && !isSecret);

  const splitOf = (of: Conversion): SplitChoice => {
    const { by, codes, inFolders } = files;
    const written = by === 'codes' ? codesIn(codes) : [];
    const wrong = wrongCodes(written, of.target.platform);
    if (!by || wrong.length || (by !== 'codes' && !namesFiles(of, Number(by))))
      return { ...files, wrong, made: undefined };
    const split = by === 'codes' ? ({ by, codes: written } as const) : ({ by: 'column', column: Number(by) } as const);
    return { ...files, wrong, made: filesByEstablishment(of, split, inFolders) };
  };

  const create = async (of: Conversion) => {
    const { rows } = convert(of);
    if (!rows.length || !of.mapping.sources.size) return;
    if (keep && of.mapping.header >= 0) await host.keepMapping(savedMapping(of.rows, of.mapping, of.target));
    if (!files.by) return host.create(csvOf(of, rows));
    const made = splitOf(of).made?.files ?? [];
    if (made.length) await host.createSeveral(made, of.target.platform.id);
  };

  /** What a choice makes of the conversion; undefined for what is none. */
  const chosen = (of: Conversion, message: PageMessage): Conversion | undefined => {
    switch (message.type) {
      case 'sheet': {
        const next = sheets[message.sheet];
        if (!next) return of;
        sheet = message.sheet;
        if (files.by !== 'codes') files = { ...files, by: '' }; // its columns are others
        return withTemplate({ ...startConversion(next.rows, of.context), cohort: of.cohort }, of.target.template.id);
      }
      case 'header':
        return withHeaderRow(of, message.row);
      case 'template':
        return withTemplate(of, message.id);
      case 'cohort':
        return { ...of, cohort: message.name.trim() };
      case 'column':
        return withColumn(of, message.column, message.gives);
      default:
        return undefined;
    }
  };

  return {
    reload: start,
    async receive(message) {
      if (message.type === 'ready') return conversion ? show() : start();
      if (message.type === 'openWith') return host.openWith();
      if (message.type === 'stepBack') return host.stepBack();
      if (message.type === 'keep') keep = message.on;
      if (message.type === 'split') files = { ...files, by: message.by };
      if (message.type === 'codes') files = { ...files, codes: message.codes };
      if (message.type === 'inFolders') files = { ...files, inFolders: message.on };
      if (!conversion) return;
      if (message.type === 'create') await create(conversion);
      conversion = chosen(conversion, message) ?? conversion;
      await show();
    },
  };
}
