import { memo } from 'react';
import { useDepartures, useDeparturesState, useLanguage } from '../../store/context.ts';
import type { Group, LaneSort } from '../../store/state.ts';
import { withGroup } from '../../store/updates.ts';

const SORTS: readonly LaneSort[] = ['count', 'first', 'latest', 'name'];
const GROUPS: readonly Group[] = ['lab', 'company'];

export interface ToolbarProps {
  /** below 1 looks closer */
  readonly onScale: (factor: number) => void;
}

/** Lanes by lab or company, their order, and the zoom. */
export function Toolbar({ onScale }: ToolbarProps) {
  const { store } = useDepartures();
  const { t } = useLanguage();
  const zoom = useDeparturesState((state) => state.zoom);
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
          onClick={() => store.setState({ zoom: null })}
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
  const sort = useDeparturesState((state) => state.sort);
  return (
    <>
      <label>
        {t('timeline.group')}{' '}
        <select
          value={group}
          onChange={(event) => store.setState(withGroup(event.target.value as Group, dataset.places))}
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
        <select value={sort} onChange={(event) => store.setState({ sort: event.target.value as LaneSort })}>
          {SORTS.map((id) => (
            <option key={id} value={id}>
              {t(`timeline.sort.${id}`)}
            </option>
          ))}
        </select>
      </label>
    </>
  );
});
