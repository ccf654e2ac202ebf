import { useLanguage } from '../../store/context.ts';
import type { DepartureStore } from '../../store/createDepartureStore.ts';
import type { PageHost } from '../App.tsx';
import { SheetDialog } from '../SheetDialog.tsx';
import { inputOf } from './dropped.ts';
import { OwnFlow, type OwnFlowProps } from './OwnFlow.tsx';
import { showOwn } from './showOwn.tsx';
import { ownWords } from './words/index.ts';

export interface OwnDialogProps {
  readonly host: PageHost;
  readonly store: DepartureStore;
  /** what was dropped; nothing lets the reader choose */
  readonly files: readonly File[];
  readonly onClose: () => void;
}

/** The way from a file, a pasted table or an address to its views. */
export function OwnDialog({ host, store, files, onClose }: OwnDialogProps) {
  const { locale } = useLanguage();
  const w = ownWords(locale);
  const onDone: OwnFlowProps['onDone'] = (own) => {
    const { locale: spoken, theme } = store.getState();
    onClose();
    // The dialog is taken out before the page it stands on.
    setTimeout(() => {
      host.leave();
      void showOwn(
        own,
        { root: host.root, page: host.page, opened: store.getInitialState() },
        { locale: spoken, theme },
      );
    }, 0);
  };
  return (
    <SheetDialog title={w.title} closing={w.close} className="own-dialog" onClose={onClose}>
      <OwnFlow
        locale={locale}
        site={host.site}
        start={inputOf(files)}
        columns=""
        isQuick={false}
        onDone={onDone}
      />
    </SheetDialog>
  );
}
