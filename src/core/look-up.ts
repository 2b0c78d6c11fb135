/**
 * What a table has under a name that may come from outside: an id out of a file, a word of an address. Undefined where it has nothing of
 * its own: `table['constructor']` would be a function, in every table.
 */
export const lookUp = <T>(table: Readonly<Record<string, T>>, name: string): T | undefined =>
  Object.hasOwn(table, name) ? table[name] : undefined;
