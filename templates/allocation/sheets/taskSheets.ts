import { ratioToNumber } from '../../../core/exact/ratio.ts';
import type { Tie } from '../../../core/exact/share.ts';
import { taskMeasures, type TaskMeasure } from '../../forms/tasksPlan.ts';
import { PERIOD_FROM } from '../../forms/names.ts';
import type { Column } from '../../tables/column.ts';
import { columnOf, layTable, sumFormula, widthsOf, type Laid, type TableRecord } from '../../tables/layout.ts';
import { CENSUS_SOURCE } from '../../units/census.ts';
import { printedCode, type Unit } from '../../units/index.ts';
import { absolute, address, onSheet, span } from '../../workbook/address.ts';
import type { BodyCell, Sheet } from '../../workbook/model.ts';
import { cell, note, SheetBuilder, wrappedHeight } from '../../workbook/sheet.ts';
import type { AnnualSet } from '../annualSet.ts';
import { FOOTER, laySignatures, layTitle, NOT_ASSESSED, yearAndBatch } from '../frame.ts';
import { followsInCells, type Task, type TaskLine, type TaskResult } from '../tasks.ts';

export const TASKS = '名额与任务';
export const SHARING = '名额测算';
export const PLACES = '名额分解表';
export const UNIT_PLACES = '名额分解';

/** What stands where a task has no places in the year. */
const NONE = '—';
const MEASURED = '单位：人、人次';

/** Tasks that are shared out in the year. */
export function running(results: readonly TaskResult[]): readonly TaskResult[] {
  return results.filter(({ state }) => state === '进行中');
}

/** Why a task is 未测算. */
export function missingText({ missing }: TaskResult): string {
  return `方案“任务名额”中没有填${missing.join('、')}`;
}

function remarkOf(result: TaskResult): string | null {
  const { task, state } = result;
  const parts = [
    ...(state === '未测算' ? [missingText(result)] : []),
    ...(state === '进行中' && result.cumulative === null ? ['历年批数不在方案中，不计累计'] : []),
    ...(task.remark === null ? [] : [task.remark]),
  ];
  return parts.length === 0 ? null : parts.join('；');
}

// 名额与任务: the tasks

const taskColumns: readonly Column[] = [
  { key: 'number', header: '序号', english: 'No.', kind: 'centre', width: 5, fill: 'typed' },
  { key: 'article', header: '条款', english: 'Article', kind: 'centre', width: 6, fill: 'typed' },
  { key: 'name', header: '任务', english: 'Task', kind: 'wrap', width: 24, fill: 'typed' },
  { key: 'count', header: '数量', english: 'Number', kind: 'count', width: 9, fill: 'fixed', relation: '①' },
  { key: 'period', header: '数量性质', english: 'What it counts', kind: 'centre', width: 10, fill: 'typed' },
  { key: 'measure', header: '计量单位', english: 'Counted in', kind: 'centre', width: 6, fill: 'typed' },
  { key: 'start', header: '起始年', english: 'First year', kind: 'general', width: 8, fill: 'fixed', relation: '②' },
  { key: 'years', header: '年数', english: 'Years', kind: 'count', width: 6, fill: 'fixed', relation: '③' },
  { key: 'batches', header: '本年批数', english: 'Batches', kind: 'count', width: 6, fill: 'fixed', relation: '④' },
  { key: 'nth', header: '第几年', english: 'Year of the task', kind: 'count', width: 7, fill: 'formula', relation: '⑤' },
  { key: 'places', header: '本年名额', english: 'Places this year', kind: 'count', width: 11, fill: 'formula', relation: '⑥' },
  { key: 'cumulative', header: '累计目标', english: 'Target so far', kind: 'count', width: 10, fill: 'formula', relation: '⑦' },
  { key: 'scope', header: '分配范围', english: 'Shared among', kind: 'centre', width: 10, fill: 'typed' },
  { key: 'weighting', header: '权数', english: 'Weights', kind: 'centre', width: 13, fill: 'typed' },
  { key: 'method', header: '分配方法', english: 'Method', kind: 'centre', width: 12, fill: 'typed' },
  { key: 'remark', header: '说明', english: 'Remarks', kind: 'wrap', width: 46, fill: 'typed' },
];

export interface TasksLaid {
  readonly sheet: Sheet;
  /** Cell of a task, on its sheet. */
  at(code: string, key: string): string;
  range(key: string): string;
}

