// What a spreadsheet shows in the place of a value that it could not compute, or has rounded.

const ERROR =
  /^(#(REF|N\/A|N\/D|DIV\/0|VALEUR|VALUE|NOM|NAME|NUL|NULL|NOMBRE|NUM|SPILL|PROPAGATION|CALC|CALCUL|CHAMP|FIELD|ERREUR|ERROR|GETTING_DATA)(\s?[!?])?|(Err|Erreur|Error)\s?:\s?\d{3}|#{2,})$/i;

/** A long number as Excel shows and saves it: `6,12E+08`. Its last digits are lost. */
const ROUNDED = /^\d+([.,]\d+)?e\+\d+$/i;

/** Whether a value is lost, an error or a rounded number: what stands there is not what was meant. */
export const isLost = (value: string): boolean =>
  (value.includes('+') && ROUNDED.test(value)) || isSpreadsheetError(value);

/** Whether a value is an error of a spreadsheet, in French or English: `#N/A`, `#REF!`, `#NOM ?`, `Err:502`, `#####`. */
export function isSpreadsheetError(value: string): boolean {
  return (value.startsWith('#') || /^err/i.test(value)) && ERROR.test(value);
}
