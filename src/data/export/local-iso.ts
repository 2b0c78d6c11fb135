const MINUTE_MS = 60_000;

const two = (value: number): string => String(value).padStart(2, '0');

/**
 * ISO 8601 with the offset of the place, to the millisecond: "2026-11-23T18:05:30.000+01:00". The moment is in milliseconds since 1970,
 * the offset in minutes, east positive.
 */
export function localIso(timeMs: number, offsetMin: number): string {
  const shown = new Date(timeMs + offsetMin * MINUTE_MS).toISOString().slice(0, -1);
  const ahead = Math.abs(offsetMin);
  return `${shown}${offsetMin < 0 ? '-' : '+'}${two(Math.floor(ahead / 60))}:${two(ahead % 60)}`;
}
