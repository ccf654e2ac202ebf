import { useEffect, useId, useRef, useState } from 'react';
import { selectAll } from '../behaviors/selectAll.ts';
import { useMount, useLanguage } from '../store/context.ts';
import { encodeLink } from '../url/encodeState.ts';
import { vocabularyOf } from './vocabularyOf.ts';

/** Copies a link that states everything, defaults included. Where the browser refuses, it shows the link to be copied by hand. */
export function CopyLink() {
  const { dataset, store } = useMount();
  const { t, list } = useLanguage();
  const [state, setState] = useState<'idle' | 'copied' | 'refused'>('idle');
  const [link, setLink] = useState('');
  const [leftOut, setLeftOut] = useState<readonly string[]>([]);
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);

  useEffect(() => {
    if (state !== 'copied') return;
    const timer = setTimeout(() => setState('idle'), 4000);
    return () => clearTimeout(timer);
  }, [state]);

  const copy = async () => {
    const encoded = encodeLink(store.getState(), vocabularyOf(dataset, store.getInitialState()), {
      full: true,
    });
    const text = `${location.origin}${location.pathname}?${encoded.query}`;
    setLink(text);
    setLeftOut(encoded.leftOut);
    try {
      await navigator.clipboard.writeText(text);
      setState('copied');
    } catch {
      setState('refused');
    }
  };

  return (
    <span className="copy-link">
      <button ref={button} type="button" className="quiet" onClick={() => void copy()}>
        {state === 'copied' ? t('link.copied') : t('link.copy')}
      </button>
      <span role="status" className={leftOut.length > 0 ? '' : 'visually-hidden'}>
        {state === 'copied' && t('link.copied')}
        {state !== 'idle' && leftOut.length > 0 && ` ${t('link.tooLong', { names: list(leftOut) })}`}
      </span>
      {state === 'refused' && (
        <>
          <label htmlFor={id} className="visually-hidden">
            {t('link.toCopy')}
          </label>
          <input
            id={id}
            className="field"
            readOnly
            value={link}
            onBlur={() => setState('idle')}
            onKeyDown={(event) => {
              if (event.key !== 'Escape') return;
              event.stopPropagation();
              button.current?.focus();
            }}
            ref={selectAll}
          />
        </>
      )}
    </span>
  );
}
