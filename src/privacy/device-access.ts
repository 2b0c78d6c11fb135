/** Whether the user has let the app use it; null where the browser does not tell. */
export interface DeviceAccess {
  camera: PermissionState | null;
  microphone: PermissionState | null;
}

export async function findAccess(): Promise<DeviceAccess> {
  const [camera, microphone] = await Promise.all([stateOf('camera'), stateOf('microphone')]);
  return { camera, microphone };
}

const stateOf = (name: PermissionName): Promise<PermissionState | null> =>
  // Not every browser knows these names; then it throws.
  Promise.resolve()
    .then(() => navigator.permissions.query({ name }))
    .then(
      ({ state }) => state,
      () => null,
    );
