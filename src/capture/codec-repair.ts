/** Least level of VP9 for a picture of so many pixels (VP9 bitstream, annex A: the largest luma picture of each level). */
const VP9_LEVELS = [
  [36_864, '10'],
  [73_728, '11'],
  [122_880, '20'],
  [245_760, '21'],
  [552_960, '30'],
  [983_040, '31'],
  [2_228_224, '40'],
  [8_912_896, '50'],
] as const;

/**
 * The codec string that a decoder takes. Chromium writes level 0 into the MP4 that it records of VP9; there is no such level, and its own
 * decoder refuses it.
 */
export function repairedCodec(codec: string, pixels: number): string {
  const [name, profile, level, ...rest] = codec.split('.');
  if (name !== 'vp09' || profile === undefined || level !== '00') return codec;
  const least = VP9_LEVELS.find(([most]) => pixels <= most)?.[1] ?? '60';
  return [name, profile, least, ...rest].join('.');
}
