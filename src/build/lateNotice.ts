import { createLanguage } from '../i18n/language.ts';
import { LOCALES, LOCALE_IDS, type Locale } from '../i18n/locales.ts';
import { escapeMarkup } from '../lib/escapeMarkup.ts';

/**
 * Returns what a page says where its script is late or does not come (app/parts/late.css shows it then), and where scripts are off. It needs
 * no script itself. `up` leads to the root of the site.
 */
export function lateNotice(locale: Locale, up: string): string {
  const { t } = createLanguage(locale);
  const links = [
    `<a href="${up}${LOCALES[locale].path}table/">${escapeMarkup(t('table.page'))}</a>`,
    ...LOCALE_IDS.filter((id) => id !== locale).map(
      (id) =>
        `<a href="${up}${LOCALES[id].path}" hreflang="${LOCALES[id].tag}" lang="${LOCALES[id].tag}">${LOCALES[id].autonym}</a>`,
    ),
    `<a href="${up}data/">${escapeMarkup(t('app.footer.open'))}</a>`,
  ].join(' · ');
  return `<div class="departures late" id="late" data-theme="auto"><p>${escapeMarkup(t('part.late'))} <a href="">${escapeMarkup(t('part.reload'))}</a> · ${links}</p></div>
<noscript><div class="departures late" data-theme="auto"><p>${escapeMarkup(t('part.noScript'))} ${links}</p></div></noscript>`;
}