/** 名额与任务: every task with its places of the year and since its first. */
export function tasksSheet(set: AnnualSet, results: readonly TaskResult[], annex: string): TasksLaid {
  const { plan } = set;
  const sheet = new SheetBuilder({ name: TASKS, widths: widthsOf(taskColumns), tab: 'result' });
  layTitle(sheet, plan, { annex, title: `${yearAndBatch(plan)}名额与任务表`, english: 'Tasks, their places this year and so far', unit: '自治区', measured: MEASURED });
  const laid = layTable(sheet, taskColumns, {
    mode: 'result', mixed: true, relations: true,
    records: results.map((result, index) => taskRecord(result, index + 1, sheet.line + 2 + index)),
  });
  sheet.freeze(4, laid.first);
  sheet.titleRows(laid.headRow, laid.first - 1);
  note(sheet, '注1：期内合计按年数平均分到各年，不整除的前几年各多1：⑥=①÷③的整数，⑤不大于余数的加1；⑦为第一年至本年各年相加。每年：⑥=①，⑦=①×⑤。每批：⑥=①×④，历年批数不在方案中，不计累计。');
  note(sheet, `注2：灰底取自分配方案“任务名额”。数量、起始年、年数、分配范围、权数没有填全的读作${NOT_ASSESSED}；未到起始年的读作未开始；过了年数的读作任务期已满，只列累计目标。人与人次不相加。`);
  laySignatures(sheet);
  const rows = new Map(results.map(({ task }, index) => [task.code, laid.first + index]));
  return {
    sheet: sheet.finish(FOOTER),
    at: (code, key) => onSheet(TASKS, laid.at(key, rows.get(code)!)),
    range: (key) => onSheet(TASKS, laid.range(key)),
  };
}

function taskRecord(result: TaskResult, number: number, row: number): TableRecord {
  const { task, state, nth, places, cumulative } = result;
  return {
    number,
    article: task.article,
    name: task.name,
    count: task.number ?? NOT_ASSESSED,
    period: task.period,
    measure: task.measure,
    start: task.start ?? NOT_ASSESSED,
    years: task.years ?? NONE,
    batches: task.batches ?? NONE,
    nth: state === '进行中' ? { formula: `YEAR(${PERIOD_FROM})-${at('start', row)}+1`, value: nth! } : NONE,
    places: state === '进行中' ? { formula: placesFormula(task, row), value: places! } : state,
    cumulative: cumulative === null ? (state === '未测算' ? NOT_ASSESSED : NONE) : { formula: cumulativeFormula(task, state === '任务期已满', row), value: cumulative },
    scope: task.scope ?? NOT_ASSESSED,
    weighting: task.weighting ?? NOT_ASSESSED,
    method: task.method,
    remark: remarkOf(result),
  };
}

function at(key: string, row: number): string {
  return address(columnOf(taskColumns, key), row);
}

function placesFormula({ period }: Task, row: number): string {
  const [count, years, nth, batches] = ['count', 'years', 'nth', 'batches'].map((key) => at(key, row));
  if (period === '每年') return count!;
  if (period === '每批') return `${count}*${batches}`;
  return `INT(${count}/${years})+IF(${nth}<=MOD(${count},${years}),1,0)`;
}

function cumulativeFormula({ period }: Task, over: boolean, row: number): string {
  const [count, years, nth] = ['count', 'years', 'nth'].map((key) => at(key, row));
  if (period === '每年') return `${count}*${over ? years : nth}`;
  return over ? count! : `${nth}*INT(${count}/${years})+MIN(${nth},MOD(${count},${years}))`;
}

// 名额测算: how each task is shared

const sharingColumns: readonly Column[] = [
  { key: 'number', header: '序号', english: 'No.', kind: 'centre', width: 6, fill: 'typed' },
  { key: 'code', header: '地区编码', english: 'Code', kind: 'centre', width: 10, fill: 'typed' },
  { key: 'unit', header: '单位', english: 'Unit', kind: 'text', width: 20, fill: 'typed' },
  { key: 'weight', header: '权数', english: 'Weight', kind: 'count', width: 14, fill: 'fixed', relation: '①', total: true },
  { key: 'floor', header: '保底', english: 'Floor', kind: 'count', width: 9, fill: 'fixed' },
  { key: 'cap', header: '封顶', english: 'Cap', kind: 'count', width: 9, fill: 'fixed' },
  { key: 'quota', header: '精确份额', english: 'Exact share', kind: 'decimal', width: 14, fill: 'fixed', relation: '②=总数×①÷Σ①' },
  { key: 'whole', header: '整数部分', english: 'Whole part', kind: 'count', width: 11, fill: 'formula', relation: '③' },
  { key: 'remainder', header: '余数', english: 'Remainder', kind: 'count', width: 16, fill: 'formula', relation: '④=总数×①除Σ①的余数' },
  { key: 'rank', header: '余数位次', english: 'Rank', kind: 'count', width: 10, fill: 'formula', relation: '⑤' },
  { key: 'places', header: '名额', english: 'Places', kind: 'count', width: 11, fill: 'fixed', relation: '⑥=③+补1', total: true },
];

