import ExcelJS from 'exceljs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** A cell of a test workbook: a value, or a formula with what it caches (undefined: nothing) and its format. */
export type TestCell = ExcelJS.CellValue | { readonly formula: string; readonly result?: string | number | boolean; readonly format?: string };

/** Sheets by name, each with its cells by address, as the bytes of an xlsx file that ExcelJS wrote. */
export async function xlsx(
  sheets: Readonly<Record<string, Readonly<Record<string, TestCell>>>>,
  arrange: (workbook: ExcelJS.Workbook) => void = () => {},
): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  for (const [name, cells] of Object.entries(sheets)) {
    const sheet = workbook.addWorksheet(name);
    for (const [address, content] of Object.entries(cells)) {
      const cell = sheet.getCell(address);
      cell.value = content as ExcelJS.CellValue;
      if (content !== null && typeof content === 'object' && 'format' in content) cell.numFmt = content.format ?? 'General';
    }
  }
  arrange(workbook);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

/** A copy of an xlsx file with one part changed; a part that is not there begins empty. */
export function withPart(bytes: Uint8Array, path: string, change: (text: string) => string): Uint8Array {
  const parts = unzipSync(bytes);
  parts[path] = strToU8(change(strFromU8(parts[path] ?? new Uint8Array())));
  return zipSync(parts);
}
