import type { Locale } from '../i18n/locales.ts';
import { otherScript } from '../words/otherScript.ts';

export interface OtherNameProps {
  readonly name: Parameters<typeof otherScript>[0];
  readonly locale: Locale;
}

/** A name in the script that the reader's language does not use, smaller, to stand behind it in the reader's own; nothing where there is none. */
export function OtherName({ name, locale }: OtherNameProps) {
  const other = otherScript(name, locale);
  return (
    other !== null && (
      <>
        {' '}
        <span className="other" lang={other.lang}>
          {other.name}
        </span>
      </>
    )
  );
}
