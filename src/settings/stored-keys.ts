/**
 * Whose something is that the app stores. What is a person's goes along in backups and in sync, as lines of the log; what is a device's
 * stays where it is: it says something of this camera, this browser or what is connected to it, or what this device may do.
 */
export type Owner = 'person' | 'device';

/** What the app stores, all of it, in local storage, in databases and in caches of files. Names ending in "-" begin longer ones. */
export const STORED = {
  local: {
    /** When training is in the calendar, and which days calendars were told. */
    'hipwise-calendar': 'person',
    /** Of this device: when it was copied, and what that goes through. */
    'hipwise-copies': 'device',
    'hipwise-heart': 'person',
    /** Where somebody stood before this camera. */
    'hipwise-placements': 'device',
    'hipwise-preferences': {
      noteAcknowledged: 'person',
      /** The note promises that these answers stay on the device. */
      selfCheck: 'device',
      feedback: 'person',
      spokenNumbers: 'person',
      theme: 'person',
      mirror: 'person',
      /** Whoever lets one device listen has not let another one. */
      voiceCommands: 'device',
      language: 'person',
      /** A name that this browser gives to a camera. */
      deviceId: 'device',
      /** Which model this device can run. */
      tracking: 'device',
      rulesOff: 'person',
      keepReplay: 'person',
      targets: 'person',
      figure: 'person',
    },
    'hipwise-programme': 'person',
    'hipwise-start-': 'device',
    /** What a sensor has learned where it was worn: that of another device has another name, and feels otherwise. */
    'hipwise-taught-motions': 'device',
    /** What was chosen here and is not in the log yet. */
    'hipwise-unsaid': 'device',
    'hipwise-unwatched-way': 'person',
    'hipwise-worker-detects': 'device',
    /** By the names that this browser gives to sensors. */
    'hipwise-worn-places': 'device',
    'hipwise.device-profile.2': 'device',
  },
  databases: {
    /** The log. */
    hipwise: 'person',
    'hipwise-encryption': 'device',
    'hipwise-folder': 'device',
    'hipwise-starts': 'device',
    'hipwise-sync': 'device',
    'hipwise-sync-memory': 'device',
  },
  caches: {
    'hipwise-large': 'device',
    'hipwise-settings': 'device',
    'hipwise-shared': 'device',
  },
} as const satisfies Record<string, Readonly<Record<string, Owner | Readonly<Record<string, Owner>>>>>;

/** A key of local storage. */
export type LocalKey = keyof typeof STORED.local;

/** The name of a database. */
export type DatabaseName = keyof typeof STORED.databases;
