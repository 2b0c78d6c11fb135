/** How many times slower than it happened a video can be. */
export const SLOW_MOTIONS = [1, 2, 4, 8] as const;
export type SlowMotion = (typeof SLOW_MOTIONS)[number];

/** The factor that comes nearest to a measured one. */
export function nearestSlowMotion(times: number): SlowMotion {
  const distance = (factor: SlowMotion): number => Math.abs(Math.log2(times / factor));
  return SLOW_MOTIONS.reduce((best, factor) => (distance(factor) < distance(best) ? factor : best));
}

/** Where the pictures come from. */
export type VideoSource =
  | { kind: 'camera'; deviceId?: string }
  /** `slowMotion`: as the user says, or the file; 1 when left out. */
  | { kind: 'file'; file: File; slowMotion?: SlowMotion }
  | { kind: 'sample' };

export interface CameraChoice {
  deviceId: string;
  /** Empty until the user has allowed the camera. */
  label: string;
}
