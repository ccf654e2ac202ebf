import { DESTINATION_KINDS } from '../../model/schema.ts';
import { useMount, useLanguage, useParam } from '../../store/context.ts';
import { withEntryToggled } from '../../store/updates.ts';
import { MEASURE, MEASURES, ORIGINS, UNFOLD } from './params.ts';
import { GroupSelect, ParamSelect } from '../ChoiceSelect.tsx';

/** What a width means, what the origins are, and what is unfolded. */
export function FlowControls() {
  const { store } = useMount();
  const { t } = useLanguage();
  const unfolded = useParam(UNFOLD);
  const toggle = (word: string) => store.setState(withEntryToggled(UNFOLD, word));
  return (
    <div className="explore-controls">
      <ParamSelect
        param={MEASURE}
        label={t('flow.measure')}
        options={MEASURES}
        nameOf={(id) => t(`flow.measure.${id}`)}
      />
      <GroupSelect label={t('flow.group')} nameOf={(id) => t(`network.group.${id}`)} />
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
