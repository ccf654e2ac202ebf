import type { ReactNode } from 'react';
import { SourceName } from '../../app/card/Sources.tsx';
import { toBibtex } from '../../exports/citation.ts';
import { dateOf } from '../../model/dates.ts';
import type { Language } from '../../i18n/language.ts';
import { useDepartures, useLanguage } from '../../store/context.ts';
import type { Selection } from '../../state/linkState.ts';
import { SelectionLink } from '../../views/SelectionLink.tsx';
import { PROFILE_TEXTS } from './profileTexts.ts';

export interface PartProps {
  readonly title: ReactNode;
  /** rows of its list, of which paper has only a few */
  readonly rows?: number;
  readonly children: ReactNode;
}

/** Rows of a list that are printed; what is longer is only counted on paper. */
const MOST_PRINTED = 16;

/** A part of the page under its heading. */
export function Part({ title, rows = 0, children }: PartProps) {
  const { number, locale } = useLanguage();
  const isLong = rows > MOST_PRINTED;
  return (
    <section className={isLong ? 'long' : undefined}>
      <h2>{title}</h2>
      {isLong && <p className="on-paper">{PROFILE_TEXTS[locale].onPage({ n: number(rows) })}</p>}
      {children}
    </section>
  );
}

/** The name of a place or person, as a link to its page where it has one. */
export function NameLink({ to, children }: { readonly to: Selection; readonly children: ReactNode }) {
  return (
    <SelectionLink to={to} className="name">
      {children}
    </SelectionLink>
  );
}

/** Sources by their publishers, each a link. */
export function SourceNames({ ids }: { readonly ids: readonly string[] }) {
  const { dataset } = useDepartures();
  const { t } = useLanguage();
  const { evidence } = dataset;
  if (evidence === null || ids.length === 0) return <span className="unsourced">{t('card.unsourced')}</span>;
  return (
    <span className="source-names">
      {ids.map((id) => (
        <SourceName key={id} id={id} evidence={evidence} />
      ))}
    </span>
  );
}

/** Returns a span of two recorded dates in words, as the cards have it. */
export function describeSpan(from: string | null, to: string | null, { t, date }: Language): string {
  const [start, end] = [dateOf(from), dateOf(to)];
  if (start !== null && end !== null) return t('card.career.span', { from: date(start), to: date(end) });
  if (start !== null) return t('card.career.from', { date: date(start) });
  return end === null ? t('card.career.undated') : t('card.career.to', { date: date(end) });
}

export interface CitationProps {
  readonly selection: Selection;
  /** what is cited, as sentences */
  readonly what: string;
  /** address of the page; null where the site does not know where it is at home */
  readonly address: string | null;
  /** path of the explorer with the record open, from this page */
  readonly explorer: string;
}

/** How to link to the page and to cite it. */
export function Citation({ selection, what, address, explorer }: CitationProps) {
  const { dataset } = useDepartures();
  const { t, date, locale } = useLanguage();
  const { meta } = dataset;
  const citation = t('card.citation', {
    what,
    version: meta.version,
    date: date(dataset.asOf),
    address: address ?? '',
  });
  return (
    <Part title={PROFILE_TEXTS[locale].cite}>
      <p>
        <a href={explorer}>{PROFILE_TEXTS[locale].open}</a>
      </p>
      {address !== null && (
        <p>
          <a href={address}>{address}</a>
        </p>
      )}
      <p className="citation">{citation.trim()}</p>
      <pre>{toBibtex({ id: selection.id, title: what, address: address ?? '', meta })}</pre>
    </Part>
  );
}
