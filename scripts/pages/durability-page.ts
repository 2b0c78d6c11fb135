import type { Fault, Killed } from '../../tests/e2e/faults.ts';

/** The page `docs/durability.md`: what can go wrong with the log, as it was made to happen in a real browser. */

const cell = (text: string): string => text.replaceAll('|', '\\|');

/** One line of the table. */
export const faultRow = ({ happens, reads, kept }: Fault): string => `| ${cell(happens)} | ${cell(reads)} | ${cell(kept)} |`;

const killTable = (kills: readonly Killed[]): string => {
  const differences = [...new Set(kills.map(({ shown, kept }) => kept - shown))].sort((a, b) => a - b);
  const rows = differences.map((difference) => {
    const same = kills.filter(({ shown, kept }) => kept - shown === difference);
    const name =
      difference === 0 ? 'all that were shown' : difference > 0 ? `${difference} more than shown` : `${-difference} fewer`;
    return `| ${name} | ${same.length} |`;
  });
  return ['| repetitions in the log at the next start | kills |', '| --- | --: |', ...rows].join('\n');
};

/** `kills` are those of the browser in the middle of a set. */
export const durabilityPage = (
  faults: readonly Fault[],
  kills: readonly Killed[],
): string => `# What is kept when something goes wrong

Every repetition is written when it happens, in a transaction of its own, and the next one waits until it is on the disk. A set is what its
events add up to, so one that was never ended is still there. Each of these was made to happen in a real browser; \`npm test\` makes them
happen again, and \`npm run docs:durability\` writes this page.

| what happens | what you read | what is kept |
| --- | --- | --- |
${faults.map(faultRow).join('\n')}

The browser was killed (SIGKILL to all of its processes) ${kills.length} times in the middle of a set, at moments spread over a repetition, and
started again with the same profile. Shown were ${kills.reduce((sum, { shown }) => sum + shown, 0)} repetitions, in the log were ${kills.reduce((sum, { kept }) => sum + kept, 0)}:

${killTable(kills)}

A repetition can be in the log before it is on the screen: then there is one more.

An update of the database is one transaction too: all of it or nothing. What the log adds up to is kept beside it and made again from its
lines wherever it is missing or does not fit them ([performance.md](performance.md)); nothing is known by it alone. \`src/log/database.ts\` has a step for each version, and
\`tests/log/indexeddb.browser.test.ts\` runs each from a database that was stored before it.
`;
