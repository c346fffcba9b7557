import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { MNIST_FILES, type MnistFileName } from '../src/digits/mnistFiles.ts';
import type { MnistPaths } from './mnist.ts';
import { reasonOf } from './reason.ts';

/** The page gives up when nothing comes for 20 seconds; an answer before that can say what it waits for. */
const PATIENCE_MILLISECONDS = 15_000;

/**
 * Answers requests for `/<name>.gz` with the bytes of that file, as they are: no Content-Encoding, so that the page
 * unpacks them as it must on any static host. Waits while `provide` is under way; 503 and the reason when it fails.
 */
export function mnistMiddleware(
  provide: () => Promise<MnistPaths>,
  patienceMilliseconds = PATIENCE_MILLISECONDS,
) {
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const name = nameIn(request.url ?? '');
    if (name === undefined) {
      answerText(
        response,
        404,
        `MNIST has no such file. Its files are ${MNIST_FILES.map((file) => `${file.name}.gz`).join(', ')}.`,
      );
      return;
    }
    try {
      const paths = await Promise.race([provide(), sleep(patienceMilliseconds, undefined, { ref: false })]);
      const path = paths?.get(name);
      if (path === undefined) {
        answerText(
          response,
          503,
          'MNIST is still being downloaded: the terminal of the server shows how far. Try again soon.',
        );
      } else {
        await answerFile(response, path);
      }
    } catch (error) {
      if (response.headersSent) response.destroy();
      else answerText(response, 503, reasonOf(error));
    }
  };
}

function nameIn(url: string): MnistFileName | undefined {
  const [path] = url.split('?');
  return MNIST_FILES.find(({ name }) => path === `/${name}.gz`)?.name;
}

async function answerFile(response: ServerResponse, path: string): Promise<void> {
  const { size } = await stat(path);
  response.writeHead(200, {
    'Content-Type': 'application/octet-stream',
    'Content-Length': size,
    'Cache-Control': 'no-cache',
    'Cross-Origin-Resource-Policy': 'same-origin',
  });
  await pipeline(createReadStream(path), response);
}

function answerText(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' });
  response.end(`${text}\n`);
}
