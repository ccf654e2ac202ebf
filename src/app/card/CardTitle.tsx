import { useLanguage } from '../../store/context.ts';
import { otherScript } from '../../words/otherScript.ts';
import { useCard } from './cardContext.ts';

interface CardTitleProps {
  readonly name: { readonly en: string; readonly zh: string | null };
}

/** A name in the reader's script, the other one smaller beside it. */
export function CardTitle({ name }: CardTitleProps) {
  const { text, locale } = useLanguage();
  const { titleId } = useCard();
  const other = otherScript(name, locale);
  return (
    <h2 id={titleId} tabIndex={-1}>
      {text(name)}
      {other !== null && (
        <>
          {' '}
          <span className="other" lang={other.lang}>
            {other.name}
          </span>
        </>
      )}
    </h2>
  );
}
