/** How wide and how high letters are, in font sizes, in the font of an element. */

type Face = Pick<CSSStyleDeclaration, 'fontFamily' | 'fontWeight'>;

const AT_PX = 200;

let context: CanvasRenderingContext2D | null | undefined;
const known = new Map<string, TextMetrics>();

function metricsOf(text: string, { fontFamily, fontWeight }: Face): TextMetrics | null {
  context ??= document.createElement('canvas').getContext('2d');
  if (!context) return null;
  const font = `${fontWeight} ${AT_PX}px ${fontFamily}`;
  const key = `${font}|${text}`;
  const found = known.get(key);
  if (found) return found;
  context.font = font;
  const metrics = context.measureText(text);
  known.set(key, metrics);
  return metrics;
}

/** Width of the text, in font sizes. */
export const measured = (text: string, face: Face): number => (metricsOf(text, face)?.width ?? AT_PX * 0.6 * text.length) / AT_PX;

/** Height of a capital letter, in font sizes. */
export const capHeightOf = (face: Face): number => (metricsOf('H', face)?.actualBoundingBoxAscent ?? 0.7 * AT_PX) / AT_PX;

/** Height of a digit, in font sizes. */
export const digitHeightOf = (face: Face): number => (metricsOf('0', face)?.actualBoundingBoxAscent ?? 0.7 * AT_PX) / AT_PX;
