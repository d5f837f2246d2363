import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { defaultPolicy } from '../../core/policy/policy.ts';
import { CONTINUITY, START_RULE, STOP_RULE } from '../../core/policy/settings.ts';
import { PLAN_FILE } from '../../templates/forms/plan.ts';
import { planWorkbook } from '../../templates/forms/planWorkbook.ts';
import type { FormContext } from '../../templates/forms/table.ts';
import { formFileName, formWorkbook } from '../../templates/forms/workbook.ts';
import { yearPeriod } from '../../templates/submission/readForm.ts';
import { units } from '../../templates/units/index.ts';
import { COULD_NOT_RUN, Stop } from '../exit.ts';
import { loadPlan } from '../inputs.ts';
import { refuseProblems } from '../refusal.ts';
import { Progress } from '../progress.ts';
import { writeSet, type NamedWorkbook } from '../writeSet.ts';
import type { Language } from '../../core/words.ts';

export interface FormsOptions {
  readonly year: number;
  readonly out: string;
  readonly plan?: string;
  readonly rows: number;
}

/** Writes the forms and, where there is none yet, the plan. */
export async function writeForms(options: FormsOptions, language: Language): Promise<void> {
  const { year, out, rows } = options;
  const read = options.plan === undefined ? null : loadPlan(options.plan, year);
  if (read?.plan === null) refuseProblems(read.problems);
  const plan = read?.plan ?? null;
  const context: FormContext = {
    year,
    period: plan?.period ?? yearPeriod(year),
    rules: plan?.rules ?? { startRule: START_RULE.default, stopRule: STOP_RULE.default, continuity: CONTINUITY.default },
    policy: defaultPolicy,
  };
  const set: NamedWorkbook[] = (plan?.units ?? units).map((unit) => ({ name: formFileName(unit, year), make: () => formWorkbook(unit, context, rows) }));
  if (!existsSync(join(out, PLAN_FILE))) set.push({ name: PLAN_FILE, make: () => planWorkbook(year) });
  refuseToOverwrite(out, set);
  await writeSet(out, set, () => false, { zh: '生成表样', en: 'Writing forms' }, new Progress(language));
  process.stdout.write(
    language === 'zh' ? `已生成${set.length}个文件：${out}\n` : `${set.length} files written: ${out}\n`,
  );
}

/** A form that stands there may be filled in already: it is never replaced. */
function refuseToOverwrite(out: string, set: readonly NamedWorkbook[]): void {
  const there = set.map(({ name }) => name).filter((name) => existsSync(join(out, name)));
  if (there.length === 0) return;
  const list = there.slice(0, 5).join('、');
  throw new Stop(COULD_NOT_RUN, {
    zh: `${out} 中已有${there.length}个同名文件（${list}${there.length > 5 ? '等' : ''}），可能已经填写，不会覆盖。请换一个文件夹，或先移走它们。`,
    en: `${out} already has ${there.length} of these files (${list}${there.length > 5 ? ', …' : ''}); they may be filled in and are not overwritten. Choose another folder, or move them first.`,
  });
}
