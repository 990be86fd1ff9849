// Days in the site's time zone, as date fields store them: seconds since 1970 of the day's first moment.

const formats = new Map<string, Intl.DateTimeFormat>();

/** A zone that nobody knows counts as UTC. */
function formatOf(zone: string): Intl.DateTimeFormat {
  let format = formats.get(zone);
  if (!format) {
    const options = {
      calendar: 'iso8601',
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    } as const;
    try {
      format = new Intl.DateTimeFormat('en-u-nu-latn', { ...options, timeZone: zone });
    } catch {
      // A zone that this machine does not know.
      format = new Intl.DateTimeFormat('en-u-nu-latn', { ...options, timeZone: 'UTC' });
    }
    formats.set(zone, format);
  }
  return format;
}

/** Seconds to add to UTC for the clock on the wall. */
function offsetAt(seconds: number, zone: string): number {
  const parts = formatOf(zone).formatToParts(seconds * 1000);
  const of = (type: Intl.DateTimeFormatPartTypes) => Number(parts.find((part) => part.type === type)?.value);
  const wall = utcSeconds(of('year'), of('month'), of('day'), of('hour'), of('minute'), of('second'));
  return wall - seconds;
}

function utcSeconds(year: number, month: number, day: number, hour = 0, minute = 0, second = 0): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  date.setUTCHours(hour, minute, second);
  return date.getTime() / 1000;
}

/** Within the days that JavaScript has. */
const MOST_SECONDS = 8.64e12 - 86400;
const bounded = (seconds: number): number => Math.max(-MOST_SECONDS, Math.min(MOST_SECONDS, seconds || 0));

/** Month 0 is the December before, day 0 the last of the month before, as in PHP. */
export function localMidnight(year: number, month: number, day: number, zone: string): number {
  const wall = bounded(utcSeconds(year, month, day));
  const guess = wall - offsetAt(wall, zone);
  return wall - offsetAt(guess, zone);
}

/** The local day of a moment, as `year-month-day`. */
export function localDate(seconds: number, zone: string): string {
  const moment = bounded(Math.trunc(seconds));
  const date = new Date((moment + offsetAt(moment, zone)) * 1000);
  return `${date.getUTCFullYear()}-${date.getUTCMonth() + 1}-${date.getUTCDate()}`;
}
