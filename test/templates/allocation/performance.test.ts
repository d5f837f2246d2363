/** 绩效目标表: targets from the articles and the year, under the fund of their article; what nobody decided is to be typed. */
import { expect, it } from 'vitest';
import { regionWorkbook } from '../../../templates/allocation/regionWorkbook.ts';
import { unitWorkbook } from '../../../templates/allocation/unitWorkbook.ts';
import { annualSet, doctor, master, SUBSIDY, unitNamed } from '../fixtures.ts';
import { gridOf } from '../grid.ts';

const set = annualSet(
  {
    units: ['兴庆区', '海原县'],
    funds: [{ ...SUBSIDY, department: '人社厅' }, { code: 'C1', name: '工作室补助', article: '十六', method: '录入' }],
    amounts: [{ unit: '兴庆区', settlement: 500 }, { unit: '兴庆区', fund: 'C1', assessed: 100_000 }],
    rows: {
      tasks: [
        { code: 'T1', article: '十六', name: '基层之星', number: 100, period: '每年', measure: '人', start: 2020, scope: '全部县', weighting: '均等' },
        { code: 'T2', article: '十七', name: '专班培训', number: 600, period: '每年', measure: '人', start: 2020, scope: '九县区', weighting: '常住人口2020' },
        { code: 'T3', article: '十七', name: '明年的任务', number: 6, period: '每年', measure: '人', start: 2026, scope: '全部县', weighting: '均等' },
      ],
    },
  },
  { 兴庆区: [master('甲', '2025-01-01'), doctor('乙', '2025-01-01')], 海原县: [master('丙', '2025-12-01')] },
);

it('the region: each fund with its money and the targets of its article, then the tasks without a fund', async () => {
  const grid = gridOf(regionWorkbook(await set), '绩效目标表');
  const shown = grid.all().filter(({ column }) => column === 3 || column === 4).map(({ value }) => value);
  expect(grid.beside('主管部门')).toBe('人社厅');
  expect(grid.beside('年度金额')).toBe(36_000 + 60_000 + 3000 + 500);
  expect(grid.table('三级指标').at('享受补贴人数', '指标值')).toBe(3);
  expect(grid.table('三级指标').at('博士月补贴标准', '指标值')).toBe(5000);
  const [studios, star, apart, training] = ['工作室补助（C1）', '基层之星（本年）', '不列资金项目的任务', '专班培训（本年）'].map((text) => grid.find(text).row);
  expect(studios! < star! && star! < apart! && apart! < training!).toBe(true);
  // 海原县's amount is not entered.
  expect(grid.row(studios! + 1).map(({ value }) => value)).toEqual(['年度金额\n不含未测算1项', 100_000, '地方资金', '待录入']);
  expect(shown).not.toContain('明年的任务（本年）');
});

it('a unit: its own people, places and money; what it has no part in is not there', async () => {
  const own = gridOf(unitWorkbook(await set, unitNamed('兴庆区')), '绩效目标表');
  expect(own.beside('年度金额')).toBe(96_500);
  expect(own.table('三级指标').at('享受补贴人数', '指标值')).toBe(2);
  expect(own.table('三级指标').at('基层之星（本年）', '指标值')).toBe(50);
  expect(own.has('专班培训（本年）')).toBe(false);
});
