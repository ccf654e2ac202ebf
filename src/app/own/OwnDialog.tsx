import { useLanguage } from '../../store/context.ts';
import type { DepartureStore } from '../../store/createDepartureStore.ts';
import type { PageHost } from '../App.tsx';
import { SheetDialog } from '../SheetDialog.tsx';
import type { OwnInput } from './openInput.ts';
import { OwnFlow, type OwnFlowProps } from './OwnFlow.tsx';
import { showOwn } from './showOwn.tsx';
import { ownWords } from './words/index.ts';

export interface OwnDialogProps {
  readonly host: PageHost;
  readonly store: DepartureStore;
  /** what was dropped; null lets the reader choose */
  readonly file: File | null;
  readonly onClose: () => void;
}

/** The way from a file, a pasted table or an address to its views. */
export function OwnDialog({ host, store, file, onClose }: OwnDialogProps) {
  const { locale } = useLanguage();
  const w = ownWords(locale);
  const start: OwnInput | null = file === null ? null : { kind: 'file', file };
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
      <OwnFlow locale={locale} site={host.site} start={start} columns="" isQuick={false} onDone={onDone} />
    </SheetDialog>
  );
}
