import { poseModels } from '../../../models/manifest.json';

/** Where the measure of a device is stored. Raise the number when what is stored, or the pipeline, changes enough for old ones to mislead. */
export const DEVICE_KEY = 'hipwise.device-profile.2';

/** Which models the measure is of: others take another time. */
export const MODELS = poseModels.map(({ sha256 }) => sha256.slice(0, 8)).join(' ');
