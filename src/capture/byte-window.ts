/** A file that is read here and there. */
export interface Bytes {
  readonly size: number;
  /** Fewer than `length` bytes at the end of the file. */
  read(at: number, length: number): Promise<DataView>;
}

const WINDOW_BYTES = 512 * 1024;

/** What lies close together is read from the disk once. */
export function createBytes(blob: Blob): Bytes {
  let windowAt = 0;
  let bytes = new Uint8Array(0);
  return {
    size: blob.size,
    async read(at, length) {
      const end = Math.min(at + length, blob.size);
      if (at >= end) return new DataView(new ArrayBuffer(0));
      if (at < windowAt || end > windowAt + bytes.length) {
        bytes = new Uint8Array(await blob.slice(at, Math.max(end, at + WINDOW_BYTES)).arrayBuffer());
        windowAt = at;
      }
      return new DataView(bytes.buffer, at - windowAt, end - at);
    },
  };
}
