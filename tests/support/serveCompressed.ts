import { createServer, type Server } from 'node:http';
import { brotliCompressSync, constants } from 'node:zlib';
import type { AddressInfo } from 'node:net';
import { serve } from '../../src/build/serve.ts';

/** Types that a content delivery network compresses. */
const TEXT = /^(text\/|application\/(json|xml|javascript)|image\/svg)/;

/** Serves a folder as a content delivery network would: texts in brotli, compressed once. Returns the server once it listens. */
export async function serveCompressed(folder: string): Promise<Server> {
  const plain = await serve(folder, 0);
  const { port } = plain.address() as AddressInfo;
  const kept = new Map<
    string,
    { readonly status: number; readonly headers: Headers; readonly body: Buffer }
  >();
  const bring = async (url: string) => {
    const response = await fetch(`http://127.0.0.1:${port}${url}`, { redirect: 'manual' });
    const body = Buffer.from(await response.arrayBuffer());
    const isText = TEXT.test(response.headers.get('content-type') ?? '');
    const headers = new Headers(response.headers);
    if (isText) headers.set('content-encoding', 'br');
    const quality = { [constants.BROTLI_PARAM_QUALITY]: 11 };
    return {
      status: response.status,
      headers,
      body: isText ? brotliCompressSync(body, { params: quality }) : body,
    };
  };
  const server = createServer((request, response) => {
    void (async () => {
      const url = request.url ?? '/';
      const answer = kept.get(url) ?? (await bring(url));
      kept.set(url, answer);
      answer.headers.delete('transfer-encoding');
      response
        .writeHead(answer.status, {
          ...Object.fromEntries(answer.headers),
          'content-length': answer.body.length,
        })
        .end(answer.body);
    })();
  });
  server.once('close', () => plain.close());
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return server;
}
