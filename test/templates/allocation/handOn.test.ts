/** What an office hands on: 公示表, 银行发放表 and 下达通知. */
import { describe, expect, it } from 'vitest';
import { regionWorkbook } from '../../../templates/allocation/regionWorkbook.ts';
import { unitWorkbook } from '../../../templates/allocation/unitWorkbook.ts';
import { readPlan } from '../../../templates/submission/readPlan.ts';
import { readWorkbook } from '../../../templates/submission/reader/index.ts';
import { workbookBytes } from '../../../templates/workbook/write/index.ts';
import { annualSet, day, doctor, identityOf, master, PLAN_NAME, planBook, planOf, said, SUBSIDY, unitNamed, YEAR, type PlanCase } from '../fixtures.ts';
import { gridOf, type Grid } from '../grid.ts';

const ACCOUNT = { bank: '示例银行', account: '6222000012345678901' };
const FIELDS = { noticeFrom: day('2025-09-26'), noticeDays: 5, payFrom: day('2025-07-01'), payTo: day('2025-09-01') };
const PEOPLE = [
  master('归', '2022-03-01', { ...ACCOUNT, account: '6222000000000000001', end: day('2025-07-20') }),
  master('归', '2025-08-11', { ...ACCOUNT, firstMonth: day('2022-03-01'), paidBefore: 34 }),
  doctor('缺', '2024-01-01'),
  doctor('离', '2024-01-01', { ...ACCOUNT, end: day('2025-05-31') }),
  doctor('非', '2024-01-01', { ...ACCOUNT, fullTime: '否' }),
];

const sheetsWith = async (fields: PlanCase['fields'], more: Partial<PlanCase> = {}): Promise<{ own: (sheet: string) => Grid; region: (sheet: string) => Grid }> => {
  const set = await annualSet({ units: ['兴庆区', '海原县'], fields: fields!, ...more }, { 兴庆区: PEOPLE });
  const [unit, all] = [unitWorkbook(set, unitNamed('兴庆区')), regionWorkbook(set)];
  return { own: (sheet) => gridOf(unit, sheet), region: (sheet) => gridOf(all, sheet) };
};

describe('公示与发放 in the plan', () => {
  const problemsOf = async (fields: PlanCase['fields']): Promise<readonly string[]> =>
    said(readPlan(PLAN_NAME, await workbookBytes(planBook({ units: ['兴庆区'], fields: fields! })), YEAR).problems);

  it('is read as days and months, and may be left blank', async () => {
    expect((await planOf({ units: ['兴庆区'], fields: FIELDS })).parts.get('handOn')).toEqual({
      noticeFrom: day('2025-09-26'), noticeDays: 5, payment: { first: 2025 * 12 + 7, last: 2025 * 12 + 9 },
    });
    expect((await planOf({ units: ['兴庆区'] })).parts.get('handOn')).toEqual({ noticeFrom: null, noticeDays: null, payment: null });
    expect((await planOf({ units: ['兴庆区'], fields: { payTo: day('2025-09-01') } })).parts.get('handOn')).toMatchObject({ payment: { first: 2025 * 12 + 1 } });
  });

  it.each<[string, PlanCase['fields'], string]>([
    ['a month of another year', { payTo: day('2026-01-01') }, '“发放期间止”（2026-01）不在2025年度之内'],
    ['a first month of another year', { payFrom: day('2024-12-01'), payTo: day('2025-06-01') }, '“发放期间起”（2024-12）不在2025年度之内'],
    ['an end before its beginning', { payFrom: day('2025-07-01'), payTo: day('2025-06-01') }, '“发放期间止”（2025-06）早于“发放期间起”（2025-07）'],
    ['months that are not assessed', { payTo: day('2025-10-01'), outlook: '截至日期', cutoff: day('2025-09-30') }, '“发放期间止”（2025-10）晚于截至日期所在月（2025-09）'],
    ['no working day', { noticeDays: 0 }, '公示工作日数须大于0'],
    ['a month that is none', { payTo: '下半年' }, '“发放期间止”'],
  ])('refuses %s, with its cell', async (_, fields, words) => {
    const problems = await problemsOf(fields);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(/《基本信息》B\d+：/);
    expect(problems[0]).toContain(words);
  });
});

