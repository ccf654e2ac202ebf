import { addressParams } from './addressParams.ts';
import { embedOptions, type EmbedOptions } from './embedOptions.ts';

export type { EmbedOptions };

/** Returns the options of an embed. Whatever is missing or wrong is as by default; it takes any text and never throws. */
export function decodeEmbedOptions(query: string | URLSearchParams): EmbedOptions {
  return embedOptions(addressParams({ search: String(query), hash: '' }));
}
