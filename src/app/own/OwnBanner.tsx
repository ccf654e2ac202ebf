import { useState } from 'react';
import { LOCALES } from '../../i18n/locales.ts';
import { useDepartures, useLanguage } from '../../store/context.ts';
import type { PageHost } from '../App.tsx';
import { SheetDialog } from '../SheetDialog.tsx';
import { OwnFlow } from './OwnFlow.tsx';
import type { OwnReport } from './opened.ts';
import './own.css';
import type { showOwn } from './showOwn.tsx';
import { ownWords } from './words/index.ts';

export interface OwnBannerProps {
  readonly host: PageHost;
  readonly report: OwnReport;
  /** shows what was corrected in the place of it */
  readonly show: typeof showOwn;
}

/** Says whose data the page shows, where they are, how they were read, and how to get back to the record. */
export function OwnBanner({ host, report, show }: OwnBannerProps) {
  const { dataset, store } = useDepartures();
  const { text, locale } = useLanguage();
  const [isOpen, setOpen] = useState(false);
  const { own } = dataset;
  if (own === null) return null;
  const w = ownWords(locale);
  return (
    <aside className="own-banner" aria-label={w.whose} tabIndex={-1}>
      <p>
        <strong>
          <bdi>{text(own.title)}</bdi>
        </strong>{' '}
        {own.credit !== null && (
          <>
            <bdi>{text(own.credit)}</bdi>{' '}
          </>
        )}
        <span>{own.address === null ? w.inBrowser : w.from({ address: own.address })}</span>
      </p>
      <p className="own-buttons">
        <button type="button" className="quiet bordered" aria-haspopup="dialog" onClick={() => setOpen(true)}>
          {w.report}
        </button>{' '}
        <a href={`${host.site}${LOCALES[locale].path}`}>{w.back}</a>
      </p>
      {isOpen && (
        <SheetDialog title={w.report} closing={w.close} className="own-dialog" onClose={() => setOpen(false)}>
          <OwnFlow
            locale={locale}
            site={host.site}
            start={null}
            resume={report}
            columns=""
            isQuick={false}
            onDone={(own) => {
              const { locale: spoken, theme } = store.getState();
              setOpen(false);
              // The dialog is taken out before the page it stands on.
              setTimeout(() => {
                host.leave();
                void show(
                  own,
                  { root: host.root, page: host.page, opened: store.getInitialState() },
                  { locale: spoken, theme },
                );
              }, 0);
            }}
          />
        </SheetDialog>
      )}
    </aside>
  );
}
