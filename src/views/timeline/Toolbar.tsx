import { memo } from 'react';
import { countWithin } from '../../filters/count.ts';
import type { Domain } from '../../layout/zoomDomain.ts';
import { useLanguage, useParam, useShown } from '../../store/context.ts';
import { LANE_SORTS, SORT, ZOOM } from './params.ts';
import { GroupSelect, ParamSelect } from '../ChoiceSelect.tsx';

export interface ToolbarProps {
  /** the part of the record in view, UTC ms; null for all of it */
  readonly domain: Domain | null;
  /** below 1 looks closer */
  readonly onScale: (factor: number) => void;
  readonly onShowAll: () => void;
}

/** Lanes by lab or company, their order, and the period by looking closer. */
export function Toolbar({ domain, onScale, onShowAll }: ToolbarProps) {
  const { t } = useLanguage();
  return (
    <div className="timeline-toolbar">
      <LaneChoices />
      <span className="zoom" role="group" aria-label={t('timeline.zoom')}>
        <button
          type="button"
          className="quiet"
          aria-label={t('timeline.zoom.out')}
          disabled={domain === null}
          onClick={() => onScale(2)}
        >
          −
        </button>
        <button
          type="button"
          className="quiet"
          aria-label={t('timeline.zoom.in')}
          onClick={() => onScale(0.5)}
        >
          +
        </button>
        <button type="button" className="quiet" disabled={domain === null} onClick={onShowAll}>
          {t('timeline.zoom.all')}
        </button>
      </span>
    </div>
  );
}

/** Says what part of the years is in view where it is finer than they are, and how many departures it has. */
export const Look = memo(function Look() {
  const language = useLanguage();
  const { t, shortDate } = language;
  const zoom = useParam(ZOOM);
  const { departures, count } = useShown();
  if (zoom === null) return null;
  const [from, to] = zoom;
  return (
    <p className="timeline-look">
      {t('timeline.zoom.look', {
        from: shortDate(from, 'dayOfYear'),
        to: shortDate(to - 1, 'dayOfYear'),
        count: language.count(countWithin(departures, zoom)),
        total: language.number(count.total),
      })}
    </p>
  );
});

const LaneChoices = memo(function LaneChoices() {
  const { t } = useLanguage();
  return (
    <>
      <GroupSelect label={t('timeline.group')} nameOf={(id) => t(`timeline.group.${id}`)} />
      <ParamSelect
        param={SORT}
        label={t('timeline.sort')}
        options={LANE_SORTS}
        nameOf={(id) => t(`timeline.sort.${id}`)}
      />
    </>
  );
});