export interface SharingBlock {
  readonly result: TaskResult;
  readonly laid: Laid;
  at(unitKey: string, key: string): string | null;
  total(key: string): string;
  range(key: string): string;
}

export interface SharingLaid {
  readonly sheet: Sheet;
  readonly blocks: readonly SharingBlock[];
}

/** 名额测算: each task from weights to places, so that a county can follow its own line. */
export function sharingSheet(set: AnnualSet, results: readonly TaskResult[], tasks: TasksLaid, annex: string): SharingLaid {
  const { plan } = set;
  const sheet = new SheetBuilder({ name: SHARING, widths: widthsOf(sharingColumns), tab: 'result' });
  layTitle(sheet, plan, { annex, title: `${yearAndBatch(plan)}名额测算表`, english: 'How each task is shared out', unit: '自治区', measured: MEASURED });
  const first = sheet.line;
  const blocks = running(results).map((result, index) => layBlock(sheet, result, tasks, index > 0));
  if (blocks.length === 0) note(sheet, '本年没有要分配的名额。');
  else {
    sheet.titleRows(first, first + 1);
    sheet.freeze(4, first + 2);
  }
  note(sheet, `注1：人口取自${CENSUS_SOURCE}；录入的权数、保底、封顶取自分配方案“任务分单位”。`);
  note(sheet, '注2：最大余数法：各单位先得整数部分，剩下的按余数从大到小各补1，余数相同的先给权数大的、再给排在前面的。有保底、封顶的和其他方法，名额由程序计算并锁定（灰底）；有保底、封顶的，精确份额为在保底与封顶之间按同一比例取得的份额。');
  laySignatures(sheet);
  return { sheet: sheet.finish(FOOTER), blocks };
}

function layBlock(sheet: SheetBuilder, result: TaskResult, tasks: TasksLaid, continued: boolean): SharingBlock {
  const { task, lines, tie } = result;
  if (!continued) {
    sheet.row(sharingColumns.map((column) => cell(column.header, 'head', 'centre')), 24);
    sheet.row(sharingColumns.map((column) => cell(column.relation ?? '', 'relation', 'centre')), 16);
  }
  const titleRow = sheet.line;
  const total = address(columnOf(sharingColumns, 'places'), titleRow);
  const title = `任务：${task.name}（${task.article}，${task.code}；${task.scope}，${task.weighting}，${task.method}）${tieText(tie, lines)}`;
  const titleColumns = columnOf(sharingColumns, 'rank') - 1;
  sheet.row(
    [
      cell(title, 'subtotal', 'wrap', { across: titleColumns }), ...Array.from({ length: titleColumns - 1 }, () => null),
      cell('总数', 'subtotal', 'centre'),
      cell(result.places!, 'formula', 'count', { formula: tasks.at(task.code, 'places'), bold: true }),
    ],
    wrappedHeight([[title, widthsOf(sharingColumns.slice(0, titleColumns)).reduce((sum, width) => sum + width)]], 14, 22),
  );
  const firstRow = sheet.line;
  const lastRow = firstRow + lines.length - 1;
  const range = (key: string): string => span(columnOf(sharingColumns, key), firstRow, lastRow);
  const fixed = (key: string): string => absolute(range(key));
  const laid = layTable(sheet, sharingColumns, {
    mode: 'result', mixed: true, continued: true,
    records: lines.map((line, index) => lineRecord(result, line, index, firstRow, absolute(total), fixed)),
    total: { label: '合计', labelKey: 'unit', where: 'below' },
  });
  sheet.gap(10);
  const rows = new Map(lines.map(({ unit }, index) => [unit.key, firstRow + index]));
  return {
    result,
    laid,
    at: (unitKey, key) => (rows.has(unitKey) ? onSheet(SHARING, laid.at(key, rows.get(unitKey)!)) : null),
    total: (key) => onSheet(SHARING, laid.at(key, laid.totalRow!)),
    range: (key) => onSheet(SHARING, range(key)),
  };
}

