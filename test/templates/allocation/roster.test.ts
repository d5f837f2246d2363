/** Article 九 over the rows of all units: one clock a person, each month once, and why a row gets other than it claims. */
import { beforeAll, describe, expect, it } from 'vitest';
import { yuan } from '../../../core/exact/money.ts';
import { defaultPolicy } from '../../../core/policy/policy.ts';
import type { Plan } from '../../../templates/allocation/plan.ts';
import { assessRoster, outlookYears, type RosterLine } from '../../../templates/allocation/roster.ts';
import type { Submission } from '../../../templates/submission/submission.ts';
import type { Entry } from '../../../templates/tables/column.ts';
import { day, doctor, master, planOf, submission } from '../fixtures.ts';

let plan: Plan;

beforeAll(async () => {
  plan = await planOf({ units: ['兴庆区', '西夏区', '海原县'] });
});

const assess = (submissions: readonly Submission[], under: Plan = plan): readonly RosterLine[] => assessRoster(under, submissions, defaultPolicy);
const assessUnit = (entries: readonly Entry[], under: Plan = plan): readonly RosterLine[] => assess([submission('兴庆区', entries)], under);
const assessOne = (entry: Entry, under: Plan = plan): RosterLine => assessUnit([entry], under)[0]!;
const paid = (lines: readonly RosterLine[]): readonly unknown[] => lines.map(({ unit, line }) => [unit.name, line.months, line.amount / 100]);
/** What a later row of somebody says who was first paid in March 2023. */
const SINCE_2023 = { firstMonth: day('2023-03-01'), paidBefore: 22 };

describe('a person who moves to another unit in the middle of a month', () => {
  const leaves = (unit: string): Submission => submission(unit, [master('甲', '2023-03-01', { end: day('2025-06-10') })]);
  const arrives = (unit: string): Submission => submission(unit, [master('甲', '2025-06-11', SINCE_2023)]);

  it('is paid that month once, by the first', () => {
    expect(paid(assess([leaves('兴庆区'), arrives('西夏区')]))).toEqual([['兴庆区', 6, 18000], ['西夏区', 6, 18000]]);
  });

  it('is paid it by the first also where that unit prints last', () => {
    expect(paid(assess([leaves('海原县'), arrives('兴庆区')]))).toEqual([['兴庆区', 6, 18000], ['海原县', 6, 18000]]);
  });

  it('is explained to the second unit without showing it the first one’s row', () => {
    const [first, second] = assess([leaves('兴庆区'), arrives('西夏区')]);
    expect(first!.difference).toBe('');
    expect(second!.claimed).toEqual({ months: 7, amount: yuan(21000) });
    expect(second!.difference).toBe('2025-06已由本人在其他单位的行计发');
    expect(second!.reason).toContain('2025-06已由本人在其他单位的行计发');
    expect(second!.reason + second!.difference).not.toMatch(/兴庆|640104|第\d+行|甲公司/);
  });

  it('has one number, one clock, and the months left in the last row', () => {
    const [first, second] = assess([leaves('兴庆区'), submission('西夏区', [master('乙', '2024-01-01'), master('甲', '2025-06-11', SINCE_2023)])]).filter(({ payee }) => payee.name === '甲');
    expect(first!.person).toBe(second!.person);
    expect([first!.line.cumulative, second!.line.cumulative]).toEqual([28, 34]);
    // 60 months from 2023-03 end in 2028-02: 26 after December 2025.
    expect([first!.line.remaining, second!.line.remaining]).toEqual([null, 26]);
  });
});

describe('a person of several rows in one unit', () => {
  it('promoted to doctor in the middle of a month gets the master’s amount for it', () => {
    const lines = assessUnit([master('甲', '2023-01-10', { end: day('2025-06-15') }), doctor('甲', '2025-06-16', { firstMonth: day('2023-01-01'), paidBefore: 24 })]);
    expect(paid(lines)).toEqual([['兴庆区', 6, 18000], ['兴庆区', 6, 30000]]);
    expect(lines[1]!.difference).toBe(`2025-06已计在申报表第${lines[0]!.sourceRow}行`);
  });

  it('who left and came back is not paid between, and the window runs on', () => {
    const lines = assessUnit([master('甲', '2022-03-01', { end: day('2025-04-20') }), master('甲', '2025-08-11', { firstMonth: day('2022-03-01'), paidBefore: 34 })]);
    expect(paid(lines)).toEqual([['兴庆区', 4, 12000], ['兴庆区', 5, 15000]]);
    expect(lines.map(({ line }) => line.cumulative)).toEqual([38, 43]);
    expect(lines[1]!.line.remaining).toBe(14);
  });

  it('stands together, in order of arrival, however the rows were filled in', () => {
    const lines = assessUnit([doctor('甲', '2025-06-16'), master('乙', '2024-01-01'), master('甲', '2023-01-10', { end: day('2025-06-15') })]);
    expect(lines.map(({ payee, person, sourceRow }) => [payee.name, person, sourceRow])).toEqual([['甲', 1, 14], ['甲', 1, 12], ['乙', 2, 13]]);
  });
});

describe('the sixtieth month', () => {
  it('ends the payment in the year', () => {
    const { line, difference } = assessOne(doctor('甲', '2020-09-01'));
    expect(line).toMatchObject({ months: 8, amount: yuan(40000), cumulative: 60, remaining: 0 });
    expect(difference).toBe('');
  });

  it('counts what another unit’s row says was paid before', () => {
    const [, second] = assess([
      submission('兴庆区', [master('甲', '2021-03-01', { end: day('2025-01-31'), firstMonth: day('2020-09-01'), paidBefore: 52 })]),
      submission('西夏区', [master('甲', '2025-02-01')]),
    ]);
    expect(second!.line).toMatchObject({ months: 7, cumulative: 60, remaining: 0 });
    expect(second!.claimed.months).toBe(11);
    expect(second!.difference).toContain('满60个月');
  });
});

