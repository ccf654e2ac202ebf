import { STATE_PARAMETERS } from '../protocol/parameters.ts';

/** How it is shown; it stays what the page says, whatever the reader does. */
const OPTIONS = 'plain static filters transparent title note height rows'.split(' ');

/** What an element or a container may say of the embed: the same for both and for a link. */
export const SETTINGS: readonly string[] = [...STATE_PARAMETERS, ...OPTIONS];

export type Settings = Readonly<Record<string, string>>;

/** Returns what `read` knows of each setting; one that stands without a value says yes. */
export function readSettings(read: (name: string) => string | null | undefined, names = SETTINGS): Settings {
  const settings: Record<string, string> = {};
  for (const name of names) {
    const value = read(name);
    if (value != null) settings[name] = value || '1';
  }
  return settings;
}

/** Returns the settings with another state in place of their own. */
export function withState(settings: Settings, state: Settings): Settings {
  return { ...state, ...readSettings((name) => settings[name], OPTIONS) };
}

/** Returns whether the settings ask for Chinese, of whatever region and script. */
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
