import { useEffect, useRef, useState } from 'react';
import { useMount, useDeparturesState, useLanguage, useShown } from '../store/context.ts';
import { withFilters, withoutProblems } from '../store/updates.ts';
import type { LinkProblem } from '../state/linkProblem.ts';
import { focusFilters } from './filters/focusFilters.ts';

/** Problems of a link that are told one by one; more are counted. */
const TOLD = 5;

/** ms after the last change at which the new number is announced */
const SETTLED = 500;

/** the same where two were announced just now: a replay would speak every year */
const SETTLED_AGAIN = 1500;

/** ms for which announcements count as just now */
const JUST_NOW = 4000;

/**
 * What the reader has to be told: parts of a link that were left out, where the link is theirs to mend, a set that is empty, and, to a screen
 * reader, the number.
 */
export function Notices({ linkIsReaders = true }: { readonly linkIsReaders?: boolean }) {
  return (
    <>
      {linkIsReaders && <LinkProblems />}
      <ZeroNotice />
      <Announcer />
    </>
  );
}

function LinkProblems() {
  const { store } = useMount();
  const problems = useDeparturesState((state) => state.problems);
  const describe = useProblemText();
  const { t, number } = useLanguage();
  const texts = [...new Set(problems.map(describe))];
  return (
    <div role="status" className="link-problems">
      {problems.length > 0 && (
        <>
          <p>{t('link.problems')}</p>
          <ul>
            {texts.slice(0, TOLD).map((text) => (
              <li key={text}>{text}</li>
            ))}
            {texts.length > TOLD && <li>{t('link.problem.more', { n: number(texts.length - TOLD) })}</li>}
          </ul>
          <button
            type="button"
            className="quiet"
            onClick={({ currentTarget }) => {
              focusFilters(currentTarget);
              store.setState(withoutProblems);
            }}
          >
            {t('link.dismiss')}
          </button>
        </>
      )}
    </div>
  );
}

function useProblemText(): (problem: LinkProblem) => string {
  const { dataset } = useMount();
  const { t } = useLanguage();
  const [first, last] = dataset.years;
  return ({ param, value, reason }) => {
    const pair = `${param}=${value}`;
    switch (reason) {
      case 'unknown':
        return t('link.problem.unknown', { pair });
      case 'invalid':
        return t('link.problem.invalid', { pair });
      case 'outside':
        return t('link.problem.outside', { pair, first: String(first), last: String(last) });
      case 'cut':
        return t('link.problem.cut', { pair });
      case 'length':
        return t('link.problem.length');
    }
  };
}

/** Says which filter to drop where nothing matches, and drops it. */
function ZeroNotice() {
  const { store, selectors } = useMount();
  const { t, count } = useLanguage();
  const filters = useDeparturesState((state) => state.filters);
  const shown = useShown();
  if (shown.count.total > 0) return null;
  return (
    <div className="zero-notice">
      <p>{t('zero.none')}</p>
      <ul>
        {selectors.advice(filters).map((advice) => {
          const counted = { count: count(advice.count), n: advice.count.total };
          return (
            <li key={advice.id}>
              <button
                type="button"
                className="zero-advice"
                onClick={({ currentTarget }) => {
                  focusFilters(currentTarget);
                  store.setState(withFilters(advice.filters));
                }}
              >
                {advice.id === null
                  ? t('zero.clear', counted)
                  : advice.boardSeats
                    ? t('zero.board', counted)
                    : t('zero.drop', { ...counted, field: t(`filter.${advice.id}`) })}
              </button>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

/** Announces the number of departures once it has settled; says nothing of the number that the page came with. */
function Announcer() {
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
