import type { IncomingMessage, ServerResponse } from 'node:http';
import { MNIST_FILES, type MnistFileName } from '../src/digits/mnistFiles.ts';
import type { MnistBytes } from './readMnist.ts';
import { reasonOf } from './reason.ts';

/**
 * Answers requests for `/<name>.gz` with the gzipped bytes of that file, as they are: no Content-Encoding, so that the
 * page unpacks them as it must on any static host. Waits for `provide`; 503 and the reason when it fails.
 */
export function mnistMiddleware(provide: () => Promise<MnistBytes>) {
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const name = nameIn(request.url ?? '');
    if (name === undefined) {
      const names = MNIST_FILES.map((file) => `${file.name}.gz`).join(', ');
      answerText(response, 404, `MNIST has no such file. Its files are ${names}.`);
      return;
    }
    try {
      answerBytes(response, (await provide()).get(name) ?? Buffer.of());
    } catch (error) {
      answerText(response, 503, reasonOf(error));
    }
  };
}

function nameIn(url: string): MnistFileName | undefined {
  const [path] = url.split('?');
  return MNIST_FILES.find(({ name }) => path === `/${name}.gz`)?.name;
}

function answerBytes(response: ServerResponse, bytes: Buffer): void {
  response.writeHead(200, {
    'Content-Type': 'application/octet-stream',
    'Content-Length': bytes.length,
    'Cache-Control': 'no-cache',
    'Cross-Origin-Resource-Policy': 'same-origin',
  });
  response.end(bytes);
}

function answerText(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' });
  response.end(`${text}\n`);
}
