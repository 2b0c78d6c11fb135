/** What stands in the margins of each printed page; a browser that does not know these leaves them empty. */

/** As a string of CSS. */
const quoted = (text: string): string => `"${text.replace(/["\\]/g, '\\$&').replace(/\s+/g, ' ')}"`;

/** The margins of a page know no custom properties: 8.5pt is what `--print-s` is. */
const rules = (header: string): string => `@page {
  margin: 16mm 14mm 14mm;
  @top-left { content: ${quoted(header)}; font: 8.5pt sans-serif; }
  @top-right { content: "Hipwise"; font: 8.5pt sans-serif; }
  @bottom-right { content: counter(page) " / " counter(pages); font: 8.5pt sans-serif; }
}`;

/** Page rules stand in the document, not in an element: there while the report is shown. */
export class ReportSheet {
  private readonly sheet = new CSSStyleSheet();

  show(header: string): void {
    this.sheet.replaceSync(rules(header));
    if (!document.adoptedStyleSheets.includes(this.sheet)) document.adoptedStyleSheets.push(this.sheet);
  }

  hide(): void {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== this.sheet);
  }
}
