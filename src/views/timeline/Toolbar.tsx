import { memo } from 'react';
import { useDepartures, useLanguage, useParam } from '../../store/context.ts';
import { LANE_SORTS, SORT, ZOOM } from './params.ts';
import { withParam } from '../../store/updates.ts';
import { ChoiceSelect, GroupSelect } from '../ChoiceSelect.tsx';

export interface ToolbarProps {
  /** below 1 looks closer */
  readonly onScale: (factor: number) => void;
}

/** Lanes by lab or company, their order, and the zoom. */
export function Toolbar({ onScale }: ToolbarProps) {
  const { store } = useDepartures();
  const { t } = useLanguage();
  const zoom = useParam(ZOOM);
  return (
    <div className="timeline-toolbar">
      <LaneChoices />
      <span className="zoom" role="group" aria-label={t('timeline.zoom')}>
        <button
          type="button"
          className="quiet"
          aria-label={t('timeline.zoom.out')}
          disabled={zoom === null}
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
        <button
          type="button"
          className="quiet"
          disabled={zoom === null}
          onClick={() => store.setState(withParam(ZOOM, null))}
        >
          {t('timeline.zoom.all')}
        </button>
      </span>
    </div>
  );
}

const LaneChoices = memo(function LaneChoices() {
  const { store } = useDepartures();
  const { t } = useLanguage();
  const sort = useParam(SORT);
  return (
    <>
      <GroupSelect label={t('timeline.group')} nameOf={(id) => t(`timeline.group.${id}`)} />
      <ChoiceSelect
        label={t('timeline.sort')}
        options={LANE_SORTS}
        value={sort}
        nameOf={(id) => t(`timeline.sort.${id}`)}
        onChoose={(id) => store.setState(withParam(SORT, id))}
      />
    </>
  );
});
