/** Reads comma-separated values as RFC 4180 has them, or with semicolons. @throws Error where they are not so. */
export function readCsv(text: string, separator: ',' | ';' = ','): Record<string, string>[] {
  if (!text.startsWith('\uFEFF')) throw new Error('There is no byte-order mark.');
  const rows: string[][] = [];
  let row: string[] = [];
  const one = separator === ',' ? /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/y : /(?:"((?:[^"]|"")*)"|([^";\r\n]*))(;|\r\n)/y;
  one.lastIndex = 1;
  while (one.lastIndex < text.length) {
    const at = one.lastIndex;
    const [, inQuotes, bare = '', end] = one.exec(text) ?? [];
    if (end === undefined) throw new Error(`At ${at} there is no cell: ${text.slice(at, at + 40)}`);
    row.push(inQuotes?.replaceAll('""', '"') ?? bare);
    if (end === separator) continue;
    rows.push(row);
    row = [];
  }
  const [names = [], ...others] = rows;
  return others.map((cells) => {
    if (cells.length !== names.length) throw new Error(`A row has ${cells.length} cells instead of ${names.length}.`);
    return Object.fromEntries(names.map((name, at) => [name, cells[at] ?? '']));
  });
}
