import { isOn, type ListFilterId } from '../../filters/filters.ts';
import { useDeparturesState, useLanguage } from '../../store/context.ts';

/** Returns how a list filter is named on its button: "Lab", "Lab: 2" where two labs are on its list. */
export function useFilterName(): (id: ListFilterId) => string {
  const { t, number } = useLanguage();
  const filters = useDeparturesState((state) => state.filters);
  return (id) => {
    const name = t(`filter.${id}`);
    const n = filters[id].length;
    if (!isOn(id, filters)) return name;
    return t('filter.button', { name, n: n === 0 ? t('filter.all') : number(n) });
  };
}
