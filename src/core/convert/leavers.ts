// Who may have left, as columns that a file does not take over tell: a date of departure, a state, an account that is blocked.
import { transliterate } from '../people/names';

/** The column, and the numbers of the rows in which it says so. */
export interface Leavers {
  readonly column: string;
  readonly rows: readonly number[];
}

const DEPARTURE =
  /\b(?:sortie|depart|radiation|retraite|exit|leaving|termination)\b|\bfin (?:de )?(?:contrat|fonctions?|activite|affectation)\b/;
const STATE = /\b(?:statut|status|etat|state|position|situation|suspended|suspendu|deleted|supprime|blocked|bloque)\b/;
const ACTIVE = /\b(?:actif|active|enabled)\b/;

const DATE = /\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4}/;
const GONE =
  /^(?:sorti|parti|inacti|suspend|desactiv|bloqu|radi|retrait|annul|demission|disponib|dece|licenci|disabled|blocked|left|leaver|terminated|cancel|withdr|oui$|yes$|true$|vrai$|1$)/;
const NOT = /^(?:non|no|false|faux|0)$/;

/** Whether a cell says that somebody has left, by the name of its column. */
function saysGone(name: string): ((cell: string) => boolean) | undefined {
  if (STATE.test(name)) return (cell) => GONE.test(cell);
  if (ACTIVE.test(name)) return (cell) => NOT.test(cell) || /^(?:in|dis)/.test(cell);
  return DEPARTURE.test(name) ? (cell) => DATE.test(cell) : undefined;
}

/** Those of these rows, by their indexes, that a column of the header tells of. */
export function leaversIn(
  rows: readonly (readonly string[])[],
  indexes: readonly number[],
  header: readonly string[],
  isLeftOut: (column: number) => boolean,
): Leavers[] {
  return header.flatMap((written, column) => {
    const isGone = isLeftOut(column) ? saysGone(transliterate(written).replaceAll('_', ' ')) : undefined;
    const found = isGone ? indexes.filter((index) => isGone(transliterate((rows[index]?.[column] ?? '').trim()))) : [];
    // What all have, such as the end of a contract, tells nothing.
    const isTelling = found.length > 0 && (found.length < indexes.length || indexes.length === 1);
    return isTelling ? [{ column: written.trim(), rows: found.map((index) => index + 1) }] : [];
  });
}
