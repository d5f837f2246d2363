/**
 * POLICY.VALUE 政策参数 and POLICY.CITE 政策依据: the register of parameters as functions of a cell.
 *
 * Basis: all articles.
 */
import { isoDay } from '../exact/calendar.ts';
import { yuanText } from '../exact/money.ts';
import { decimalText, percentText, ratioOf } from '../exact/ratio.ts';
import type { Ratio } from '../exact/ratio.ts';
import { FunctionError } from '../functions/errors.ts';
import { day, defineRule, optional, text } from '../functions/rule.ts';
import type { OfKind } from '../functions/rule.ts';
import { quoted, wordKey } from '../functions/text.ts';
import type { Words } from '../words.ts';
import { cite, DOCUMENT } from './articles.ts';
import type { Policy } from './policy.ts';
import { UNITS } from './register.ts';
import type { DatedValue, Parameter, Unit } from './register.ts';

const CODE = text({
  name: { zh: '参数代码', en: 'code' },
  about: { zh: '政策参数的代码，如 P.DOC', en: 'Code of a policy parameter, such as P.DOC' },
});

/** A parameter's value with its unit: `5000元`, `60月`, `30%`, `2020-07-01`. */
export function valueText(unit: Unit, value: DatedValue['value']): Words {
  if (unit === 'ratio') return both(percentText(exact(value)));
  if (unit === 'day') return both(isoDay(Number(value)));
  const number = unit === 'fen' ? yuanText(Number(value)) : decimalText(exact(value));
  return { zh: `${number}${UNITS[unit].zh}`, en: `${number} ${UNITS[unit].en}` };
}

function both(text: string): Words {
  return { zh: text, en: text };
}

function exact(value: DatedValue['value']): Ratio {
  return typeof value === 'number' ? ratioOf(value) : ratioOf(...value);
}

/** `2020-07-01起`, or `2020-07-01至2024-12-31`. */
export function periodText({ from, to }: DatedValue): Words {
  return to === null
    ? { zh: `${isoDay(from)}起`, en: `from ${isoDay(from)}` }
    : { zh: `${isoDay(from)}至${isoDay(to)}`, en: `${isoDay(from)} to ${isoDay(to)}` };
}

/** Document, article and days of each value; for 待录入 where to look. */
export function citation(parameter: Parameter): Words {
  const { name, article, unit, values, asks } = parameter;
  if (values.length === 0) {
    return {
      zh: `${DOCUMENT} ${cite(article)} ${name.zh}：标准未录入。${asks!.zh}`,
      en: `${DOCUMENT} ${cite(article)} ${name.en}: not entered. Please ${asks!.en}`,
    };
  }
  const parts = values.map((dated) => {
    const value = valueText(unit, dated.value);
    const period = periodText(dated);
    return {
      zh: `${dated.source} ${cite(article)} ${name.zh} ${value.zh}，${period.zh}`,
      en: `${dated.source} ${cite(article)} ${name.en} ${value.en}, ${period.en}`,
    };
  });
  return { zh: parts.map(({ zh }) => zh).join('；'), en: parts.map(({ en }) => en).join('; ') };
}

function parameterOf(policy: Policy, code: string): Parameter {
  const key = wordKey(code);
  const found = policy.parameters.find((parameter) => wordKey(parameter.code) === key);
  if (found) return found;
  const codes = policy.parameters.map((parameter) => parameter.code);
  throw new FunctionError('#VALUE!', {
    zh: `参数代码：没有“${quoted(code)}”，可填：${codes.join('、')}`,
    en: `code: there is no "${quoted(code)}"; choose one of ${codes.join(', ')}`,
  });
}

function valueOn(policy: Policy, code: string, onDate: number | null): { parameter: Parameter; dated: DatedValue } {
  const parameter = parameterOf(policy, code);
  const dated = policy.on(parameter.code, onDate);
  if (dated) return { parameter, dated };
  const { name, values } = parameter;
  const periods = values.map(periodText);
  throw new FunctionError('#VALUE!', {
    zh: `日期：${isoDay(onDate!)}没有“${name.zh}”的数值，有数值的日期：${periods.map(({ zh }) => zh).join('、')}`,
    en: `onDate: ${name.en} has no value on ${isoDay(onDate!)}; it has ${periods.map(({ en }) => en).join(', ')}`,
  });
}

function outputOf(unit: Unit, value: DatedValue['value']): OfKind {
  if (typeof value !== 'number') return { kind: 'ratio', value: exact(value) };
  if (unit === 'fen') return { kind: 'money', value };
  return { kind: unit === 'day' ? 'day' : 'count', value };
}

export const POLICY_VALUE = defineRule({
  id: 'POLICY.VALUE',
  name: { zh: '政策参数', en: 'Policy parameter' },
  summary: { zh: '政策参数在某日的数值', en: "A policy parameter's value on a day" },
  articles: '全部',
  parameters: {
    code: CODE,
    onDate: optional(
      day({
        name: { zh: '日期', en: 'onDate' },
        about: { zh: '哪一天的数值；留空为最新', en: 'The day of the value; blank for the newest' },
      }),
    ),
  },
  result: { shape: 'scalar', kind: 'any' },
  example: ['P.DOC', '2020-09-01'],
  compute({ code, onDate }, policy) {
    const { parameter, dated } = valueOn(policy, code, onDate);
    return outputOf(parameter.unit, dated.value);
  },
  explain({ code, onDate }, policy) {
    const { parameter, dated } = valueOn(policy, code, onDate);
    const value = valueText(parameter.unit, dated.value);
    const period = periodText(dated);
    const basis = cite(parameter.article);
    return {
      zh: `${basis} ${dated.source}：${parameter.name.zh} ${value.zh}，${period.zh}`,
      en: `${basis} ${dated.source}: ${parameter.name.en} ${value.en}, ${period.en}`,
    };
  },
});

export const POLICY_CITE = defineRule({
  id: 'POLICY.CITE',
  name: { zh: '政策依据', en: 'Policy citation' },
  summary: { zh: '政策参数的文号、条款和起止日期', en: "A policy parameter's document number, article and dates" },
  articles: '全部',
  parameters: { code: CODE },
  result: { shape: 'scalar', kind: 'text' },
  example: ['P.DOC'],
  compute({ code }, policy) {
    return citation(parameterOf(policy, code));
  },
  explain({ code }, policy) {
    const parameter = parameterOf(policy, code);
    const { zh, en } = citation(parameter);
    return { zh: `${cite(parameter.article)} ${zh}`, en: `${cite(parameter.article)} ${en}` };
  },
});
