import { inYuan } from '../../../core/exact/money.ts';
import type { Laid } from '../../tables/layout.ts';
import type { Unit } from '../../units/index.ts';
import { onSheet } from '../../workbook/address.ts';
import { linesOf as fundLinesOf, type AnnualSet } from '../annualSet.ts';
import type { FundCells, LaidSheet, Missing } from '../chapter.ts';
import { againstControl, type Check } from '../check.ts';
import { NOT_ASSESSED, TO_ENTER } from '../frame.ts';
import { handOnOf } from '../handOn.ts';
import type { Fund } from '../plan.ts';
import { paymentOf, type RosterLine } from '../roster.ts';
import { BANK_LIST, bankList, OVER, paidPeople } from '../sheets/bankList.ts';
import type { Figure } from '../sheets/cover.ts';
import type { EstimateLaid } from '../sheets/estimate.ts';
import { PAYMENT_ROSTER } from '../sheets/paymentRoster.ts';
import type { FundBlock } from '../sheets/settlement.ts';
import { lastDayOf, PUBLIC_NOTICE, publicNotice } from '../sheets/publicNotice.ts';

const ARTICLE = '九';
const WITHIN_FUNDS = '本次发放不超过已提前下达＋上年结转＋本次下达';

/** What the unit hands on of the 博士硕士补贴: to the public, and to the bank. */
export function handedOn(set: AnnualSet, unit: Unit, lines: readonly RosterLine[], roster: Laid, funds: FundCells): readonly LaidSheet[] {
  return [
    { sheet: publicNotice(set, unit, lines, roster), english: 'Public notice', what: '拟享受人员，身份证号脱敏，供张贴' },
    { sheet: bankList(set, unit, lines, roster, fundLinesOf(set, unit).find(({ fund }) => pays(fund)) ?? null, funds), english: 'Payment list for the bank', what: '一人一行，账号完整；合计与可用资金核对' },
  ];
}

/** 本次发放 on a unit's cover. */
export function paymentFigures(set: AnnualSet, lines: readonly RosterLine[], roster: Laid): readonly Figure[] {
  if (handOnOf(set.plan).payment === null) return [{ label: '本次发放（元）', content: TO_ENTER, kind: 'money', remark: '方案没有填写发放期间止' }];
  return [{
    label: '本次发放（元）', kind: 'money', remark: `见“${BANK_LIST}”`,
    content: { formula: onSheet(PAYMENT_ROSTER, roster.at('payment', roster.totalRow!)), value: inYuan(paymentOf(lines)) },
  }];
}

/** What 公示表 and 银行发放表 of a unit still wait for. */
export function missingOf(set: AnnualSet, lines: readonly RosterLine[]): readonly Missing[] {
  return [...missingInHandOn(set), ...paidPeople(lines).flatMap((person): readonly Missing[] => {
    const who = String(person.name);
    const holdsUp = `“${BANK_LIST}”不能报银行`;
    const blank = [...(person.bank === null ? ['开户行'] : []), ...(person.account === null ? ['银行/社保卡号'] : [])];
    return [
      ...(blank.length > 0 ? [{ who, what: blank.join('、'), holdsUp }] : []),
      ...(person.differing ? [{ who, what: '各行账号不同，须核对', holdsUp: `“${BANK_LIST}”取最近一行的账号` }] : []),
    ];
  })];
}

/** The same of all units together: people without an account are counted, not named. */
export function missingInRegion(set: AnnualSet): readonly Missing[] {
  return [...missingInHandOn(set), ...set.plan.units.flatMap((unit): readonly Missing[] => {
    const people = paidPeople(set.roster.filter((line) => line.unit.key === unit.key)).filter(({ bank, account }) => bank === null || account === null);
    return people.length === 0 ? [] : [{ who: unit.name, what: `${people.length}人没有开户行或账号`, holdsUp: `该单位“${BANK_LIST}”不能报银行` }];
  })];
}

function missingInHandOn({ plan, policy }: AnnualSet): readonly Missing[] {
  const { noticeFrom, noticeDays, payment } = handOnOf(plan);
  const last = lastDayOf(noticeFrom, noticeDays, policy);
  return [
    ...('why' in last ? [{ who: '分配方案', what: `异议截止日：${last.why}`, holdsUp: `“${PUBLIC_NOTICE}”不能张贴` }] : []),
    ...(payment === null ? [{ who: '分配方案', what: '发放期间止', holdsUp: `“${BANK_LIST}”${TO_ENTER}` }] : []),
  ];
}

/** Each unit's 本次发放 against what the program computed. */
export function paymentChecks(set: AnnualSet, estimate: EstimateLaid): readonly Check[] {
  const what = '补贴测算本次发放＝控制数';
  if (handOnOf(set.plan).payment === null) return [what, WITHIN_FUNDS].map((each) => ({ scope: '全区', what: each, why: '方案没有填写发放期间止' }));
  return [
    ...set.plan.units.map((unit) => againstControl(unit.name, what, 'money', estimate.at(unit.key, 'payment'), inYuan(paymentOf(rosterOf(set, unit))))),
    ...(set.plan.funds.some(pays) ? [] : [{ scope: '全区', what: WITHIN_FUNDS, why: `方案没有（${ARTICLE}）按实核定的项目` }]),
  ];
}

/** Each unit's 本次发放 against the money that it holds for it. */
export function fundChecks(set: AnnualSet, estimate: EstimateLaid, { result, at }: FundBlock): readonly Check[] {
  if (!pays(result.fund) || handOnOf(set.plan).payment === null) return [];
  return result.lines.map((line): Check => {
    const scope = line.unit.name;
    if (line.issued === null) return { scope, what: WITHIN_FUNDS, why: `本次下达${NOT_ASSESSED}` };
    return {
      scope, what: WITHIN_FUNDS, kind: 'money', over: OVER,
      left: estimate.at(line.unit.key, 'payment'), leftValue: inYuan(paymentOf(rosterOf(set, line.unit))),
      right: `ROUND(SUM(${['advanced', 'carry', 'issued'].map((key) => at(line.unit.key, key)).join(',')}),2)`,
      rightValue: inYuan(line.advanced + line.carry + line.issued),
    };
  });
}

/** Whether a fund's 当年核定 is this subsidy. */
function pays({ article, method }: Fund): boolean {
  return article === ARTICLE && method === '按实核定';
}

function rosterOf(set: AnnualSet, unit: Unit): readonly RosterLine[] {
  return set.roster.filter((line) => line.unit.key === unit.key);
}
