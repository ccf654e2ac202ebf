import { useMount, useDeparturesState, useLanguage } from '../../store/context.ts';
import { withoutProblems } from '../../store/updates.ts';
import type { LinkProblem } from '../../state/linkProblem.ts';
import { focusFilters } from '../filters/focusFilters.ts';

/** Problems of a link that are told one by one; more are counted. */
const TOLD = 5;

/** What of a link was left out, and a button that closes it. */
export function ProblemList() {
  const { store } = useMount();
  const problems = useDeparturesState((state) => state.problems);
  const describe = useProblemText();
  const { t, number } = useLanguage();
  const texts = [...new Set(problems.map(describe))];
  return (
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
