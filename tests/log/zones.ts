/** By time zone: making one takes longer than using it. */
const formats = new Map<string, Intl.DateTimeFormat>();

const formatOf = (timeZone: string): Intl.DateTimeFormat => {
  const made = formats.get(timeZone) ?? new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset', hour: 'numeric' });
  formats.set(timeZone, made);
  return made;
};

/** Minutes that the clocks of a place are ahead of UTC at a moment; `timeZone` is an IANA name. */
export function offsetIn(timeZone: string, timeMs: number): number {
  const shown = formatOf(timeZone)
    .formatToParts(timeMs)
    .find(({ type }) => type === 'timeZoneName')?.value;
  const [, sign = '+', hours = '0', minutes = '0'] = /GMT(?:([+-])(\d+):(\d+))?/.exec(shown ?? '') ?? [];
  return Number(`${sign}1`) * (60 * Number(hours) + Number(minutes));
}

/** Does something on a device in another place. Of Node: a browser has its own way to move. */
export async function inZone<T>(timeZone: string, act: () => T | Promise<T>): Promise<T> {
  const before = process.env.TZ;
  process.env.TZ = timeZone;
  try {
    return await act();
  } finally {
    process.env.TZ = before;
  }
}
