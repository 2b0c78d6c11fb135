/**
 * Comma-separated values as RFC 4180 has them: a header row, CRLF, quotes where they are needed. With a byte-order mark, by which Excel
 * knows UTF-8. Stringifying is these few lines; a library would be larger than all of it.
 */

/** One column: its name with the unit, and what stands in it. Null and undefined leave the cell empty. */
export interface Column<Row> {
  name: string;
  value: (row: Row) => string | number | boolean | null | undefined;
}

/** What stands between cells, and between the whole number and its decimals. */
export interface CsvForm {
  separator: ',' | ';';
  decimal: '.' | ',';
}

/** As statistics programs everywhere take it. */
export const PLAIN: CsvForm = { separator: ',', decimal: '.' };

/** In these languages every region of Windows has a semicolon between the items of a list, and Excel goes by that. */
const WITH_SEMICOLON = ['de', 'fr'];

/** As a spreadsheet opens it where this language is spoken. `locale`: a language tag, such as de-CH. */
export function csvFormFor(locale: string): CsvForm {
  const decimal = new Intl.NumberFormat(locale).formatToParts(0.5).some(({ type, value }) => type === 'decimal' && value === ',')
    ? ','
    : '.';
  const [language = ''] = locale.toLowerCase().split('-');
  return { separator: decimal === ',' || WITH_SEMICOLON.includes(language) ? ';' : ',', decimal };
}

const BYTE_ORDER_MARK = '\uFEFF';

/** Where some spreadsheet could take a new cell to begin, whatever its own separator is. */
const CELL_ENDS = /([,;\t\r\n])/;

/**
 * A spreadsheet takes such a beginning for a formula and runs it. Some trim what cannot be seen before it, and in Japanese settings a
 * full-width sign is one too. See docs/exports.md.
 */
const beginsFormula = (text: string): boolean => /^[\s\p{C}"]*[=+\-@\u2212]/u.test(text.normalize('NFKC'));

/** Begins with what a spreadsheet trims: OWASP has it on its list, whatever follows. */
const beginsUnseen = (text: string): boolean => /^[\t\r\n\0]/.test(text);

/** An apostrophe makes it a text again. A cell that is cut in two by the separator of another country is safe in both of its parts. */
function harmless(text: string): string {
  const parts = text.split(CELL_ENDS).map((part) => (beginsFormula(part) ? `'${part}` : part));
  const safe = parts.join('');
  return beginsUnseen(safe) ? `'${safe}` : safe;
}

const quoted = (text: string): string => (/[",;\t\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

function cell(value: ReturnType<Column<never>['value']>, { decimal }: CsvForm): string {
  if (value === null || value === undefined) return '';
  // A negative number is no formula.
  if (typeof value === 'number') return String(value).replace('.', decimal);
  return typeof value === 'string' ? quoted(harmless(value)) : String(value);
}

export function csvOf<Row>(columns: readonly Column<Row>[], rows: readonly Row[], form: CsvForm = PLAIN): string {
  const line = (cells: readonly string[]): string => `${cells.join(form.separator)}\r\n`;
  const header = line(columns.map(({ name }) => quoted(name)));
  return `${BYTE_ORDER_MARK}${header}${rows.map((row) => line(columns.map(({ value }) => cell(value(row), form)))).join('')}`;
}
