import { BlobSource, Input, MP4, QTFF, type MetadataTags } from 'mediabunny';
import { nearestSlowMotion, type SlowMotion } from './source.ts';

/**
 * Android cameras write how many pictures a second were taken. iPhones need nothing of the kind: their slow motion is stored as it
 * happened, and only shown slowly; what was exported from it says nothing any more.
 */
const TAKEN_PER_SECOND = 'com.android.capture.fps';

/** Pictures a second that the file says were taken; null where it does not say. */
export function takenPerSecond({ raw }: Pick<MetadataTags, 'raw'>): number | null {
  const value = raw?.[TAKEN_PER_SECOND];
  const taken = value instanceof Uint8Array ? floatOf(value) : typeof value === 'string' ? Number(value) : NaN;
  return Number.isFinite(taken) && taken > 0 ? taken : null;
}

function floatOf({ buffer, byteOffset, length }: Uint8Array): number {
  const view = new DataView(buffer, byteOffset, length);
  return length === 4 ? view.getFloat32(0) : length === 8 ? view.getFloat64(0) : NaN;
}

/** How many times slower than it happened a file is, as far as it says so itself; 1 where it says nothing. */
export async function slowMotionOf(blob: Blob): Promise<SlowMotion> {
  const input = new Input({ source: new BlobSource(blob), formats: [MP4, QTFF] });
  try {
    if (!(await input.canRead())) return 1;
    const taken = takenPerSecond(await input.getMetadataTags());
    const track = taken === null ? null : await input.getPrimaryVideoTrack();
    if (taken === null || track === null) return 1;
    const { averageFrameRate } = await track.computeFrameRateMetrics({ targetPacketCount: 100 });
    return averageFrameRate > 0 ? nearestSlowMotion(taken / averageFrameRate) : 1;
  } catch {
    // What is wrong with the file is told when it is opened.
    return 1;
  } finally {
    input.dispose();
  }
}
