import { DESTINATION_KINDS } from '../../model/schema.ts';
import { useDepartures, useDeparturesState, useLanguage } from '../../store/context.ts';
import { withGroup, withLaneToggled } from '../../store/updates.ts';
import { measureOf, OPEN_ORIGINS, OPEN_SHARES, openKindId } from './options.ts';

const MEASURES = ['count', 'share'] as const;

/** What a width means, what the origins are, and what is unfolded. */
export function FlowControls() {
  const { store, dataset } = useDepartures();
  const { t } = useLanguage();
  const group = useDeparturesState((state) => state.group);
  const open = useDeparturesState((state) => state.open);
  const measure = measureOf(open);
  const toggle = (id: string) => store.setState(withLaneToggled(id));
  return (
    <div className="explore-controls">
      <label>
        {t('flow.measure')}{' '}
        <select
          value={measure}
          onChange={(event) => {
            if (event.target.value !== measure) toggle(OPEN_SHARES);
          }}
        >
          {MEASURES.map((id) => (
            <option key={id} value={id}>
              {t(`flow.measure.${id}`)}
            </option>
          ))}
        </select>
      </label>
      <label>
        {t('flow.group')}{' '}
        <select
          value={group}
          onChange={(event) =>
            store.setState(withGroup(event.target.value === 'company' ? 'company' : 'lab', dataset.places))
          }
        >
          <option value="lab">{t('network.group.lab')}</option>
          <option value="company">{t('network.group.company')}</option>
        </select>
      </label>
      {open.includes(OPEN_ORIGINS) && (
        <button type="button" className="quiet" onClick={() => toggle(OPEN_ORIGINS)}>
          {t('flow.fold.from')}
        </button>
      )}
      {DESTINATION_KINDS.filter((kind) => open.includes(openKindId(kind))).map((kind) => (
        <button key={kind} type="button" className="quiet" onClick={() => toggle(openKindId(kind))}>
          {t('flow.fold.to', { kind: t(`kind.${kind}`) })}
        </button>
      ))}
    </div>
  );
}
