import { STATE_PARAMETERS } from '../protocol/parameters.ts';

/** How it is shown; it stays what the page says, whatever the reader does. */
const OPTIONS = 'plain static filters transparent title note height rows'.split(' ');

/** What an element or a container may say of the embed: the same for both and for a link. */
export const SETTINGS: readonly string[] = [...STATE_PARAMETERS, ...OPTIONS];

export type Settings = Readonly<Record<string, string>>;

/** Returns the settings with another state in place of their own. */
export function withState(settings: Settings, state: Settings): Settings {
  const options = OPTIONS.flatMap((name) => (settings[name] === undefined ? [] : [[name, settings[name]]]));
  return { ...state, ...Object.fromEntries(options) };
}

export function isChinese({ lang = '' }: Settings): boolean {
  return /^zh/i.test(lang);
}

/** Returns the address of the embed document: in the folder of its language, so that it is readable before any script. */
export function embedAddress(base: string, settings: Settings, id: string): string {
  const url = new URL(isChinese(settings) ? 'zh/embed/' : 'embed/', new URL(base, location.href));
  for (const [name, value] of Object.entries(settings)) url.searchParams.set(name, value);
  url.searchParams.set('v', id);
  return url.href;
}
