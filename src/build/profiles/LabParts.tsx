import { compareIds } from '../../lib/compareIds.ts';
import type { Place } from '../../model/dataset.ts';
import { dateOf } from '../../model/dates.ts';
import type { ClaimRecord, PlaceSize } from '../../model/schema.ts';
import { STATEMENT_TOPICS } from '../../model/vocabulary.ts';
import { useDepartures, useLanguage } from '../../store/context.ts';
import { ForeignText } from '../../views/ForeignText.tsx';
import { describeSpan, NameLink, Part, SourceNames } from './parts.tsx';
import { PROFILE_TEXTS } from './profileTexts.ts';
import { TimeRows, type TimeRow } from './TimeRows.tsx';

/** Who led it, on one scale of time. Nothing where nobody is on record. */
export function Heads({ place }: { readonly place: Place }) {
  const { dataset } = useDepartures();
  const language = useLanguage();
  const { text, locale } = language;
  const leaders = place.lab?.leaders ?? [];
  if (leaders.length === 0) return null;
  const rows = leaders.map(({ person, name, role, from, to, sources }, i): TimeRow => ({
    key: `${i} ${name.en}`,
    span: { from: dateOf(from), to: dateOf(to), end: place.ended === null ? 'open' : 'unknown', next: null },
    isCurrent: false,
    tone: null,
    label: (
      <>
        {person !== null && dataset.departuresByPerson.has(person) ? (
          <NameLink to={{ type: 'person', id: person }}>{text(name)}</NameLink>
        ) : (
          text(name)
        )}
        <span className="aside"> · {text(role)}</span>
        <span className="when">
          {describeSpan(from, to, language)} · <SourceNames ids={sources} />
        </span>
      </>
    ),
  }));
  return (
    <Part title={PROFILE_TEXTS[locale].heads}>
      <TimeRows rows={rows} asOf={dataset.asOf} />
    </Part>
  );
}

/** Events and milestones in order of time, each with its sources. */
export function History({ place }: { readonly place: Place }) {
  const { dataset } = useDepartures();
  const { t, text, date, locale } = useLanguage();
  const entries = [
    ...(place.lab?.events ?? []).map(({ date: when, what, sources }) => ({ when, what, sources })),
    ...dataset.milestones
      .filter(({ lab }) => lab === place.id)
      .map(({ date: when, title, sources }) => ({ when, what: title, sources })),
  ].sort((a, b) => compareIds(a.when ?? '9999', b.when ?? '9999'));
  if (entries.length === 0) return null;
  return (
    <Part title={PROFILE_TEXTS[locale].history}>
      <ol className="history">
        {entries.map(({ when, what, sources }) => {
          const parsed = dateOf(when);
          return (
            <li key={`${when} ${what.en}`}>
              <span className="when">{parsed === null ? t('date.unknown') : date(parsed)}</span>
              <span>
                {text(what)} <SourceNames ids={sources} />
              </span>
            </li>
          );
        })}
      </ol>
    </Part>
  );
}

/** Published numbers of people, with who gave each and when. */
export function Sizes({ place }: { readonly place: Place }) {
  const { t, text, date, locale } = useLanguage();
  const texts = PROFILE_TEXTS[locale];
  const numberOf = useSizeWords();
  if (place.sizes.length === 0) return null;
  return (
    <Part title={texts.sizes} rows={place.sizes.length}>
      <table className="stack sizes">
        <thead>
          <tr>
            {(['date', 'number', 'of', 'by'] as const).map((column) => (
              <th key={column} scope="col">
                {texts.sizeColumns[column]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {[...place.sizes]
            .sort((a, b) => compareIds(a.date ?? '9999', b.date ?? '9999'))
            .map((size) => {
              const when = dateOf(size.date);
              return (
                <tr key={`${size.date} ${size.least} ${size.most} ${size.counts} ${size.by.en}`}>
                  <th scope="row">{when === null ? t('date.unknown') : date(when)}</th>
                  <td>{numberOf(size)}</td>
                  <td>
                    {[texts.counts[size.counts], texts.scope[size.scope], texts.basis[size.basis]].join(
                      ' · ',
                    )}
                    {size.note !== null && <span className="aside note">{text(size.note)}</span>}
                  </td>
                  <td>
                    {text(size.by)} · <SourceNames ids={size.sources} />
                  </td>
                </tr>
              );
            })}
        </tbody>
      </table>
    </Part>
  );
}

function useSizeWords(): (size: PlaceSize) => string {
  const { t, number, locale } = useLanguage();
  const texts = PROFILE_TEXTS[locale];
  return ({ least, most }) => {
    if (least === null) return most === null ? t('card.dates.none') : texts.atMost({ n: number(most) });
    if (most === null) return texts.atLeast({ n: number(least) });
    return least === most ? number(least) : `${number(least)}–${number(most)}`;
  };
}

/** The claims of the article of 2021 that are tested on this lab, each with its place in the essay, where it is held against the record. */
export function Claims({ place, essay }: { readonly place: Place; readonly essay: string }) {
  const { dataset } = useDepartures();
  const { text, locale } = useLanguage();
  const texts = PROFILE_TEXTS[locale];
  const claims = dataset.claims.filter(({ trial }) => namesLab(trial, place.id));
  if (claims.length === 0) return null;
  return (
    <Part title={texts.claims}>
      <ul className="history">
        {claims.map(({ id, text: claim, attribution }) => (
          <li key={id} data-claim={id}>
            <span className="when">{text(attribution)}</span>
            <span>
              {text(claim)} <a href={`${essay}#${id}`}>{texts.claimsLink}</a>
            </span>
          </li>
        ))}
      </ul>
    </Part>
  );
}

function namesLab(trial: ClaimRecord['trial'], id: string): boolean {
  return [trial?.value, trial?.against].some(
    (measure) => measure != null && 'labs' in measure && measure.labs.includes(id),
  );
}

/** What was said about a lab, by what it is about, each with who said it, when, and where it stands. */
export function Statements({ place }: { readonly place: Place }) {
  const language = useLanguage();
  const { t, text, date, locale } = language;
  const texts = PROFILE_TEXTS[locale];
  const statements = place.lab?.statements ?? [];
  if (statements.length === 0) return null;
  return (
    <Part title={texts.said}>
      <p className="aside">{texts.saidNote}</p>
      {STATEMENT_TOPICS.map((topic) => {
        const about = statements.filter((statement) => statement.about === topic);
        if (about.length === 0) return null;
        return (
          <div key={topic} className="topic" data-topic={topic}>
            <h3>{texts.topics[topic]}</h3>
            {about.map(({ text: said, by, asOf, sources }) => {
              const when = dateOf(asOf);
              return (
                <blockquote key={said.en}>
                  <p>{text(said)}</p>
                  <footer>
                    <ForeignText language={language}>{text(by)}</ForeignText> ·{' '}
                    {when === null ? t('date.unknown') : date(when)} · <SourceNames ids={sources} />
                  </footer>
                </blockquote>
              );
            })}
          </div>
        );
      })}
    </Part>
  );
}
