// What a spreadsheet shows in the place of a value that it could not compute.

const ERROR =
  /^(#(REF|N\/A|N\/D|DIV\/0|VALEUR|VALUE|NOM|NAME|NUL|NULL|NOMBRE|NUM|SPILL|PROPAGATION|CALC|CALCUL|CHAMP|FIELD|ERREUR|ERROR|GETTING_DATA)(\s?[!?])?|(Err|Erreur|Error)\s?:\s?\d{3}|#{2,})$/i;

/** Whether a value is an error of a spreadsheet, in French or English: `#N/A`, `#REF!`, `#NOM ?`, `Err:502`, `#####`. */
export function isSpreadsheetError(value: string): boolean {
  return (value.startsWith('#') || /^err/i.test(value)) && ERROR.test(value);
}
