import { memo } from 'react';
import { LIVE_PAINT } from '../encoding/palette.ts';
import { describeClock, describeDestination } from '../i18n/describeDeparture.ts';
import { KindSymbol } from '../marks/KindSymbol.tsx';
import type { Departure } from '../model/dataset.ts';
import { useDepartures, useLanguage, useShown } from '../store/context.ts';
import { withSelection } from '../store/updates.ts';

/** The table twin of every chart; on narrow containers it is the vertical timeline. */
export const RecordTable = memo(function RecordTable({ alone }: { readonly alone: boolean }) {
  const { t } = useLanguage();
  const shown = useShown();
  return (
    <section
      id="record"
      className={alone ? 'record alone' : 'record'}
      tabIndex={-1}
      aria-label={t('app.view.table')}
    >
      <table>
        <thead>
          <tr>
            <th scope="col">{t('field.person')}</th>
            <th scope="col">{t('field.lab')}</th>
            <th scope="col">{t('field.role')}</th>
            <th scope="col">{t('field.left')}</th>
            <th scope="col">{t('field.destination')}</th>
            <th scope="col">{t('field.status')}</th>
            <th scope="col">{t('field.sources')}</th>
          </tr>
        </thead>
        <tbody>
          {shown.departures.map((departure) => (
            <RecordRow key={departure.id} departure={departure} />
          ))}
        </tbody>
      </table>
    </section>
  );
});

const RecordRow = memo(function RecordRow({ departure }: { readonly departure: Departure }) {
  const { store, dataset } = useDepartures();
  const language = useLanguage();
  const { t, text } = language;
  const evidence = dataset.evidence?.departures.get(departure.id);
  return (
    <tr data-departure={departure.id}>
      <th scope="row">
        <button
          type="button"
          className="link"
          onClick={() => store.setState(withSelection({ type: 'departure', id: departure.id }))}
        >
          {text(departure.person.name)}
        </button>
      </th>
      <td>{text(departure.lab.name)}</td>
      <td>{departure.role === null ? t('role.unknown') : text(departure.role)}</td>
      <td>{describeClock(departure, language)}</td>
      <td>
        <svg width="12" height="12" viewBox="-6 -6 12 12" aria-hidden="true">
          <KindSymbol kind={departure.kind} x={0} y={0} size={8} fill={LIVE_PAINT.kind(departure.kind)} />
        </svg>{' '}
        {describeDestination(departure.destination, language)}
      </td>
      <td>{t(`status.${departure.status}`)}</td>
      <td>
        {evidence?.sources.map((ref, i) => {
          const source = dataset.evidence?.sources.get(ref.source);
          return source === undefined ? null : (
            <a key={ref.source} href={source.url} target="_blank" rel="noopener noreferrer">
              {i + 1}
            </a>
          );
        })}
      </td>
    </tr>
  );
});
