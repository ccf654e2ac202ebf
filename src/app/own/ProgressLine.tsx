import { useEffect, useState } from 'react';
import type { Locale } from '../../i18n/locales.ts';
import type { OwnProgress } from './openInput.ts';
import { ownWords } from './words/index.ts';

/** ms after which a bar moves: to draw it takes a part of each frame, which what is soon over does not need */
const SEEN = 500;
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
  const [waited, setWaited] = useState(0);
  useEffect(() => {
    const timers = [SEEN, LONG].map((ms) => setTimeout(() => setWaited(ms), ms));
    return () => timers.forEach(clearTimeout);
  }, []);
  const words = {
    fetch: w.fetching({ bytes: done }),
    read: w.reading({ done }),
    look: w.looking({ done }),
    make: w.making({ done }),
  };
  return (
    <div className="own-progress">
      <p role="status">
        {words[phase]} {waited >= LONG && w.waiting}
      </p>
      <div className="own-bar">{waited >= SEEN && <progress aria-label={words[phase]} />}</div>
      <button type="button" className="quiet bordered" onClick={onStop}>
        {w.stop}
      </button>
    </div>
  );
}
