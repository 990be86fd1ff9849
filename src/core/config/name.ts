// The name of the file that describes a folder; apart from what reads it, which is loaded where there is one.
export const CONFIG_NAME = '.enrolment.json';
