import { useLanguage } from '../../store/context.ts';
import { OtherName } from '../../views/OtherName.tsx';
import { useCard } from './cardContext.ts';

interface CardTitleProps {
  readonly name: { readonly en: string; readonly zh: string | null };
}

/** A name in the reader's script, the other one smaller beside it. */
export function CardTitle({ name }: CardTitleProps) {
  const { text, locale } = useLanguage();
  const { titleId } = useCard();
  return (
    <h2 id={titleId} tabIndex={-1}>
      {text(name)}
      <OtherName name={name} locale={locale} />
    </h2>
  );
}
