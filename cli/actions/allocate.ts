import { relative } from 'node:path';
import type { Fen } from '../../core/exact/money.ts';
import { defaultPolicy } from '../../core/policy/policy.ts';
import { pendingOf, summarise, type AnnualSet, type UnitSummary } from '../../templates/allocation/annualSet.ts';
import { computeAnnualSet } from '../../templates/allocation/computeAnnualSet.ts';
import { totalLabel } from '../../templates/allocation/frame.ts';
import { regionFileName, regionWorkbook } from '../../templates/allocation/regionWorkbook.ts';
import { unitFileName, unitWorkbook } from '../../templates/allocation/unitWorkbook.ts';
import { decide, type Acceptance } from '../../templates/submission/letThrough.ts';
import { units } from '../../templates/units/index.ts';
import { COULD_NOT_RUN, Stop } from '../exit.ts';
import { loadPlan, submissionFiles, withoutFunds } from '../inputs.ts';
import { loadLastYear } from '../previous.ts';
import { Progress } from '../progress.ts';
import { refuse } from '../refusal.ts';
import { grouped, tableText } from '../table.ts';
import { validateFiles } from '../validation.ts';
import { writeSet } from '../writeSet.ts';
import type { Language } from '../../core/words.ts';

export interface AllocateOptions {
  readonly year: number;
  readonly submissions: string;
  readonly plan: string;
  readonly out: string;
  readonly previous?: string;
  readonly accept?: readonly Acceptance[];
  readonly json?: boolean;
}

/** Writes the annual set and prints its summary. */
export async function writeAnnualSet(options: AllocateOptions, language: Language): Promise<void> {
  const progress = new Progress(language);
  const set = await computeSet(options, progress);
  const { plan } = set;
  const names = new Set([...units.map((unit) => unitFileName(unit, plan.year)), regionFileName(plan.year)]);
  await writeSet(
    options.out,
    [
      ...plan.units.map((unit) => ({ name: unitFileName(unit, plan.year), make: () => unitWorkbook(set, unit) })),
      { name: regionFileName(plan.year), make: () => regionWorkbook(set) },
    ],
    (name) => names.has(name),
    { zh: '写出工作簿', en: 'Writing workbooks' },
    progress,
  );
  process.stdout.write(options.json ? `${JSON.stringify(summaryJson(set, options.out), null, 2)}\n` : summaryText(set, options.out, language));
}

/** Reads and checks everything, says all that is wrong at once, and computes. */
async function computeSet({ year, submissions: folder, plan: planFile, previous, accept = [] }: AllocateOptions, progress: Progress): Promise<AnnualSet> {
  const paths = submissionFiles(folder, [planFile]);
  const { plan, participation, problems } = loadPlan(planFile, year);
  const { validation: examined, submissions } = await validateFiles(paths, { year, plan, participation, lastYear: loadLastYear(previous, year) }, progress);
  const { validation, letThrough, faults } = decide(examined, accept);
  if (faults.length > 0) throw new Stop(COULD_NOT_RUN, { zh: faults.map(({ zh }) => zh).join('\n'), en: faults.map(({ en }) => en).join('\n') });
  refuse([...problems, ...(plan === null ? [] : withoutFunds(plan, planFile))], validation);
  // A plan without problems is whole.
  return computeAnnualSet(plan!, submissions, defaultPolicy, { againstLastYear: validation.againstLastYear, verdicts: validation.files, letThrough });
}

const HEADS: Readonly<Record<Language, readonly string[]>> = {
  zh: ['单位', '人数', '全年应下达', '已提前下达', '本次下达', '欠拨', '未测算'],
  en: ['Unit', 'People', 'Due', 'Advanced', 'Issued now', 'Short', 'Not assessed'],
};

function summaryText(set: AnnualSet, out: string, language: Language): string {
  const rows = summarise(set);
  const unknown = { zh: '未测算', en: 'not assessed' }[language];
  const money = (fen: Fen | null): string => (fen === null ? unknown : grouped(fen));
  const line = (name: string, row: Omit<UnitSummary, 'unit'>): string[] => [
    name, String(row.people), money(row.due), money(row.advanced), money(row.issued), money(row.short), row.pending === 0 ? '' : String(row.pending),
  ];
  const pending = pendingOf(set);
  const sum = total(rows);
  const all = set.funds.flatMap(({ lines }) => lines);
  const label = { zh: totalLabel('合计', all), en: pending.length === 0 ? 'Total' : 'Total without what is not assessed' }[language];
  return [
    tableText(HEADS[language], [...rows.map((row) => line(row.unit.name, row)), line(label, sum)], undefined, ['left', ...HEADS.zh.slice(1).map(() => 'right' as const)]),
    ...pending.map(({ unit, fund, reason }) => language === 'zh' ? `未测算：${unit.zh} ${fund}，${reason.zh}\n` : `Not assessed: ${unit.en}, ${fund}: ${reason.en}\n`),
    language === 'zh' ? `已生成${rows.length + 1}个工作簿：${relative('', out) || '.'}\n` : `${rows.length + 1} workbooks written: ${relative('', out) || '.'}\n`,
  ].join('');
}

function summaryJson(set: AnnualSet, out: string): object {
  const row = (summary: Omit<UnitSummary, 'unit'>): object => ({
    people: summary.people,
    due: yuanOrNull(summary.due),
    advanced: yuanOrNull(summary.advanced),
    issued: yuanOrNull(summary.issued),
    short: yuanOrNull(summary.short),
    notAssessed: summary.pending,
  });
  const rows = summarise(set);
  return {
    year: set.plan.year,
    out,
    units: rows.map((summary) => ({ key: summary.unit.key, name: summary.unit.name, ...row(summary) })),
    total: row(total(rows)),
    notAssessed: set.plan.units.flatMap((unit) => pendingOf(set, unit)).map(({ unit, fund, reason }) => ({ unit: unit.zh, fund, reason: reason.zh })),
  };
}

function total(rows: readonly UnitSummary[]): Omit<UnitSummary, 'unit'> {
  const sum = (values: readonly (Fen | null)[]): Fen | null => {
    const known = values.filter((value) => value !== null);
    return known.length === 0 ? null : known.reduce((a, b) => a + b, 0);
  };
  return {
    people: rows.reduce((count, row) => count + row.people, 0),
    due: sum(rows.map((row) => row.due)),
    advanced: sum(rows.map((row) => row.advanced)) ?? 0,
    issued: sum(rows.map((row) => row.issued)),
    short: sum(rows.map((row) => row.short)),
    pending: rows.reduce((count, row) => count + row.pending, 0),
  };
}

function yuanOrNull(fen: Fen | null): number | null {
  return fen === null ? null : fen / 100;
}
