import { basename, dirname, relative, resolve } from 'node:path';
import { defaultPolicy } from '../../core/policy/policy.ts';
import type { Language, Words } from '../../core/words.ts';
import type { AnnualSet } from '../../templates/allocation/annualSet.ts';
import { byArticle, comparePlans, type Comparison, type Difference } from '../../templates/allocation/comparison.ts';
import { comparisonWorkbook } from '../../templates/allocation/comparisonWorkbook.ts';
import { computeAnnualSet } from '../../templates/allocation/computeAnnualSet.ts';
import type { Participation } from '../../templates/submission/participation.ts';
import { units } from '../../templates/units/index.ts';
import { COULD_NOT_RUN, Stop } from '../exit.ts';
import { loadPlan, submissionFiles, withoutFunds } from '../inputs.ts';
import { Progress } from '../progress.ts';
import { refuse } from '../refusal.ts';
import { grouped, tableText } from '../table.ts';
import { validateFiles } from '../validation.ts';
import { writeSet } from '../writeSet.ts';

export interface CompareOptions {
  readonly year: number;
  readonly submissions: string;
  readonly plan: readonly string[];
  readonly out?: string;
  readonly json?: boolean;
}

/** Compares two plans on the same submissions: prints what changes, and writes it as a workbook where asked. */
export async function compare(options: CompareOptions, language: Language): Promise<void> {
  const [first, second, more] = options.plan;
  if (first === undefined || second === undefined || more !== undefined) {
    throw new Stop(COULD_NOT_RUN, { zh: `--plan 写了${options.plan.length}次，应写两次：--plan 甲.xlsx --plan 乙.xlsx。`, en: `--plan is given ${options.plan.length} times; give it twice: --plan A.xlsx --plan B.xlsx.` });
  }
  const out = options.out === undefined ? null : outFile(options.out, [first, second]);
  const progress = new Progress(language);
  const comparison = comparePlans(...await computeSets(options, first, second, progress));
  const plans = { year: options.year, first: basename(first), second: basename(second) };
  if (out !== null) {
    const name = basename(out);
    await writeSet(dirname(out), [{ name, make: () => comparisonWorkbook(comparison, plans) }], (other) => other === name, { zh: '写出工作簿', en: 'Writing the workbook' }, progress);
  }
  process.stdout.write(options.json ? `${JSON.stringify(comparisonJson(comparison), null, 2)}\n` : comparisonText(comparison, plans, out, language));
}

function outFile(out: string, plans: readonly string[]): string {
  if (!/\.xlsx$/i.test(out)) throw new Stop(COULD_NOT_RUN, { zh: `--out 应是 .xlsx 文件名，例：比较.xlsx。`, en: '--out must name a .xlsx file, such as comparison.xlsx.' });
  if (plans.some((plan) => resolve(plan) === resolve(out))) throw new Stop(COULD_NOT_RUN, { zh: '--out 与分配方案是同一个文件。请换一个文件名。', en: '--out is the file of a plan. Choose another name.' });
  return out;
}

/** Reads and checks everything, says all that is wrong with either plan at once, and computes both. */
async function computeSets({ year, submissions: folder }: CompareOptions, first: string, second: string, progress: Progress): Promise<[AnnualSet, AnnualSet]> {
  const paths = submissionFiles(folder, [first, second]);
  const read = [first, second].map((file) => ({ file, ...loadPlan(file, year) }));
  const participation = unionOf(read.map((each) => each.participation));
  const { validation, submissions } = await validateFiles(paths, { year, plan: null, participation, lastYear: null }, progress);
  refuse(read.flatMap((each) => [...each.problems, ...(each.plan === null ? [] : withoutFunds(each.plan, each.file))]), validation);
  const [a, b] = read.map(({ plan }) => plan);
  // Plans without problems are whole.
  return [computeAnnualSet(a!, submissions, defaultPolicy), computeAnnualSet(b!, submissions, defaultPolicy)];
}

/** Whoever takes part in either plan hands in a form. */
function unionOf(participations: readonly (Participation | null)[]): Participation | null {
  const known = participations.filter((each) => each !== null);
  if (known.length < participations.length) return null;
  return {
    units: units.filter((unit) => known.some((each) => each.units.includes(unit))),
    unitCells: new Map(known.flatMap(({ unitCells }) => [...unitCells])),
  };
}

const HEADS: Readonly<Record<Language, readonly string[]>> = {
  zh: ['单位', '条款', '项目与指标', '甲', '乙', '乙减甲', '原因'],
  en: ['Unit', 'Article', 'Figure', 'First', 'Second', 'Difference', 'Why'],
};

function comparisonText({ changes, differences }: Comparison, plans: { first: string; second: string }, out: string | null, language: Language): string {
  const zh = language === 'zh';
  const heads = [zh ? `甲：${plans.first}　乙：${plans.second}\n` : `First: ${plans.first}. Second: ${plans.second}.\n`];
  const changed = changes.length === 0 ? [] : [tableText(zh ? ['方案的不同', '甲', '乙'] : ['Plans differ in', 'First', 'Second'], changes.map(({ what, first, second }) => [what[language], first, second]))];
  const rows = differences.map((each) => [each.unit.name, each.article, each.name, shown(each, 'first', language), shown(each, 'second', language), differenceText(each), join(each.reasons, language)]);
  const table = rows.length === 0
    ? zh ? '两个方案的各项数都相同。\n' : 'Every figure is the same under both plans.\n'
    : tableText(HEADS[language], rows, undefined, ['left', 'left', 'left', 'right', 'right', 'right', 'left']);
  const sums = rows.length === 0 ? [] : [tableText(
    zh ? ['条款', '项目与指标', '甲', '乙', '乙减甲', '单位数'] : ['Article', 'Figure', 'First', 'Second', 'Difference', 'Units'],
    byArticle(differences).map((sum) => [sum.article, sum.name, numberText(sum.first, sum), numberText(sum.second, sum), numberText(sum.second - sum.first, sum), String(sum.units)]),
    undefined, ['left', 'left', 'right', 'right', 'right', 'right'],
  )];
  const written = out === null ? [] : [zh ? `已生成：${relative('', out)}\n` : `Written: ${relative('', out)}\n`];
  return [...heads, ...changed, table, ...sums, ...written].join('');
}

function shown(difference: Difference, which: 'first' | 'second', language: Language): string {
  const value = difference[which];
  if (value === undefined) return '—';
  return value === null ? { zh: '未测算', en: 'not assessed' }[language] : numberText(value, difference);
}

function differenceText(difference: Difference): string {
  const { first, second } = difference;
  return typeof first === 'number' && typeof second === 'number' ? numberText(second - first, difference) : '—';
}

/** Money to the fen; what is counted as it is. */
function numberText(value: number, { measure }: Pick<Difference, 'measure'>): string {
  return measure === '元' ? grouped(Math.round(value * 100)) : String(value);
}

function join(reasons: readonly Words[], language: Language): string {
  return reasons.map((each) => each[language]).join(language === 'zh' ? '；' : '; ');
}

function comparisonJson({ changes, differences }: Comparison): object {
  return {
    plans: changes.map(({ what, first, second }) => ({ what: what.zh, first, second })),
    differences: differences.map(({ unit, article, name, measure, first = null, second = null, reasons }) => ({
      key: unit.key, unit: unit.name, article, name, measure, first, second, reasons: reasons.map(({ zh }) => zh),
    })),
  };
}
