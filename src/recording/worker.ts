import { expose } from 'comlink';
import { reportRequests } from '../privacy/report-requests.ts';
import { fitRecordings } from './fit.ts';
import type { FitReaderApi } from './protocol.ts';
import { RecordingRefused } from './refusal.ts';

reportRequests('recording');
expose({
  async read(bytes) {
    try {
      return { recordings: fitRecordings(bytes) };
    } catch (error) {
      return { refusal: error instanceof RecordingRefused ? error.refusal : 'damaged' };
    }
  },
} satisfies FitReaderApi);
