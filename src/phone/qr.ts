import encodeQR from 'qr';

/** Light modules around a code, without which cameras do not find it (ISO/IEC 18004). */
const QUIET_MODULES = 4;

/** Rows of modules, true for a dark one. A seventh of them may be misread: screens reflect. */
export const qrModules = (text: string): boolean[][] => encodeQR(text, 'raw', { ecc: 'medium', border: QUIET_MODULES });

/** A code as one path of an SVG image, one module a unit; `size`: units on a side. */
export function qrPath(text: string): { size: number; path: string } {
  const rows = qrModules(text);
  const path = rows.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : []))).join('');
  return { size: rows.length, path };
}
