import type { Day } from '../../core/exact/calendar.ts';
import { inYuan } from '../../core/exact/money.ts';
import type { Policy } from '../../core/policy/policy.ts';
import { UNITS, type Parameter } from '../../core/policy/register.ts';
import type { Setting } from '../../core/policy/settings.ts';
import { fixedAddress, onSheet } from '../workbook/address.ts';
import type { CellValue, DefinedName, Kind } from '../workbook/model.ts';
import { cell, type SheetBuilder, wrappedHeight } from '../workbook/sheet.ts';

/** Widths of the columns that a list of parameters takes. */
export const PARAMETER_WIDTHS = [18, 25, 16, 8, 66, 12, 12, 9] as const;

const HEADS = ['代码', '名称', '值', '单位', '依据与口径', '生效起', '生效止', '状态'] as const;

/** A named value of the period or the plan, beside the policy's own parameters. */
export interface NamedValue {
  readonly cellName: string;
  readonly name: string;
  readonly value: CellValue;
  readonly kind: Kind;
  readonly unit: string;
  readonly source: string;
}

/** A setting (口径) and the word that was chosen for it. */
export interface ChosenSetting {
  readonly setting: Setting;
  readonly word: string;
}

/** Settings as they were chosen, by their ids; those that nobody chose have their default. */
export function chosen(settings: readonly Setting[], words: Readonly<Record<string, string>>): readonly ChosenSetting[] {
  return settings.map((setting) => ({ setting, word: words[setting.id] ?? setting.default }));
}

/** What a list of parameters shows. */
export interface ParameterList {
  readonly policy: Policy;
  readonly codes: readonly string[];
  /** The day whose values hold. */
  readonly on: Day;
  readonly settings: readonly ChosenSetting[];
  readonly named: readonly NamedValue[];
}

/** Lays the parameters, the settings and the named values from the next row on; gives the names of their cells. */
export function layParameters(sheet: SheetBuilder, list: ParameterList): DefinedName[] {
  const names: DefinedName[] = [];
  sheet.row(HEADS.map((head) => cell(head, 'head', 'centre')), 24);
  const line = (name: string, cells: readonly [CellValue, string, CellValue, Kind, string, string, CellValue, CellValue, string]): void => {
    const [code, title, value, kind, unit, source, from, to, status] = cells;
    const row = sheet.row(
      [
        cell(code, 'value', 'text'),
        cell(title, 'value', 'wrap'),
        cell(value, 'fixed', kind, { bold: true }),
        cell(unit, 'value', 'centre'),
        cell(source, 'value', 'wrap'),
        cell(from, 'value', 'date'),
        cell(to, 'value', typeof to === 'number' ? 'date' : 'centre'),
        cell(status, 'value', 'centre'),
      ],
      wrappedHeight([[source, PARAMETER_WIDTHS[4]], [title, PARAMETER_WIDTHS[1]]]),
    );
    names.push({ name, refersTo: onSheet(sheet.name, fixedAddress(3, row)) });
  };

  for (const each of list.named) {
    line(each.cellName, ['—', each.name, each.value, each.kind, each.unit, each.source, null, null, '本表']);
  }
  for (const code of list.codes) {
    const parameter = list.policy.parameter(code);
    const dated = list.policy.on(code, list.on);
    if (dated === null) throw new Error(`parameter ${code} has no value on day ${list.on}`);
    line(parameter.cellName, [
      code,
      parameter.name.zh,
      ...cellOf(parameter, dated.value),
      UNITS[parameter.unit].zh,
      `${dated.source}（${parameter.article}）`,
      dated.from,
      dated.to ?? '—',
      parameter.status,
    ]);
  }
  for (const { setting, word } of list.settings) {
    line(setting.cellName, ['口径', setting.name.zh, word, 'centre', '—', settingText(setting, word), null, '—', '可选口径']);
  }
  return names;
}

function settingText(setting: Setting, word: string): string {
  const choice = setting.choices.find((each) => each.word === word);
  const usual = word === setting.default ? '默认' : `默认为“${setting.default}”`;
  return `（${setting.article}）${setting.question.zh}：${choice?.effect.zh ?? ''}（${usual}）`;
}

function cellOf(parameter: Parameter, value: number | readonly [number, number]): [CellValue, Kind] {
  if (typeof value !== 'number') return [value[0] / value[1], 'ratio'];
  if (parameter.unit === 'fen') return [inYuan(value), 'money'];
  return [value, parameter.unit === 'day' ? 'date' : 'count'];
}
