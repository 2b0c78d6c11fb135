import { expose } from 'comlink';
import { reportRequests } from '../privacy/report-requests.ts';
import { recordingFileOf } from './contents.ts';
import type { ReaderApi } from './protocol.ts';
import { RecordingRefused } from './refusal.ts';

reportRequests('recording');
expose({
  async read(bytes) {
    try {
      return await recordingFileOf(bytes);
    } catch (error) {
      return { refusal: error instanceof RecordingRefused ? error.refusal : 'damaged' };
    }
  },
} satisfies ReaderApi);
