// One row of an enrolment file as the rules see it: values by column name, the person it describes, its account.

import { domainOf, type Fictif, isEmail, parseFictif } from '../people/emails';
import { type Identity, identityWith } from '../people/identity';
import { compose } from '../people/naming';
import { codeIn, personPart } from '../people/usernames';
import type { Account } from '../reference/account';
import type { Place } from '../text/table';
import { type HeaderRow, headerRow } from './header-rows';
import type { Sheet } from './sheet';
import { hasNoCells } from './signed-lines';
import { titleColumn } from './title-rows';

/** In a wider row, the cells further on are seldom asked for twice. */
const CELLS_KEPT = 100;

export class Row {
  // Rules ask for the same again and again: what takes a while is kept.
  private readonly cells: (string | undefined)[];
  private isEmpty: boolean | undefined;
  private isUncut: boolean | undefined;
  private title: number | undefined;
  private named: HeaderRow | undefined | null = null;
  private person: string | undefined;
  private stated: string | undefined;
  private address: Fictif | undefined | null = null;
  private domain: string | undefined;
  private who: Identity | undefined;
  private met: Account | undefined | null = null;

  constructor(
    readonly sheet: Sheet,
    readonly record: number,
  ) {
    // As long as it gets: a list that grows takes three times as much.
    this.cells = new Array(Math.min(sheet.table.fieldCount(record), CELLS_KEPT));
  }

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
    if (column >= CELLS_KEPT) return this.readCell(column);
    this.cells[column] ??= this.readCell(column);
    return this.cells[column];
  }

  private readCell(column: number): string {
    return this.sheet.table.value(this.record, column).trim();
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

  /** Has as many fields as the header has names, so that each value stands in its own column. */
  get hasExpectedFieldCount(): boolean {
    return this.sheet.isAligned(this.record);
  }

  /** Whether what stands in its fields are no cells: another delimiter cuts it, or signs stand around it. */
  get hasNoCells(): boolean {
    this.isUncut ??= hasNoCells(this.sheet, this.record);
    return this.isUncut;
  }

  /** The column that says that the line is a title or a total; -1 for any other line. */
  get titleColumn(): number {
    this.title ??= titleColumn(this.sheet, this.record);
    return this.title;
  }

  /** A header among the people, this file's own or another one's; undefined for any other line. */
  get header(): HeaderRow | undefined {
    if (this.named === null) this.named = headerRow(this.sheet, this.record);
    return this.named;
  }

  /** Whether it describes a person: its cells are in their columns, not all empty, and no header's names or a title. */
  get isPerson(): boolean {
    return this.hasExpectedFieldCount && !this.empty && !this.isNobody;
  }

  /** Whether what stands in it is nobody's, or no cells. */
  get isNobody(): boolean {
    return this.isHeading || this.hasNoCells;
  }

  /** Whether it stands among people, and is none of them: a header's names, a title, a total. */
  get isHeading(): boolean {
    return this.header !== undefined || this.titleColumn >= 0;
  }

  /** A cell's value as a message may show it: '' where a password may stand. */
  shown(column: number, value = this.valueAt(column)): string {
    const name = this.sheet.nameAt(column);
    return this.hasExpectedFieldCount && this.sheet.hasHeader && name && name !== 'password' ? value : '';
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

  /** Whether a value is none to the import: so is `0`, which Excel writes for a link to an empty cell. */
  isNone(name: string): boolean {
    return ['', '0'].includes(this.value(name));
  }

  /** Whether the file has a column in which the import finds nothing here: it trims fewer blanks than there are. */
  lacks(name: string): boolean {
    const { table } = this.sheet;
    return this.has(name) && !/[^ \t\n\r\v\0]/.test(table.value(this.record, this.sheet.column(name)));
  }

  /** Asks for an account to be deleted, which takes its username only (conformance rules 18, 27). */
  get deletes(): boolean {
    return !this.isNone('deleted');
  }

  /** Asks for an account to be given another username (conformance rule 28). */
  get renames(): boolean {
    return !this.isNone('oldusername');
  }

  /**
   * The account that the import takes the line for: by its username, or the old one of a renaming, or by its address
   * where the import matches addresses (conformance rules 22, 28). Undefined for none, as far as the export tells.
   */
  get account(): Account | undefined {
    if (this.met === null) this.met = this.findAccount();
    return this.met;
  }

  private findAccount(): Account | undefined {
    const { accounts } = this.sheet.context;
    if (!accounts) return undefined;
    const { matchesEmail, renames } = this.sheet.choices;
    if (matchesEmail) return this.email ? accounts.byEmail(this.email) : undefined;
    const username = renames && this.renames && !this.deletes ? this.value('oldusername') : this.username;
    return username ? accounts.byUsername(username) : undefined;
  }

  /** Whether it is for a new account, not for one that it changes, as far as choices and the export of accounts tell. */
  get isNew(): boolean {
    const { creates, updates } = this.sheet.choices;
    return creates && !this.deletes && !this.renames && !(updates && this.account);
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

  /** The domain of the agent's own address, in lower case; '' where there is none that a message could be sent to. */
  get ownDomain(): string {
    this.domain ??= this.fictif || this.deletes || !isEmail(this.email) ? '' : domainOf(this.email).toLowerCase();
    return this.domain;
  }

  /** By what this person is compared with others; a heading is nobody. */
  get identity(): Identity {
    this.who ??= this.readIdentity();
    return this.who;
  }

  private readIdentity(): Identity {
    if (this.isHeading) return identityWith({ firstname: '', lastname: '' }, '');
    const { firstname, lastname, matricule, email } = this;
    const establishment = this.sheet.context.establishment ?? this.code;
    return identityWith({ firstname, lastname, matricule, establishment }, this.fictif ? '' : email);
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
    const code = context.establishment ?? (this.code || this.sheet.fileCode);
    return code ? this.usernameWith(code) : '';
  }

  /**
   * The same, without a code while that is not known (`p.dupond`).
   * @param sole the code that the file states for all of its lines; '' for none
   */
  usernameWith(sole: string): string {
    const { platform, context } = this.sheet;
    if (this.has('username') || !platform.username.derived) return this.value('username');
    const code = context.establishment ?? (this.code || sole);
    return code && this.personPart ? compose(code, this.personPart, platform.username) : this.personPart;
  }
}
