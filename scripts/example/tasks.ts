import { planTasks, planTaskUnits } from '../../templates/forms/tasksPlan.ts';
import type { Entry } from '../../templates/tables/column.ts';

const MADE_UP = '起始年、分配范围、权数为示例';

/** What the region would have decided of each task that the text gives: all made up. */
const DECIDED: Readonly<Record<string, Entry>> = {
  公费定向师范生: { start: 2021, scope: '九县区', weighting: '5–14岁人口2020' },
  农村订单定向医学生: { start: 2020, scope: '全部县', weighting: '乡村人口2020' },
  青年人才援助: { start: 2020, scope: '九县区', weighting: '常住人口2020' },
  中职兼职教师: { start: 2022, batches: 1, scope: '名单', weighting: '录入' },
  科技特派员科技创业行动: { start: 2020, scope: '全部县', weighting: '乡村人口2020', method: '圣拉古' },
  千名医师下基层: { start: 2020, scope: '全部县', weighting: '乡村人口2020', method: '洪德' },
  专家基层服务行: { start: 2020, scope: '全部县', weighting: '常住人口2020' },
  优秀大学生社会实践: { start: 2020, scope: '其他县', weighting: '常住人口2020', method: '亚当斯' },
  农技推广服务特聘计划: { start: 2020, scope: '全部县', weighting: '乡村人口2020', method: '亨廷顿希尔' },
  // How many are selected is not known yet, so neither is a tenth of them.
  '青年人才托举（县乡）': { start: 2020, scope: '全部县', weighting: '常住人口2020' },
  // 100 over 22 alike: a tie that the order of the units breaks.
  '“基层之星”研修': { start: 2020, scope: '全部县', weighting: '均等' },
  骨干教师区外访学: { start: 2026, scope: '全部县', weighting: '5–14岁人口2020' },
  职业院校教师轮训: { number: 283, start: 2023, scope: '全部县', weighting: '常住人口2020' },
  农村实用人才专班培训: { start: 2020, scope: '九县区', weighting: '常住人口2020' },
};

/** Rows of 任务名额 and 任务分单位. */
export function exampleTasks(): { [planTasks.key]: readonly Entry[]; [planTaskUnits.key]: readonly Entry[] } {
  const tasks = planTasks.given!.map((given): Entry => {
    const decided = DECIDED[String(given.name)]!;
    return { ...given, ...decided, remark: [given.remark, ...(decided.start === undefined ? [] : [MADE_UP])].filter((text) => text !== undefined && text !== null).join('；') || null };
  });
  const codeOf = (name: string): string => String(tasks.find((task) => task.name === name)!.code);
  const [teachers, experts] = [codeOf('中职兼职教师'), codeOf('专家基层服务行')];
  return {
    [planTasks.key]: tasks,
    [planTaskUnits.key]: [
      ...([['贺兰县', 120], ['平罗县', 85], ['青铜峡市', 60], ['中宁县', 140]] as const).map(([unit, weight]) => ({ code: teachers, unit, weight, remark: '权数为示例：中职在校班数' })),
      { code: experts, unit: '兴庆区', cap: 40, remark: '示例' },
      { code: experts, unit: '金凤区', cap: 40, remark: '示例' },
      { code: experts, unit: '泾源县', floor: 15, remark: '示例' },
      { code: experts, unit: '隆德县', floor: 15, remark: '示例' },
    ],
  };
}
