import { partsOf } from '../../core/exact/calendar.ts';
import { FunctionError } from '../../core/functions/errors.ts';
import { defaultPolicy } from '../../core/policy/policy.ts';
import { APPORTION_METHOD, type ApportionMethod } from '../../core/policy/settings.ts';
import { policyStart } from '../../core/subsidy/monthlyStandard.ts';
import { assessTask, sharersOf, weightOf, type Task, type TaskUnit } from '../allocation/tasks.ts';
import { planTasks, planTaskUnits, type TaskMeasure, type TaskPeriod, type TaskWeighting } from '../forms/tasksPlan.ts';
import type { Scope } from '../forms/scopes.ts';
import type { Entry } from '../tables/column.ts';
import { articleOf, noArticle } from './articles.ts';
import type { PlanContext } from './planParts.ts';
import type { Records } from './records.ts';
import { namesOf } from './names.ts';

/** A task may not run longer: a longer one is a slip of the keyboard. */
const MOST_YEARS = 100;

/** Reads 任务名额 and 任务分单位: every task that can be shared in the plan's year is tried. */
export function readTasks(context: PlanContext): readonly Task[] {
  const records = context.records(planTasks.key);
  if (records === null) return [];
  const heads = new Map<string, { task: Omit<Task, 'units'>; row: number }>();
  const codes = new Set<string>();
  for (const { row, entry } of records.rows) {
    if (entry.code === undefined) continue;
    const code = String(entry.code);
    if (codes.has(code)) {
      context.say(planTasks.sheet, records.cellOf('code', row), { zh: `任务编码“${code}”重复。请改为不同的编码。`, en: `the task code “${code}” stands twice. Give each task its own.` });
      continue;
    }
    codes.add(code);
    const task = headOf(context, records, row, code, entry);
    if (task !== null) heads.set(code, { task, row });
  }
  const units = readTaskUnits(context, codes, new Map([...heads].map(([code, { task }]) => [code, task])));
  return [...heads.values()].map(({ task: head, row }) => {
    const task: Task = { ...head, units: units.get(head.code) ?? new Map() };
    tryTask(context, records, row, task);
    return task;
  });
}

/** A row of 任务名额; null where something in it is wrong, which has been said. */
function headOf(context: PlanContext, records: Records, row: number, code: string, entry: Entry): Omit<Task, 'units'> | null {
  const cell = (key: string): string => records.cellOf(key, row);
  const say = (key: string, zh: string, en: string): void => context.say(planTasks.sheet, cell(key), { zh, en });
  const keys = ['article', 'name', 'number', 'period', 'measure', 'start', 'years', 'batches', 'scope', 'weighting', 'method'];
  if (keys.some((key) => entry[key] === undefined)) return null;
  const article = articleOf(String(entry.article));
  if (article === null) {
    context.say(planTasks.sheet, cell('article'), noArticle(entry.article));
    return null;
  }
  const number = (key: string): number | null => entry[key] as number | null;
  const period = entry.period as TaskPeriod;
  const [start, years, batches] = [number('start'), number('years'), number('batches')];
  const first = partsOf(policyStart(defaultPolicy)).year;
  if (start !== null && (start < first || start > context.year + MOST_YEARS)) {
    say('start', `起始年${start}不像年份，应为${first}以后的四位年份，例：2021。请改正。`, `the first year ${start} looks wrong: give a year from ${first} on, such as 2021.`);
    return null;
  }
  if (years !== null && (years < 1 || years > MOST_YEARS)) {
    say('years', `年数${years}应为1至${MOST_YEARS}。请改正，没有期限的留空。`, `the number of years, ${years}, must be 1 to ${MOST_YEARS}. Correct it, or leave it blank for no end.`);
    return null;
  }
  if (batches !== null && period !== '每批') {
    say('batches', `数量性质是“${period}”，不用填本年批数。请清空，或把数量性质改为“每批”。`, `the number is ${period}, so there are no batches. Clear the cell, or choose 每批.`);
    return null;
  }
  return {
    code, article, period, start, years, batches,
    name: String(entry.name),
    number: number('number'),
    measure: entry.measure as TaskMeasure,
    scope: entry.scope as Scope | null,
    weighting: entry.weighting as TaskWeighting | null,
    method: (entry.method ?? APPORTION_METHOD.default) as ApportionMethod,
    remark: entry.remark === null || entry.remark === undefined ? null : String(entry.remark),
  };
}

