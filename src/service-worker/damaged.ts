/** How the service worker tells a page that a file of the app came damaged, twice; nothing of it is handed on. */

const HEADER = 'X-Hipwise-Damaged';

export const damagedAnswer = (): Response => new Response(null, { status: 502, headers: { [HEADER]: '1' } });

export const isDamagedAnswer = ({ headers }: Response): boolean => headers.has(HEADER);
