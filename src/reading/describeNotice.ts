import type { Locale } from '../i18n/locales.ts';
import { messages as en } from './messages/en.ts';
import { messages as zh } from './messages/zh.ts';
import type { Notice } from './notices.ts';

const MESSAGES = { en, zh };

/** Returns a notice of reading in words: a sentence about a file, a phrase about a cell or a date. */
export function describeNotice(notice: Notice, locale: Locale): string {
  // The message of a code takes the notices of that code, which the compiler cannot tell from one another here.
  const message: (args: never) => string = MESSAGES[locale][notice.code];
  return message(notice as never);
}