/** `；并列：…`: who got the last place for weight or order alone. */
function tieText(tie: Tie | null, lines: readonly TaskLine[]): string {
  if (tie === null) return '';
  const names = (rows: readonly number[]): string => rows.map((row) => lines[row]!.unit.name).join('、');
  return `；并列：${names(tie.served)}得，${names(tie.passed)}未得（先给权数大的，再给靠前的）`;
}

function lineRecord(result: TaskResult, line: TaskLine, index: number, firstRow: number, total: string, fixed: (key: string) => string): TableRecord {
  const row = firstRow + index;
  const its = (key: string): string => address(columnOf(sharingColumns, key), row);
  const sum = result.lines.reduce((all, { weight }) => all + weight, 0);
  const product = BigInt(result.places!) * BigInt(line.weight);
  const unbounded = result.lines.every(({ floor, cap }) => floor === 0 && cap === null);
  const head = {
    number: index + 1,
    code: printedCode(line.unit),
    unit: line.unit.name,
    weight: line.weight,
    floor: unbounded ? NONE : line.floor,
    cap: line.cap ?? NONE,
    quota: unbounded
      ? { formula: `${total}*${its('weight')}/SUM(${fixed('weight')})`, value: (result.places! * line.weight) / sum }
      : line.quota === null ? NONE : ratioToNumber(line.quota),
  };
  if (!followsInCells(result)) return { ...head, whole: NONE, remainder: NONE, rank: NONE, places: line.places };
  const whole = Number(product / BigInt(sum));
  const remainders = result.lines.map(({ weight }) => Number((BigInt(result.places!) * BigInt(weight)) % BigInt(sum)));
  const [remainder, weight] = [fixed('remainder'), fixed('weight')];
  const equal = `(${remainder}=${its('remainder')})`;
  return {
    ...head,
    whole: { formula: `INT(${total}*${its('weight')}/SUM(${weight}))`, value: whole },
    remainder: { formula: `MOD(${total}*${its('weight')},SUM(${weight}))`, value: remainders[index]! },
    rank: {
      formula: `1+SUMPRODUCT((${remainder}>${its('remainder')})*1)+SUMPRODUCT(${equal}*(${weight}>${its('weight')}))+SUMPRODUCT(${equal}*(${weight}=${its('weight')})*(ROW(${remainder})<ROW()))`,
      value: rankOf(index, remainders, result.lines),
    },
    places: { formula: `${its('whole')}+IF(${its('rank')}<=${total}-SUM(${fixed('whole')}),1,0)`, value: line.places },
  };
}

function rankOf(index: number, remainders: readonly number[], lines: readonly TaskLine[]): number {
  const before = (other: number): boolean => {
    if (remainders[other] !== remainders[index]) return remainders[other]! > remainders[index]!;
    const [a, b] = [lines[other]!.weight, lines[index]!.weight];
    return a === b ? other < index : a > b;
  };
  return 1 + lines.filter((_, other) => before(other)).length;
}

// 名额分解表: units down, tasks across

export interface PlacesLaid {
  readonly sheet: Sheet;
  /** Cell of a unit's sum in a measure; null where no task of the year is counted in it. */
  sum(unitKey: string, measure: TaskMeasure): string | null;
  total(measure: TaskMeasure): string | null;
  /** Cell of the sum of a task over the units. */
  taskTotal(code: string): string;
}

