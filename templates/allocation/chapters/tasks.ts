import { taskMeasures, type TaskMeasure } from '../../forms/tasksPlan.ts';
import type { Unit } from '../../units/index.ts';
import type { BodyCell } from '../../workbook/model.ts';
import type { Target } from '../sheets/performance.ts';
import { defineChapter, type SummaryColumn } from '../chapter.ts';
import { againstControl, type Check } from '../check.ts';
import { followsInCells, assessTask, type Task, type TaskResult } from '../tasks.ts';
import { missingText, placesOfUnit, placesSheet, running, sharingSheet, tasksSheet, unitPlacesSheet, type PlacesLaid, type SharingLaid, type TasksLaid } from '../sheets/taskSheets.ts';
import type { Plan } from '../plan.ts';

/** 名额与任务 of articles 十, 十二, 十六 and 十七: the year's places, shared out to the units. */
export const tasksChapter = defineChapter<readonly TaskResult[]>({
  key: 'tasks',
  assesses: null,
  parameters: [],
  basis: [
    ['十', '期内合计的培养任务按年数分到各年，再分到各单位。'],
    ['十二', '每年、每批的选派选聘任务分到各单位；人与人次不相加。'],
    ['十六', '每年的研修、访学、托举、轮训名额分到各单位。'],
    ['十七', '每年的专班培训名额分到各单位。'],
  ],
  assess(plan) {
    const tasks = (plan.parts.get('tasks') ?? []) as readonly Task[];
    const state = tasks.map((task) => assessTask(task, plan.year, plan.units));
    return {
      state,
     
      pending: state.filter(({ state: is }) => is === '未测算').map((result) => ({
        unit: { zh: '全区', en: 'the region' }, unitKey: null, fund: `任务：${result.task.name}`,
        reason: { zh: missingText(result), en: `“任务名额” of the plan leaves blank: ${result.missing.join(', ')}` },
      })),
    };
  },
  unit(results, set, unit, annex) {
    const own = unitPlacesSheet(set, results, unit, annex(1));
    if (own === null) return null;
    return {
      sheets: [{ sheet: own.sheet, english: 'Places', what: '本单位在各项任务中的名额、权数与份额' }],
      assessed: null,
      figures: taskMeasures.flatMap((measure) => {
        const formula = own.sum(measure);
        return formula === null ? [] : [{ label: `本年名额（${measure}）`, content: { formula, value: sumIn(results, measure, unit) }, kind: 'count' as const }];
      }),
      sources: [['任务名额、权数、份额', '自治区分配总表“名额测算”']],
      remarks: [],
      targets: running(results).flatMap((result) => {
        const formula = own.places(result.task.code);
        return formula === null ? [] : [targetOf(result, { formula, value: placesOfUnit([result], unit) })];
      }),
    };
  },
  compared: (results, _set, unit) => running(results).flatMap((result) => {
    const line = result.lines.find((each) => each.unit.key === unit.key);
    const { code, article, name, measure } = result.task;
    return line === undefined ? [] : [{ key: code, article, name: `${name} 名额`, measure, value: line.places }];
  }),
  region(results, set, annex) {
    const tasks = tasksSheet(set, results, annex(1));
    const sharing = sharingSheet(set, results, tasks, annex(3));
    const places = placesSheet(set, sharing, annex(2));
    return {
      sheets: [
        { sheet: tasks.sheet, english: 'Tasks', what: '各项任务的数量、起止年、本年名额与累计目标' },
        { sheet: places.sheet, english: 'Places by unit', what: '各单位在各项任务中的名额，人与人次分别合计' },
        { sheet: sharing.sheet, english: 'Sharing', what: '每项任务从权数到名额' },
      ],
      assessed: () => null,
      summary: taskMeasures.flatMap((measure) => summaryColumn(results, places, measure)),
      checks: [...taskChecks(results, tasks, sharing, places), ...unitChecks(set.plan, results, places)],
      figures: taskMeasures.flatMap((measure) => {
        const formula = places.total(measure);
        return formula === null ? [] : [{ label: `本年名额（${measure}）`, content: { formula, value: sumIn(results, measure) }, kind: 'count' as const, headline: true, remark: `${running(results).filter(({ task }) => task.measure === measure).length}项任务` }];
      }),
      sources: [['任务的数量、起止年、批数、录入的权数、保底、封顶', '分配方案'], ['有保底、封顶的名额，最大余数以外方法的名额', '程序计算']],
      remarks: ['名额在参加的单位中分；不参加的单位不占名额。'],
      targets: running(results).map((result) => targetOf(result, { formula: tasks.at(result.task.code, 'places'), value: result.places! })),
    };
  },
});

function targetOf({ task }: TaskResult, content: BodyCell): Target {
  return { article: task.article, level: '数量指标', name: `${task.name}（本年）`, content, kind: 'count', measure: task.measure, basis: `（${task.article}）${task.period}${task.number}${task.measure}` };
}

function sumIn(results: readonly TaskResult[], measure: TaskMeasure, unit?: Unit): number {
  const shown = running(results).filter(({ task }) => task.measure === measure);
  return unit ? placesOfUnit(shown, unit) : shown.reduce((sum, { places }) => sum + places!, 0);
}

function summaryColumn(results: readonly TaskResult[], places: PlacesLaid, measure: TaskMeasure): readonly SummaryColumn[] {
  if (places.total(measure) === null) return [];
  return [{
    column: { key: `places${measure}`, header: `名额（${measure}）`, english: `Places (${measure})`, kind: 'count', width: 7, fill: 'formula', total: true },
    cellOf: (unit) => ({ formula: places.sum(unit.key, measure)!, value: sumIn(results, measure, unit) }),
  }];
}

function taskChecks(results: readonly TaskResult[], tasks: TasksLaid, sharing: SharingLaid, places: PlacesLaid): readonly Check[] {
  return results.flatMap((result): readonly Check[] => {
    const { task, cumulative } = result;
    const scope = task.name;
    const checks: Check[] = [];
    if (cumulative !== null) checks.push(againstControl(scope, '累计目标＝控制数', 'count', tasks.at(task.code, 'cumulative'), cumulative));
    const block = sharing.blocks.find((each) => each.result === result);
    if (block === undefined) return checks;
    const value = result.places!;
    checks.push(
      { scope, what: '名额分解表合计＝名额与任务本年名额', kind: 'count', value, control: null, left: places.taskTotal(task.code), right: () => tasks.at(task.code, 'places') },
      againstControl(scope, '本年名额＝控制数', 'count', tasks.at(task.code, 'places'), value),
      againstControl(scope, '权数合计＝控制数', 'count', block.total('weight'), result.lines.reduce((sum, { weight }) => sum + weight, 0)),
    );
    if (task.method === '最大余数' && !followsInCells(result)) {
      checks.push(againstControl(scope, '名额与精确份额相差不小于1的单位数＝0', 'count', `SUMPRODUCT((ABS(${block.range('places')}-${block.range('quota')})>=1)*1)`, 0));
    }
    return checks;
  });
}

/** Every unit's places against what the program shared out. */
function unitChecks({ units }: Plan, results: readonly TaskResult[], places: PlacesLaid): readonly Check[] {
  return units.flatMap((unit) => taskMeasures.flatMap((measure): readonly Check[] => {
    const left = places.sum(unit.key, measure);
    return left === null ? [] : [againstControl(unit.name, `名额分解表合计（${measure}）＝控制数`, 'count', left, sumIn(results, measure, unit))];
  }));
}
