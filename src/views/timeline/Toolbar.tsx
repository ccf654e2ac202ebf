import { memo } from 'react';
import { useDepartures, useDeparturesState, useLanguage, useParam } from '../../store/context.ts';
import { GROUPS } from '../../state/linkState.ts';
import { LANE_SORTS, SORT, ZOOM } from './params.ts';
import { withGroup, withParam } from '../../store/updates.ts';

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
  const { store, dataset } = useDepartures();
  const { t } = useLanguage();
  const group = useDeparturesState((state) => state.group);
  const sort = useParam(SORT);
  return (
    <>
      <label>
        {t('timeline.group')}{' '}
        <select
          value={group}
          onChange={({ target }) => {
            const chosen = GROUPS.find((each) => each === target.value);
            if (chosen !== undefined) store.setState(withGroup(chosen, dataset.places));
          }}
        >
          {GROUPS.map((id) => (
            <option key={id} value={id}>
              {t(`timeline.group.${id}`)}
            </option>
          ))}
        </select>
      </label>
      <label>
        {t('timeline.sort')}{' '}
        <select
          value={sort}
          onChange={({ target }) => {
            const chosen = LANE_SORTS.find((each) => each === target.value);
            if (chosen !== undefined) store.setState(withParam(SORT, chosen));
          }}
        >
          {LANE_SORTS.map((id) => (
            <option key={id} value={id}>
              {t(`timeline.sort.${id}`)}
            </option>
          ))}
        </select>
      </label>
    </>
  );
});
