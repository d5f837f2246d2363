import type { LastYear, PaidRow } from '../../../../../templates/submission/lastYear.ts';
import { CONTEXT, day, identityOf, SHEET, unitNamed } from '../../../fixtures.ts';
import { gridOf } from '../../../grid.ts';
import { GOOD, goodForm, type CheckCase } from '../checkCase.ts';

const good = goodForm();
const place = (header: string): string => gridOf(good, SHEET).table('姓名*').cell('甲', header).ref;
const unit = unitNamed('沙坡头区').key;

const paid = (name: string, row: Partial<PaidRow>): PaidRow => ({
  unit, name, identity: identityOf(name), degree: '硕士', fullTime: true, firstClass: true, employer: '企业', workplace: '甲公司',
  start: day('2023-03-01'), end: null, firstMonth: null, paidBefore: 10, cumulative: 22, remaining: 38, standard: 3000, ...row,
});
const YI = paid('乙', { degree: '博士', start: day('2024-05-06'), paidBefore: 0, cumulative: 8, remaining: 52, standard: 5000 });

/** Last year's set as it goes with the good form, but for what a case changes. */
export function lastYear(jia: Partial<PaidRow> = {}, more: Partial<LastYear> & { readonly others?: readonly PaidRow[] } = {}): LastYear {
  const { others = [], ...rest } = more;
  return { year: 2024, settings: { period: { from: day('2024-01-01'), to: day('2024-12-31') }, rules: CONTEXT.rules }, people: [paid('甲', jia), YI, ...others], amounts: new Map([[unit, 76_000]]), carried: [], ...rest };
}

const changed = (code: string, change: string, last: LastYear, cell: string | null, says: string): CheckCase => ({ code, change, files: { [GOOD]: good }, lastYear: last, at: [[GOOD, SHEET, cell]], says });

export const lastYearCases: readonly CheckCase[] = [
  changed('V601', 'a month less on last year’s roster', lastYear({ cumulative: 21 }), place('期初已享受月数*'), '（22）多于2024年花名册的累计月数（21）'),
  changed('V602', 'a month more on last year’s roster', lastYear({ cumulative: 23 }), place('期初已享受月数*'), '（22）少于2024年花名册的累计月数（23）'),
  changed('V603', 'another name on last year’s roster', lastYear({ name: '甲某' }), place('姓名*'), '与2024年花名册中同一身份证号的“甲某”不同'),
  changed('V604', 'another ID number on last year’s roster', lastYear({ identity: identityOf('丙') }), place('身份证号*'), '与2024年花名册中同名同单位的'),
  changed('V605', 'somebody more on last year’s roster', lastYear({}, { others: [paid('丁', {})] }), null, '2024年末在岗的“丁”'),
  changed('V607', 'another standard on last year’s roster', lastYear({ standard: 5000 }), place('月标准'), '月标准3000元，2024年为5000元'),
  changed('V608', 'less than half the amount last year', lastYear({}, { amounts: new Map([[unit, 47_999]]) }), null, '本期金额合计96000元，2024年核定47999元'),
  { code: 'V609', change: 'no workbook of the unit in last year’s set', files: { [GOOD]: good }, lastYear: { ...lastYear(), people: [], amounts: new Map() }, at: [[GOOD, null, null]], says: '没有“沙坡头区”2024年的下达附表' },
  {
    code: 'V606', change: 'a plan that carries over other than last year left', files: { [GOOD]: good },
    asked: { plan: { period: CONTEXT.period, rules: CONTEXT.rules, carries: [{ unit, code: 'A1', fund: '补贴', amount: 0 }] } },
    lastYear: lastYear({}, { carried: [{ unit, code: 'A1', fund: '补贴', amount: 0.01 }] }),
    at: [[null, null, null]], says: '“沙坡头区”的“补贴”上年结转0元，与2024年的结转下年0.01元不同',
  },
];
