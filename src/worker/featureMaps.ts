import { serveFeatureMaps } from './serveFeatureMaps.ts';

serveFeatureMaps(self);
