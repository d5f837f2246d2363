import { inYuan } from '../../../core/exact/money.ts';
import { DEGREE_SETTINGS } from '../../../core/policy/settings.ts';
import { amountOn } from '../../../core/policy/values.ts';
import { chosen } from '../../tables/parameters.ts';
import type { Unit } from '../../units/index.ts';
import { onSheet } from '../../workbook/address.ts';
import type { BodyCell } from '../../workbook/model.ts';
import type { AnnualSet } from '../annualSet.ts';
import { summarise } from '../annualSet.ts';
import { defineChapter } from '../chapter.ts';
import { againstControl, type Check } from '../check.ts';
import { differencesIn, outlookYears, type RosterLine } from '../roster.ts';
import { DETAIL, detailSheet, type DetailLaid } from '../sheets/detail.ts';
import { estimateSheet, peopleIn, yearKey, type EstimateLaid } from '../sheets/estimate.ts';
import { PAYMENT_ROSTER, paymentRoster } from '../sheets/paymentRoster.ts';
import type { Target } from '../sheets/performance.ts';
import { settingsComparison, type ComparisonLaid } from '../sheets/settingsComparison.ts';
import { fundChecks, handedOn, missingInRegion, missingOf, paymentChecks, paymentFigures } from './enterprisePayment.ts';

/** 博士硕士补贴 of article 九: who is paid what, and what it comes to in the years after. */
export const enterpriseSubsidyChapter = defineChapter<null>({
  key: 'enterpriseSubsidy',
  assesses: ({ method, article }) => method === '按实核定' && article === '九',
  parameters: ['P.DOC', 'P.MAS', 'P.MONTHS'],
  settings: ({ rules }) => chosen(DEGREE_SETTINGS, rules as unknown as Record<string, string>),
  basis: [['九', '企业全职引进的全日制博士、一流大学或一流学科毕业的全日制硕士，按“参数”中的月标准和最长月数发放；到岗早于政策起始日的不在范围。']],
  // The roster is the set's own: funds are shared out by it.
  assess: () => ({ state: null, pending: [] }),
  unit(_state, set, unit, annex) {
    const lines = linesOf(set, unit);
    const roster = paymentRoster(set, unit, annex(1));
    const on = (key: string): string => onSheet(PAYMENT_ROSTER, roster.laid.range(key));
    return {
      sheets: [{ sheet: roster.sheet, english: 'Payment roster', what: '每人的申报、核定、差额与原因、累计与剩余月数、依据' }],
      assessed: () => roster.total,
      handsOn: (funds) => handedOn(set, unit, lines, roster.laid, funds),
      missing: missingOf(set, lines),
      figures: [
        { label: '花名册行数', content: { formula: `COUNT(${on('number')})`, value: lines.length }, kind: 'count' },
        { label: '核定与申报不同的行数', content: { formula: `SUMPRODUCT((LEN(${on('why')})>0)*1)`, value: roster.differing }, kind: 'count', remark: '逐行原因见花名册“差异原因”' },
        { label: '核定与申报差额（元）', content: { formula: onSheet(PAYMENT_ROSTER, roster.laid.at('difference', roster.laid.totalRow!)), value: inYuan(differencesIn(lines)) }, kind: 'money', remark: '核定减申报；负数为核减' },
        ...paymentFigures(set, lines, roster.laid),
      ],
      sources: [
        ['核定月数、累计月数、剩余月数', '自治区按本人全部各行（含其他单位）计算，见“依据”列'],
        ['申报月数、申报金额', `申报表：${set.files.get(unit.key) ?? '—'}`],
      ],
      remarks: ['离开本单位又到其他单位的，当月由月初在岗的一行计发；“差异原因”只写明已由其他单位计发，不列其他单位的内容。'],
      targets: targetsOf(set, peopleIn(lines), '自治区分配总表“补贴测算”'),
    };
  },
  region(_state, set, annex) {
    const detail = detailSheet(set, annex(2));
    const estimate = estimateSheet(set, detail, annex(1));
    const comparison = settingsComparison(set, estimate, annex(3));
    return {
      sheets: [
        { sheet: estimate.sheet, english: 'Subsidy estimate', what: '各单位本年核定与以后五年测算数' },
        { sheet: detail.sheet, english: 'Subsidy detail', what: '每人每段，身份证号脱敏' },
        { sheet: comparison.sheet, english: 'Settings compared', what: '每项口径改选他项时各单位的核定数与差额' },
      ],
      assessed: (unit) => estimate.at(unit.key, 'amount'),
      nextYear: (unit) => ({
        cell: estimate.at(unit.key, yearKey(outlookYears(set.plan)[0]!)),
        amount: linesOf(set, unit).reduce((sum, { line, outlook }) => sum + line.standard * outlook[0]!, 0),
      }),
      summary: [{
        column: { key: 'people', header: '享受人数', english: 'People paid', kind: 'count', width: 7, fill: 'formula', total: true },
        cellOf: (unit) => ({ formula: estimate.at(unit.key, 'people'), value: peopleIn(linesOf(set, unit)) }),
      }],
      checks: [...unitChecks(set, detail, estimate), ...sumChecks(set, detail, estimate), ...comparisonChecks(comparison), ...paymentChecks(set, estimate)],
      fundChecks: (block) => fundChecks(set, estimate, block),
      missing: missingInRegion(set),
      figures: [
        { label: '享受人数', content: { formula: estimate.total('people'), value: peopleTotal(set) }, kind: 'count', headline: true, remark: '同一人在两个单位都享受的，各计一人' },
        { label: '核定减申报（元）', content: { formula: estimate.total('difference'), value: inYuan(differencesIn(set.roster)) }, kind: 'money', remark: `${set.roster.filter((line) => line.difference !== '').length}行与申报不同` },
      ],
      sources: [
        ['核定月数、累计月数、剩余月数、以后年度月数', '程序按本人在各单位的全部各行计算'],
        ['申报月数、申报金额', '各单位申报表'],
      ],
      remarks: ['身份证号只列前6后4；各单位的附表列完整号码。'],
      targets: targetsOf(set, { formula: estimate.total('people'), value: set.plan.units.reduce((sum, unit) => sum + peopleIn(linesOf(set, unit)), 0) }, '“补贴测算”'),
    };
  },
});

