import type { AddressInfo } from 'node:net';
import { run as build } from './build.ts';
import { isBuildStale } from './isBuildStale.ts';
import { serve } from './serve.ts';

/** Serves the site on 127.0.0.1, building it first where it is missing or older than what it is made of. Runs until stopped. */
export async function run(args: readonly string[]): Promise<number | undefined> {
  if (await isBuildStale()) await build();
  const wanted = Number(process.env['PORT'] ?? args[0] ?? 4173);
  const server = await serve('dist', wanted).catch(() => serve('dist', 0));
  // A server on a port has an address of this form; only one on a pipe has another.
  const { port } = server.address() as AddressInfo;
  console.log(`AI Lab Departures: http://127.0.0.1:${port}/`);
  return undefined;
}
