import { ARTICLES, DOCUMENT, type Article } from '../../../core/policy/articles.ts';
import type { Column } from '../../tables/column.ts';
import { isFormula, valueOf, widthsOf } from '../../tables/layout.ts';
import { address, onSheet } from '../../workbook/address.ts';
import type { BodyCell, Cell, Kind, Sheet } from '../../workbook/model.ts';
import { cell, note, SheetBuilder, wrappedHeight } from '../../workbook/sheet.ts';
import type { AnnualSet } from '../annualSet.ts';
import { FOOTER, laySignatures, layTitle, TO_ENTER, yearAndBatch } from '../frame.ts';
import type { Fund } from '../plan.ts';

export const PERFORMANCE = '绩效目标表';

/** A figure that a chapter sets as a target of its article. */
export interface Target {
  readonly article: Article;
  readonly level: '数量指标' | '质量指标' | '成本指标';
  readonly name: string;
  readonly content: BodyCell;
  readonly kind: Kind;
  /** What it is counted in: 人, 元/月 … */
  readonly measure: string;
  readonly basis: string;
}

/** A fund as the sheet shows it: the cell of its 全年应下达, or 未测算. */
export interface FundYear {
  readonly fund: Fund;
  readonly due: BodyCell;
  /** What the sum leaves out: 不含未测算2项. */
  readonly remark?: string;
}

const columns = [
  { key: 'first', header: '一级指标', english: 'First level', kind: 'centre', width: 15, fill: 'typed' },
  { key: 'second', header: '二级指标', english: 'Second level', kind: 'centre', width: 18, fill: 'typed' },
  { key: 'third', header: '三级指标', english: 'Third level', kind: 'wrap', width: 44, fill: 'typed' },
  { key: 'value', header: '指标值', english: 'Target', kind: 'count', width: 18, fill: 'formula' },
  { key: 'measure', header: '计量单位', english: 'Counted in', kind: 'centre', width: 11, fill: 'typed' },
  { key: 'basis', header: '依据', english: 'Basis', kind: 'wrap', width: 44, fill: 'typed' },
] as const satisfies readonly Column[];

/** Targets of every table of this kind that no article gives a figure for: whoever runs the fund types them. */
const OPEN: readonly (readonly [first: string, second: string, third: string, measure: string])[] = [
  ['产出指标', '时效指标', '按时发放（完成）率', '%'],
  ['效益指标', '社会效益指标', '', ''],
  ['效益指标', '可持续影响指标', '', ''],
  ['满意度指标', '服务对象满意度指标', '服务对象满意度', '%'],
];

export interface PerformanceLaid {
  readonly sheet: Sheet;
  /** Cells of the funds' 年度金额. */
  readonly amounts: readonly string[];
}

/** 绩效目标表: a block a fund, and one for the tasks that no fund of the plan pays; null where there is neither. */
export function performanceSheet(set: AnnualSet, unit: string, funds: readonly FundYear[], targets: readonly Target[], annex: string): PerformanceLaid | null {
  const paid = new Set(funds.map(({ fund }) => fund.article));
  const rest = targets.filter(({ article }) => !paid.has(article));
  if (funds.length === 0 && rest.length === 0) return null;
  const { plan } = set;
  const sheet = new SheetBuilder({ name: PERFORMANCE, widths: widthsOf(columns), tab: 'result', orientation: 'portrait' });
  layTitle(sheet, plan, { annex, title: `${yearAndBatch(plan)}绩效目标表`, english: 'Performance targets', unit });
  const amounts = funds.map((each) => layFund(sheet, each, targets.filter(({ article }) => article === each.fund.article)));
  if (rest.length > 0) {
    sheet.wide('不列资金项目的任务', 'subtotal', 'text', 22);
    layTargets(sheet, rest, []);
  }
  note(sheet, `注：指标值取自本工作簿各表，随各表变动。灰底以外标“${TO_ENTER}”的文件没有给出数，由项目主管部门填写；完成值在年终填报。`);
  laySignatures(sheet);
  return { sheet: sheet.finish(FOOTER), amounts };
}

/** Lays a fund's block; gives the cell of its 年度金额. */
function layFund(sheet: SheetBuilder, { fund, due, remark }: FundYear, targets: readonly Target[]): string {
  const pair = (label: string, content: Cell, second: string, other: Cell, height = 22): number =>
    sheet.row([cell(label, 'head', 'wrap', { align: 'center' }), { ...content, across: 2 }, null, cell(second, 'head', 'centre'), { ...other, across: 2 }, null], height);
  pair('项目名称', cell(`${fund.name}（${fund.code}）`, 'value', 'wrap', { bold: true }), '主管部门', cell(fund.department ?? TO_ENTER, 'value', 'wrap'));
  const row = pair(remark === undefined ? '年度金额' : `年度金额\n${remark}`, contentCell(due, 'money'), '地方资金', cell(TO_ENTER, 'input', 'text'), remark === undefined ? 22 : 34);
  pair('资金性质', cell(fund.nature ?? TO_ENTER, 'value', 'wrap'), '政策依据', cell(`${DOCUMENT}（${fund.article}）`, 'value', 'wrap'));
  const goal = `${ARTICLES[fund.article].zh}：${targets.length === 0 ? TO_ENTER : `完成下列${targets.length}项由政策和本年数确定的指标`}`;
  sheet.row([cell('总体目标', 'head', 'centre'), cell(goal, 'input', 'wrap', { across: columns.length - 1 })], wrappedHeight([[goal, sheet.width - columns[0].width]], 14, 22));
  layTargets(sheet, targets, OPEN);
  return onSheet(PERFORMANCE, address(2, row));
}

function layTargets(sheet: SheetBuilder, targets: readonly Target[], open: typeof OPEN): void {
  sheet.row(columns.map((column) => cell(column.header, 'head', 'centre')), 22);
  for (const level of ['数量指标', '质量指标', '成本指标'] as const) {
    for (const { name, content, kind, measure, basis } of targets.filter((target) => target.level === level)) {
      sheet.row([
        cell('产出指标', 'value', 'centre'), cell(level, 'value', 'centre'), cell(name, 'value', 'wrap'),
        contentCell(content, kind), cell(measure, 'value', 'centre'), cell(basis, 'value', 'wrap'),
      ], wrappedHeight([[name, columns[2].width], [basis, columns[5].width]]));
    }
  }
  for (const [first, second, third, measure] of open) {
    sheet.row([cell(first, 'value', 'centre'), cell(second, 'value', 'centre'), cell(third === '' ? TO_ENTER : third, 'input', 'wrap'), cell(TO_ENTER, 'input', 'centre'), cell(measure === '' ? TO_ENTER : measure, 'input', 'centre'), cell(TO_ENTER, 'input', 'wrap')], 18);
  }
  sheet.gap(10);
}

function contentCell(content: BodyCell, kind: Kind): Cell {
  return isFormula(content) ? cell(content.value, 'formula', kind, { formula: content.formula }) : cell(valueOf(content), 'fixed', kind);
}
