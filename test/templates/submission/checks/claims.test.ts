/** What is said of a claim: nothing where the form calculates it, and one thing once where somebody typed over it. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isoDay } from '../../../../core/exact/calendar.ts';
import { workbookBytes } from '../../../../templates/workbook/write/index.ts';
import { CONTEXT, day, doctor, examined, form, formName, master, submission } from '../../fixtures.ts';
import { validated } from './checkCase.ts';
import { claiming } from './cases/subsidy.ts';

const CLAIMS = ['V118', 'V305', 'V306', 'V307', 'V308', 'V309'];

async function codesOf(workbook: Parameters<typeof workbookBytes>[0]): Promise<readonly string[]> {
  return examined(formName('沙坡头区'), await workbookBytes(workbook)).issues.map(({ code }) => code).filter((code) => CLAIMS.includes(code));
}

/** Somebody who is paid for at least a month of the year, or for none. */
const somebody = fc.record({
  arrived: fc.integer({ min: day('2020-07-01'), max: day('2025-12-31') }),
  stay: fc.option(fc.integer({ min: 0, max: 2500 }), { nil: null }),
  isDoctor: fc.boolean(),
  before: fc.integer({ min: 0, max: 60 }),
  employer: fc.constantFrom('企业', '企业', '事业单位'),
}).map(({ arrived, stay, isDoctor, before, employer }) => (isDoctor ? doctor : master)('甲', isoDay(arrived), { end: stay === null ? null : arrived + stay, paidBefore: before, employer }));

describe('a claim', () => {
  it('that the form calculated is not remarked on', async () => {
    await fc.assert(fc.asyncProperty(somebody, async (entry) => {
      expect(await codesOf(form('沙坡头区', [entry]))).toEqual([]);
    }), { numRuns: 25 });
  });

  it('of which one number is typed over with another is remarked on once', async () => {
    await fc.assert(fc.asyncProperty(somebody, fc.constantFrom('本期月数', '月标准', '本期金额'), fc.integer({ min: 1, max: 9 }), async (entry, header, more) => {
      const key = { 本期月数: 'months', 月标准: 'standard', 本期金额: 'amount' }[header]!;
      const calculated = Number(submission('沙坡头区', [entry]).tables.get('enterpriseSubsidy')!.rows[0]!.entry[key]);
      const codes = await codesOf(claiming({ [header]: calculated + more }, entry));
      expect(codes).toHaveLength(1);
      expect(['V305', 'V306', 'V309']).toContain(codes[0]);
    }), { numRuns: 25 });
  });

  it('that is typed as the plan gives it is right', async () => {
    const plan = { ...CONTEXT, rules: { ...CONTEXT.rules, stopRule: '当月' as const } };
    const left = master('甲', '2023-03-01', { end: day('2025-06-10') });
    const { files } = await validated({ files: { [formName('沙坡头区')]: claiming({ 本期月数: 5 }, left) }, asked: { plan } });
    expect(files[0]!.issues.map(({ code }) => code).filter((code) => CLAIMS.includes(code))).toEqual([]);
  });

  it('that is typed as the person’s rows give it together differs by the plan’s period alone', async () => {
    const plan = { ...CONTEXT, period: { from: CONTEXT.period.from, to: day('2025-06-30') } };
    const later = master('甲', '2025-06-20', { firstMonth: day('2023-03-01'), paidBefore: 22 });
    const earlier = master('甲', '2023-03-01', { end: day('2025-06-10') });
    const { files } = await validated({ files: { [formName('沙坡头区')]: claiming({ 本期月数: 6 }, later, earlier) }, asked: { plan } });
    expect(files[0]!.issues.map(({ code }) => code).filter((code) => CLAIMS.includes(code))).toEqual(['V308']);
  });
});
