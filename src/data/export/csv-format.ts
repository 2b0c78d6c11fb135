/**
 * Comma-separated values as RFC 4180 has them: a header row, CRLF, quotes where they are needed. With a byte-order mark, by which Excel
 * knows UTF-8. Stringifying is these few lines; a library would be larger than all of it.
 */

/** One column: its name with the unit, and what stands in it. Null and undefined leave the cell empty. */
export interface Column<Row> {
  name: string;
  value: (row: Row) => string | number | boolean | null | undefined;
}

const BYTE_ORDER_MARK = '\uFEFF';

/** A spreadsheet takes such a text for a formula and runs it: an apostrophe before it makes it a text again. */
const FORMULA = /^[=+\-@\t\r]/;

const quoted = (text: string): string => (/[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

function cell(value: ReturnType<Column<never>['value']>): string {
  if (value === null || value === undefined) return '';
  // A negative number is no formula.
  if (typeof value !== 'string') return String(value);
  return quoted(FORMULA.test(value) ? `'${value}` : value);
}

export const csvOf = <Row>(columns: readonly Column<Row>[], rows: readonly Row[]): string =>
  BYTE_ORDER_MARK +
  [columns.map(({ name }) => quoted(name)), ...rows.map((row) => columns.map(({ value }) => cell(value(row))))]
    .map((cells) => `${cells.join(',')}\r\n`)
    .join('');
