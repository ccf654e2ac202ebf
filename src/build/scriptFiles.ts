import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { escapeMarkup } from '../lib/escapeMarkup.ts';
import type { Locale } from '../i18n/locales.ts';
import type { DocumentKind, ScriptBundle } from './bundleScripts.ts';

/** Where the scripts and styles of a kind of document lie, as paths from the root of the site. */
export interface ScriptFiles {
  readonly first: string;
  /** null where there is none */
  readonly script: string | null;
  readonly styles: string;
  readonly late: readonly LateFiles[];
}

interface LateFiles {
  readonly name: string;
  readonly needs: readonly string[];
  readonly script: string;
  /** null where it has none */
  readonly styles: string | null;
}

/**
 * What a script says first: that all its functions are run. Engines that know of it compile them while the script comes, beside the main thread, in place of each when it is
 * first called (https://github.com/WICG/explicit-javascript-compile-hints-file-based).
 */
const COMPILE_AHEAD = '//# allFunctionsCalledOnLoad\n';

/**
 * Writes the scripts and styles of a kind of document in a language into `assets` of the folder of the site, under names that change with
 * their content.
 */
export async function writeScripts(
  folder: string,
  assets: string,
  bundle: ScriptBundle,
  kind: DocumentKind,
  locale: Locale,
): Promise<ScriptFiles> {
  await mkdir(join(folder, assets), { recursive: true });
  const write = async (name: string, ending: string, content: string) => {
    const hash = createHash('sha256').update(content).digest('base64url').replace(/[-_]/g, '').slice(0, 8);
    const file = `${assets}/${name}-${hash}.${ending}`;
    await writeFile(join(folder, file), content);
    return file;
  };
  const { code, styles, late } = bundle.documents[locale][kind];
  return {
    first: await write('first', 'js', kind === 'embed' ? bundle.firstOfEmbed : bundle.first),
    script: code === '' ? null : await write(kind, 'js', `${COMPILE_AHEAD}${code}`),
    styles: await write(kind, 'css', styles),
    late: await Promise.all(
      late.map(async (script) => ({
        name: script.name,
        needs: script.needs,
        script: await write(script.name.replace(/\.js$/, ''), 'js', `${COMPILE_AHEAD}${script.code}`),
        styles:
          script.styles === '' ? null : await write(script.name.replace(/\.js$/, ''), 'css', script.styles),
      })),
    ),
  };
}

/**
 * Returns what a document says of its scripts in its head: those it starts with, and the declarations of those that come when they are
 * asked for (behaviors/classicScripts.ts). They are classic and without `crossorigin`: in a sandbox without an origin, modules and `crossorigin` would need headers that not every
 * file server sends. `up` leads to the root of the site.
 */
export function scriptTags(files: ScriptFiles, up: string): string {
  const late = files.late.flatMap(({ name, needs, script, styles }) => [
    `<script data-chunk="${escapeMarkup(name)}"${needs.length === 0 ? '' : ` data-needs="${escapeMarkup(needs.join(' '))}"`} src="${up}${script}"></script>`,
    ...(styles === null
      ? []
      : [`<link data-chunk="${escapeMarkup(name)}" rel="stylesheet" href="${up}${styles}">`]),
  ]);
  return [
    // It comes before the styles, and the page does not wait for it: it may never come.
    `<script async fetchpriority="high" src="${up}${files.first}"></script>`,
    `<link rel="stylesheet" href="${up}${files.styles}">`,
    ...(files.script === null
      ? []
      : [
          `<script defer src="${up}${files.script}"></script>`,
          `<template data-scripts>${late.join('')}</template>`,
        ]),
  ].join('\n');
}
