import { OtherName } from '../../views/OtherName.tsx';
import { Fact } from '../../app/card/Fact.tsx';
import { lineageOf, profileOfPlace, type PlaceProfile } from '../../filters/placeProfile.ts';
import { describeTenure } from '../../words/describeTenure.ts';
import type { Place } from '../../model/dataset.ts';
import { dateOf } from '../../model/dates.ts';
import { useDepartures, useLanguage } from '../../store/context.ts';
import { describeProfile } from './describeProfile.ts';
import { Claims, Heads, History, Sizes, Statements } from './LabParts.tsx';
import { Citation, NameLink, Part, SourceNames } from './parts.tsx';
import { PROFILE_TEXTS } from './profileTexts.ts';
import { ArrivedTable, LaterTable, LeftTable, Returns } from './ProfileTables.tsx';
import { Companies, KindBar, YearsChart } from './ProfileCharts.tsx';
import { TimeRows, type TimeRow } from './TimeRows.tsx';

export interface LabPageProps {
  readonly place: Place;
  readonly address: string | null;
  readonly explorer: string;
  /** path of the essay, from this page */
  readonly essay: string;
}

/** How a lab or company stands: what it was, who left, who came, and what is not on record. */
export function LabPage({ place, address, explorer, essay }: LabPageProps) {
  const { dataset } = useDepartures();
  const language = useLanguage();
  const { t, text, number, locale } = language;
  const texts = PROFILE_TEXTS[locale];
  const profile = profileOfPlace(dataset, place);
  const { left, arrived, later, boardSeats, from, returns } = profile;
  const lineage = lineageOf(dataset, place);
  const lead = describeProfile(profile, language);
  return (
    <article data-place={place.id} data-left={left.length} data-arrived={arrived.length}>
      <h1>
        {text(place.name)}
        <OtherName name={place.name} locale={locale} />
      </h1>
      <p className="lead">{lead}</p>
      <p className="aside">
        {t('card.place.whole')}
        {boardSeats > 0 && ` ${t('card.place.board', { n: boardSeats, count: number(boardSeats) })}`}
      </p>
      <LabFactList place={place} />
      {lineage.length > 1 && (
        <Part title={texts.chain}>
          <Chain place={place} />
        </Part>
      )}
      {left.length > 0 && <Leaving profile={profile} />}
      {arrived.length > 0 && (
        <Part title={texts.fromWhere}>
          <Companies tallies={from} />
        </Part>
      )}
      {returns.length > 0 && (
        <Part title={texts.back}>
          <Returns profile={profile} />
        </Part>
      )}
      {left.length > 0 && (
        <Part title={texts.stayed}>
          <Stayed profile={profile} />
        </Part>
      )}
      <Heads place={place} />
      <History place={place} />
      <Sizes place={place} />
      <Statements place={place} />
      <Claims place={place} essay={essay} />
      {left.length > 0 && (
        <Part title={texts.leftList} rows={left.length}>
          <LeftTable departures={left} />
        </Part>
      )}
      {arrived.length > 0 && (
        <Part title={texts.arrivedList} rows={arrived.length}>
          <ArrivedTable departures={arrived} />
        </Part>
      )}
      {later.length > 0 && (
        <Part title={texts.laterList} rows={later.length}>
          <LaterTable later={later} />
        </Part>
      )}
      <Gaps profile={profile} />
      <Citation
        selection={{ type: 'place', id: place.id }}
        what={`${text(place.name)}${locale === 'zh' ? '：' : ': '}${lead}`}
        address={address}
        explorer={explorer}
      />
    </article>
  );
}

/** How many left in which year, and where to. */
function Leaving({ profile }: { readonly profile: PlaceProfile }) {
  const { number, locale } = useLanguage();
  const texts = PROFILE_TEXTS[locale];
  const { left, known, undated, to } = profile;
  return (
    <>
      <Part title={texts.byYear}>
        <YearsChart profile={profile} />
        <p className="aside">{texts.byYearNote({ undated: number(undated) })}</p>
      </Part>
      <Part title={texts.where}>
        <KindBar departures={left} />
        <Companies tallies={to} />
        {known < left.length && (
          <p className="aside">{texts.unknownNext({ n: number(left.length - known) })}</p>
        )}
      </Part>
    </>
  );
}

