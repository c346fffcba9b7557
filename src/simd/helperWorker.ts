import { help, type HelperTask } from './helper.ts';

self.onmessage = ({ data }: MessageEvent<HelperTask>) => help(data);
self.postMessage('ready');
