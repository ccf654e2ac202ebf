import { citedEvidence } from '../../app/card/cited.ts';
import { DepartureFacts, ReasonFact } from '../../app/card/DepartureFacts.tsx';
import { Disagreements } from '../../app/card/Disagreements.tsx';
import { Sources } from '../../app/card/Sources.tsx';
import { OtherName } from '../../views/OtherName.tsx';
import { describeEvent } from '../../words/describeEvent.ts';
import type { Departure } from '../../model/dataset.ts';
import type { ResearcherRecord } from '../../model/schema.ts';
import { useDepartures, useLanguage } from '../../store/context.ts';
import { careerOf } from '../../transforms/careerOf.ts';
import { Citation, NameLink, Part } from './parts.tsx';
import { PROFILE_TEXTS } from './profileTexts.ts';
import { TimeRows, type TimeRow } from './TimeRows.tsx';

export interface PersonPageProps {
  readonly person: ResearcherRecord;
  readonly address: string | null;
  readonly explorer: string;
}

/** Where somebody has been, how each departure is known, and by whom. */
export function PersonPage({ person, address, explorer }: PersonPageProps) {
  const { dataset } = useDepartures();
  const language = useLanguage();
  const { t, text, list, locale } = language;
  const texts = PROFILE_TEXTS[locale];
  const departures = dataset.departuresByPerson.get(person.id) ?? [];
  const what = departures.map((departure) => describeEvent(departure, language));
  return (
    <article data-person={person.id}>
      <h1>
        {text(person.name)}
        <OtherName name={person.name} locale={locale} />
      </h1>
      <p className="lead">
        {texts.events(
          departures.map((departure, i) =>
            i === 0 ? describeEvent(departure, language) : describeEvent(departure, language, '').trim(),
          ),
        )}
      </p>
      {person.knownFor !== null && (
        <p className="aside">{t('card.named', { name: t('card.knownFor'), value: text(person.knownFor) })}</p>
      )}
      {person.aliases.length > 0 && (
        <p className="aside">{t('card.named', { name: t('card.aliases'), value: list(person.aliases) })}</p>
      )}
      <Part title={texts.career}>
        <Strand departures={departures} />
        <p className="aside">{texts.careerNote}</p>
      </Part>
      {departures.map((departure) => (
        <DeparturePart key={departure.id} departure={departure} />
      ))}
      <Citation
        selection={{ type: 'person', id: person.id }}
        what={what.join(locale === 'zh' ? '' : ' ')}
        address={address}
        explorer={explorer}
      />
      <p className="aside">{texts.noindex}</p>
    </article>
  );
}

/** The stints of a career, one strand that leads from each that ended to the next. */
function Strand({ departures }: { readonly departures: readonly Departure[] }) {
  const { dataset } = useDepartures();
  const { t, text, date } = useLanguage();
  const stints = careerOf(departures);
  const rows = stints.map(({ key, place, kind, role, from, to, departure }, i): TimeRow => {
    const when =
      from !== null && to !== null
        ? t('card.career.span', { from: date(from), to: date(to) })
        : from !== null
          ? t('card.career.from', { date: date(from) })
          : to === null
            ? t('card.career.undated')
            : t('card.career.to', { date: date(to) });
    const gone = departure?.destination?.place?.id;
    const next =
      gone === undefined ? -1 : stints.findIndex((stint, j) => j > i && stint.place?.chain.includes(gone));
    return {
      key,
      span: { from, to, end: 'open', next: next < 0 ? null : next },
      isCurrent: false,
      tone: kind,
      label: (
        <>
          {place === null ? (
            <b>{t('destination.retired')}</b>
          ) : (
            <NameLink to={{ type: 'place', id: place.id }}>{text(place.name)}</NameLink>
          )}
          {role !== null && <span className="aside"> · {text(role)}</span>}
          <span className="when">{when}</span>
        </>
      ),
    };
  });
  return <TimeRows rows={rows} asOf={dataset.asOf} />;
}

/** One departure with every fact, its sources by fact, and what is in dispute. */
function DeparturePart({ departure }: { readonly departure: Departure }) {
  const { dataset } = useDepartures();
  const language = useLanguage();
  const { t, text } = language;
  const evidence = citedEvidence(departure, dataset.evidence);
  return (
    <section className="departure" id={departure.id} data-departure={departure.id}>
      <h2>{describeEvent(departure, language)}</h2>
      {evidence?.caveat != null && (
        <p className="caveat">{t('card.named', { name: t('card.caveat'), value: text(evidence.caveat) })}</p>
      )}
      <DepartureFacts departure={departure} evidence={evidence}>
        <ReasonFact evidence={evidence} />
      </DepartureFacts>
      {evidence !== null && (
        <>
          <Disagreements evidence={evidence} />
          <Sources evidence={evidence} />
        </>
      )}
    </section>
  );
}
