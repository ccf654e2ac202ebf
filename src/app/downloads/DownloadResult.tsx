import { useEffect, useState } from 'react';
import { useLanguage } from '../../store/context.ts';
import { CopyField } from '../CopyField.tsx';
import type { Download } from './download.ts';
import type { MadeFile } from './makeFile.ts';

/** What became of a download. Where the page may not save files, what the file would hold, to be copied. */
export function DownloadResult({ download }: { readonly download: Download | null }) {
  const { t } = useLanguage();
  const [shownFor, setShownFor] = useState<MadeFile | null>(null);
  const file = download !== null && 'file' in download ? download.file : null;
  const isShown = file !== null && (download?.outcome === 'blocked' || shownFor === file);
  return (
    <div className="download-result">
      <p role="status">
        {download?.outcome === 'stopped' && t('download.stopped')}
        {download?.outcome === 'failed' &&
          t(download.format === 'png' ? 'download.failed' : 'download.failed.file')}
        {download?.outcome === 'saved' && file !== null && t('download.saved', { name: file.name })}
        {download?.outcome === 'blocked' && t('download.blocked')}
      </p>
      {file !== null && !isShown && (
        <button type="button" className="quiet" onClick={() => setShownFor(file)}>
          {t('download.show')}
        </button>
      )}
      {isShown && <Content file={file} />}
    </div>
  );
}

function Content({ file }: { readonly file: MadeFile }) {
  const { t } = useLanguage();
  const { name, text, blob } = file;
  if (text !== null) return <CopyField label={t('download.text', { name })} value={text} rows={6} />;
  return <Pixels blob={blob} name={name} />;
}

/** The picture itself, by a data address: `blob:` is not among the images that our content policy allows. */
function Pixels({ blob, name }: { readonly blob: Blob; readonly name: string }) {
  const { t } = useLanguage();
  const [address, setAddress] = useState<string | null>(null);
  useEffect(() => {
    const reader = new FileReader();
    reader.addEventListener('load', () => setAddress(String(reader.result)));
    reader.readAsDataURL(blob);
    return () => reader.abort();
  }, [blob]);
  return address === null ? null : (
    <>
      <img src={address} alt={name} />
      <p>{t('download.picture')}</p>
    </>
  );
}
