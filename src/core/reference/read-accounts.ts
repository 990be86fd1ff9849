// Reads the platform's export of existing accounts, saved as CSV.
import { scan } from '../csv/scan';
import { type Account, Accounts } from './accounts';

export interface AccountsRead {
  readonly accounts: Accounts;
}

/** Reads an export from the text of a CSV file. */
export function readAccounts(text: string): AccountsRead {
  const table = scan(text);
  const header = table.recordCount ? table.values(0).map((name) => name.trim()) : [];
  const cell = (record: number, name: string) => {
    const column = header.indexOf(name);
    return column < 0 ? '' : table.value(record, column).trim();
  };
  const list: Account[] = [];
  for (let record = 1; record < table.recordCount; record++) {
    list.push({
      firstname: cell(record, 'Prénom'),
      lastname: cell(record, 'Nom de famille'),
      username: cell(record, "Nom d'utilisateur"),
      email: cell(record, 'Adresse de courriel'),
      establishment: cell(record, 'Établissement'),
      status: cell(record, 'Statut'),
      suspended: cell(record, 'État du compte').toLowerCase() === 'suspendu',
      lastAccess: cell(record, 'Dernier accès'),
    });
  }
  return { accounts: new Accounts(list) };
}
