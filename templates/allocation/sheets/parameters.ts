import { PERIOD_FROM, PERIOD_TO } from '../../forms/names.ts';
import { layParameters, PARAMETER_WIDTHS, type ChosenSetting } from '../../tables/parameters.ts';
import type { DefinedName, Sheet } from '../../workbook/model.ts';
import { note, SheetBuilder } from '../../workbook/sheet.ts';
import type { AnnualSet } from '../annualSet.ts';
import { FOOTER } from '../frame.ts';

export const PARAMETERS_SHEET = '参数';

/** 参数: every value that a formula of the workbook refers to by name, with its article and dates. */
export function parametersSheet(set: AnnualSet, codes: readonly string[], settings: readonly ChosenSetting[]): { sheet: Sheet; names: readonly DefinedName[] } {
  const { plan, policy } = set;
  const sheet = new SheetBuilder({ name: PARAMETERS_SHEET, widths: PARAMETER_WIDTHS, tab: 'note' });
  if (plan.mark !== null) sheet.wide(plan.mark, 'warning');
  sheet.wide(`${plan.year}年度参数与口径`, 'title', 'text', 34);
  sheet.wide('Parameters and settings', 'subtitle', 'text', 16);
  const names = layParameters(sheet, {
    policy,
    codes: [...new Set(['P.START', ...codes])],
    on: plan.period.to,
    settings,
    named: [
      { cellName: PERIOD_FROM, name: '本期起日', value: plan.period.from, kind: 'date', unit: '日期', source: '年度第一日' },
      { cellName: PERIOD_TO, name: '本期止日', value: plan.period.to, kind: 'date', unit: '日期', source: `测算口径：${plan.outlook}` },
    ],
  });
  note(sheet, '注：各表公式按名称引用本页的值（在“公式—名称管理器”中可查）。口径是文件没有写明、由方案选定的算法；改口径须改方案后重新生成，不能只改本页。');
  return { sheet: sheet.finish(FOOTER), names };
}
