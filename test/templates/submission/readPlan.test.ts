/** What the reader of the plan accepts and refuses. */
import { describe, expect, it } from 'vitest';
import { readPlan } from '../../../templates/submission/readPlan.ts';
import type { Workbook } from '../../../templates/workbook/model.ts';
import { workbookBytes } from '../../../templates/workbook/write/index.ts';
import { day, PLAN_NAME, planBook, planOf, said, SUBSIDY, TYPED, unitNamed, YEAR, type PlanCase } from '../fixtures.ts';
import { edited, gridOf, without, type Edits } from '../grid.ts';

const UNITS = ['兴庆区', '海原县'];
const FUNDS = [SUBSIDY, TYPED];

async function problemsOf(workbook: Workbook): Promise<readonly string[]> {
  return said(readPlan(PLAN_NAME, await workbookBytes(workbook), YEAR).problems);
}

/** Address of the nth row's cell under a header of a plan's sheet. */
function place(workbook: Workbook, sheet: string, header: string, nth: number): string {
  return gridOf(workbook, sheet).table(header).place(header, nth);
}

/** The cell beside a label of 基本信息; a value may read like a label, so that the column decides. */
function fieldOf(workbook: Workbook, label: string): string {
  return `B${gridOf(workbook, '基本信息').all().find(({ column, value }) => column === 1 && value === label)!.row}`;
}

/** A plan with a value typed beside a label of 基本信息. */
function withField(label: string, value: string | number | null, planCase: PlanCase = { units: UNITS }): { workbook: Workbook; cell: string } {
  const workbook = planBook(planCase);
  const cell = fieldOf(workbook, label);
  return { workbook: edited(workbook, '基本信息', { [cell]: value }), cell };
}

describe('a plan that is right', () => {
  it('gives the units in printing order, the funds and their money', async () => {
    const plan = await planOf({
      units: ['宁东能源化工基地', '海原县', '自治区本级', '兴庆区', '银川市本级'],
      fields: { batch: '第二批', documentNumber: '宁财〔2025〕1号', issuedOn: day('2025-11-20'), mark: null },
      funds: [{ ...SUBSIDY, pool: 500, income: '1100' }, TYPED],
      amounts: [{ unit: '兴庆区', carry: 30.5, settlement: -7.25 }, { unit: '640522', fund: 'B1', assessed: 0 }],
      advances: [
        { unit: '兴庆区', batch: '提前下达', documentNumber: '宁财〔2024〕9号', date: day('2024-11-20'), amount: 100 },
        { unit: '640104 兴庆区', batch: '第一批', documentNumber: null, date: null, amount: 0.01 },
      ],
    });
    expect(plan.units.map(({ name }) => name)).toEqual(['自治区本级', '银川市本级', '兴庆区', '海原县', '宁东能源化工基地']);
    expect(plan).toMatchObject({ year: YEAR, batch: '第二批', documentNumber: '宁财〔2025〕1号', issuedOn: day('2025-11-20'), mark: null, outlook: '全年预计' });
    expect(plan.period).toEqual({ from: day('2025-01-01'), to: day('2025-12-31') });
    const [subsidy, typed] = plan.funds;
    expect(subsidy).toMatchObject({ code: 'A1', article: '九', method: '按实核定', pool: 50000, income: '1100', nature: null });
    expect(subsidy!.amounts.get('640104')).toEqual({ assessed: null, carry: 3050, settlement: -725 });
    expect(subsidy!.advances.get('640104')!.map(({ documentNumber, amount }) => [documentNumber, amount])).toEqual([['宁财〔2024〕9号', 10000], [null, 1]]);
    // A typed 0 is an amount; a blank is none.
    expect(typed!.amounts.get('640522')!.assessed).toBe(0);
    expect(typed!.amounts.get('640104')).toBeUndefined();
    expect(typed!.pool).toBeNull();
  });

  it('takes its settings, blank ones as their defaults', async () => {
    expect((await planOf({ units: UNITS })).rules).toEqual({ startRule: '当月', stopRule: '次月', continuity: '窗口' });
    expect((await planOf({ units: UNITS, fields: { startRule: '十五日', stopRule: '当月', continuity: '累计' } })).rules).toEqual({ startRule: '十五日', stopRule: '当月', continuity: '累计' });
  });

  it('counts to the cut-off date where it says so', async () => {
    const plan = await planOf({ units: UNITS, fields: { outlook: '截至日期', cutoff: day('2025-10-31') } });
    expect(plan.period).toEqual({ from: day('2025-01-01'), to: day('2025-10-31') });
  });

  it('may still be without funds, as when forms are made from it', async () => {
    expect((await planOf({ units: UNITS, funds: [] })).funds).toEqual([]);
  });

  it('reads articles however they are written', async () => {
    for (const article of ['九', '（九）', '(九)', '第九条']) {
      expect((await planOf({ units: UNITS, funds: [{ ...SUBSIDY, article }] })).funds[0]!.article).toBe('九');
    }
  });
});

