import { useId, useLayoutEffect, useRef, useState } from 'react';
import { selectAll } from '../behaviors/selectAll.ts';
import { useLanguage } from '../store/context.ts';
import './copyField.css';

export interface CopyFieldProps {
  readonly label: string;
  readonly value: string;
  readonly rows: number;
  /** true where the reader fills the text in before copying it */
  readonly editable?: boolean;
}

/** A text with a button that copies it; where the clipboard is closed to the page, the button selects the text instead. */
export function CopyField({ label, value, rows, editable = false }: CopyFieldProps) {
  const { t } = useLanguage();
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [outcome, setOutcome] = useState<'copied' | 'selected' | null>(null);
  const copy = async () => {
    const element = field.current;
    if (element === null) return;
    try {
      await navigator.clipboard.writeText(element.value);
      setOutcome('copied');
    } catch {
      selectAll(element);
      setOutcome('selected');
    }
  };
  // A text that changes meanwhile stands in a field of its own, and is selected as well.
  useLayoutEffect(() => {
    if (outcome === 'selected') selectAll(field.current);
  }, [outcome, value]);
  return (
    <div className="copy-field">
      <label htmlFor={id}>{label}</label>
      <textarea
        id={id}
        ref={field}
        rows={rows}
        readOnly={!editable}
        spellCheck={false}
        defaultValue={value}
        key={value}
        onChange={() => setOutcome(null)}
      />
      <div className="copy-line">
        <button type="button" className="quiet bordered" onClick={() => void copy()}>
          {t('card.copy')}
        </button>
        <span role="status">
          {outcome === 'copied' && t('card.copied')}
          {outcome === 'selected' && t('card.copySelf')}
        </span>
      </div>
    </div>
  );
}
