/** Minutes that the clocks of a place are ahead of UTC, east positive: +60 in Berlin in winter, −480 in Los Angeles. */

/**
 * What this device's own time zone has, or had, at a moment: summer time and changes of the law included. Milliseconds since 1970; 0 for
 * what is no moment. Zones had seconds before they were made even: those are rounded.
 */
export const offsetHere = (timeMs: number): number => Math.round(-new Date(timeMs).getTimezoneOffset()) || 0;
