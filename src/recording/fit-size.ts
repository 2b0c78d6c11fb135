/** How many messages a FIT file has, found without reading what is in them: a hostile file has millions, and each costs a reader memory. */

const COMPRESSED = 0x80;
const DEFINITION = 0x40;
const DEVELOPER = 0x20;
/** The time of a record, which a compressed header has in its own bits instead. */
const TIMESTAMP = { field: 253, bytes: 4 } as const;

/** The checksum at the end. */
const CHECKSUM_BYTES = 2;

/** Bytes of the messages of one local number, after the header byte. */
interface Layout {
  plain: number;
  compressed: number;
}

/** Of a definition at `at`, and where it ends. */
function layoutAt(bytes: Uint8Array, at: number): { layout: Layout; end: number } {
  const sizesFrom = (from: number): { sum: number; end: number } => {
    const end = from + 1 + 3 * (bytes[from] ?? 0);
    let sum = 0;
    for (let field = from + 1; field < end; field += 3) sum += bytes[field + 1] ?? 0;
    return { sum, end };
  };
  const own = sizesFrom(at + 5);
  const isDeveloped = ((bytes[at] ?? 0) & DEVELOPER) !== 0;
  const developed = isDeveloped ? sizesFrom(own.end) : { sum: 0, end: own.end };
  const plain = own.sum + developed.sum;
  const hasTime = bytes[at + 6] === TIMESTAMP.field;
  return { layout: { plain, compressed: plain - (hasTime ? TIMESTAMP.bytes : 0) }, end: developed.end };
}

/** Counting ends at `most`, at the end of the file, or where a message has no definition. */
export function messagesIn(bytes: Uint8Array, most: number): number {
  const layouts: (Layout | undefined)[] = [];
  let count = 0;
  for (let at = bytes[0] ?? 0; at < bytes.length - CHECKSUM_BYTES && count < most; count++) {
    const header = bytes[at] ?? 0;
    if ((header & COMPRESSED) === 0 && (header & DEFINITION) !== 0) {
      const { layout, end } = layoutAt(bytes, at);
      layouts[header & 15] = layout;
      at = end;
      continue;
    }
    const isCompressed = (header & COMPRESSED) !== 0;
    const layout = layouts[isCompressed ? (header >> 5) & 3 : header & 15];
    if (!layout) return count;
    at += 1 + (isCompressed ? layout.compressed : layout.plain);
  }
  return count;
}
