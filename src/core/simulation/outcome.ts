// What becomes of a row, and the importer's own counters.

export type Outcome = 'created' | 'updated' | 'uptodate' | 'skipped' | 'error' | 'deleted' | 'aborted';

export type CounterName =
  | 'usersnew'
  | 'usersupdated'
  | 'usersuptodate'
  | 'userserrors'
  | 'deletes'
  | 'deleteerrors'
  | 'renames'
  | 'renameerrors'
  | 'usersskipped'
  | 'weakpasswords';
