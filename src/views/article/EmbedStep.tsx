import { use, useState } from 'react';
import { isPlainPress } from '../../behaviors/isPlainPress.ts';
import { selectAll } from '../../behaviors/selectAll.ts';
import type { Language } from '../../i18n/language.ts';
import { StepCodes, type StepToFrame } from '../StepCodes.tsx';

export interface EmbedStepProps {
  readonly step: Pick<StepToFrame, 'id' | 'title' | 'credit'>;
  readonly language: Language;
  /** address of the page of the record, without query */
  readonly base: string;
}

/** The way to the embed of a step: its code in place, and before the script the embed itself. */
export function EmbedStep({ step, language: { t, locale }, base }: EmbedStepProps) {
  const ask = use(StepCodes);
  const [code, setCode] = useState<string | null>(null);
  const href = `${base}embed/article/${step.id}/`;
  return (
    <>
      <a
        href={href}
        aria-expanded={code === null ? undefined : true}
        onClick={(event) => {
          if (ask === null || !isPlainPress(event)) return;
          event.preventDefault();
          if (code !== null) return setCode(null);
          const { href: address } = event.currentTarget;
          void ask({ ...step, locale, address }).then(setCode);
        }}
      >
        {t('article.embed')}
      </a>
      {code !== null && (
        <span className="step-code">
          <textarea
            ref={selectAll}
            rows={7}
            readOnly
            spellCheck={false}
            value={code}
            aria-label={t('article.embed.code')}
          />
          <a href={href}>{t('article.embed.preview')}</a>
        </span>
      )}
    </>
  );
}
