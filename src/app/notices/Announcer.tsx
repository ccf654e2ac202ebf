import { useEffect, useRef, useState } from 'react';
import { useLanguage, useShown } from '../../store/context.ts';

/** ms after the last change at which the new number is announced */
const SETTLED = 500;

/** the same where two were announced just now: a replay would speak every year */
const SETTLED_AGAIN = 1500;

/** ms for which announcements count as just now */
const JUST_NOW = 4000;

/** Announces the number of departures once it has settled; says nothing of the number that the page came with. */
export function Announcer() {
  const { t, count } = useLanguage();
  const shown = useShown();
  const text = t('filter.announce', { count: count(shown.count), n: shown.count.total });
  const [announced, setAnnounced] = useState('');
  const known = useRef(text);
  const spoke = useRef<readonly number[]>([]);

  useEffect(() => {
    if (known.current === text) return;
    const recent = spoke.current.filter((at) => performance.now() - at < JUST_NOW);
    const timer = setTimeout(
      () => {
        known.current = text;
        spoke.current = [...recent, performance.now()];
        setAnnounced(text);
      },
      recent.length > 1 ? SETTLED_AGAIN : SETTLED,
    );
    return () => clearTimeout(timer);
    // A change that leaves the number as it is still starts the wait anew.
  }, [shown, text]);

  return (
    <p role="status" className="visually-hidden">
      {/* No text rather than an empty one, which a server does not write. */}
      {announced === '' ? null : announced}
    </p>
  );
}
