import { LIVE_PAINT } from '../../encoding/palette.ts';
import type { PlaceProfile, PlaceTally } from '../../filters/placeProfile.ts';
import { svgSize } from '../../marks/svgSize.ts';
import type { Departure } from '../../model/dataset.ts';
import { useLanguage } from '../../store/context.ts';
import { countKinds } from '../../transforms/countKinds.ts';
import { KindMix } from '../../views/KindMix.tsx';
import { layoutYears } from '../../views/layoutYears.ts';
import { describeYear, YearBars } from '../../views/YearBars.tsx';
import { NameLink } from './parts.tsx';
import { PROFILE_TEXTS } from './profileTexts.ts';

/** px; the chart is drawn for wide pages and for phones, and the style shows one: its text is never scaled */
const WIDTHS = { wide: 720, slim: 320 } as const;
const ROOM = 110;

/** Who left in each year, as small bars. */
export function YearsChart({ profile: { left, years } }: { readonly profile: PlaceProfile }) {
  const language = useLanguage();
  const first = years[0]?.year;
  const last = years.at(-1)?.year;
  if (first === undefined || last === undefined) return null;
  return (
    <>
      {(['wide', 'slim'] as const).map((size) => {
        const width = WIDTHS[size];
        const options = {
          width,
          x0: 0,
          x1: width,
          room: ROOM,
          years: [first, last],
          annotations: [],
        } as const;
        const scene = layoutYears(left, { ...options, range: [first, last], language });
        return (
          <svg
            key={size}
            className={`years ${size}`}
            {...svgSize(width, scene.height)}
            role="img"
            aria-label={scene.bars.map((bar) => describeYear(bar, language)).join(' ')}
          >
            <YearBars scene={scene} range={[first, last]} paint={LIVE_PAINT} language={language} />
          </svg>
        );
      })}
    </>
  );
}

/** The kinds of next jobs as one bar and in words. */
export function KindBar({ departures }: { readonly departures: readonly Departure[] }) {
  return (
    <div className="kinds">
      <KindMix counts={countKinds(departures)} />
    </div>
  );
}

/** Companies with how many, the longest bar first; those with one stand together in a line. */
export function Companies({ tallies }: { readonly tallies: readonly PlaceTally[] }) {
  const { number, locale } = useLanguage();
  const most = tallies.reduce((max, { departures }) => Math.max(max, departures.length), 1);
  const many = tallies.filter(({ departures }) => departures.length > 1);
  const singles = tallies.filter(({ departures }) => departures.length === 1);
  return (
    <>
      {many.length > 0 && (
        <ol className="companies">
          {many.map((tally) => (
            <li key={tally.company.id} data-company={tally.company.id} data-n={tally.departures.length}>
              <span>
                <CompanyName tally={tally} />
              </span>
              <svg viewBox={`0 0 ${most} 1`} preserveAspectRatio="none" aria-hidden="true">
                <rect width={tally.departures.length} height={1} />
              </svg>
              <b>{number(tally.departures.length)}</b>
            </li>
          ))}
        </ol>
      )}
      {singles.length > 0 && (
        <div className="singles">
          <span className="aside">{PROFILE_TEXTS[locale].oneEach} </span>
          <ul>
            {singles.map((tally) => (
              <li key={tally.company.id} data-company={tally.company.id} data-n={1}>
                <CompanyName tally={tally} />
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}

function CompanyName({ tally: { company, isOwn } }: { readonly tally: PlaceTally }) {
  const { text, locale } = useLanguage();
  return (
    <>
      <NameLink to={{ type: 'place', id: company.id }}>{text(company.name)}</NameLink>
      {isOwn && <span className="aside"> · {PROFILE_TEXTS[locale].within}</span>}
    </>
  );
}