/** 名额分解表: the places of every unit in every task, with a sum for persons and one for person-times. */
export function placesSheet(set: AnnualSet, { blocks }: SharingLaid, annex: string): PlacesLaid {
  const { plan } = set;
  const groups = taskMeasures
    .map((measure) => ({ measure, blocks: blocks.filter(({ result }) => result.task.measure === measure) }))
    .filter((group) => group.blocks.length > 0);
  const columns: readonly Column[] = [
    { key: 'number', header: '序号', english: 'No.', kind: 'centre', width: 5, fill: 'typed' },
    { key: 'code', header: '地区编码', english: 'Code', kind: 'centre', width: 9, fill: 'typed' },
    { key: 'unit', header: '单位', english: 'Unit', kind: 'text', width: 17, fill: 'typed' },
    ...groups.flatMap((group) => [
      ...group.blocks.map(({ result: { task } }): Column => ({
        key: task.code, header: `${task.name}（${task.article}）`, english: task.name, group: group.measure, kind: 'count', width: 11, fill: 'formula', total: true,
      })),
      { key: group.measure, header: '合计', english: 'Total', group: group.measure, kind: 'count' as const, width: 9, fill: 'formula' as const, total: true },
    ]),
    { key: 'remark', header: '备注', english: 'Remarks', kind: 'wrap', width: 14, fill: 'typed' },
  ];
  const sheet = new SheetBuilder({ name: PLACES, widths: widthsOf(columns), tab: 'result' });
  layTitle(sheet, plan, { annex, title: `${yearAndBatch(plan)}名额分解表`, english: 'Places by unit and task', unit: '自治区', measured: MEASURED });
  const headRows = groups.length > 0 ? 2 : 1;
  const first = sheet.line + headRows;
  const laid = layTable(sheet, columns, {
    mode: 'result', mixed: true,
    records: plan.units.map((unit, index) => ({
      number: index + 1,
      code: printedCode(unit),
      unit: unit.name,
      ...Object.fromEntries(blocks.map((block): [string, BodyCell] => [block.result.task.code, placesCell(block, unit)])),
      ...Object.fromEntries(groups.map((group): [string, BodyCell] => {
        const cells = group.blocks.map(({ result }) => address(columnOf(columns, result.task.code), first + index));
        return [group.measure, { formula: sumFormula([`${cells[0]}:${cells.at(-1)}`], 'count'), value: placesOfUnit(group.blocks.map(({ result }) => result), unit) }];
      })),
    })),
    total: { label: '合计', labelKey: 'unit', where: 'below' },
  });
  if (laid.first !== first) throw new Error('the body of 名额分解表 begins under its headers');
  sheet.freeze(4, laid.first);
  sheet.titleRows(laid.headRow, laid.first - 1);
  note(sheet, '注：各数取自“名额测算”；—表示不在该任务的分配范围内。人与人次分别合计，不相加。未测算、未开始、任务期已满的任务见“名额与任务”。');
  laySignatures(sheet);
  const rows = new Map(plan.units.map((unit, index) => [unit.key, laid.first + index]));
  const has = (measure: TaskMeasure): boolean => groups.some((group) => group.measure === measure);
  return {
    sheet: sheet.finish(FOOTER),
    sum: (unitKey, measure) => (has(measure) ? onSheet(PLACES, laid.at(measure, rows.get(unitKey)!)) : null),
    total: (measure) => (has(measure) ? onSheet(PLACES, laid.at(measure, laid.totalRow!)) : null),
    taskTotal: (code) => onSheet(PLACES, laid.at(code, laid.totalRow!)),
  };
}

function placesCell(block: SharingBlock, unit: Unit): BodyCell {
  const from = block.at(unit.key, 'places');
  return from === null ? NONE : { formula: from, value: placesOfUnit([block.result], unit) };
}

/** A unit's places over some tasks. */
export function placesOfUnit(results: readonly TaskResult[], unit: Unit): number {
  return results.flatMap(({ lines }) => lines).filter((line) => line.unit.key === unit.key).reduce((sum, { places }) => sum + places, 0);
}

// 名额分解: a unit's own

const unitColumns: readonly Column[] = [
  { key: 'number', header: '序号', english: 'No.', kind: 'centre', width: 5, fill: 'typed' },
  { key: 'article', header: '条款', english: 'Article', kind: 'centre', width: 6, fill: 'typed' },
  { key: 'name', header: '任务', english: 'Task', kind: 'wrap', width: 26, fill: 'typed' },
  { key: 'measure', header: '计量单位', english: 'Counted in', kind: 'centre', width: 7, fill: 'typed' },
  { key: 'all', header: '全区本年名额', english: 'Places of the region', kind: 'count', width: 10, fill: 'fixed', relation: '①' },
  { key: 'weighting', header: '权数依据', english: 'Weights', kind: 'centre', width: 14, fill: 'typed' },
  { key: 'weight', header: '本单位权数', english: 'Weight', kind: 'count', width: 12, fill: 'fixed', relation: '②' },
  { key: 'weights', header: '权数合计', english: 'Sum of weights', kind: 'count', width: 12, fill: 'fixed', relation: '③' },
  { key: 'quota', header: '精确份额', english: 'Exact share', kind: 'decimal', width: 12, fill: 'fixed', relation: '④=①×②÷③' },
  { key: 'bounds', header: '保底—封顶', english: 'Floor and cap', kind: 'centre', width: 10, fill: 'typed' },
  { key: 'method', header: '分配方法', english: 'Method', kind: 'centre', width: 12, fill: 'typed' },
  { key: 'places', header: '本单位名额', english: 'Places', kind: 'count', width: 11, fill: 'fixed' },
  { key: 'remark', header: '说明', english: 'Remarks', kind: 'wrap', width: 26, fill: 'typed' },
];

