import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MOST } from '../../src/programme/limits.ts';
import { recordingsIn } from '../../src/recording/contents.ts';
import { RecordingRefused } from '../../src/recording/refusal.ts';
import { tcxRecordings } from '../../src/recording/tcx.ts';

const START_MS = Date.UTC(2026, 10, 23, 17, 5, 30);
const at = (seconds: number): number => START_MS + 1000 * seconds;
const time = (seconds: number): string => new Date(at(seconds)).toISOString();

/** As Garmin Connect exports it: white space before the declaration, extensions, a creator. */
const GARMIN = `   <?xml version="1.0" encoding="UTF-8"?>
<TrainingCenterDatabase
  xmlns="http://www.garmin.com/xmlschemas/TrainingCenterDatabase/v2"
  xmlns:ns3="http://www.garmin.com/xmlschemas/ActivityExtension/v2"
  xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
  <Activities><Activity Sport="Other"><Id>${time(0)}</Id>
    <Lap StartTime="${time(0)}">
      <TotalTimeSeconds>60.5</TotalTimeSeconds><DistanceMeters>0.0</DistanceMeters><Calories>12</Calories>
      <AverageHeartRateBpm><Value>100</Value></AverageHeartRateBpm><Intensity>Active</Intensity>
      <Track>
        <Trackpoint><Time>${time(1)}</Time><HeartRateBpm xsi:type="HeartRateInBeatsPerMinute_t"><Value>98</Value></HeartRateBpm>
          <Extensions><ns3:TPX><ns3:Speed>0.0</ns3:Speed></ns3:TPX></Extensions></Trackpoint>
        <Trackpoint><Time>${time(2)}</Time></Trackpoint>
      </Track>
      <Track><Trackpoint><Time>${time(30)}</Time><HeartRateBpm><Value>120</Value></HeartRateBpm></Trackpoint></Track>
    </Lap>
    <Lap StartTime="${time(60)}"><TotalTimeSeconds>40</TotalTimeSeconds><Calories>31</Calories></Lap>
    <Creator xsi:type="Device_t"><Name>fēnix</Name></Creator>
  </Activity></Activities>
  <Author xsi:type="Application_t"><Name>Connect Api</Name></Author>
</TrainingCenterDatabase>`;

/** As some exporters of Coros and Suunto write it: prefixes everywhere, local times with their offset, nothing of the lap. */
const PREFIXED = `<?xml version="1.0"?>
<tcx:TrainingCenterDatabase xmlns:tcx="http://www.garmin.com/xmlschemas/TrainingCenterDatabase/v2">
  <tcx:Activities><tcx:Activity Sport="Other"><tcx:Lap StartTime="2026-11-23T18:05:30+01:00"><tcx:Track>
    <tcx:Trackpoint><tcx:Time>2026-11-23T18:05:31+01:00</tcx:Time>
      <tcx:HeartRateBpm><tcx:Value>98</tcx:Value></tcx:HeartRateBpm></tcx:Trackpoint>
  </tcx:Track></tcx:Lap></tcx:Activity></tcx:Activities>
</tcx:TrainingCenterDatabase>`;

/** As apps on an iPhone write it: no namespace, calories with a fraction, two activities, one without heart rate. */
const APPLE = `<TrainingCenterDatabase><Activities>
  <Activity Sport="Other"><Lap StartTime="${time(0)}"><TotalTimeSeconds>60</TotalTimeSeconds><Calories>142.6</Calories></Lap></Activity>
  <Activity Sport="Running"><Lap StartTime="${time(900)}"><TotalTimeSeconds>60</TotalTimeSeconds><Calories>0</Calories>
    <Track><Trackpoint><Time>${time(901)}</Time><HeartRateBpm><Value>150</Value></HeartRateBpm></Trackpoint></Track></Lap></Activity>
</Activities></TrainingCenterDatabase>`;

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** What a text is refused for; undefined where it is read. */
const refusalOf = (text: string): string | undefined => {
  try {
    recordingsIn(bytesOf(text));
    return undefined;
  } catch (error) {
    if (error instanceof RecordingRefused) return error.refusal;
    throw error;
  }
};

