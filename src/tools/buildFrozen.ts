import { cp } from 'node:fs/promises';
import { join } from 'node:path';

/** What an embed is made of; every address in it is relative. */
const PARTS = ['embed', 'zh/embed', 'embed.js', 'icon.svg'];

/**
 * Copies the embed of today into `v/<version>/`, where codes of that version find it. A host keeps the folders of earlier versions
 * when it takes over a new build (docs/hosting.md).
 */
export async function buildFrozen(folder: string, version: string): Promise<void> {
  for (const part of PARTS) {
    await cp(join(folder, part), join(folder, 'v', version, part), { recursive: true });
  }
}