export interface UnitPlacesLaid {
  readonly sheet: Sheet;
  /** Cell of the sum in a measure. */
  sum(measure: TaskMeasure): string | null;
  /** Cell of the places of a task; null where the unit has no part in it. */
  places(code: string): string | null;
}

/** 名额分解 of a unit: its part of every task that concerns it; null where none does. */
export function unitPlacesSheet(set: AnnualSet, results: readonly TaskResult[], unit: Unit, annex: string): UnitPlacesLaid | null {
  const { plan } = set;
  const shown = running(results).flatMap((result) => {
    const line = result.lines.find((each) => each.unit.key === unit.key);
    return line === undefined ? [] : [{ result, line }];
  });
  if (shown.length === 0) return null;
  const sheet = new SheetBuilder({ name: UNIT_PLACES, widths: widthsOf(unitColumns), tab: 'result' });
  layTitle(sheet, plan, { annex, title: `${yearAndBatch(plan)}名额分解`, english: 'Places of the unit', unit: `${unit.key} ${unit.name}`, measured: MEASURED });
  const first = sheet.line + 2;
  const laid = layTable(sheet, unitColumns, {
    mode: 'result', mixed: true, relations: true,
    records: shown.map(({ result, line }, index) => unitRecord(result, line, index + 1, first + index)),
  });
  if (laid.first !== first) throw new Error('the body of 名额分解 begins under its headers');
  const measures = taskMeasures.filter((measure) => shown.some(({ result }) => result.task.measure === measure));
  const placesColumn = columnOf(unitColumns, 'places');
  const sums = new Map(measures.map((measure): [TaskMeasure, string] => {
    const value = placesOfUnit(shown.filter(({ result }) => result.task.measure === measure).map(({ result }) => result), unit);
    const row = sheet.row(unitColumns.map((column) => {
      if (column.key === 'name') return cell(`合计（${measure}）`, 'total', 'centre');
      return column.key === 'places' ? cell(value, 'total', 'count', { formula: `SUMIF(${laid.range('measure')},"${measure}",${laid.range('places')})` }) : cell(null, 'total');
    }), 22);
    return [measure, onSheet(UNIT_PLACES, address(placesColumn, row))];
  }));
  sheet.freeze(4, laid.first);
  sheet.titleRows(laid.headRow, laid.first - 1);
  note(sheet, `注：灰底为锁定值，名额取自自治区分配总表“名额测算”，权数为人口的取自${CENSUS_SOURCE}。名额是精确份额取整的结果，最大余数法与精确份额相差不到1。人与人次分别合计，不相加。`);
  laySignatures(sheet);
  const rows = new Map(shown.map(({ result }, index) => [result.task.code, laid.first + index]));
  return {
    sheet: sheet.finish(FOOTER),
    sum: (measure) => sums.get(measure) ?? null,
    places: (code) => (rows.has(code) ? onSheet(UNIT_PLACES, laid.at('places', rows.get(code)!)) : null),
  };
}

function unitRecord(result: TaskResult, line: TaskLine, number: number, row: number): TableRecord {
  const { task, lines } = result;
  const its = (key: string): string => address(columnOf(unitColumns, key), row);
  const weights = lines.reduce((sum, { weight }) => sum + weight, 0);
  const unbounded = lines.every(({ floor, cap }) => floor === 0 && cap === null);
  return {
    number,
    article: task.article,
    name: task.name,
    measure: task.measure,
    all: result.places!,
    weighting: task.weighting,
    weight: line.weight,
    weights,
    quota: unbounded
      ? { formula: `${its('all')}*${its('weight')}/${its('weights')}`, value: (result.places! * line.weight) / weights }
      : line.quota === null ? NONE : ratioToNumber(line.quota),
    bounds: unbounded ? NONE : `${line.floor}—${line.cap ?? '不限'}`,
    method: task.method,
    places: line.places,
    remark: unbounded ? remarkOf(result) : [`另有单位设了保底或封顶，精确份额按其调整`, remarkOf(result)].filter((text) => text !== null).join('；'),
  };
}
