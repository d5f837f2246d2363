/**
 * Standards that an office enters beside the text: those of other documents (待录入), and a new value of
 * a number of the text from some day on. Each is dated and names the document it comes from.
 */
import * as z from 'zod';
import { dayOf, isoDay, type Day } from '../exact/calendar.ts';
import { decimalOfNumber, decimalOfText, fenOfDecimal, ratioOfDecimal, wholeOfDecimal } from '../exact/decimal.ts';
import type { Words } from '../words.ts';
import { policyOf, type Policy } from './policy.ts';
import type { DatedValue, Parameter } from './register.ts';

const isoDate = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .transform((text, context) => {
    const [year, month, dayOfMonth] = text.split('-').map(Number);
    const day = dayOf(year!, month!, dayOfMonth!);
    if (day === null) context.addIssue({ code: 'custom', message: text });
    return day ?? z.NEVER;
  });

const entry = z.strictObject({
  code: z.string().min(1),
  from: isoDate,
  /** Last day on which the value holds; left out, until the next value or further notice. */
  to: isoDate.nullable().optional(),
  /** Yuan, a number, a ratio (0.3 or "30%") or a date, by the unit of the parameter. */
  value: z.union([z.number(), z.string()]),
  source: z.string().trim().min(1),
});

const file = z.strictObject({ parameters: z.array(entry) });

type Entry = z.infer<typeof entry>;

/** What is wrong with a file of entered standards: the place in it, and the words. */
export class PolicyFileError extends Error {
  constructor(readonly words: Words) {
    super(words.en);
    this.name = 'PolicyFileError';
  }
}

/**
 * The policy `base` with the entered standards of a file.
 * @param json the parsed file: `{"parameters": [{"code", "from", "to"?, "value", "source"}]}`
 * @throws PolicyFileError naming the entry that is wrong and what to do
 */
export function policyWith(base: Policy, json: unknown): Policy {
  const parsed = file.safeParse(json);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const place = issue!.path.join('.') || 'parameters';
    throw new PolicyFileError({
      zh: `参数文件的 ${place} 不对。应为 {"parameters":[{"code":"P.SETTLING","from":"2021-01-01","value":150000,"source":"文号"}]}，日期写作 2021-01-01。`,
      en: `${place} of the policy file is wrong. It should read {"parameters":[{"code":"P.SETTLING","from":"2021-01-01","value":150000,"source":"document number"}]}, with dates as 2021-01-01.`,
    });
  }
  const byCode = new Map<string, Entry[]>();
  for (const each of parsed.data.parameters) {
    const key = each.code.trim().toUpperCase();
    byCode.set(key, [...(byCode.get(key) ?? []), each]);
  }
  const known = new Set(base.parameters.map(({ code }) => code));
  for (const code of byCode.keys()) {
    if (!known.has(code)) {
      throw new PolicyFileError({ zh: `参数文件中的“${code}”不是参数代码。用 talent policy 查看全部代码。`, en: `“${code}” in the policy file is no parameter. See talent policy for the codes.` });
    }
  }
  return policyOf(base.parameters.map((parameter) => entered(parameter, byCode.get(parameter.code) ?? [])));
}

/** A parameter with entered values: each ends what held before it. */
function entered(parameter: Parameter, entries: readonly Entry[]): Parameter {
  if (entries.length === 0) return parameter;
  if (parameter.unit === 'table') throw fileError(parameter, '是一张表，不能用单个数值录入，请作为函数的参数给出', 'is a table and has no single value; give it as an argument of its function');
  const added = entries
    .map((each): DatedValue => ({ from: each.from, to: each.to ?? null, value: valueOf(parameter, each.value), source: each.source }))
    .sort((a, b) => a.from - b.from);
  const first = added[0]!.from;
  const kept = parameter.values.filter(({ from }) => from < first).map((value) => (value.to !== null && value.to < first ? value : { ...value, to: first - 1 }));
  const values = [...kept, ...added];
  values.forEach((value, index) => {
    const next = values[index + 1];
    if (value.to !== null && value.to < value.from) throw fileError(parameter, `${isoDay(value.from)}起的值在生效之前就终止了，请核对 to`, `the value from ${isoDay(value.from)} ends before it begins; check “to”`);
    if (next === undefined) return;
    if (next.from === value.from) throw fileError(parameter, `${isoDay(value.from)}起有两个值，请只留一个`, `two values begin on ${isoDay(value.from)}; keep one`);
    if (value.to === null) values[index] = { ...value, to: next.from - 1 };
    else if (value.to !== next.from - 1) throw fileError(parameter, `${isoDay(value.to)}与${isoDay(next.from)}之间有空档或重叠，请核对起止日期`, `there is a gap or an overlap between ${isoDay(value.to)} and ${isoDay(next.from)}; check the dates`);
  });
  return { ...parameter, status: '已定', values };
}

function valueOf(parameter: Parameter, given: number | string): DatedValue['value'] {
  if (parameter.unit === 'day') {
    const day = isoDate.safeParse(given);
    if (!day.success) throw fileError(parameter, `的值“${given}”不是日期，写作 2025-12-31`, `has the value “${given}”, which is no date such as 2025-12-31`);
    return day.data as Day;
  }
  const decimal = typeof given === 'number' ? decimalOfNumber(given) : decimalOfText(given);
  if (decimal === null || decimal.coefficient < 0n) throw fileError(parameter, `的值“${given}”不是不小于0的数`, `has the value “${given}”, which is no number of 0 or more`);
  if (parameter.unit === 'ratio') {
    const { numerator, denominator } = ratioOfDecimal(decimal);
    return [Number(numerator), Number(denominator)];
  }
  const value = parameter.unit === 'fen' ? fenOfDecimal(decimal) : wholeOfDecimal(decimal);
  if (value === null) throw fileError(parameter, `的值“${given}”不合适，请核对`, `cannot have the value “${given}”; check it`);
  return value;
}

function fileError({ code, name }: Parameter, zh: string, en: string): PolicyFileError {
  return new PolicyFileError({ zh: `参数文件：${name.zh}（${code}）${zh}。`, en: `Policy file: ${name.en} (${code}) ${en}.` });
}
