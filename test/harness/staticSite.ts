import { readFile } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';
import { startHttpServer, type HttpServer } from './httpServer.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.gz': 'application/gzip',
};

/**
 * Serves `folder` under `path` (with slashes at both ends) as a plain host does: files with their types, 404 for all
 * else, and none of the headers that isolate a page.
 */
export async function startStaticSite(folder: string, path: string): Promise<HttpServer> {
  const server = await startHttpServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const asked = pathname.endsWith('/') ? `${pathname}index.html` : pathname;
    const file = asked.startsWith(path) ? normalize(join(folder, asked.slice(path.length))) : '';
    if (!file.startsWith(normalize(folder))) {
      response.writeHead(404).end();
      return;
    }
    readFile(file).then(
      (content) => {
        response.setHeader('Content-Type', TYPES[extname(file)] ?? 'application/octet-stream');
        response.end(content);
      },
      () => response.writeHead(404).end(),
    );
  });
  return { url: new URL(path, server.url).href, close: () => server.close() };
}
