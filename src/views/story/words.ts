import type { Language } from '../../i18n/language.ts';
import { nameYears } from '../../words/nameYears.ts';
import { SHARE_KINDS, shareOf, type Shares } from '../../transforms/shares.ts';

/** Returns a period in words: its years, how many next jobs are known, and the share of each kind, the largest first. */
export function describePeriod(shares: Shares, language: Language): string {
  const { t } = language;
  return t('story.period', {
    years: nameYears(shares.years, language),
    n: shares.known,
    kinds: language.list(
      [...SHARE_KINDS]
        .filter((kind) => shares.kinds[kind].sure > 0)
        .sort((a, b) => shares.kinds[b].sure - shares.kinds[a].sure)
        .map((kind) =>
          t('story.share', { kind: t(`story.kind.${kind}`), share: language.percent(shareOf(shares, kind)) }),
        ),
    ),
  });
}
