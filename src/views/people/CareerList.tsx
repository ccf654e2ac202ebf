import { memo, useMemo, useState } from 'react';
import { LIVE_PAINT } from '../../encoding/palette.ts';
import { foldName } from '../../filters/searchText.ts';
import type { Language } from '../../i18n/language.ts';
import { svgSize } from '../../marks/svgSize.ts';
import { useDepartures, useDeparturesState, useLanguage, useParam } from '../../store/context.ts';
import { withHover, withSelection } from '../../store/updates.ts';
import { ParamSelect } from '../ChoiceSelect.tsx';
import { OtherName } from '../OtherName.tsx';
import { SelectionLink } from '../SelectionLink.tsx';
import { DRAWN_FROM } from '../drawnFrom.ts';
import { sortCareers, type Career } from './derive.ts';
import { CAREER_ORDERS, CAREERS } from './params.ts';
import { layoutStrip, STRIP } from './strip.ts';
import { stripDomain } from './stripDomain.ts';
import { StripMark } from './StripMark.tsx';
import { describePath, laneNames } from './words.ts';

/** Careers that one press unfolds: all that the record has, and of a larger one what a page can draw. */
const MORE = 1000;

/** px beside a strip for the name, where there is room beside */
const NAME = 220;
const GAP = 16;

interface CareerListProps {
  readonly careers: readonly Career[];
  readonly width: number;
  /** before the rest is folded; none where a drawing stands for them */
  readonly most: number;
  /** the ways come with the rest of the list, too */
  readonly hasWays: boolean;
  /** as many more as were asked for */
  readonly unfolded: number;
  readonly onUnfold: (unfolded: number) => void;
}

/** Everybody of the set, a strip each: found by a name in either script, in the order asked for. */
export const CareerList = memo(function CareerList({
  careers,
  width,
  most: atRest,
  hasWays,
  unfolded,
  onUnfold,
}: CareerListProps) {
  const { dataset, laneLimit } = useDepartures();
  const language = useLanguage();
  const { t, number } = language;
  const order = useParam(CAREERS);
  const [text, setText] = useState('');
  const sorted = useMemo(() => sortCareers(careers, order), [careers, order]);
  const wanted = foldName(text);
  const found = useMemo(
    () =>
      wanted === ''
        ? sorted
        : sorted.filter(({ person }) =>
            [person.name.en, person.name.zh ?? '', ...person.aliases].some((name) =>
              foldName(name).includes(wanted),
            ),
          ),
    [sorted, wanted],
  );
  const domain = useMemo(() => stripDomain(found.slice(0, 200), dataset.asOf.latest), [found, dataset]);
  const most = atRest + unfolded;
  const folds = found.length > most + 2;
  const isBeside = width >= DRAWN_FROM;
  // An article has no room for a search before the whole is asked for.
  const isFolded = folds || hasWays;
  const isBrief = laneLimit !== null && unfolded === 0 && isFolded;
  return (
    <section
      className="career-list"
      aria-label={t('careers.list', { n: careers.length, count: number(careers.length) })}
    >
      {(most > 0 || !folds) && (
        <>
          <Controls n={found.length} text={text} onText={isBrief ? null : setText} />
          <ol>
            {(folds ? found.slice(0, most) : found).map((career) => (
              <Row
                key={career.id}
                career={career}
                width={isBeside ? width - NAME - GAP : width}
                domain={domain}
              />
            ))}
          </ol>
        </>
      )}
      {(isFolded || unfolded > 0) && (
        <button
          type="button"
          className="quiet"
          aria-expanded={!isFolded}
          onClick={() => {
            if (!isFolded) setText('');
            onUnfold(isFolded ? unfolded + MORE : 0);
          }}
        >
          {isFolded ? wordsOfMore({ hasWays, most, n: found.length }, language) : t('careers.fewer')}
        </button>
      )}
    </section>
  );
});

/** How many there are, and in what order; and a search, where there is room for it. */
function Controls({
  n,
  text,
  onText,
}: {
  readonly n: number;
  readonly text: string;
  readonly onText: ((text: string) => void) | null;
}) {
  const { t, number } = useLanguage();
  return (
    <div className="explore-controls">
      <h2>{t('careers.list', { n, count: number(n) })}</h2>
      {onText !== null && (
        <input
          type="search"
          value={text}
          placeholder={t('careers.find')}
          aria-label={t('careers.find')}
          onChange={({ target }) => onText(target.value)}
        />
      )}
      <ParamSelect
        param={CAREERS}
        label={t('careers.order')}
        options={CAREER_ORDERS}
        nameOf={(id) => t(`careers.order.${id}`)}
      />
      <span role="status" className="explore-missing">
        {n === 0 ? t('careers.find.none', { text }) : ''}
      </span>
    </div>
  );
}

/** What a press brings: the ways too, all people where none is in sight, or so many more. */
function wordsOfMore(
  { hasWays, most, n }: { readonly hasWays: boolean; readonly most: number; readonly n: number },
  { t, number }: Language,
): string {
  if (hasWays) return t('careers.waysAndPeople', { n: number(n) });
  return most === 0
    ? t('careers.people', { n: number(n) })
    : t('careers.more', { n: number(Math.min(MORE, n - most)) });
}

const Row = memo(function Row({
  career,
  width,
  domain,
}: {
  readonly career: Career;
  readonly width: number;
  readonly domain: readonly [number, number];
}) {
  const { dataset, store } = useDepartures();
  const language = useLanguage();
  const { t, text, locale } = language;
  const grouping = useDeparturesState((state) => state.group);
  const isChosen = useDeparturesState(
    ({ selection }) => selection?.type === 'person' && selection.id === career.id,
  );
  const { person, moves, returns } = career;
  const nameOf = laneNames(dataset, grouping, language);
  const scene = layoutStrip(career, { width, domain, nameOf: ({ lane }) => nameOf(lane) });
  const departure = career.stations.findLast((station) => station.departure !== null)?.departure ?? null;
  return (
    <li
      data-career={career.id}
      onPointerEnter={() => store.setState(withHover(departure?.id ?? null))}
      onPointerLeave={() => store.setState(withHover(null))}
    >
      <div className="career-name">
        <SelectionLink
          to={{ type: 'person', id: career.id }}
          className="link name"
          isCurrent={isChosen}
          onFollow={() => store.setState(withSelection({ type: 'person', id: career.id }))}
        >
          {text(person.name)}
        </SelectionLink>
        <OtherName name={person.name} locale={locale} />
        <span className="aside">
          {' '}
          {t('careers.moves', { n: moves })}
          {returns > 0 && ` · ${t('careers.returns', { n: returns })}`}
        </span>
        <span className="visually-hidden">{describePath(career, language, true)}</span>
      </div>
      <svg {...svgSize(width, STRIP.height)} aria-hidden="true">
        <StripMark scene={scene} width={width} paint={LIVE_PAINT} />
      </svg>
    </li>
  );
});
