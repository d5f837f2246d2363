import { address } from '../address.ts';
import type { Sheet, Validation } from '../model.ts';
import { escapeAttribute, escapeText } from './xml.ts';

/**
 * The `<dataValidations>` of a sheet. Ours, as ExcelJS takes no formula for a date and one rule a range.
 */
export function validationsXml({ validations }: Sheet): string {
  if (validations.length === 0) return '';
  return `<dataValidations count="${validations.length}">${validations.map(validationXml).join('')}</dataValidations>`;
}

function validationXml({ range, rule, allowBlank, title, prompt, error, level }: Validation): string {
  const attributes = {
    type: rule.type,
    ...(level === 'warning' && { errorStyle: 'warning' }),
    ...(allowBlank && { allowBlank: '1' }),
    ...(prompt !== undefined && { showInputMessage: '1' }),
    showErrorMessage: '1',
    errorTitle: title,
    error,
    ...(prompt !== undefined && { promptTitle: title, prompt }),
    sqref: range,
  };
  const formulas = validationFormulas(rule).map((formula, index) => `<formula${index + 1}>${escapeText(formula)}</formula${index + 1}>`);
  return `<dataValidation${attributesXml(attributes)}>${formulas.join('')}</dataValidation>`;
}

/** The formulas of an input rule: one, or the two ends between which a value lies. */
export function validationFormulas(rule: Validation['rule']): readonly string[] {
  return 'formula' in rule ? [rule.formula] : [rule.from, rule.to];
}

/** The `<hyperlinks>` of a sheet. Ours, as ExcelJS makes a link inside the workbook an external one. */
export function linksXml({ rows }: Sheet): string {
  let links = '';
  for (const { number, cells } of rows) {
    for (const [column, { link, across = 1, down = 1 }] of cells) {
      if (link === undefined) continue;
      const first = address(column, number);
      const last = address(column + across - 1, number + down - 1);
      links += `<hyperlink${attributesXml({ ref: first === last ? first : `${first}:${last}`, location: link })}/>`;
    }
  }
  return links && `<hyperlinks>${links}</hyperlinks>`;
}

function attributesXml(attributes: Readonly<Record<string, string>>): string {
  return Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${escapeAttribute(value)}"`)
    .join('');
}
