import { useMount, useLanguage, useShown } from '../../store/context.ts';
import type { Selection } from '../../state/linkState.ts';
import { withSelection } from '../../store/updates.ts';
import { useCard } from './cardContext.ts';

/** What leads from a card to others: back to the one it was followed from, and to what comes before and after it. */
export function CardTools({ type, id }: Selection) {
  const { t } = useLanguage();
  const { back } = useCard();
  return (
    <>
      {back !== null && (
        <button type="button" className="quiet" onClick={back}>
          <span aria-hidden="true">← </span>
          {t('card.back')}
        </button>
      )}
      {type === 'departure' && <Neighbours id={id} />}
    </>
  );
}

/** The departures before and after the one that is open, in the order of time of what is shown. Nothing where it is not among them. */
function Neighbours({ id }: { readonly id: string }) {
  const { store } = useMount();
  const { t, text } = useLanguage();
  const { departures } = useShown();
  const index = departures.findIndex((departure) => departure.id === id);
  if (index === -1 || departures.length < 2) return null;
  return (
    <>
      {(['previous', 'next'] as const).map((way) => {
        const departure = departures[index + (way === 'next' ? 1 : -1)];
        return (
          <button
            key={way}
            type="button"
            className="quiet"
            disabled={departure === undefined}
            aria-label={t(way === 'next' ? 'card.next' : 'card.previous', {
              person: departure === undefined ? '' : text(departure.person.name),
            })}
            onClick={() => {
              if (departure !== undefined)
                store.setState(withSelection({ type: 'departure', id: departure.id }));
            }}
          >
            <span aria-hidden="true">{way === 'next' ? '›' : '‹'}</span>
          </button>
        );
      })}
    </>
  );
}
