/** The roll-up of the example, made by the command: fit to be sent out, and its sums follow what stands in its rows. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { recalculate, toPdf } from '../../scripts/witness/libreoffice.ts';
import { changeNumber } from '../../scripts/witness/overwrite.ts';
import { readWorkbook, type StoredWorkbook } from '../../scripts/witness/readWorkbook.ts';
import { verifyFolder } from '../../scripts/witness/verifyFolder.ts';
import { talent } from '../cli/talent.ts';
import { find, sheetOf, type Place } from './cells.ts';
import { pagesOf, UNPRINTABLE } from './pages.ts';

const SUBMISSIONS = join(import.meta.dirname, '..', '..', 'examples', 'ningxia-2025', 'submissions');

const folder = mkdtempSync(join(tmpdir(), 'talent-rollup-'));
let bytes: Uint8Array;
let workbook: StoredWorkbook;

beforeAll(() => {
  const out = join(folder, '汇总.xlsx');
  expect(talent(['rollup', SUBMISSIONS, '--out', out])).toMatchObject({ code: 0 });
  bytes = readFileSync(out);
  workbook = readWorkbook(bytes);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const amount = (row: number): Place => ({ sheet: '企业引才补贴申报表', column: '本期金额', row: ['序号', row] });
const ofUnit = (unit: string): Place => ({ sheet: '汇总', column: '本期金额', row: ['单位', unit] });

const numberAt = (read: StoredWorkbook, place: Place): number => Number(find(read, place).value);
const changed = (place: Place, by: number): Uint8Array => changeNumber(bytes, place.sheet, find(workbook, place).address, numberAt(workbook, place) + by);
const agreements = (read: StoredWorkbook): unknown[] => sheetOf(read, '汇总').cells.map(({ value }) => value).filter((value) => value === '相符' || value === '不符');

it('is without fault in Microsoft’s validator and in LibreOffice', async () => {
  const [report] = await verifyFolder(folder);
  expect(report).toMatchObject({ faults: [] });
  expect(report!.compared).toBeGreaterThan(400);
});

it('adds up anew in LibreOffice what stands in the rows, and says 不符 where a sum was typed over', async () => {
  const [row, sum] = (await recalculate([changed(amount(1), 1000), changed(ofUnit('兴庆区'), 1000)])).map(readWorkbook) as [StoredWorkbook, StoredWorkbook];
  for (const place of [ofUnit('兴庆区'), ofUnit('合计'), ofUnit('其中：接收')]) expect(numberAt(row, place)).toBe(numberAt(workbook, place) + 1000);
  expect(numberAt(row, ofUnit('海原县'))).toBe(numberAt(workbook, ofUnit('海原县')));
  expect(new Set(agreements(row))).toEqual(new Set(['相符']));
  expect(agreements(sum).filter((word) => word === '不符')).toHaveLength(1);
});

it('prints every sheet, with nothing that finds no room', async () => {
  const [pdf] = await toPdf([bytes]);
  const pages = pagesOf(pdf!);
  for (const { text } of pages) expect(text).not.toMatch(UNPRINTABLE);
  const all = pages.map(({ text }) => text).join('\n');
  for (const title of ['申报情况汇总表', '专业技术岗位申报表汇总', '企业引才补贴申报表汇总', '乡镇收入申报表汇总', '申报表来源']) expect(all).toContain(title);
});