describe('a TCX file', () => {
  it('of Garmin has heart rate and the calories of its laps', () => {
    expect(recordingsIn(bytesOf(GARMIN))).toEqual([
      {
        startMs: at(0),
        endMs: at(100),
        beats: [
          { timeMs: at(1), bpm: 98 },
          { timeMs: at(30), bpm: 120 },
        ],
        calories: 43,
        sets: [],
      },
    ]);
  });

  it('with prefixes and local times is read alike', () => {
    expect(tcxRecordings(PREFIXED)).toEqual([
      { startMs: at(0), endMs: at(1), beats: [{ timeMs: at(1), bpm: 98 }], calories: null, sets: [] },
    ]);
  });

  it('with several activities has each for itself', () => {
    expect(tcxRecordings(APPLE)).toMatchObject([
      { startMs: at(0), endMs: at(60), beats: [], calories: 143 },
      { startMs: at(900), endMs: at(960), beats: [{ bpm: 150 }], calories: null },
    ]);
  });

  it('in UTF-16 is read, too', () => {
    const units = Uint16Array.from(`\uFEFF${APPLE}`, (letter) => letter.charCodeAt(0));
    expect(recordingsIn(new Uint8Array(units.buffer))).toHaveLength(2);
  });

  it('leaves out times that cannot be and hearts that nobody has', () => {
    const point = (when: string, bpm: string) =>
      `<Trackpoint><Time>${when}</Time><HeartRateBpm><Value>${bpm}</Value></HeartRateBpm></Trackpoint>`;
    const odd = [
      point('1e15', '98'),
      point('+275760-09-13T00:00:00Z', '98'),
      point('0001-01-01T00:00:00Z', '98'),
      point(time(1), '-98'),
      point(time(2), '1e9'),
      point(time(3), ''),
      point(time(4), '99'),
    ];
    const text = `<TrainingCenterDatabase><Activities><Activity><Lap StartTime="yesterday"><TotalTimeSeconds>1e15</TotalTimeSeconds>
      <Calories>-1</Calories><Track>${odd.join('')}</Track></Lap></Activity></Activities></TrainingCenterDatabase>`;
    expect(tcxRecordings(text)).toEqual([
      { startMs: at(4), endMs: at(4), beats: [{ timeMs: at(4), bpm: 99 }], calories: null, sets: [] },
    ]);
  });
});

describe('a TCX file is refused', () => {
  it.each<[string, string, string]>([
    ['that was cut off', GARMIN.slice(0, 900), 'damaged'],
    ['with nothing in it', '<TrainingCenterDatabase/>', 'nothing-in-it'],
    ['of a course', '<TrainingCenterDatabase><Courses/></TrainingCenterDatabase>', 'nothing-in-it'],
    ['whose heart is another file', '<other><TrainingCenterDatabase></TrainingCenterDatabase></other>', 'damaged'],
    [
      'with entities that grow',
      `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]><TrainingCenterDatabase>&b;</TrainingCenterDatabase>`,
      'no-recording',
    ],
    ['that goes down without an end', '<TrainingCenterDatabase>'.repeat(100_000), 'damaged'],
    ['whose elements end in another order', '<TrainingCenterDatabase><a><b></a></b></TrainingCenterDatabase>', 'damaged'],
    ['whose last tag has no end', `<TrainingCenterDatabase ${'a="b" '.repeat(100_000)}`, 'damaged'],
    ['that is a GPX', '<?xml version="1.0"?><gpx></gpx>', 'gpx'],
  ])('%s', (_what, text, refusal) => {
    expect(refusalOf(text)).toBe(refusal);
  });

  it.each<[string, string]>([
    ['with more values than two days have seconds', '<Trackpoint/>'],
    ['with as many laps', '<Lap/>'],
  ])('%s', (_what, part) => {
    const of = (count: number) =>
      `<TrainingCenterDatabase><Activities><Activity>${part.repeat(count)}</Activity></Activities></TrainingCenterDatabase>`;
    expect([MOST.watchBeats, MOST.watchBeats + 1].map((count) => refusalOf(of(count)))).toEqual(['nothing-in-it', 'too-much']);
  });

  it('whatever was changed in it, or read as it is', () => {
    const mutated = fc.array(fc.tuple(fc.nat(GARMIN.length - 1), fc.constantFrom('<', '>', '&', '"', '9', '-', '\0', 'é')), {
      minLength: 1,
      maxLength: 5,
    });
    fc.assert(
      fc.property(mutated, (changes) => {
        const letters = [...GARMIN];
        for (const [place, letter] of changes) letters[place] = letter;
        refusalOf(letters.join(''));
      }),
      { numRuns: 300, seed: 20261123 },
    );
  });
});