describe('a plan with a mistake', () => {
  const amount = (row: Record<string, string | number>): PlanCase => ({ units: UNITS, funds: FUNDS, amounts: [{ unit: '兴庆区', ...row }] });
  const advance = (row: Record<string, string | number | null>): PlanCase => ({ units: UNITS, funds: FUNDS, advances: [{ unit: '兴庆区', amount: 1, ...row }] });
  const [CARRY, ASSESSED, SETTLEMENT] = ['上年结转（空=0）', '录入金额（空=未测算）', '上年清算（补+扣-，空=0）'];

  it.each<[string, PlanCase, [sheet: string, header: string, nth: number], string]>([
    ['上年结转 below 0', amount({ carry: -5 }), ['分单位金额', CARRY, 1], '“上年结转（空=0）”金额不能为负。'],
    ['已提前下达 below 0', advance({ amount: -5 }), ['已提前下达', '金额*', 1], '“金额”金额不能为负。'],
    ['an amount with three decimals', amount({ settlement: 100.005 }), ['分单位金额', SETTLEMENT, 1], '金额不得多于两位小数，请填到分。'],
    ['a large amount with three decimals', advance({ amount: 12_345_678.901 }), ['已提前下达', '金额*', 1], '金额不得多于两位小数'],
    ['an amount with three decimals, as text', advance({ amount: '1,234.567' }), ['已提前下达', '金额*', 1], '金额不得多于两位小数'],
    ['an amount that is none', amount({ carry: '五百' }), ['分单位金额', CARRY, 1], '“五百”不能识别'],
    ['已提前下达 without an amount', advance({ amount: null }), ['已提前下达', '金额*', 1], '“金额”必填，不能留空。'],
    ['two rows of a unit and fund', { units: UNITS, amounts: [{ unit: '兴庆区', carry: 1 }, { unit: '640104', carry: 2 }] }, ['分单位金额', '单位*', 2], '“兴庆区”的项目“A1”列了两行。请合为一行。'],
    ['a fund that is not there', amount({ fund: 'Z9', carry: 1 }), ['分单位金额', '项目编码*', 1], '项目编码“Z9”不在“资金项目”中。请核对。'],
    ['a unit that is not there', amount({ unit: '某县', carry: 1 }), ['分单位金额', '单位*', 1], '单位“某县”不在单位表中。请按“参与单位”中的名称或代码填写。'],
    ['money of a unit that does not take part', advance({ unit: '西夏区' }), ['已提前下达', '单位*', 1], '单位“西夏区”在“参与单位”中没有参加。请删去本行，或把该单位改为参加。'],
    ['an amount typed for what the submissions give', amount({ assessed: 1 }), ['分单位金额', ASSESSED, 1], '项目“A1”为按实核定，当年核定由申报表算出，不能录入。请清空。'],
    ['an article that the document does not have', { units: UNITS, funds: [{ ...SUBSIDY, article: '二十' }] }, ['资金项目', '条款*', 1], '“二十”不是文件的条号。请填一至十九'],
    ['two funds of one code', { units: UNITS, funds: [SUBSIDY, { ...TYPED, code: 'A1' }] }, ['资金项目', '项目编码*', 2], '项目编码“A1”重复。请改为不同的编码。'],
    ['two funds assessed by one article', { units: UNITS, funds: [SUBSIDY, { ...SUBSIDY, code: 'A2' }] }, ['资金项目', '分配方法*', 2], '一条只能有一个按实核定的项目'],
    ['a fund assessed without a form', { units: UNITS, funds: [{ ...TYPED, method: '按实核定' }] }, ['资金项目', '分配方法*', 1], '第十三条没有申报表，不能按实核定。请改为“录入”。'],
    ['a method that is none', { units: UNITS, funds: [{ ...SUBSIDY, method: '均分' }] }, ['资金项目', '分配方法*', 1], '没有“均分”这个词，可填：按实核定、录入'],
    ['a pool below what was advanced', { units: UNITS, funds: [{ ...SUBSIDY, pool: 10 }], advances: [{ unit: '兴庆区', amount: 6 }, { unit: '海原县', amount: 5 }] }, ['资金项目', '资金总额', 1], '资金总额10元小于已提前下达合计11元'],
  ])('%s: its cell and what to do', async (_, planCase, [sheet, header, nth], words) => {
    const workbook = planBook(planCase);
    const problems = await problemsOf(workbook);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(`${PLAN_NAME}《${sheet}》${place(workbook, sheet, header, nth)}：`);
    expect(problems[0]).toContain(words);
  });

  it.each<[string, string, string | number | null, string]>([
    ['a plan of another year', '年度*', 2024, '方案是2024年度的，命令要的是2025年度。请换用2025年度的方案，或改 --year。'],
    ['a plan of another version', '表样版本', '0', '表样版本为“0”，应为“1”。请用新生成的方案填写。'],
    ['a setting that is none', '口径：起发月', '上月', '没有“上月”这个词，可填：当月、次月、十五日'],
    ['a day that is none', '印发日期', '2025-02-29', '没有“2025-02-29”这一天'],
  ])('%s: its cell and what to do', async (_, label, value, words) => {
    const { workbook, cell } = withField(label, value);
    const problems = await problemsOf(workbook);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(`《基本信息》${cell}：`);
    expect(problems[0]).toContain(words);
  });

  it.each<[string, PlanCase['fields'], string]>([
    ['a cut-off date without its counting', { cutoff: day('2025-10-31') }, '请改测算口径，或清空截至日期'],
    ['counting to a cut-off date that is missing', { outlook: '截至日期' }, '请填2025年度之内的截至日期'],
    ['a cut-off date in another year', { outlook: '截至日期', cutoff: day('2026-01-01') }, '请填2025年度之内的截至日期'],
  ])('%s', async (_, fields, words) => {
    const problems = await problemsOf(planBook({ units: UNITS, fields: fields! }));
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(words);
  });

  it('a cut-off date before the policy', async () => {
    const planCase: PlanCase = { units: UNITS, fields: { outlook: '截至日期', cutoff: day('2020-03-31') } };
    const workbook = planBook(planCase, 2020);
    const ref = fieldOf(workbook, '截至日期');
    expect(said(readPlan(PLAN_NAME, await workbookBytes(workbook), 2020).problems)).toEqual([`${PLAN_NAME}《基本信息》${ref}：截至日期早于政策起始日2020-07-01，那时没有可发的补贴。请改填以后的日期。`]);
  });

  it('a cut-off date that is no day is said once', async () => {
    const { workbook, cell } = withField('截至日期', '2025-06-31', { units: UNITS, fields: { outlook: '截至日期' } });
    const problems = await problemsOf(workbook);
    expect(problems).toEqual([expect.stringContaining(`《基本信息》${cell}：“截至日期”没有“2025-06-31”这一天`)]);
  });

  it('nobody takes part', async () => {
    expect(await problemsOf(planBook({ units: [] }))).toEqual([`${PLAN_NAME}《参与单位》：没有单位参加。请至少把一个单位的“参加”填“是”。`]);
  });

  it('a file that is no workbook', () => {
    const { plan, problems } = readPlan(PLAN_NAME, new TextEncoder().encode('单位,金额\n'), YEAR);
    expect(plan).toBeNull();
    expect(said(problems)[0]).toContain(`${PLAN_NAME}：文件其实是文本（如 CSV）`);
  });
});

