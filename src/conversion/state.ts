// A conversion as its page shows it.
import { columnLabel } from '../core/authoring/column-help';
import type { EstablishmentFiles } from '../core/convert/by-establishment';
import { type Conversion, cohortColumn, convert, hiddenPeople } from '../core/convert/conversion';
import { foreignColumns } from '../core/convert/export';
import { HEADER_WITHIN } from '../core/convert/mapping';
import { mappable } from '../core/convert/mapping-target';
import { describeConversion, isDoubtful } from '../core/convert/summary';
import { CONVERT_TEXTS } from '../core/convert/texts';
import { WHOLE_NAME } from '../core/document/columns';
import type { Language } from '../core/i18n/language';
import type { FormView } from './protocol';
import { CONVERSION_TEXTS } from './texts';

/** What the conversion itself does not know. */
export interface Around {
  readonly file: string;
  readonly sheets: readonly string[];
  readonly sheet: number;
  /** Other sheets with people. */
  readonly others: readonly { readonly name: string; readonly people: number }[];
  /** Numbers of the rows that the sheet hides. */
  readonly hidden: readonly number[];
  readonly newFile: string;
  readonly keep: boolean;
  readonly split: SplitChoice;
}

/** Which files are wanted, as the page writes it, and what comes of it. */
export interface SplitChoice {
  readonly by: string;
  readonly codes: string;
  readonly inFolders: boolean;
  readonly wrong: readonly string[];
  readonly made: EstablishmentFiles | undefined;
}

const CELLS_SHOWN = 6;
const LONGEST_CELL = 30;

export function formView(conversion: Conversion, around: Around, language: Language): FormView {
  const { rows, mapping, target, context, cohort, isTurned } = conversion;
  const texts = CONVERSION_TEXTS[language];
  const { split } = around;
  const converted = convert(conversion);
  const hidden = hiddenPeople(conversion, around.hidden, converted);
  const columns = foreignColumns(rows, mapping, target);
  const secret = new Set(columns.filter(({ isSecret }) => isSecret).map(({ index }) => index));
  const at = cohortColumn(conversion);
  const { by } = target.platform.cohorts;
  const label = (name: string) =>
    name === WHOLE_NAME
      ? CONVERT_TEXTS[language].wholeName
      : `${columnLabel(name, target.platform, language)} (${name})`;
  return {
    type: 'form',
    language,
    file: around.file,
    sheets: [...around.sheets],
    sheet: around.sheet,
    header: mapping.header,
    headers: rows.slice(0, HEADER_WITHIN).map((row, index) => texts.headerRow(index + 1, cellsOf(row, secret))),
    template: target.template.id,
    templates: context.platform.templates.map(({ id, name }) => ({ value: id, label: name[language] })),
    ...(at >= 0 && {
      cohort: {
        name: cohort,
        isColumnGiven: mapping.sources.has(target.columns[at]!),
        known: (context.cohorts?.list ?? []).map((one) => one[by]).filter(Boolean),
      },
    }),
    columns: columns.map(({ index, name, gives = '', after = '', samples }) => ({
      index,
      name,
      gives,
      after,
      samples: [...samples],
    })),
    choices: mappable(target).map((name) => ({ value: name, label: label(name) })),
    split: {
      by: split.by,
      columns: columns
        .filter(({ gives, index, isSecret }) => !isSecret && (!gives || String(index) === split.by))
        .map(({ index, name }) => ({ value: String(index), label: texts.fileEach(name) })),
      codes: split.codes,
      inFolders: split.inFolders,
      files: (split.made?.files ?? []).map(({ establishment, people }) => ({ establishment, people })),
      wrong: [...split.wrong],
    },
    people: mapping.sources.size ? converted.rows.length : 0,
    notes: [
      ...(isTurned ? [texts.turned] : []),
      ...describeConversion(rows, mapping, target, converted, language).slice(1),
      ...(hidden.length ? [texts.hiddenRows(hidden)] : []),
      ...(around.others.length ? [texts.otherSheets(around.others)] : []),
      ...splitNotes(split, language),
    ],
    isDoubtful: isTurned || hidden.length > 0 || isDoubtful(mapping, target, converted),
    newFile: around.newFile,
    ...(mapping.header >= 0 && { keep: around.keep }),
  };
}

function splitNotes({ made, wrong }: SplitChoice, language: Language): string[] {
  const texts = CONVERSION_TEXTS[language];
  return [...(made?.without ? [texts.without(made.without)] : []), ...(wrong.length ? [texts.wrongCodes(wrong)] : [])];
}

/** The first cells of a row, to tell it by: nothing of a column that may hold passwords. */
const cellsOf = (row: readonly string[], secret: ReadonlySet<number>): string =>
  row
    .filter((cell, index) => cell.trim() && !secret.has(index))
    .slice(0, CELLS_SHOWN)
    .map((cell) => cell.trim().slice(0, LONGEST_CELL))
    .join(' · ');
