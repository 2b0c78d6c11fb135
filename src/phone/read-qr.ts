import decodeQR from 'qr/decode.js';

/** The text of the code in a picture; null where there is none that can be read. */
export function readQr(picture: Pick<ImageData, 'data' | 'width' | 'height'>): string | null {
  try {
    return decodeQR(picture);
  } catch {
    return null;
  }
}
