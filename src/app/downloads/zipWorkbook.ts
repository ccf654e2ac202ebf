import { strToU8, zipSync } from 'fflate';

/** Returns the parts of a workbook as the one file that programs open. It comes with a script of its own, when it is asked for. */
export function zipWorkbook(parts: Readonly<Record<string, string>>): Blob {
  const files = Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, strToU8(text)]));
  const archive = new Uint8Array(zipSync(files, { level: 6 }));
  return new Blob([archive], {
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  });
}
