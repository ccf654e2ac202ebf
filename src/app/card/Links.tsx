import type { ReactNode } from 'react';
import { LIVE_PAINT } from '../../encoding/palette.ts';
import { KindSymbol } from '../../marks/KindSymbol.tsx';
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

export function PlaceLink({ place }: { readonly place: Place }) {
  const { text } = useLanguage();
  return <FollowLink to={{ type: 'place', id: place.id }}>{text(place.name)}</FollowLink>;
}

export function KindMark({ kind }: { readonly kind: DestinationKind }) {
  return (
    <svg className="kind-mark" width="14" height="14" viewBox="-7 -7 14 14" aria-hidden="true">
      <KindSymbol kind={kind} x={0} y={0} size={8} fill={LIVE_PAINT.kind(kind)} />
    </svg>
  );
}
