import { UNIT_LABEL } from '../../../forms/workbook.ts';
import { formCheck } from '../check.ts';
import { headsOf } from './heads.ts';

/** 填报单位 is blank or names nobody. */
export const unitUnknown = formCheck<{ typed: string }>({
  code: 'V102',
  severity: 'error',
  blocks: true,
  name: { zh: '填报单位不明', en: 'Unit not known' },
  table: null,
  trigger: { zh: '“填报单位”是空的，或不是已知的单位', en: '填报单位 is blank or names no unit' },
  marks: { zh: '“填报单位”右边的单元格', en: 'the cell beside 填报单位' },
  example: { typed: '兴庆' },
  say: ({ typed }) => ({
    what: typed === ''
      ? { zh: `“${UNIT_LABEL}”是空的`, en: 'the unit is blank' }
      : { zh: `“${UNIT_LABEL}”填的“${typed}”不是已知的单位`, en: `the unit “${typed}” is not known` },
    remedy: { zh: '请用本单位的原表样填写，不要改动此处。', en: 'Use the original form of your unit and leave this cell as it is.' },
  }),
  *find(form) {
    for (const { sheet, head: { unit, fields } } of headsOf(form)) {
      if (unit === null) yield { sheet, cell: fields.unit.cell, params: { typed: fields.unit.text } };
    }
  },
});
