/** The conversion page, as VS Code knows this editor by name: for workbooks, which it opens by itself, and for texts. */
export const CONVERSION_VIEWS = { workbook: 'enrolment.conversion', text: 'enrolment.conversionOfText' } as const;

export const conversionViewOf = (path: string): string =>
  /\.(xls[xmb]?|ods)$/i.test(path) ? CONVERSION_VIEWS.workbook : CONVERSION_VIEWS.text;
