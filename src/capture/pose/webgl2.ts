/** Both kinds of canvas, as far as WebGL is concerned. */
export interface WebGlCanvas {
  getContext(kind: 'webgl2'): RenderingContext | OffscreenRenderingContext | null;
}

/**
 * Whether a canvas gives WebGL 2, found out by asking for it. MediaPipe 0.10.35 needs it for every delegate, the CPU's included: a
 * picture reaches its graph only as a texture, and with WebGL 1 the graph starts and then breaks down on the first picture. Some
 * browsers have `OffscreenCanvas` without WebGL, some have WebGL on the page only, and where hardware acceleration is off there may be
 * none at all; none of that can be told from the browser's name.
 */
export function givesWebGl2(makeCanvas: () => WebGlCanvas): boolean {
  try {
    const context = makeCanvas().getContext('webgl2');
    if (context === null || !('getExtension' in context)) return false;
    // Browsers allow few contexts at a time.
    context.getExtension('WEBGL_lose_context')?.loseContext();
    return true;
  } catch {
    return false;
  }
}
