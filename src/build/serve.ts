import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.gexf': 'application/xml; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
};

/** Files whose name changes with their content. */
const HASHED = /assets[\\/][^\\/]+-[\w-]{8}\.\w+$/;

/** Serves a folder of static files on 127.0.0.1. Returns the server once it listens; port 0 takes any free one. */
export async function serve(
  folder: string,
  port: number,
  headers: Readonly<Record<string, string>> = {},
): Promise<Server> {
  const server = createServer((request, response) => {
    void (async () => {
      const path = decodePath(request.url ?? '/');
      const file = path === null ? null : await findFile(folder, path);
      if (file === null) {
        const page = await readFile(join(folder, '404.html')).catch(() => null);
        response
          .writeHead(404, { 'content-type': page === null ? TYPES['.txt'] : TYPES['.html'], ...headers })
          .end(page ?? 'not found\n');
        return;
      }
      if (
        path !== null &&
        !path.endsWith('/') &&
        file.endsWith(`${sep}index.html`) &&
        !path.endsWith('.html')
      ) {
        // Addresses on a page are relative to its folder.
        const { pathname, search } = new URL(request.url ?? '/', 'http://localhost');
        response.writeHead(301, { location: `${pathname}/${search}` }).end();
        return;
      }
      response.writeHead(200, {
        ...(HASHED.test(file) ? { 'cache-control': 'public, max-age=31536000, immutable' } : {}),
        'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
        'access-control-allow-origin': '*',
        'x-content-type-options': 'nosniff',
        ...headers,
      });
      createReadStream(file).pipe(response);
    })();
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return server;
}

function decodePath(url: string): string | null {
  try {
    const path = normalize(decodeURIComponent(new URL(url, 'http://localhost').pathname));
    return path.includes('\0') || path.startsWith('..') ? null : path;
  } catch {
    return null;
  }
}

async function findFile(folder: string, path: string): Promise<string | null> {
  const file = join(folder, path);
  const found = await stat(file).catch(() => null);
  if (found?.isDirectory() === true) {
    const index = join(file, 'index.html');
    return (await stat(index).catch(() => null)) === null ? null : index;
  }
  return found === null ? null : file;
}
