// Shows what each column of an export gives, and lets its user correct it, until the export is to be converted.
import * as vscode from 'vscode';
import { columnLabel } from '../core/authoring';
import { type Converted, convertRows } from '../core/convert/convert';
import { type ForeignColumn, firstMapping, foreignColumns, targetFor } from '../core/convert/export';
import type { Rows } from '../core/convert/looks';
import { givable, HEADER_WITHIN, type Mapping, reassign, type Target } from '../core/convert/mapping';
import { told } from '../core/convert/told';
import { WHOLE_NAME } from '../core/file/columns';
import type { Context } from '../core/file/context';
import { CONVERT_TEXTS } from '../core/messages/convert';
import { currentLanguage } from './language';

export interface Answer {
  readonly mapping: Mapping;
  readonly target: Target;
  readonly converted: Converted;
  /** The user wants it kept for the next export. */
  readonly keep: boolean;
}

export interface Question {
  readonly rows: Rows;
  readonly context: Context;
  /** What Convert would write, for the user to know. */
  readonly source: string;
  readonly file: string;
}

type Item = vscode.QuickPickItem & { readonly run?: () => Promise<void> | void };

const SEPARATOR = vscode.QuickPickItemKind.Separator;

/** Asks until "Convert" is chosen; undefined when the question is closed. */
export async function askMapping(question: Question, first: Target): Promise<Answer | undefined> {
  const { rows, context, source, file } = question;
  const language = currentLanguage();
  const texts = CONVERT_TEXTS[language];
  let target = first;
  let mapping = firstMapping(rows, target);
  let keep = false;
  for (;;) {
    const converted = convertRows(rows, mapping, target);
    const columns = foreignColumns(rows, mapping, target);
    const ready = mapping.sources.size > 0 && converted.rows.length > 0;
    const convert: Item = ready
      ? {
          label: `$(check) ${texts.convert(converted.rows.length)}`,
          description: texts.into(file),
          detail: told(rows, mapping, target, converted, language).slice(1).join(' '),
        }
      : { label: `$(circle-slash) ${texts.nothing}`, detail: texts.nothingWhy };
    const correct = async (column: ForeignColumn) => {
      const name = await askColumn(column, columns, target);
      if (name !== undefined) mapping = reassign(mapping, column.index, name);
    };
    const items: Item[] = [
      convert,
      { label: texts.exportColumns, kind: SEPARATOR },
      ...columns.map((column) => ({ ...shown(column, target), run: () => correct(column) })),
      { label: texts.options, kind: SEPARATOR },
      {
        label: `$(list-ordered) ${mapping.header < 0 ? texts.noHeader : texts.header(mapping.header + 1)}`,
        async run() {
          const header = await askHeader(rows);
          if (header !== undefined) mapping = firstMapping(rows, target, header);
        },
      },
    ];
    const { templates } = context.platform;
    if (templates.length > 1)
      items.push({
        label: `$(table) ${texts.template(target.template.name[language])}`,
        async run() {
          const named = templates.map((template) => ({ label: template.name[language], template }));
          const picked = await vscode.window.showQuickPick(named, { title: texts.whichTemplate, ignoreFocusOut: true });
          if (!picked) return;
          target = targetFor(rows, picked.template, context);
          mapping = firstMapping(rows, target, mapping.header);
        },
      });
    if (mapping.header >= 0)
      items.push({
        label: `$(${keep ? 'pass-filled' : 'circle-large-outline'}) ${texts.keep}`,
        description: texts.keepWhere,
        run() {
          keep = !keep;
        },
      });
    const options = { title: texts.title(source), placeHolder: texts.check, ignoreFocusOut: true, matchOnDetail: true };
    const picked = await vscode.window.showQuickPick(items, options);
    if (!picked) return undefined;
    await picked.run?.();
    if (picked === convert && ready) return { mapping, target, converted, keep };
  }
}

/** `NOM → Nom (lastname)`, and some of its values below. */
function shown({ name, gives, after, samples }: ForeignColumn, target: Target): vscode.QuickPickItem {
  const language = currentLanguage();
  const texts = CONVERT_TEXTS[language];
  const said = gives === undefined ? texts.leaves : texts.gives(gives, labelOf(gives, target));
  return {
    label: name,
    description: said + (after === undefined ? '' : texts.after(after)),
    detail: samples.join(' · '),
  };
}

function labelOf(name: string, { platform }: Target): string {
  const language = currentLanguage();
  return name === WHOLE_NAME ? CONVERT_TEXTS[language].wholeName : columnLabel(name, platform, language);
}

/** Which column a foreign one gives, '' for none; undefined when the question is closed. */
async function askColumn(
  column: ForeignColumn,
  columns: readonly ForeignColumn[],
  target: Target,
): Promise<string | undefined> {
  const language = currentLanguage();
  const texts = CONVERT_TEXTS[language];
  const items = givable(target).map((name) => {
    const other = columns.find(({ gives, after, index }) => gives === name && !after && index !== column.index);
    const detail = other && texts.givenBy(other.name);
    return { label: labelOf(name, target), description: name, name, ...(detail && { detail }) };
  });
  const leaveOut = { label: texts.leaveOut, name: '' };
  const options = {
    title: texts.whatGives(column.name),
    placeHolder: column.samples.join(' · '),
    ignoreFocusOut: true,
  };
  return (await vscode.window.showQuickPick([...items, leaveOut], options))?.name;
}

/** The row of the header, -1 for none; undefined when the question is closed. */
async function askHeader(rows: Rows): Promise<number | undefined> {
  const texts = CONVERT_TEXTS[currentLanguage()];
  const items = rows.slice(0, HEADER_WITHIN).map((row, header) => ({
    label: texts.header(header + 1),
    description: row
      .filter((cell) => cell.trim() !== '')
      .slice(0, HEADER_WITHIN)
      .join(' · '),
    header,
  }));
  const none = { label: texts.noHeader, header: -1 };
  return (await vscode.window.showQuickPick([none, ...items], { title: texts.whichHeader, ignoreFocusOut: true }))
    ?.header;
}
