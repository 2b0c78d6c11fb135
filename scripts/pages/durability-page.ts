import type { Faults, Kills } from './durability-data.ts';
import { TESTED_ELSEWHERE } from './durability-elsewhere.ts';

/** The page `docs/durability.md`: what can go wrong, and the test that makes it happen. */

const cell = (text: string): string => text.replaceAll('|', '\\|');

const row = (...cells: readonly string[]): string => `| ${cells.map(cell).join(' | ')} |`;

const killTable = ({ byDifference }: Kills): string => {
  const rows = Object.entries(byDifference).map(([difference, kills]) => {
    const more = Number(difference);
    const name = more === 0 ? 'all that were shown' : more > 0 ? `${more} more than shown` : `${-more} fewer`;
    return row(name, String(kills));
  });
  return ['| repetitions in the log at the next start | kills |', '| --- | --: |', ...rows].join('\n');
};

export const durabilityPage = ({ made, kills }: Faults): string => `# When something goes wrong

Every repetition is written when it happens, in a transaction of its own, and the next one waits until it is on the disk. A set is what its
events add up to, so one that was never ended is still there. The rows of \`tests/e2e/faults.test.ts\` happen in a real browser with the built app, those of
other files named \`.browser.test.ts\` in a real browser with a part of it, the rest in Node. \`npm test\` makes all of them happen again, and
\`npm run docs:durability\` writes this page (with \`-- --only WORDS\`, the rows of tests that have these words in their names).

| what happens | what you read | what is kept | the test |
| --- | --- | --- | --- |
${made.map(({ happens, reads, kept, test }) => row(happens, reads, kept, `\`tests/e2e/faults.test.ts\`: ${test}`)).join('\n')}
${TESTED_ELSEWHERE.map(({ happens, reads, kept, file, test }) => row(happens, reads, kept, `\`${file}\`: ${test}`)).join('\n')}

The browser was killed (SIGKILL to all of its processes) ${kills.count} times in the middle of a set, at moments spread over a repetition, and
started again with the same profile. Shown were ${kills.shown} repetitions, in the log were ${kills.kept}:

${killTable(kills)}

A repetition can be in the log before it is on the screen: then there is one more.

What nobody thought of is looked for by chance: \`npm run fuzz -- --seed N --runs M --only series\` throws landmark series, backups,
bytes of straps and watches, and addresses at the app that nothing sensible would make, and shows what fails as small as it can be. A little of it runs
in \`npm test\`.

An update of the database is one transaction too: all of it or nothing. What the log adds up to is kept beside it and made again from its
lines wherever it is missing or does not fit them ([performance.md](performance.md)); nothing is known by it alone. \`src/log/database.ts\` has a step for each version, and
\`tests/log/indexeddb.browser.test.ts\` runs each from a database that was stored before it.
`;
