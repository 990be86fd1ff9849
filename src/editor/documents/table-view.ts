/** The table, as VS Code knows this editor by name. */
export const TABLE_VIEW = 'enrolment.table';
