/** What was filled in is what is read. */
import { beforeAll, describe, expect, it } from 'vitest';
import { defaultPolicy } from '../../../core/policy/policy.ts';
import { People } from '../../../scripts/example/people.ts';
import { Random } from '../../../scripts/example/random.ts';
import { enterpriseSubsidy } from '../../../templates/forms/enterpriseSubsidy.ts';
import { submittedCell, type SubmittedTable } from '../../../templates/submission/submission.ts';
import type { Entry } from '../../../templates/tables/column.ts';
import { workbookBytes } from '../../../templates/workbook/write/index.ts';
import { CONTEXT, day, doctor, examined, form, formName, master, planOf, saidOf, SUBSIDY, submission, TYPED, unitNamed, YEAR } from '../fixtures.ts';

async function readBack(entries: readonly Entry[], rows?: number): Promise<SubmittedTable> {
  const file = examined(formName('兴庆区'), await workbookBytes(form('兴庆区', entries, rows === undefined ? {} : { rows })));
  expect(saidOf(file)).toEqual([]);
  return file.submission!.tables.get(enterpriseSubsidy.key)!;
}

const typedKeys = enterpriseSubsidy.columns.filter(({ fill }) => fill === 'typed').map(({ key }) => key);
const typedIn = (entry: Entry): Entry => Object.fromEntries(typedKeys.map((key) => [key, entry[key] ?? null]));

describe('a form', () => {
  let entries: readonly Entry[];
  let read: SubmittedTable;
  beforeAll(async () => {
    const people = new People(new Random(7), { year: YEAR, ...CONTEXT.period });
    entries = Array.from({ length: 60 }, () => people.ordinary(unitNamed('兴庆区')));
    read = await readBack(entries, 100);
  });

  it('gives back every typed cell of every row', () => {
    expect(read.rows.map(({ entry }) => typedIn(entry))).toEqual(entries.map(typedIn));
  });

  it('gives the claims that its formulas show', () => {
    const claims = (entry: Entry): unknown => [entry.months, entry.standard, entry.amount];
    expect(read.rows.map(({ entry }) => claims(entry))).toEqual(entries.map((entry) => claims(enterpriseSubsidy.computed(entry, CONTEXT, unitNamed('兴庆区')))));
    expect(read.rows.some(({ entry }) => Number(entry.amount) > 0)).toBe(true);
  });

  it('knows where each cell stands', async () => {
    const [first, second] = (await readBack([master('甲', '2023-03-01'), doctor('乙', '2020-09-01')])).rows;
    expect(second!.row).toBe(first!.row + 1);
    expect(submittedCell(read, 'start', first!.row)).toMatch(new RegExp(`^[A-Z]+${first!.row}$`));
  });

  it('keeps texts as they are: signs, spaces between, line breaks, quotes', async () => {
    const typed = { name: '=A1', workplace: '甲 & 乙 "有限" <公司>\n二部', remark: '+86', explanation: "'@-", bank: '农行 银川' };
    const [row] = (await readBack([master('甲', '2023-03-01', typed)])).rows;
    expect(row!.entry).toMatchObject(typed);
  });

  it('gives what the tests’ own submissions hold', async () => {
    const rows = [master('甲', '2023-03-01', { end: day('2025-06-10') }), doctor('乙', '2020-09-01')];
    const made = submission('兴庆区', rows).tables.get(enterpriseSubsidy.key)!;
    expect((await readBack(rows)).rows.map(({ entry }) => entry)).toEqual(made.rows.map(({ entry }) => expect.objectContaining({ ...typedIn(entry), months: entry.months, amount: entry.amount })));
  });
});

describe('a plan', () => {
  it('gives back fields, funds, amounts and advances', async () => {
    const units = ['兴庆区', '海原县'];
    const plan = await planOf({
      units,
      fields: { batch: '第二批', documentNumber: '宁财〔2025〕1号', issuedOn: day('2025-11-20'), mark: '征求意见稿', startRule: '次月' },
      funds: [
        { ...SUBSIDY, department: '主管部门', nature: '自治区资金', income: '1100201', functionItem: '208', economicItem: '50501', pool: 1234567.89, remark: '备注' },
        { ...TYPED, pool: null },
      ],
      amounts: [{ unit: '兴庆区', carry: 0.01, settlement: -99.99 }, { unit: '海原县', fund: 'B1', assessed: 100 }],
      advances: [{ unit: '海原县', fund: 'B1', batch: '第一批', documentNumber: '宁财〔2025〕3号', date: day('2025-04-15'), amount: 7.5 }],
    });
    expect(plan).toMatchObject({ batch: '第二批', documentNumber: '宁财〔2025〕1号', issuedOn: day('2025-11-20'), mark: '征求意见稿', rules: { startRule: '次月', stopRule: '次月' } });
    expect(plan.funds).toEqual([
      {
        code: 'A1', name: '企业引才补贴', article: '九', method: '按实核定', department: '主管部门', nature: '自治区资金', income: '1100201', functionItem: '208', economicItem: '50501', pool: 123456789, remark: '备注',
        amounts: new Map([['640104', { assessed: null, carry: 1, settlement: -9999 }]]), advances: new Map(),
      },
      {
        code: 'B1', name: '专家服务基地经费', article: '十三', method: '录入', department: null, nature: null, income: null, functionItem: null, economicItem: null, pool: null, remark: null,
        amounts: new Map([['640522', { assessed: 10000, carry: 0, settlement: 0 }]]),
        advances: new Map([['640522', [{ batch: '第一批', documentNumber: '宁财〔2025〕3号', date: day('2025-04-15'), amount: 750 }]]]),
      },
    ]);
  });
});
