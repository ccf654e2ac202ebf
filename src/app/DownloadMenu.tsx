import { createPart } from '../behaviors/createPart.ts';
import { useLanguage } from '../store/context.ts';
import { Popover } from './filters/Popover.tsx';
import { LatePart } from './parts/LatePart.tsx';

const panel = createPart(() => import('./downloads/DownloadPanel.tsx'));

/** What is shown, as files. */
export function DownloadMenu() {
  const { t } = useLanguage();
  return (
    <Popover label={t('download.open')} title={t('download.open')} active={false}>
      <Downloads />
    </Popover>
  );
}

/** The files of what is shown, each a button. */
export function Downloads() {
  return <LatePart part={panel}>{({ DownloadPanel }) => <DownloadPanel />}</LatePart>;
}
