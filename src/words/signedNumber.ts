import type { Language } from '../i18n/language.ts';

/** Returns a difference with its sign, "−50", "+12", "0". */
export function signedNumber(n: number, { number }: Pick<Language, 'number'>): string {
  return n < 0 ? `−${number(-n)}` : n > 0 ? `+${number(n)}` : number(0);
}
