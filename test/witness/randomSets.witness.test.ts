/** Whatever a plan and the people come to, the workbooks calculate to what they cache, balance, and lose nothing. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { readWorkbook } from '../../scripts/witness/readWorkbook.ts';
import { verifyFolder } from '../../scripts/witness/verifyFolder.ts';
import { regionWorkbook } from '../../templates/allocation/regionWorkbook.ts';
import { unitWorkbook } from '../../templates/allocation/unitWorkbook.ts';
import { workbookBytes } from '../../templates/workbook/write/index.ts';
import { checkLines } from './cells.ts';
import { randomSets } from './randomSets.ts';

const sets = randomSets(16);
const folder = await mkdtemp(join(tmpdir(), 'talent-random-sets-'));

afterAll(() => rm(folder, { recursive: true, force: true }));

it('are plans with 未测算, 据实, shortage, money left and deductions', () => {
  const lines = sets.flatMap(({ funds }) => funds.flatMap((fund) => fund.lines));
  expect(lines.some(({ assessed }) => assessed === null)).toBe(true);
  expect(lines.some(({ assessed, issued }) => assessed !== null && issued === null)).toBe(true);
  expect(lines.some(({ due }) => due !== null && due < 0)).toBe(true);
  expect(lines.some(({ over }) => over !== null && over > 0)).toBe(true);
  const funds = sets.flatMap((set) => set.funds);
  expect(funds.some(({ fund }) => fund.pool === null)).toBe(true);
  expect(funds.some(({ scaled }) => scaled)).toBe(true);
  expect(funds.some(({ unallocated }) => unallocated !== null && unallocated > 0)).toBe(true);
  expect(sets.some(({ roster }) => roster.length === 0)).toBe(true);
});

it('give workbooks without fault', async () => {
  for (const [index, set] of sets.entries()) {
    const bytes = await workbookBytes(regionWorkbook(set));
    await writeFile(join(folder, `${index} region.xlsx`), bytes);
    const unit = set.plan.units[0]!;
    await writeFile(join(folder, `${index} unit.xlsx`), await workbookBytes(unitWorkbook(set, unit)));
    expect(checkLines(bytes).filter(({ result }) => result === '不符')).toEqual([]);
    expect(readWorkbook(bytes).sheets.map(({ name }) => name)).toContain('勾稽校验表');
  }
  const reports = await verifyFolder(folder);
  expect(reports).toHaveLength(sets.length * 2);
  expect(reports.filter(({ faults }) => faults.length > 0)).toEqual([]);
});
