/** What is said of forms that are held against a set as it was written and read back. */
import { describe, expect, it } from 'vitest';
import { defaultPolicy } from '../../../../core/policy/policy.ts';
import { readBack } from '../../../../templates/allocation/readBack.ts';
import { unitWorkbook } from '../../../../templates/allocation/unitWorkbook.ts';
import type { Asked, Handed, LastYearCheck } from '../../../../templates/submission/checks/check.ts';
import { toldOtherwise } from '../../../../templates/submission/checks/across/toldOtherwise.ts';
import { paidBeforeTooFew } from '../../../../templates/submission/checks/lastYear/paidBeforeTooFew.ts';
import { totalJumps } from '../../../../templates/submission/checks/lastYear/totalJumps.ts';
import { vanished } from '../../../../templates/submission/checks/lastYear/vanished.ts';
import type { LastYear } from '../../../../templates/submission/lastYear.ts';
import type { Submission } from '../../../../templates/submission/submission.ts';
import type { Entry } from '../../../../templates/tables/column.ts';
import { workbookBytes } from '../../../../templates/workbook/write/index.ts';
import { annualSet, day, master, submission, unitNamed } from '../../fixtures.ts';

const UNIT = '兴庆区';
const ASKED: Asked = { year: 2026, plan: null, policy: defaultPolicy };

/** The set of 2025 stands for last year's. */
async function lastYearOf(rows: readonly Entry[], plan = {}): Promise<LastYear> {
  const set = await annualSet({ units: [UNIT], ...plan }, { [UNIT]: rows });
  return readBack(2025, [[unitNamed(UNIT), await workbookBytes(unitWorkbook(set, unitNamed(UNIT)))]]);
}

function handed(...submissions: readonly Submission[]): Handed {
  return { participation: null, personKey: (identity) => identity, files: submissions.map((each) => ({ file: each.file, unit: each.unit, year: each.year, submission: each })) };
}

const found = (check: LastYearCheck, rows: readonly Entry[], lastYear: LastYear, claimed = {}): number =>
  [...check.find(handed(submission(UNIT, rows, claimed)), lastYear, ASKED)].length;

describe('fewer months before than last year’s set came to', () => {
  const left = (start: string, end: string, paidBefore: number): Entry[] => [master('甲', start, { end: day(end), paidBefore })];

  it.each([[28, 0], [27, 1], [29, 1], [33, 1]])('are explained by leaving in June with %i months alone', async (paidBefore, issues) => {
    const last = await lastYearOf([master('甲', '2023-03-01')]);
    expect(last.people[0]!.cumulative).toBe(34);
    expect(found(paidBeforeTooFew, left('2023-03-01', '2025-06-15', paidBefore), last)).toBe(issues);
  });

  it('count as many months after leaving as last year’s set had counted, whose window ended in August', async () => {
    const last = await lastYearOf([master('甲', '2020-09-01')]);
    expect(found(paidBeforeTooFew, left('2020-09-01', '2025-06-15', 58), last)).toBe(0);
    expect(found(paidBeforeTooFew, left('2020-09-01', '2025-06-15', 54), last)).toBe(1);
  });

  it('are computed by last year’s settings', async () => {
    const last = await lastYearOf([master('甲', '2023-03-01')], { fields: { stopRule: '当月' } });
    expect(last.settings!.rules.stopRule).toBe('当月');
    expect(found(paidBeforeTooFew, left('2023-03-01', '2025-06-15', 27), last)).toBe(0);
  });

  it('are not explained by another row of the person', async () => {
    const last = await lastYearOf([master('甲', '2023-03-01')]);
    expect(found(paidBeforeTooFew, left('2024-03-01', '2025-06-15', 28), last)).toBe(1);
  });
});

it('nobody is missed whose window has ended, also with fewer months than the limit', async () => {
  const gap = master('甲', '2021-06-01', { firstMonth: day('2020-09-01'), paidBefore: 40 });
  expect(found(vanished, [], await lastYearOf([gap]))).toBe(0);
  expect(found(vanished, [], await lastYearOf([master('甲', '2021-06-01')]))).toBe(1);
});

it('a form that was saved without what its formulas come to has no total to compare', async () => {
  const rows = [master('甲', '2023-03-01', { paidBefore: 34 })];
  const last = await lastYearOf([master('甲', '2023-03-01')]);
  expect(found(totalJumps, rows, last, { amount: null })).toBe(0);
  expect(found(totalJumps, rows, last, { amount: 0 })).toBe(1);
});

it('one number on thousands of rows of two units is compared in no time, and each row that differs is named', () => {
  const rows = (paidBefore: number): Entry[] => Array.from({ length: 20_000 }, () => master('甲', '2023-03-01', { paidBefore }));
  const issues = (a: number, b: number): number => [...toldOtherwise.find(handed(submission(UNIT, rows(a)), submission('西夏区', rows(b))), ASKED)].length;
  expect(issues(22, 22)).toBe(0);
  expect(issues(22, 21)).toBe(40_000);
}, 20_000);
