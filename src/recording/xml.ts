/**
 * Walks through an XML text once, from one tag to the next, and keeps nothing of it. The browser's own parser makes a tree of a million
 * elements of a long recording, which it can do in no worker and for which the page stands still.
 */
export interface XmlListener {
  /** `path`: local names, from the first element to this one. `attributes`: as they stand in the tag. */
  opened(path: readonly string[], attributes: string): void;
  /** `text`: what stands right before the end of the element. */
  closed(path: readonly string[], text: string): void;
}

/** A remark, a declaration or an instruction; a tag with its name, its attributes and whether it ends at once; or text. */
const PIECE =
  /<!--[^]*?-->|<\?[^]*?\?>|<!\[CDATA\[[^]*?\]\]>|<(\/?)(?:[\w.-]+:)?([\w.-]+)((?:"[^"]*"|'[^']*'|[^"'<>/]|\/(?!>))*)(\/?)>|([^<]+)/y;

/** No format of a watch goes deeper. [our own choice] */
const DEEPEST = 50;

/** Whether every element ends where it should; where one does not, or something else stands there, nothing more is read. */
export function walkXml(text: string, { opened, closed }: XmlListener): boolean {
  const path: string[] = [];
  let latest = '';
  PIECE.lastIndex = 0;
  while (PIECE.lastIndex < text.length) {
    const piece = PIECE.exec(text);
    if (!piece) return false;
    const [, isEnd, name, attributes = '', endsAtOnce, words] = piece;
    if (words !== undefined) latest = words;
    if (name === undefined) continue;
    if (isEnd === '') {
      path.push(name);
      if (path.length > DEEPEST) return false;
      opened(path, attributes);
      latest = '';
    }
    if (isEnd === '' && endsAtOnce === '') continue;
    if (path.at(-1) !== name) return false;
    closed(path, latest.trim());
    latest = '';
    path.pop();
  }
  return path.length === 0;
}