describe('公示表', () => {
  it('masks ID numbers, shows who is paid at least a month, and adds up', async () => {
    const { own } = await sheetsWith(FIELDS);
    const table = own('公示表').table('身份证号');
    expect(table.at('缺', '身份证号')).toBe(`${identityOf('缺').slice(0, 6)}********${identityOf('缺').slice(14)}`);
    expect(table.every('归', '核定月数')).toEqual([7, 5]);
    expect(own('公示表').has('非')).toBe(false);
    expect(own('公示表').all().some(({ value }) => String(value).includes(identityOf('缺')))).toBe(false);
    expect(table.at('合计', '核定金额')).toBe(own('企业引才补贴发放花名册').table('身份证号').at('合计', '核定金额'));
    expect(table.cell('缺', '核定金额').formula).toMatch(/^'企业引才补贴发放花名册'![A-Z]+\d+$/);
  });

  it('counts the last day in working days: over a holiday, and a Sunday that is worked', async () => {
    const { own } = await sheetsWith(FIELDS);
    // 2025-09-28 is worked, 10-01 to 10-08 are off.
    expect(own('公示表').beside('异议截止日')).toBe(day('2025-10-10'));
    expect(own('公示表').has('异议期自公示次日（2025-09-27）起计5个工作日，按国务院放假调休安排，至2025-10-10止。')).toBe(true);
  });

  it.each<[string, PlanCase['fields'], RegExp]>([
    ['nothing is given', {}, /^异议截止日待录入：方案没有填写公示起始日、公示工作日数。$/],
    ['the days are not given', { noticeFrom: day('2025-09-26') }, /方案没有填写公示工作日数/],
    ['a year has no calendar yet', { noticeFrom: day('2029-12-28'), noticeDays: 5 }, /跨入放假调休安排尚未收录的年份/],
  ])('reads 待录入 and why where %s', async (_, fields, why) => {
    const { own, region } = await sheetsWith(fields);
    expect(own('公示表').beside('异议截止日')).toBe('待录入');
    expect(own('公示表').has(why)).toBe(true);
    for (const cover of [own('封面与目录'), region('封面与目录')]) expect(cover.table('缺什么').at(/^异议截止日/, '影响')).toBe('“公示表”不能张贴');
  });
});

describe('银行发放表', () => {
  it('has a row a person with the months of the 发放期间, never past its end though the year is estimated to December', async () => {
    const { own } = await sheetsWith(FIELDS);
    const table = own('银行发放表').table('开户行');
    const row = (name: string) => ['发放金额', '发放月份起', '发放月份止', '月数'].map((header) => table.at(name, header));
    expect(table.every('归', '月数')).toEqual([3]);
    expect(row('归')).toEqual([9000, day('2025-07-01'), day('2025-09-01'), 3]);
    expect(row('缺')).toEqual([15_000, day('2025-07-01'), day('2025-09-01'), 3]);
    expect(own('银行发放表').has('离')).toBe(false);
    expect(own('银行发放表').has('非')).toBe(false);
    expect(table.at('合计', '发放金额')).toBe(24_000);
    expect(own('银行发放表').beside('合计（大写）')).toBe('贰万肆仟元整　　共2笔');
    expect(table.cell('归', '发放金额').formula).toMatch(/^ROUND\(SUM\('企业引才补贴发放花名册'!([A-Z]+)\d+:\1\d+\),2\)$/);
  });

  it('keeps accounts in full as text, takes the newest, and names whoever has none', async () => {
    const { own, region } = await sheetsWith(FIELDS);
    const table = own('银行发放表').table('开户行');
    expect([table.at('归', '银行/社保卡号'), table.at('归', '备注')]).toEqual([ACCOUNT.account, '各行账号不同，取最近一行，请核对']);
    expect(['开户行', '银行/社保卡号'].map((header) => table.at('缺', header))).toEqual(['待录入', '待录入']);
    const missing = own('封面与目录').table('缺什么');
    expect([missing.at('缺', '缺什么'), missing.at('缺', '影响')]).toEqual(['开户行、银行/社保卡号', '“银行发放表”不能报银行']);
    expect(missing.at('归', '缺什么')).toBe('各行账号不同，须核对');
    expect(region('封面与目录').table('缺什么').at('兴庆区', '缺什么')).toBe('1人没有开户行或账号');
    const set = await annualSet({ units: ['兴庆区'], fields: FIELDS }, { 兴庆区: PEOPLE });
    const cells = readWorkbook(await workbookBytes(unitWorkbook(set, unitNamed('兴庆区')))).sheet('银行发放表')!.rows.flatMap(({ cells }) => [...cells.values()]);
    expect(cells.find(({ value }) => value === ACCOUNT.account)).toMatchObject({ type: 'text' });
  });

  it('reads 待录入 where the end of the 发放期间 is not given', async () => {
    const { own, region } = await sheetsWith({});
    expect(own('银行发放表').has('发放期间：待录入（方案没有填写发放期间止）')).toBe(true);
    expect(own('银行发放表').table('开户行').at('待录入', '发放金额')).toBe('待录入');
    expect(own('银行发放表').has('缺')).toBe(false);
    expect(own('企业引才补贴发放花名册').has('本次发放金额')).toBe(false);
    expect(own('封面与目录').table('缺什么').at('发放期间止', '影响')).toBe('“银行发放表”待录入');
    expect(region('勾稽校验表').table('校验内容').at(/^本次发放不超过/, '说明')).toBe('方案没有填写发放期间止');
  });

  it('stands beside the available funds, and says by how much it is more; 勾稽 says the same', async () => {
    const funds = (pool: number): Partial<PlanCase> => ({ funds: [{ ...SUBSIDY, pool }], amounts: [{ unit: '兴庆区', carry: 1000 }], advances: [{ unit: '兴庆区', amount: 4000 }] });
    const over = (grid: Grid): readonly unknown[] => {
      const table = grid.table('超出金额');
      return ['本次发放合计', '已提前下达＋上年结转＋本次下达', '超出金额', '校验'].map((header) => grid.value(grid.find(header).ref.replace(/\d+/, String(table.head + 1))));
    };
    const short = await sheetsWith(FIELDS, funds(20_000));
    expect(over(short.own('银行发放表'))).toEqual([24_000, 21_000, 3000, '超出可用资金']);
    const line = short.region('勾稽校验表').all().filter(({ value }) => value === '超出可用资金');
    expect(line).toHaveLength(1);
    expect(short.region('勾稽校验表').value(`G${line[0]!.row}`)).toBe(3000);
    expect(short.region('封面与目录').beside('勾稽不符项数')).toBe(1);

    const enough = await sheetsWith(FIELDS, funds(40_000));
    expect(over(enough.own('银行发放表'))).toEqual([24_000, 41_000, 0, '相符']);
    expect(enough.region('勾稽校验表').has('超出可用资金')).toBe(false);
    expect(enough.region('封面与目录').beside('勾稽不符项数')).toBe(0);
  });

  it('of a unit that reports nobody pays nobody', async () => {
    const set = await annualSet({ units: ['海原县'], fields: FIELDS });
    const grid = gridOf(unitWorkbook(set, unitNamed('海原县')), '银行发放表');
    expect(grid.table('开户行').at('没有', '发放金额')).toBe('—');
    expect(grid.table('开户行').at('合计', '发放金额')).toBe(0);
    expect(grid.beside('合计（大写）')).toBe('零元整　　共0笔');
  });
});

