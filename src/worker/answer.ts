import { openCropper } from '../tf/openCropper.ts';
import { serveAnswers } from './serveAnswers.ts';

serveAnswers(self, openCropper);
