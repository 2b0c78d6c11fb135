import { expose } from 'comlink';
import { reportRequests } from '../../privacy/report-requests.ts';
import { loadBlazePose } from './detectors/blazepose.ts';
import { createPoseApi } from './pose-api.ts';

reportRequests('pose-worker');
expose(createPoseApi({ load: loadBlazePose }));
