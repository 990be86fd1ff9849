// One row of an enrolment file, as the rules see it: values by column name, and the person it describes.
import type { Place } from '../csv/table';
import { type Fictif, parseFictif } from '../people/emails';
import { codeIn, personPart } from '../people/usernames';
import { meansColumn } from './columns';
import type { Sheet } from './sheet';

export class Row {
  // Rules ask for the same again and again: what takes a while is kept.
  private readonly cells: (string | undefined)[] = [];
  private isEmpty: boolean | undefined;
  private isHeader: boolean | undefined;
  private person: string | undefined;
  private stated: string | undefined;
  private address: Fictif | undefined | null = null;

  constructor(
    readonly sheet: Sheet,
    readonly record: number,
  ) {}

  /** Whether the file has this column. */
  has(name: string): boolean {
    return this.sheet.column(name) >= 0;
  }

  /** The value of a column without blanks around it (they have a rule of their own); '' where there is none. */
  value(name: string): string {
    const column = this.sheet.column(name);
    return column < 0 ? '' : this.valueAt(column);
  }

  valueAt(column: number): string {
    this.cells[column] ??= this.sheet.table.value(this.record, column).trim();
    return this.cells[column];
  }

  /** A column's place; the whole row's when the file lacks the column. */
  place(name: string): Place {
    return this.sheet.table.place(this.record, this.sheet.column(name));
  }

  /** Delimiters and blanks only. */
  get empty(): boolean {
    this.isEmpty ??= this.holdsNothing();
    return this.isEmpty;
  }

  private holdsNothing(): boolean {
    const { table } = this.sheet;
    for (let column = table.fieldCount(this.record) - 1; column >= 0; column--) {
      const written = table.end(this.record, column) > table.start(this.record, column);
      if (written && this.valueAt(column)) return false;
    }
    return true;
  }

  /** Has as many fields as the header, so that each value stands in its own column. */
  get aligned(): boolean {
    return this.sheet.table.fieldCount(this.record) === this.sheet.width;
  }

  /** The header's names once more, as where files were pasted one under another. */
  get repeatsHeader(): boolean {
    const { columns, platform } = this.sheet;
    this.isHeader ??=
      this.aligned &&
      columns.length > 1 &&
      columns.every((column) => meansColumn(this.valueAt(column.index), column, platform));
    return this.isHeader;
  }

  /** A cell's value as a message may show it: '' where a password may stand. */
  shown(column: number, value = this.valueAt(column)): string {
    const name = this.sheet.nameAt(column);
    return this.aligned && this.sheet.hasHeader && name && name !== 'password' ? value : '';
  }

  get firstname(): string {
    return this.value('firstname');
  }

  get lastname(): string {
    return this.value('lastname');
  }

  get email(): string {
    return this.value('email');
  }

  get matricule(): string {
    const { matricule } = this.sheet.platform;
    return matricule ? this.value(matricule.column) : '';
  }

  /** `p.dupond`: the part of the username that the names give. */
  get personPart(): string {
    this.person ??= personPart(this.firstname, this.lastname, this.sheet.platform);
    return this.person;
  }

  /** Its address taken apart, when it is meant to be fictif. */
  get fictif(): Fictif | undefined {
    if (this.address === null) this.address = parseFictif(this.email, this.sheet.platform);
    return this.address;
  }

  /** The establishment code that the row itself states, in its username or fictif address; '' when it states none. */
  get code(): string {
    this.stated ??= this.statedCode();
    return this.stated;
  }

  private statedCode(): string {
    const { nomenclature } = this.sheet.platform.username;
    if (!nomenclature) return '';
    return codeIn(this.value('username'), nomenclature) || (this.fictif?.code ?? '');
  }

  /** The username that the account will have: the file's, or the one that the platform derives; '' when not known. */
  get username(): string {
    const { platform, context } = this.sheet;
    if (this.has('username') || !platform.username.derived) return this.value('username');
    const code = context.establishment ?? this.code;
    return code && this.personPart ? `${code}.${this.personPart}` : '';
  }
}
