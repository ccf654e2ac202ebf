import { useEffect, useId, useRef } from 'react';
import { useLanguage } from '../store/context.ts';

/** Says where a link leads that the page does not let the reader open. */
export function BlockedLink({ address }: { readonly address: string }) {
  const { t } = useLanguage();
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.select(), [address]);
  return (
    <p className="embed-blocked" role="alert">
      <label htmlFor={id}>{t('embed.blocked')}</label>
      <input id={id} ref={field} className="field" readOnly value={address} />
    </p>
  );
}
