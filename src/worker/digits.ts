import { drawDigits } from '../digits/drawn/drawDigits.ts';
import { serveDigits } from './serveDigits.ts';

serveDigits(self, { fetch: self.fetch.bind(self), draw: drawDigits, shared: self.crossOriginIsolated });
