/** An annual set in which everything that a workbook must show occurs. */
import type { AnnualSet } from '../../../templates/allocation/annualSet.ts';
import { annualSet, day, doctor, master, SUBSIDY } from '../fixtures.ts';

export const SHORT = SUBSIDY.name as string;
export const PENDING = '技能大师工作室补助';
export const LEFT = '专家服务基地经费';

const UNITS = ['自治区本级', '银川市本级', '兴庆区', '西夏区', '红寺堡区', '同心县', '原州区', '沙坡头区', '中宁县', '海原县', '宁东能源化工基地'];

/**
 * A fund whose pool is too small, one without a pool of which 海原县's amount is not entered, one that has money left;
 * a unit with a 扣, one that was given too much, a 零报告; a move between units, a name that begins with =.
 */
export function richSet(): Promise<AnnualSet> {
  return annualSet(
    {
      units: UNITS,
      fields: { batch: '第二批', documentNumber: '宁财〔2025〕1号', issuedOn: day('2025-11-20'), mark: '示例数据' },
      funds: [
        { ...SUBSIDY, pool: 250_000, income: '1100201' },
        { code: 'C1', name: PENDING, article: '十六', method: '录入', pool: null },
        { code: 'B1', name: LEFT, article: '十三', method: '录入', pool: 5000 },
      ],
      amounts: [
        { unit: '兴庆区', carry: 1000.01, settlement: 500.5 },
        { unit: '原州区', settlement: -7000 },
        ...UNITS.filter((unit) => unit !== '海原县').map((unit) => ({ unit, fund: 'C1', assessed: unit === '自治区本级' ? 300.33 : 0 })),
        ...UNITS.map((unit) => ({ unit, fund: 'B1', assessed: 100 })),
      ],
      advances: [
        { unit: '兴庆区', batch: '提前下达', documentNumber: '宁财〔2024〕9号', date: day('2024-11-20'), amount: 20_000 },
        { unit: '兴庆区', batch: '第一批', documentNumber: '宁财〔2025〕3号', date: day('2025-04-15'), amount: 10_000 },
        { unit: '同心县', amount: 90_000 },
        { unit: '红寺堡区', fund: 'B1', amount: 60 },
      ],
    },
    {
      兴庆区: [
        master('=1+1', '2023-03-01', { account: '6222000012345678', phone: '13900001234', remark: '@备注', bank: '-银行' }),
        master('调动', '2022-09-01', { end: day('2025-06-10'), contractTo: day('2026-01-31') }),
      ],
      西夏区: [master('调动', '2025-06-11', { firstMonth: day('2022-09-01'), paidBefore: 28 }), doctor('+乙', '2020-09-01')],
      红寺堡区: [doctor('丙', '2024-01-01')],
      同心县: [master('丁', '2024-01-01')],
      原州区: [master('晋', '2023-01-10', { end: day('2025-06-15') }), doctor('晋', '2025-06-16', { firstMonth: day('2023-01-01'), paidBefore: 24 })],
      沙坡头区: [doctor('戊', '2024-01-01', { fullTime: '否' })],
      中宁县: [doctor('己', '2025-03-01')],
      海原县: [master('庚', '2023-03-01', { contractTo: day('2027-05-20') })],
      宁东能源化工基地: [doctor('@辛', '2021-05-01')],
    },
  );
}
