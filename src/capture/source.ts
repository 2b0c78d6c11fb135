/** Where the pictures come from. */
export type Source = { kind: 'camera'; deviceId?: string } | { kind: 'file'; file: File } | { kind: 'sample' };

export interface CameraChoice {
  deviceId: string;
  /** Empty until the user has allowed the camera. */
  label: string;
}
