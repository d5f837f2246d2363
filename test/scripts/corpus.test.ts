import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { GuardedReader } from '../../scripts/corpus/guardedReader.ts';
import { workbookOf } from '../templates/submission/reader/package.ts';

it('tells what became of each file, and goes on behind one that could not be read at all', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'talent-corpus-'));
  const reader = new GuardedReader();
  try {
    writeFileSync(join(folder, 'good.xlsx'), workbookOf({ rows: '<row><c><v>1</v></c></row>' }));
    writeFileSync(join(folder, 'table.xlsx'), '姓名,金额');
    const read = async (file: string): Promise<string> => {
      const { result, reason, detail, seconds } = await reader.read(join(folder, file));
      expect(seconds).toBeGreaterThan(0);
      return [result, reason, /ENOENT/.exec(detail)?.[0]].filter(Boolean).join(' ');
    };
    expect(await read('good.xlsx')).toBe('read');
    expect(await read('table.xlsx')).toBe('refused plainText');
    expect(await read('missing.xlsx')).toBe('crashed ENOENT');
    expect(await read('good.xlsx')).toBe('read');
  } finally {
    reader.end();
    rmSync(folder, { recursive: true });
  }
});
