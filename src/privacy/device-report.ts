import { findAccess, type DeviceAccess } from './device-access.ts';
import { findPolicy, findTextGuard, type TextGuard } from './policy-check.ts';
import { findStored, type StoredHere } from './stored-here.ts';

/** What can be found out about this page on this device, beside its requests. */
export interface DeviceReport {
  /** The content security policy that is in force for connections; null for none, empty where the browser does not tell. */
  policy: string | null;
  text: TextGuard;
  stored: StoredHere;
  access: DeviceAccess;
}

export async function reportOnDevice(): Promise<DeviceReport> {
  const [policy, text, stored, access] = await Promise.all([findPolicy(), findTextGuard(), findStored(), findAccess()]);
  return { policy, text, stored, access };
}
