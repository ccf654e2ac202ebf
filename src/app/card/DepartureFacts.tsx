import type { ReactNode } from 'react';
import type { Departure } from '../../model/dataset.ts';
import { useLanguage } from '../../store/context.ts';
import { sourcedReason, type CitedEvidence } from './cited.ts';
import { Cites } from './Cites.tsx';
import { Clocks } from './Clocks.tsx';
import { Destinations } from './Destinations.tsx';
import { Fact } from './Fact.tsx';
import { LabFacts } from './LabFacts.tsx';

export interface DepartureFactsProps {
  readonly departure: Departure;
  /** null until the sources are there */
  readonly evidence: CitedEvidence | null;
  /** further facts, before the status; none unless given */
  readonly children?: ReactNode;
}

/** Role, lab, the clocks, what came after and the status of a departure, with what each rests on. */
export function DepartureFacts({ departure, evidence, children }: DepartureFactsProps) {
  const { t, text } = useLanguage();
  const { role, roleGeneric, roleKind, unit, status } = departure;
  return (
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
      {children}
      <Fact name={t('field.status')}>
        {t(`status.${status}`)}
        <span className="aside"> · {t(`card.status.${status}`)}</span>
      </Fact>
      {evidence?.note != null && <Fact name={t('card.note')}>{text(evidence.note)}</Fact>}
    </dl>
  );
}

/** The reason that was given, and by whom. */
export function ReasonFact({ evidence }: Pick<DepartureFactsProps, 'evidence'>) {
  const { t, text } = useLanguage();
  const reason = evidence === null ? null : sourcedReason(evidence);
  return (
    <Fact name={t('card.reason')}>
      {reason === null ? (
        <span className="none">{t(evidence === null ? 'card.loading' : 'card.reason.none')}</span>
      ) : (
        <>
          {text(reason.text)}
          <span className="aside"> · {t(`card.reason.${reason.by ?? 'unattributed'}`)}</span>
          <Cites evidence={evidence} fact="stated_reason" />
        </>
      )}
    </Fact>
  );
}
