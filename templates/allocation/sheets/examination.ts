import { checkOf, messageOf } from '../../submission/checks/index.ts';
import type { Issue } from '../../submission/issue.ts';
import { outgoing } from '../../submission/outgoing.ts';
import type { Unit } from '../../units/index.ts';
import type { Examination } from '../annualSet.ts';

/** Places that are named of one code in one file. */
const NAMED = 3;

/** How the submissions were checked: what was let through, and what their units explained; of one unit, or of all. */
export function examinationLines({ againstLastYear, verdicts, letThrough }: Examination, unit: Unit | null): readonly (readonly [string, string])[] {
  const concerns = (of: Unit | null): boolean => unit === null || of?.key === unit.key;
  const passed = letThrough.filter(({ verdict }) => concerns(verdict.unit));
  const explained = verdicts.filter((verdict) => concerns(verdict.unit)).flatMap((verdict) =>
    [...byCode(verdict.issues.filter(({ explanation }) => explanation !== null))].map(([code, issues]) => ({ verdict, code, issues })));
  return [
    ['校验', `${unit === null ? '各单位' : '本单位'}申报表经全部校验接收。${againstLastYear ? '已与上年结果比较（V6）。' : '未与上年结果比较（V6）：没有给出上年结果。'}`],
    ...passed.map(({ verdict, code, issues }): [string, string] => [`放行：${verdict.unit?.name ?? verdict.file} ${code}`, `${checkOf(code)!.name.zh}，${issues.length}处，经核准按申报数计算：${places(issues)}`]),
    ...explained.map(({ verdict, code, issues }): [string, string] => [
      `核实：${verdict.unit?.name ?? verdict.file} ${code}`,
      `${checkOf(code)!.name.zh}，${issues.length}处，单位已说明：${[...new Set(issues.map(({ explanation }) => outgoing(explanation!)))].slice(0, NAMED).join('；')}`,
    ]),
  ];
}

function places(issues: readonly Issue[]): string {
  const named = issues.slice(0, NAMED).map((issue) => messageOf(issue).zh).join(' ');
  return issues.length > NAMED ? `${named} 等` : named;
}

function byCode(issues: readonly Issue[]): ReadonlyMap<string, readonly Issue[]> {
  const groups = new Map<string, Issue[]>();
  for (const issue of issues) groups.set(issue.code, [...(groups.get(issue.code) ?? []), issue]);
  return groups;
}
