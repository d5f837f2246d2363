/** `talent policy`: the numbers of the policy and the settings that it leaves open. */
import type { Command } from 'commander';
import { isoDay } from '../../core/exact/calendar.ts';
import type { Day } from '../../core/exact/calendar.ts';
import { inYuan } from '../../core/exact/money.ts';
import { Problem, readCell } from '../../core/functions/read.ts';
import { cite } from '../../core/policy/articles.ts';
import { periodText, valueText } from '../../core/policy/functions.ts';
import type { DatedValue, Parameter } from '../../core/policy/register.ts';
import { SETTINGS } from '../../core/policy/settings.ts';
import type { Setting } from '../../core/policy/settings.ts';
import type { Language } from '../../core/words.ts';
import { COULD_NOT_RUN, Stop } from '../exit.ts';
import { languageOf } from '../options.ts';
import { POLICY_OPTION, policyFor } from '../policyFile.ts';
import { tableText } from '../table.ts';

const PARAMETERS_HEAD = {
  zh: ['代码', '名称', '数值', '起止', '条款', '依据', '状态'],
  en: ['Code', 'Name', 'Value', 'In force', 'Article', 'Source', 'Status'],
} as const;
const SETTINGS_HEAD = {
  zh: ['口径', '条款', '问题', '可选', '默认'],
  en: ['Setting', 'Article', 'Question', 'Choices', 'Default'],
} as const;
const STATUS = { 已定: { zh: '已定', en: 'set' }, 待录入: { zh: '待录入', en: 'to be entered' } } as const;

export function register(program: Command): void {
  program
    .command('policy')
    .description('列出政策参数和口径 · list the parameters and settings')
    .option('--on <date>', '只列某日有效的数值，如 2024-01-01 · values in force on a day')
    .option(...POLICY_OPTION)
    .option('--json', '输出 JSON · as JSON')
    .action((options: { on?: string; json?: boolean }, command: Command) => {
      const language = languageOf(command);
      const day = options.on === undefined ? null : dayOfOption(options.on);
      const { parameters } = policyFor(command);
      process.stdout.write(options.json ? `${JSON.stringify(contents(parameters, day), null, 2)}\n` : listing(parameters, day, language));
    });
}

/** Every parameter with its values; of a day, with those in force on it. */
function valuesOn({ values }: Parameter, day: Day | null): readonly DatedValue[] {
  return day === null ? values : values.filter(({ from, to }) => from <= day && (to === null || day <= to));
}

function listing(register: readonly Parameter[], day: Day | null, language: Language): string {
  const parameters = register.flatMap((parameter) => parameterRows(parameter, day, language));
  const settings = SETTINGS.map((setting) => settingRow(setting, language));
  return tableText(PARAMETERS_HEAD[language], parameters) + tableText(SETTINGS_HEAD[language], settings);
}

function parameterRows(parameter: Parameter, day: Day | null, language: Language): string[][] {
  const { code, name, unit, article, status } = parameter;
  const around = (value: string, period: string, source: string) => [
    code, name[language], value, period, cite(article), source, STATUS[status][language],
  ];
  const values = valuesOn(parameter, day);
  if (values.length === 0) return [around('—', '—', '—')];
  return values.map((dated) => around(valueText(unit, dated.value)[language], periodText(dated)[language], dated.source));
}

function settingRow({ name, article, question, choices, default: chosen }: Setting, language: Language): string[] {
  const effects = choices.map(({ word, effect }) => `${word} ${effect[language]}`).join('\n');
  return [name[language], cite(article), question[language], effects, chosen];
}

function contents(register: readonly Parameter[], day: Day | null): object {
  const parameters = register.map((parameter) => ({
    ...parameter,
    values: valuesOn(parameter, day).map(({ from, to, value, source }) => ({
      from: isoDay(from),
      to: to === null ? null : isoDay(to),
      value: jsonValue(parameter, value),
      source,
    })),
  }));
  return { parameters, settings: SETTINGS };
}

function jsonValue({ unit }: Parameter, value: DatedValue['value']): number | string {
  if (typeof value !== 'number') return value[0] / value[1];
  if (unit === 'day') return isoDay(value);
  return unit === 'fen' ? inYuan(value) : value;
}

function dayOfOption(text: string): Day {
  const day = readCell({ type: 'day' }, text);
  if (!(day instanceof Problem)) return day as Day;
  throw new Stop(COULD_NOT_RUN, { zh: `--on：${day.words.zh}`, en: `--on: ${day.words.en}` });
}
