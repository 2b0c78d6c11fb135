/** A text taken apart at its placeholders, `{0}` to `{9}`. */
export interface Parts {
  /** What stands around the placeholders: one more than there are of them. */
  strings: TemplateStringsArray;
  /** The numbers of the placeholders, in the order in which they stand. */
  indices: number[];
}

/** "Set {0} of {1}" is the strings "Set ", " of " and "", and the indices 0 and 1. */
export function placeholders(text: string): Parts {
  const pieces = text.split(/\{(\d)\}/);
  const strings = pieces.filter((_, at) => at % 2 === 0);
  return {
    strings: Object.assign(strings, { raw: strings }),
    indices: pieces.filter((_, at) => at % 2 === 1).map(Number),
  };
}
