import { useEffect, useState } from 'react';
import type { Locale } from '../../i18n/locales.ts';
import type { OwnProgress } from './openInput.ts';
import { ownWords } from './words/index.ts';

/** ms after which it is said that it takes long */
const LONG = 3000;

/** How far the opening is, with a number, and what stops it. */
export function ProgressLine({
  locale,
  progress: { phase, done },
  onStop,
}: {
  readonly locale: Locale;
  readonly progress: OwnProgress;
  readonly onStop: () => void;
}) {
  const w = ownWords(locale);
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), LONG);
    return () => clearTimeout(timer);
  }, []);
  const words = { fetch: w.fetching({ bytes: done }), read: w.reading({ done }), make: w.making({ done }) };
  return (
    <div className="own-progress">
      <p role="status">
        {words[phase]} {isLong && w.waiting}
      </p>
      <progress aria-label={words[phase]} />
      <button type="button" className="quiet bordered" onClick={onStop}>
        {w.stop}
      </button>
    </div>
  );
}
