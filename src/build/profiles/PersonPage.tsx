import { citedEvidence, sourcedReason } from '../../app/card/cited.ts';
import { Cites } from '../../app/card/Cites.tsx';
import { Clocks } from '../../app/card/Clocks.tsx';
import { Destinations } from '../../app/card/Destinations.tsx';
import { Disagreements } from '../../app/card/Disagreements.tsx';
import { Fact } from '../../app/card/Fact.tsx';
import { LabFacts } from '../../app/card/LabFacts.tsx';
import { Sources } from '../../app/card/Sources.tsx';
import { otherScript } from '../../words/otherScript.ts';
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
  const other = otherScript(person.name, locale);
  const what = departures.map((departure) => describeEvent(departure, language));
  return (
    <article data-person={person.id}>
      <h1>
        {text(person.name)}
        {other !== null && (
          <>
            {' '}
            <span className="other" lang={other.lang}>
              {other.name}
            </span>
          </>
        )}
      </h1>
      {what.map((sentence) => (
        <p key={sentence} className="lead">
          {sentence}
        </p>
      ))}
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
  const { role, roleGeneric, roleKind, unit, status } = departure;
  const evidence = citedEvidence(departure, dataset.evidence);
  const reason = evidence === null ? null : sourcedReason(evidence);
  return (
    <section className="departure" id={departure.id} data-departure={departure.id}>
      <h2>{describeEvent(departure, language)}</h2>
      {evidence?.caveat != null && (
        <p className="caveat">{t('card.named', { name: t('card.caveat'), value: text(evidence.caveat) })}</p>
      )}
      <dl className="facts">
        <Fact name={t('card.role')}>
          {role === null ? <span className="none">{t('role.unknown')}</span> : text(role)}
          <span className="aside"> · {roleGeneric ? t('card.role.generic') : t(`roleKind.${roleKind}`)}</span>
          {role !== null && <Cites evidence={evidence} fact="role" />}
        </Fact>
        {unit !== null && <Fact name={t('card.unit')}>{text(unit)}</Fact>}
        <Fact name={t('card.lab')}>
          <LabFacts departure={departure} />
        </Fact>
        <Clocks departure={departure} evidence={evidence} />
        <Fact name={t('card.after')}>
          <Destinations departure={departure} evidence={evidence} />
        </Fact>
        <Fact name={t('card.reason')}>
          {reason === null ? (
            <span className="none">{t('card.reason.none')}</span>
          ) : (
            <>
              {text(reason.text)}
              <span className="aside"> · {t(`card.reason.${reason.by ?? 'unattributed'}`)}</span>
              <Cites evidence={evidence} fact="stated_reason" />
            </>
          )}
        </Fact>
        <Fact name={t('field.status')}>
          {t(`status.${status}`)}
          <span className="aside"> · {t(`card.status.${status}`)}</span>
        </Fact>
        {evidence?.note != null && <Fact name={t('card.note')}>{text(evidence.note)}</Fact>}
      </dl>
      {evidence !== null && (
        <>
          <Disagreements evidence={evidence} />
          <Sources evidence={evidence} />
        </>
      )}
    </section>
  );
}