function readTaskUnits(context: PlanContext, codes: ReadonlySet<string>, tasks: ReadonlyMap<string, Omit<Task, 'units'>>): ReadonlyMap<string, ReadonlyMap<string, TaskUnit>> {
  const byTask = new Map<string, Map<string, TaskUnit>>();
  const records = context.records(planTaskUnits.key);
  for (const { row, entry } of records?.rows ?? []) {
    const say = (key: string, zh: string, en: string): void => context.say(planTaskUnits.sheet, records!.cellOf(key, row), { zh, en });
    const unit = context.unitOf(planTaskUnits.sheet, records!, row, entry);
    if (entry.code === undefined) continue;
    const code = String(entry.code);
    if (!codes.has(code)) say('code', `任务编码“${code}”不在“任务名额”中。请核对。`, `the task code “${code}” is not on “任务名额”. Check it.`);
    const task = tasks.get(code);
    if (task === undefined || unit === null) continue;
    const units = byTask.get(code) ?? new Map<string, TaskUnit>();
    byTask.set(code, units);
    if (units.has(unit.key)) {
      say('unit', `“${unit.name}”在任务“${code}”中列了两行。请合为一行。`, `${unit.name} has two rows for the task ${code}. Make them one.`);
      continue;
    }
    const line = { weight: (entry.weight ?? null) as number | null, floor: Number(entry.floor ?? 0), cap: (entry.cap ?? null) as number | null };
    if (line.weight !== null && task.weighting !== null && task.weighting !== '录入') {
      say('weight', `任务“${code}”的权数是“${task.weighting}”，不能录入。请清空，或在“任务名额”中把权数改为“录入”。`, `the task ${code} is weighted by ${task.weighting}, which is not typed. Clear the cell, or choose 录入 on “任务名额”.`);
    }
    const { cap, floor } = line;
    if (cap !== null && cap < floor) say('cap', `封顶${cap}低于保底${floor}。请核对。`, `the cap, ${cap}, is below the floor, ${floor}. Check both.`);
    if (task.scope !== null && !sharersOf({ scope: task.scope, units: new Map([...units, [unit.key, line]]) }, context.units).includes(unit)) {
      say('unit', `“${unit.name}”不在任务“${code}”的分配范围“${task.scope}”中。请删去本行，或改分配范围。`, `${unit.name} is not among those who share the task ${code} (${task.scope}). Delete the row, or change 分配范围.`);
    }
    // One wrong pair is said once: the sharing is tried without its cap.
    units.set(unit.key, cap !== null && cap < floor ? { ...line, cap: null } : line);
  }
  return byTask;
}

/** Says why a task cannot be shared. */
function tryTask(context: PlanContext, records: Records, row: number, task: Task): void {
  const say = (key: string, zh: string, en: string): void => context.say(planTasks.sheet, records.cellOf(key, row), { zh, en });
  const sharers = sharersOf(task, context.units);
  if (task.scope !== null && sharers.length === 0) {
    const what = task.scope === '名单' ? '“任务分单位”中没有列出参加的单位' : `“${task.scope}”中没有参加的单位`;
    say('scope', `任务“${task.name}”无人可分：${what}。请改分配范围，或在“参与单位”中让单位参加。`, `nobody shares the task ${task.code}: no unit of ${task.scope} takes part. Change 分配范围, or let units take part.`);
    return;
  }
  const without = task.weighting === null ? [] : sharers.filter((unit) => weightOf(task, unit) === null);
  if (without.length > 0) {
    const names = namesOf(without);
    if (task.weighting === '录入') {
      say('weighting', `任务“${task.name}”没有录入${names}的权数。请在“任务分单位”中填写，不分的填0。`, `weights of the task ${task.code} are not typed for ${names}. Give them on “任务分单位”, 0 for none.`);
    } else {
      say('weighting', `${names}没有“${task.weighting}”。请把任务“${task.name}”的权数改为“录入”，或改分配范围。`, `${names} has no figure “${task.weighting}”. Choose 录入 for the task ${task.code}, or change 分配范围.`);
    }
    return;
  }
  try {
    assessTask(task, context.year, context.units);
  } catch (error) {
    if (!(error instanceof FunctionError)) throw error;
    say('number', `任务“${task.name}”${context.year}年度的名额分不下去：${error.words.zh}。`, `the places of the task ${task.code} cannot be shared in ${context.year}: ${error.words.en}.`);
  }
}
