import { execFileSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { convert, recalculate, toPdf } from '../../scripts/witness/libreoffice.ts';
import { readWorkbook } from '../../scripts/witness/readWorkbook.ts';
import { xlsx } from './workbooks.ts';

it('recalculates each workbook, whatever it cached', async () => {
  const results = ['1+1', '"相"&"符"'].map((formula) => xlsx({ 表: { A1: { formula, result: 0 } } }));
  const answers = await recalculate(await Promise.all(results));
  expect(answers.map((bytes) => readWorkbook(bytes).sheets[0]?.cells[0]?.value)).toEqual([2, '相符']);
});

it('gives null for what it cannot open, and goes on', async () => {
  const good = await xlsx({ 表: { A1: 1 } });
  const files = await convert([good, new Uint8Array([1, 2, 3]), good], 'xlsx');
  expect(files.map((file) => file !== null)).toEqual([true, false, true]);
  await expect(recalculate([good, new Uint8Array([1, 2, 3])])).rejects.toThrow('2');
});

it('prints a page with Chinese on it', async () => {
  const [pdf] = await toPdf([await xlsx({ 表: { A1: '下达明细表' } })]);
  expect(execFileSync('pdftotext', ['-', '-'], { input: pdf, encoding: 'utf8' })).toContain('下达明细表');
});
