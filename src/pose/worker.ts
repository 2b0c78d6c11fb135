import { expose } from 'comlink';
import { loadBlazePose } from './detectors/blazepose.ts';
import { createPoseApi } from './pose-api.ts';

expose(createPoseApi({ load: loadBlazePose }));
