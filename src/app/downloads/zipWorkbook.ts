import { strToU8, Zip, ZipDeflate } from 'fflate';
import { partsAround, rowsXml, SHEET, SHEET_HEAD, SHEET_TAIL } from '../../exports/workbook.ts';

/** A workbook that is packed while its rows come. */
export interface GrowingWorkbook {
  readonly add: (rows: readonly (readonly string[])[]) => void;
  /** Returns the one file that programs open; nothing can be added after it. */
  readonly end: () => Blob;
}

/** Begins a workbook with one sheet. It comes with a script of its own, when it is asked for. */
export function createWorkbook(name: string): GrowingWorkbook {
  const packed: Uint8Array<ArrayBuffer>[] = [];
  const archive = new Zip((error, data) => {
    if (error !== null) throw error;
    packed.push(new Uint8Array(data));
  });
  const begin = (path: string) => {
    const part = new ZipDeflate(path, { level: 6 });
    archive.add(part);
    return part;
  };
  for (const [path, text] of Object.entries(partsAround(name))) begin(path).push(strToU8(text), true);
  const sheet = begin(SHEET);
  sheet.push(strToU8(SHEET_HEAD));
  let count = 0;
  return {
    add: (rows) => {
      sheet.push(strToU8(rowsXml(rows, count)));
      count += rows.length;
    },
    end: () => {
      sheet.push(strToU8(SHEET_TAIL), true);
      archive.end();
      return new Blob(packed, {
        type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      });
    },
  };
}
