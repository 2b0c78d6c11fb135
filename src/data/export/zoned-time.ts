/** Times as a calendar on a wall shows them. `timeZone` is an IANA name, such as the browser's own; times are milliseconds since 1970. */

const MINUTE_MS = 60_000;

/** By time zone: making one takes longer than using it. */
const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en', {
    timeZone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  formats.set(timeZone, made);
  return made;
}

/** Minutes that the clocks there are ahead of UTC at this moment; negative where they are behind. */
export function offsetMinutes(timeMs: number, timeZone: string): number {
  const parts = formatOf(timeZone).formatToParts(timeMs);
  const of = (type: Intl.DateTimeFormatPartTypes): number => Number(parts.find((part) => part.type === type)?.value);
  const shownMs = Date.UTC(of('year'), of('month') - 1, of('day'), of('hour'), of('minute'), of('second'));
  return Math.round((shownMs - timeMs) / MINUTE_MS);
}

const two = (value: number): string => String(value).padStart(2, '0');

/** ISO 8601 with the offset of the place, to the millisecond: "2026-11-23T18:05:30.000+01:00". */
export function zonedIso(timeMs: number, timeZone: string): string {
  const offset = offsetMinutes(timeMs, timeZone);
  const shown = new Date(timeMs + offset * MINUTE_MS).toISOString().slice(0, -1);
  const ahead = Math.abs(offset);
  return `${shown}${offset < 0 ? '-' : '+'}${two(Math.floor(ahead / 60))}:${two(ahead % 60)}`;
}
