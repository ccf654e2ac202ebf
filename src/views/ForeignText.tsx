import type { Language } from '../i18n/language.ts';
import { foreignRuns } from '../words/foreignRuns.ts';

export interface ForeignTextProps {
  readonly language: Pick<Language, 'locale'>;
  readonly children: string;
}

/**
 * A text with the names in it that are in another language marked as such: a screen reader says them, and a Japanese system draws Chinese ones, as what
 * they are.
 */
export function ForeignText({ language, children: text }: ForeignTextProps) {
  return foreignRuns(text, language.locale).map((run, i) =>
    run.lang === null ? (
      run.text
    ) : (
      // Parts of one text, which never change places.
      // oxlint-disable-next-line react/no-array-index-key
      <span key={i} lang={run.lang}>
        {run.text}
      </span>
    ),
  );
}
