import { DESTINATION_KINDS } from '../../model/schema.ts';
import { useDepartures, useDeparturesState, useLanguage, useParam } from '../../store/context.ts';
import { withEntryToggled, withGroup, withParam } from '../../store/updates.ts';
import { MEASURE, MEASURES, ORIGINS, UNFOLD } from './params.ts';

/** What a width means, what the origins are, and what is unfolded. */
export function FlowControls() {
  const { store, dataset } = useDepartures();
  const { t } = useLanguage();
  const group = useDeparturesState((state) => state.group);
  const unfolded = useParam(UNFOLD);
  const measure = useParam(MEASURE);
  const toggle = (word: string) => store.setState(withEntryToggled(UNFOLD, word));
  return (
    <div className="explore-controls">
      <label>
        {t('flow.measure')}{' '}
        <select
          value={measure}
          onChange={({ target }) => {
            const chosen = MEASURES.find((each) => each === target.value);
            if (chosen !== undefined) store.setState(withParam(MEASURE, chosen));
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
      {unfolded.includes(ORIGINS) && (
        <button type="button" className="quiet" onClick={() => toggle(ORIGINS)}>
          {t('flow.fold.from')}
        </button>
      )}
      {DESTINATION_KINDS.filter((kind) => unfolded.includes(kind)).map((kind) => (
        <button key={kind} type="button" className="quiet" onClick={() => toggle(kind)}>
          {t('flow.fold.to', { kind: t(`kind.${kind}`) })}
        </button>
      ))}
    </div>
  );
}