describe('a mistake', () => {
  it('brings no other in its train', async () => {
    const planCase: PlanCase = { units: UNITS, funds: FUNDS, amounts: [{ unit: '兴庆区', carry: 1 }, { unit: '海原县', fund: 'B1', assessed: 1 }], advances: [{ unit: '海原县', amount: 1 }] };
    const workbook = planBook(planCase);
    const edit = (sheet: string, edits: Edits): Promise<readonly string[]> => problemsOf(edited(workbook, sheet, edits));
    const fund = (header: string): string => place(workbook, '资金项目', header, 1);
    expect(await edit('资金项目', { [fund('项目编码*')]: null })).toHaveLength(1);
    expect(await edit('资金项目', { [fund('条款*')]: '二十' })).toHaveLength(1);
    expect(await edit('资金项目', { [fund('资金总额')]: '五百万' })).toHaveLength(1);
    expect(await edit('资金项目', { [fund('分配方法*')]: null })).toHaveLength(1);
    const takesPart = gridOf(workbook, '参与单位').table('参加*').cell('海原县', '参加*').ref;
    expect(await edit('参与单位', { [takesPart]: '不知道' })).toHaveLength(1);
    for (const sheet of ['参与单位', '资金项目', '分单位金额', '已提前下达', '基本信息']) {
      const problems = await problemsOf(without(workbook, sheet));
      expect(problems).toEqual([`${PLAN_NAME}：缺少工作表“${sheet}”。请用“talent forms”生成的方案填写，不要删除或改名工作表。`]);
    }
  });

  it('leaves known who takes part', async () => {
    const { plan, participation } = readPlan(PLAN_NAME, await workbookBytes(planBook({ units: UNITS, funds: [{ ...SUBSIDY, article: '二十' }] })), YEAR);
    expect(plan).toBeNull();
    expect(participation!.units).toEqual(UNITS.map(unitNamed));
    expect(participation!.unitCells.get('640522')).toMatch(/^[A-Z]+\d+$/);
  });

  it('does not hide the others: all are said at once', async () => {
    const problems = await problemsOf(planBook({
      units: UNITS, funds: [{ ...SUBSIDY, article: '二十', name: null }, { ...TYPED, method: '均分' }], fields: { outlook: '截至日期' },
      amounts: [{ unit: '兴庆区', fund: 'B1', carry: -1, settlement: 0.001, assessed: 'x' }, { unit: '某县', fund: 'Z9' }],
    }));
    expect(problems).toHaveLength(9);
  });
});
