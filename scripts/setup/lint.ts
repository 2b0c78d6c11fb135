import { check, LINT } from './checks.ts';

/** `npm run lint`: style, types, templates, the arrows between the rooms, and whether anything is not used. */
const { failed } = await check(LINT);
process.exitCode = failed === 0 ? 0 : 1;