function linesOf(set: AnnualSet, unit: Unit): readonly RosterLine[] {
  return set.roster.filter((line) => line.unit.key === unit.key);
}

/** Who is paid, and at what standard. */
function targetsOf({ policy }: AnnualSet, people: BodyCell, source: string): readonly Target[] {
  const standard = (code: string): Target => {
    const { cellName, name } = policy.parameter(code);
    return { article: '九', level: '成本指标', name: name.zh, content: { formula: cellName, value: inYuan(amountOn(policy, code, null)) }, kind: 'money', measure: '元/人·月', basis: '（九），见“参数”' };
  };
  return [
    { article: '九', level: '数量指标', name: '享受补贴人数', content: people, kind: 'count', measure: '人', basis: `（九），${source}` },
    standard('P.DOC'),
    standard('P.MAS'),
  ];
}

function peopleTotal(set: AnnualSet): number {
  return new Set(set.roster.filter(({ line }) => line.months > 0).map((line) => `${line.unit.key} ${line.person}`)).size;
}

/** What the units would get under other settings. */
function comparisonChecks({ alternatives, total }: ComparisonLaid): Check[] {
  return alternatives.map(({ setting, word, amounts }, index) =>
    againstControl('全区', `口径比较“${setting}：${word}”合计＝控制数`, 'money', total(index), inYuan([...amounts.values()].reduce((sum, amount) => sum + amount, 0))));
}

/** 明细 against months × parameter, and against what the program assessed. */
function unitChecks(set: AnnualSet, detail: DetailLaid, estimate: EstimateLaid): Check[] {
  const [doctor, master] = ['P.DOC', 'P.MAS'].map((code) => set.policy.parameter(code).cellName);
  const summary = new Map(summarise(set).map((each) => [each.unit.key, each]));
  return set.plan.units.flatMap((unit): Check[] => {
    const block = (key: string): string => onSheet(DETAIL, detail.block(unit.key, key)!);
    if (detail.block(unit.key, 'amount') === null) return [{ scope: unit.name, what: '补贴明细核定金额＝月数×标准', why: '零报告，没有明细' }];
    const lines = linesOf(set, unit);
    const value = inYuan(lines.reduce((sum, { line }) => sum + line.amount, 0));
    const claimed = inYuan(lines.reduce((sum, line) => sum + (line.claimed.amount ?? 0), 0));
    const months = (degree: string): string => `SUMIF(${block('degree')},"${degree}",${block('months')})`;
    return [
      {
        scope: unit.name, what: '补贴明细核定金额合计＝博士月数×博士标准＋硕士月数×硕士标准', kind: 'money', value, control: null,
        left: `ROUND(SUM(${block('amount')}),2)`,
        right: () => `ROUND(${months('博士')}*${doctor}+${months('硕士')}*${master},2)`,
      },
      againstControl(unit.name, '补贴测算核定金额＝控制数', 'money', estimate.at(unit.key, 'amount'), value),
      againstControl(unit.name, '补贴测算申报金额＝控制数', 'money', estimate.at(unit.key, 'claimed'), claimed),
      againstControl(unit.name, '补贴测算享受人数＝控制数', 'count', estimate.at(unit.key, 'people'), summary.get(unit.key)!.people),
    ];
  });
}

/** The region's sums: by two ways, and the months of 补贴明细 that no amount of the year rests on. */
function sumChecks(set: AnnualSet, detail: DetailLaid, estimate: EstimateLaid): Check[] {
  const scope = '全区';
  const checks: Check[] = [];
  if (set.roster.length > 0) {
    const assessed = inYuan(set.roster.reduce((sum, { line }) => sum + line.amount, 0));
    checks.push({ scope, what: '补贴明细合计＝补贴测算合计', kind: 'money', value: assessed, control: null, left: onSheet(DETAIL, detail.laid.at('amount', detail.laid.totalRow!)), right: () => estimate.total('amount') });
    const months = (what: string, key: string, of: (line: RosterLine) => number | null): Check =>
      againstControl(scope, `补贴明细${what}合计＝控制数`, 'count', `SUM(${onSheet(DETAIL, detail.laid.range(key))})`, set.roster.reduce((total, line) => total + (of(line) ?? 0), 0));
    checks.push(
      months('期初已享受月数', 'paidBefore', ({ spell }) => spell.paidBefore),
      months('申报月数', 'claimedMonths', ({ claimed }) => claimed.months),
      months('累计月数', 'cumulative', ({ line }) => line.cumulative),
      months('剩余月数', 'remaining', ({ line }) => line.remaining),
    );
  }
  outlookYears(set.plan).forEach((year, index) => {
    const value = inYuan(set.roster.reduce((sum, { line, outlook }) => sum + line.standard * outlook[index]!, 0));
    checks.push(againstControl(scope, `${year}年测算数合计＝控制数`, 'money', estimate.total(yearKey(year)), value));
  });
  return checks;
}