describe('下达通知', () => {
  it('tells the unit its figures, in words too, and lists its annexes', async () => {
    const { own, region } = await sheetsWith({ ...FIELDS, batch: '第二批', documentNumber: '示例〔2025〕1号', issuedOn: day('2025-11-20') }, { funds: [{ ...SUBSIDY, income: '收入甲' }], advances: [{ unit: '兴庆区', amount: 21_000 }] });
    const notice = own('下达通知');
    expect(notice.has('关于下达2025年第二批人才政策资金的通知')).toBe(true);
    expect(notice.has('兴庆区：')).toBe(true);
    const text = notice.find(/现下达你单位/);
    expect(text.value).toContain('现下达你单位2025年第二批人才政策资金100,000.00元（大写：壹拾万元整）。全年应下达121,000.00元，此前已提前下达21,000.00元，上年结转0.00元，本次下达后累计下达121,000.00元，欠拨0.00元，结转下年0.00元。');
    expect(text.formula).toContain('TEXT(\'下达明细表\'!');
    expect(notice.has(/1\. 企业引才补贴（项目编码A1，资金性质：待录入）：本次下达100,000\.00元。列收入科目：收入甲；支出功能分类科目：待录入/)).toBe(true);
    expect(notice.has('　　附件：1. 下达明细表')).toBe(true);
    expect(notice.has('2025年11月20日　　　　')).toBe(true);
    expect(region('下达通知').find(/现下达/).value).toContain('现下达2025年第二批人才政策资金100,000.00元');
    expect(region('下达通知').has('　　附件：1. 分配汇总表')).toBe(true);
  });

  it('names no fund of which the unit has nothing', async () => {
    const set = await annualSet({ units: ['兴庆区', '海原县'], fields: FIELDS }, { 兴庆区: PEOPLE });
    expect(gridOf(unitWorkbook(set, unitNamed('海原县')), '下达通知').has(/企业引才补贴（项目编码/)).toBe(false);
    expect(gridOf(unitWorkbook(set, unitNamed('兴庆区')), '下达通知').has(/1\. 企业引才补贴（项目编码/)).toBe(true);
  });

  it('says 待录入 for document and date, and 未测算 for what is not in the amount', async () => {
    const { own } = await sheetsWith({}, { funds: [SUBSIDY, { ...SUBSIDY, code: 'B1', article: '十三', name: '基地', method: '录入' }] });
    expect(own('下达通知').has('文号：待录入')).toBe(true);
    expect(own('下达通知').has('印发日期：待录入　　　　')).toBe(true);
    expect(own('下达通知').has(/2\. 基地.*本次下达未测算。/)).toBe(true);
    expect(own('下达通知').has(/下列项目有未测算的，不在本次下达金额之内：基地。/)).toBe(true);
  });
});
