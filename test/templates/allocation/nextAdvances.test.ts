/** 下年提前下达: a share of next year's 测算数 or of this year's 核定, rounded down; without a share it waits for one. */
import { expect, it } from 'vitest';
import { regionWorkbook } from '../../../templates/allocation/regionWorkbook.ts';
import { readPlan } from '../../../templates/submission/readPlan.ts';
import type { Entry } from '../../../templates/tables/column.ts';
import { workbookBytes } from '../../../templates/workbook/write/index.ts';
import { annualSet, doctor, PLAN_NAME, planBook, said, SUBSIDY, TYPED, YEAR } from '../fixtures.ts';
import { gridOf } from '../grid.ts';

const UNITS = ['兴庆区', '海原县'];
const FUNDS = [SUBSIDY, TYPED];
const TYPED_AMOUNTS = [{ unit: '兴庆区', fund: 'B1', assessed: 716_605.02 }];
const PEOPLE = { 兴庆区: [doctor('甲', '2025-10-01')], 海原县: [doctor('乙', '2020-09-01')] };

async function shown(nextAdvances: readonly Entry[]) {
  const grid = gridOf(regionWorkbook(await annualSet({ units: UNITS, funds: FUNDS, amounts: TYPED_AMOUNTS, rows: { nextAdvances } }, PEOPLE)), '下年提前下达测算表');
  const rowsOf = (fund: string) => {
    const from = grid.find(new RegExp(`^项目：${fund}`)).row;
    return [1, 2].map((step) => grid.row(from + step).map(({ value }) => value).slice(3, 6));
  };
  const { row } = grid.find(/^合计/);
  return { subsidy: rowsOf('企业引才补贴'), typed: rowsOf('专家服务基地经费'), total: [grid.value(`A${row}`), grid.value(`F${row}`)] };
}

it('of the subsidy next year’s estimate, of other funds this year’s amount, each rounded down to its unit', async () => {
  // 甲 is paid all of 2026, 乙's sixty months ended in 2025.
  expect(await shown([{ fund: 'A1', share: 0.7, unit: 10_000 }, { fund: 'B1', share: 0.7, unit: 100 }])).toEqual({
    subsidy: [[60_000, 0.7, 40_000], [0, 0.7, 0]],
    typed: [[716_605.02, 0.7, 501_600], ['未测算', 0.7, '未测算']],
    total: ['合计', 541_600],
  });
});

it('this year’s amount may be chosen for the subsidy too; a fen is the unit unless another is given', async () => {
  expect((await shown([{ fund: 'A1', base: '本年核定', share: 0.333 }])).subsidy).toEqual([[15_000, 0.333, 4995], [40_000, 0.333, 13_320]]);
  expect((await shown([{ fund: 'B1', share: 0.29 }])).typed[0]).toEqual([716_605.02, 0.29, 207_815.45]);
});

it('without a share it reads 待录入', async () => {
  expect(await shown([])).toEqual({ subsidy: [[60_000, '待录入', '待录入'], [0, '待录入', '待录入']], typed: [[716_605.02, '待录入', '待录入'], ['未测算', '待录入', '未测算']], total: ['合计（不含待录入的2个项目）', '待录入'] });
  expect((await shown([{ fund: 'B1', share: 0.7, unit: 100 }])).total).toEqual(['合计（不含待录入的1个项目）', 501_600]);
});

it.each([
  [{ fund: 'B1', base: '下年测算数' }, /《下年提前下达》B\d+：项目“B1”的分配方法是录入，没有下年测算数/],
  [{ fund: 'Z9', share: 0.5 }, /《下年提前下达》A\d+：项目编码“Z9”不在“资金项目”中/],
  [{ fund: 'A1', share: 70 }, /《下年提前下达》C\d+：.*超过100%/],
  [{ fund: 'A1', unit: 0 }, /《下年提前下达》D\d+：取整单位为0/],
])('%j is refused', async (row, message) => {
  const { problems } = readPlan(PLAN_NAME, await workbookBytes(planBook({ units: UNITS, funds: FUNDS, rows: { nextAdvances: [row as Entry] } })), YEAR);
  expect(said(problems)).toEqual([expect.stringMatching(message)]);
});
