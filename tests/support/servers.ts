import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { serve } from '../../src/build/serve.ts';

/** The strictest policy that the site is documented to work under, with the origin spelled out for sandboxed frames. */
function strictPolicy(origin: string): string {
  return [
    "default-src 'none'",
    ...['script-src', 'style-src', 'font-src', 'connect-src'].map(
      (directive) => `${directive} 'self' ${origin}`,
    ),
    `img-src 'self' ${origin} data:`,
    `frame-src 'self' ${origin}`,
    "base-uri 'none'",
    "form-action 'none'",
    'frame-ancestors *',
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');
}

/** Serves the built site on a free port under the strict policy; `headers` are added and win over it. */
export async function serveSite(
  headers: Readonly<Record<string, string>> = {},
  folder = 'dist',
): Promise<Server> {
  const sent: Record<string, string> = {};
  const server = await serve(folder, 0, sent);
  sent['content-security-policy'] = strictPolicy(addressOf(server));
  for (const [name, value] of Object.entries(headers)) sent[name.toLowerCase()] = value;
  return server;
}

/** Returns the origin of a server that listens. */
export function addressOf(server: Server, hostname = '127.0.0.1'): string {
  const address = server.address() as AddressInfo;
  return `http://${hostname}:${address.port}`;
}

export interface HostRoute {
  readonly body: string;
  readonly status?: number;
  /** `content-type` is HTML unless given */
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Hosts {
  /** a site other than ours, not just another port: `http://localhost:<port>` */
  readonly origin: string;
  readonly close: () => Promise<void>;
}

/** Serves pages of somebody else's site, by path. The routes may be changed or added to while it runs. */
export async function serveHosts(routes: Record<string, HostRoute>): Promise<Hosts> {
  const server = createServer((request, response) => {
    const route = routes[new URL(request.url ?? '/', 'http://localhost').pathname];
    // Browsers with a window ask every page for its sign.
    if (route === undefined && request.url === '/favicon.ico') response.writeHead(204).end();
    else if (route === undefined)
      response.writeHead(404, { 'content-type': 'text/plain' }).end('not found\n');
    else {
      response
        .writeHead(route.status ?? 200, { 'content-type': 'text/html; charset=utf-8', ...route.headers })
        .end(route.body);
    }
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  return { origin: addressOf(server, 'localhost'), close: () => closeServer(server) };
}

/** Closes a server and the connections that browsers keep open. */
export async function closeServer(server: Server): Promise<void> {
  server.closeAllConnections();
  await new Promise<void>((resolve) => server.close(() => resolve()));
}
