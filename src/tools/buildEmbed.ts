import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { runnerImport } from 'vite';
import { bundleEmbed, type EmbedRuntime } from './bundleEmbed.ts';
import { LOCALE_IDS, LOCALES, type Locale } from '../i18n/locales.ts';

/** Folder of the scripts and styles that all embed documents share. */
const ASSETS = 'embed/assets';

export interface EmbedBuild {
  readonly folder: string;
  /** `react` builds the same embed with React, to compare and to test */
  readonly runtime?: EmbedRuntime;
}

interface EmbedAssets {
  readonly script: string;
  readonly styles: string;
  readonly more: string;
}

/** Builds the embed documents: prerendered HTML, a classic script, a second one for what comes later, plain CSS. */
export async function buildEmbed({ folder, runtime = 'preact' }: EmbedBuild): Promise<void> {
  const { module } = await runnerImport<typeof import('../prerenderEmbed.tsx')>(
    join(process.cwd(), 'src/prerenderEmbed.tsx'),
    { configFile: false, logLevel: 'error' },
  );
  const { script, more, styles } = await bundleEmbed(module.embedData(), runtime);
  const assets: EmbedAssets = {
    script: await writeHashed(folder, 'chart', 'js', script),
    styles: await writeHashed(folder, 'chart', 'css', styles),
    more: await writeHashed(folder, 'more', 'js', more),
  };
  for (const locale of LOCALE_IDS) {
    const path = join(folder, LOCALES[locale].path, 'embed/index.html');
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, page(locale, module.renderEmbed(locale, ''), assets));
  }
}

async function writeHashed(folder: string, name: string, ending: string, content: string): Promise<string> {
  const hash = createHash('sha256').update(content).digest('base64url').replace(/[-_]/g, '').slice(0, 8);
  const file = `${ASSETS}/${name}-${hash}.${ending}`;
  await mkdir(join(folder, ASSETS), { recursive: true });
  await writeFile(join(folder, file), content);
  return file;
}

/**
 * Returns an embed document. The scripts are classic and without `crossorigin`: in a sandbox without an origin, module scripts and
 * `crossorigin` would need headers that not every file server sends.
 */
function page(locale: Locale, { body, title }: { body: string; title: string }, assets: EmbedAssets): string {
  const { tag, path } = LOCALES[locale];
  const up = '../'.repeat(path.split('/').length);
  return `<!doctype html>
<html lang="${tag}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<link rel="icon" href="${up}icon.svg">
<link rel="stylesheet" href="${up}${assets.styles}">
<script defer src="${up}${assets.script}"></script>
<script defer fetchpriority="low" src="${up}${assets.more}"></script>
</head>
<body><div id="root">${body}</div></body>
</html>
`;
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
