import { serveNetworks } from './serveNetworks.ts';

serveNetworks(self);
