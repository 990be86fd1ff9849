// The types of upload and of update that Moodle's form offers (conformance rules 15, 16); its code of each is its index.

export const UPLOAD_TYPES = ['add-new', 'add-all', 'add-and-update', 'update-only'] as const;
export type UploadType = (typeof UPLOAD_TYPES)[number];

export const UPDATE_TYPES = ['nothing', 'file', 'file-and-defaults', 'fill-in'] as const;
export type UpdateType = (typeof UPDATE_TYPES)[number];

/** What the form, or a configuration, gives for an option. */
type Code = string | number | null | undefined;

/** The type of upload that a code (`uutype`) stands for; the form's own choice for any other. */
export const uploadTypeOf = (code: Code): UploadType => UPLOAD_TYPES[Number(code)] ?? 'add-new';

/** The type of update that a code (`uuupdatetype`) stands for; the form's own choice for any other. */
export const updateTypeOf = (code: Code): UpdateType => UPDATE_TYPES[Number(code)] ?? 'nothing';

/** Whether an upload may change accounts that exist. */
export const updatesAccounts = (type: UploadType): boolean => type === 'add-and-update' || type === 'update-only';
