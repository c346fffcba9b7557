import { createServer, type RequestListener } from 'node:http';
import { onTestFinished } from 'vitest';

export interface HttpServer {
  /** Address of the server, with a slash at the end. */
  readonly url: string;
  /** Stops listening and cuts what is still connected. */
  close(): Promise<void>;
}

/** Starts a server on a free port of this machine. */
export async function startHttpServer(listener: RequestListener): Promise<HttpServer> {
  const server = createServer(listener);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return {
    url: `http://127.0.0.1:${address.port}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** A server that ends with the test; gives its address, with a slash at the end. */
export async function serveDuringTest(listener: RequestListener): Promise<string> {
  const server = await startHttpServer(listener);
  onTestFinished(() => server.close());
  return server.url;
}