describe('who is not entitled', () => {
  it.each<[string, Entry, string]>([
    ['a doctor by part-time study', doctor('甲', '2023-03-01', { fullTime: '否' }), '全日制'],
    ['a master without 一流', master('甲', '2023-03-01', { firstClass: '否' }), '一流'],
    ['whoever arrived before the policy', doctor('甲', '2020-06-30', { paidBefore: 0, firstMonth: null }), '2020-07-01'],
    ['whoever is not in an enterprise', master('甲', '2023-03-01', { employer: '事业单位' }), '企业'],
    ['a bachelor', master('甲', '2023-03-01', { degree: '本科' }), '学历'],
  ])('%s gets 0, and the condition is named', (_, entry, condition) => {
    const { line, reason, difference } = assessOne(entry);
    expect(line).toMatchObject({ months: 0, amount: 0, standard: 0 });
    expect(reason).toContain(condition);
    expect(difference).toBe('');
  });
});

describe('claimed and assessed', () => {
  const claimed = (months: number | null, amount: number | null): string => assess([submission('兴庆区', [master('甲', '2023-03-01')], { months, amount })])[0]!.difference;

  it('that are alike need no reason', () => {
    expect(claimed(12, 36000)).toBe('');
  });

  it('that differ as the row’s formula was changed or the settings are others', () => {
    expect(claimed(12, 40000)).toBe('按本行计算应为12个月36000元，申报表的公式被改动、未重算或口径不同');
    expect(claimed(11, 33000)).toContain('按本行计算应为12个月36000元');
  });

  it('cannot be compared where the file holds no calculated value', () => {
    for (const [months, amount] of [[null, null], [12, null], [null, 36000]] as const) expect(claimed(months, amount)).toBe('申报表中没有计算结果，未比较');
  });

  it('that differ for both reasons say both', () => {
    const [, second] = assess([
      submission('兴庆区', [master('甲', '2023-03-01', { end: day('2025-06-10') })]),
      submission('西夏区', [master('甲', '2025-06-11', SINCE_2023)], { months: 9, amount: 27000 }),
    ]);
    expect(second!.difference).toBe('按本行计算应为7个月21000元，申报表的公式被改动、未重算或口径不同；2025-06已由本人在其他单位的行计发');
  });
});

describe('rows of one person that say different things of the time before', () => {
  it('are held to the most that was paid, and it is said', () => {
    const [, second] = assess([submission('兴庆区', [master('甲', '2023-03-01', { end: day('2025-06-10') })]), submission('西夏区', [master('甲', '2025-06-11')])]);
    expect(second!.line.cumulative).toBe(34);
    expect(second!.reason).toContain('同一人各行期初已享受月数不一致，按最大的22个月计');
  });
});

describe('the outlook', () => {
  const outlook = (entry: Entry): readonly number[] => assessOne(entry).outlook;

  it('is of the five years after the plan’s', () => {
    expect(outlookYears(plan)).toEqual([2026, 2027, 2028, 2029, 2030]);
  });

  it('keeps who is in post on 31 December until the contract ends, and 60 months at most', () => {
    expect(outlook(master('甲', '2024-03-01', { contractTo: day('2027-05-20') }))).toEqual([12, 5, 0, 0, 0]);
    expect(outlook(master('甲', '2024-03-01', { contractTo: day('2040-01-01') }))).toEqual([12, 12, 12, 2, 0]);
    expect(outlook(master('甲', '2024-03-01'))).toEqual([12, 12, 12, 2, 0]);
  });

  it('has nobody who left, whose 60 months are over, or who is not entitled', () => {
    expect(outlook(master('甲', '2024-03-01', { end: day('2025-12-30') }))).toEqual([0, 0, 0, 0, 0]);
    expect(outlook(doctor('甲', '2020-09-01'))).toEqual([0, 0, 0, 0, 0]);
    expect(outlook(doctor('甲', '2023-03-01', { fullTime: '否' }))).toEqual([0, 0, 0, 0, 0]);
  });

  it('keeps who is on a contract that ended but stayed in post out of the years after', () => {
    expect(outlook(master('甲', '2024-03-01', { contractTo: day('2025-09-30') }))).toEqual([0, 0, 0, 0, 0]);
  });
});

describe('the plan’s settings', () => {
  it('decide the months of arrival and leaving', async () => {
    const strict = await planOf({ units: ['兴庆区'], fields: { startRule: '次月', stopRule: '当月' } });
    expect(assessOne(master('甲', '2025-03-10', { end: day('2025-10-20') })).line.months).toBe(8);
    expect(assessOne(master('甲', '2025-03-10', { end: day('2025-10-20') }), strict).line.months).toBe(6);
  });

  it('and its cut-off date ends the period', async () => {
    const cut = await planOf({ units: ['兴庆区'], fields: { outlook: '截至日期', cutoff: day('2025-10-31') } });
    const line = assessOne(master('甲', '2024-03-01'), cut);
    expect(line.line).toMatchObject({ months: 10, amount: yuan(30000), cumulative: 20, remaining: 40 });
    // November and December of the year are on the clock and in no column.
    expect(line.outlook).toEqual([12, 12, 12, 2, 0]);
  });
});

describe('rows of a unit that does not take part', () => {
  it('play no part', () => {
    expect(assess([submission('彭阳县', [master('甲', '2023-03-01')])])).toEqual([]);
  });
});
