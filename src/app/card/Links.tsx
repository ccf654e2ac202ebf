import type { ReactNode } from 'react';
import { KindIcon } from '../../marks/KindIcon.tsx';
import type { Place } from '../../model/dataset.ts';
import type { DestinationKind } from '../../model/schema.ts';
import { useLanguage } from '../../store/context.ts';
import type { Selection } from '../../state/linkState.ts';
import { SelectionLink } from '../../views/SelectionLink.tsx';
import { useCard } from './cardContext.ts';

/** Opens something else in the card. */
export function FollowLink({ to, children }: { readonly to: Selection; readonly children: ReactNode }) {
  const { follow } = useCard();
  return (
    <SelectionLink to={to} className="link follow" onFollow={() => follow(to)}>
      {children}
    </SelectionLink>
  );
}

/** The name of a place, which leads to its card. */
export function PlaceLink({ place }: { readonly place: Place }) {
  const { text } = useLanguage();
  return <FollowLink to={{ type: 'place', id: place.id }}>{text(place.name)}</FollowLink>;
}

/** The symbol of a kind of destination, beside its name in a card. */
export function KindMark({ kind }: { readonly kind: DestinationKind }) {
  return <KindIcon kind={kind} size={8} className="kind-mark" />;
}