function LabFactList({ place }: { readonly place: Place }) {
  const { dataset } = useDepartures();
  const { t, text, date, list, locale } = useLanguage();
  const { lab } = place;
  const parent = place.parent === null ? undefined : dataset.places.get(place.parent);
  const parts = [...dataset.places.values()].filter((each) => each.parent === place.id);
  const asOf = dateOf(lab?.status?.asOf ?? null);
  return (
    <dl className="facts">
      {lab?.unitUnknown === true && <Fact name={t('card.unit')}>{t('card.lab.unitUnknown')}</Fact>}
      {parent !== undefined && (
        <Fact name={t('card.place.parent')}>
          <NameLink to={{ type: 'place', id: parent.id }}>{text(parent.name)}</NameLink>
        </Fact>
      )}
      {(lab?.city != null || place.region !== null) && (
        <Fact name={PROFILE_TEXTS[locale].place}>
          {[
            lab?.city == null ? null : text(lab.city),
            place.region === null ? null : t(`region.${place.region}`),
          ]
            .filter((part) => part !== null)
            .join(' · ')}
        </Fact>
      )}
      <Fact name={t('card.place.founded')}>
        {place.founded === null ? <span className="none">{t('card.dates.none')}</span> : date(place.founded)}
      </Fact>
      {place.ended !== null && <Fact name={t('card.place.ended')}>{date(place.ended)}</Fact>}
      {lab?.status != null && (
        <Fact name={t('card.place.status')}>
          {text(lab.status.text)}
          {asOf !== null && <span className="aside"> {t('card.place.asOf', { date: date(asOf) })}</span>}
          {lab.status.sources.length > 0 && (
            <>
              {' '}
              <SourceNames ids={lab.status.sources} />
            </>
          )}
        </Fact>
      )}
      {parts.length > 0 && (
        <Fact name={t('card.place.parts')}>
          <ul className="inline-list">
            {parts.map(({ id, name }) => (
              <li key={id}>
                <NameLink to={{ type: 'place', id }}>{text(name)}</NameLink>
              </li>
            ))}
          </ul>
        </Fact>
      )}
      {place.aliases.length > 0 && <Fact name={t('card.aliases')}>{list(place.aliases)}</Fact>}
    </dl>
  );
}

/** What led to the place and what it led to, on one scale of time. */
function Chain({ place }: { readonly place: Place }) {
  const { dataset } = useDepartures();
  const { t, text, date, locale } = useLanguage();
  const texts = PROFILE_TEXTS[locale];
  const lineage = lineageOf(dataset, place);
  const rows = lineage.map(({ place: each, next }): TimeRow => {
    const at = next === null ? -1 : lineage.findIndex((other) => other.place.id === next.place.id);
    const how = next === null ? undefined : texts[next.how];
    return {
      key: each.id,
      span: {
        from: each.founded,
        to: each.ended ?? next?.date ?? null,
        end: each.ended === null && next === null ? 'open' : 'unknown',
        next: at < 0 ? null : at,
      },
      isCurrent: each.id === place.id,
      tone: 'lab',
      label: (
        <>
          {each.id === place.id ? (
            <b>{text(each.name)}</b>
          ) : (
            <NameLink to={{ type: 'place', id: each.id }}>{text(each.name)}</NameLink>
          )}
          <span className="when">
            {[
              each.founded === null ? null : t('card.career.from', { date: date(each.founded) }),
              next === null || how === undefined
                ? each.ended === null
                  ? null
                  : t('card.career.to', { date: date(each.ended) })
                : how({
                    name: text(next.place.name),
                    date: next.date === null ? t('date.unknown') : date(next.date),
                  }),
            ]
              .filter((part) => part !== null)
              .join(' · ')}
          </span>
        </>
      ),
    };
  });
  return <TimeRows rows={rows} asOf={dataset.asOf} />;
}

function Stayed({ profile: { tenures } }: { readonly profile: PlaceProfile }) {
  const language = useLanguage();
  const { number, locale } = language;
  const texts = PROFILE_TEXTS[locale];
  const { known, unknown, median } = tenures;
  const values = { n: number(known.length), unknown: number(unknown) };
  return (
    <p data-tenures={known.length} data-median={median === null ? undefined : 'yes'}>
      {median === null
        ? texts.noMedian(values)
        : texts.median({ ...values, median: describeTenure(median, language) })}
    </p>
  );
}

/** What a reader may look for here and does not find. */
function Gaps({ profile }: { readonly profile: PlaceProfile }) {
  const { dataset } = useDepartures();
  const { number, list, locale } = useLanguage();
  const texts = PROFILE_TEXTS[locale];
  const { place, left, known, undated, tenures } = profile;
  const { lab } = place;
  const hasMilestone = dataset.milestones.some((milestone) => milestone.lab === place.id);
  const missing = [
    place.founded === null ? texts.gaps.founded : null,
    lab === null || lab.leaders.length === 0 ? texts.gaps.heads : null,
    (lab === null || lab.events.length === 0) && !hasMilestone ? texts.gaps.history : null,
    place.sizes.length === 0 ? texts.gaps.sizes : null,
    lab === null || lab.statements.length === 0 ? texts.gaps.statements : null,
  ].filter((gap) => gap !== null);
  const ofPeople = [left.length - known, tenures.unknown, undated];
  const isComplete = missing.length === 0 && ofPeople.every((n) => n === 0);
  if (isComplete) return null;
  const [unknown = 0, tenure = 0] = ofPeople;
  return (
    <Part title={texts.gap}>
      <ul>
        {missing.length > 0 && (
          <li>
            {capitalize(list(missing))}
            {locale === 'zh' ? '。' : '.'}
          </li>
        )}
        {left.length > 0 && (
          <li>
            {texts.gapOf({ unknown: number(unknown), tenure: number(tenure), undated: number(undated) })}
          </li>
        )}
      </ul>
    </Part>
  );
}

function capitalize(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
