import { createPart } from '../behaviors/createPart.ts';
import { useLanguage } from '../store/context.ts';
import { Popover } from './filters/Popover.tsx';
import { bringAllTexts } from './texts.ts';
import { LatePart } from './parts/LatePart.tsx';

// The files have the texts of all languages.
const panel = createPart(async () => {
  const [module] = await Promise.all([import('./downloads/DownloadPanel.tsx'), bringAllTexts()]);
  return module;
});

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
