import { FORM_NOTES } from '../../../forms/workbook.ts';
import { formCheck } from '../check.ts';

/** A sheet is of another unit than 填报说明. */
export const otherUnit = formCheck<{ unit: string; form: string }>({
  code: 'V105',
  severity: 'error',
  blocks: true,
  name: { zh: '工作表属于别的单位', en: 'Sheet of another unit' },
  table: null,
  trigger: { zh: '表头的“填报单位”与“填报说明”的不同', en: '填报单位 of a table differs from that of 填报说明' },
  marks: { zh: '该表“填报单位”右边的单元格', en: 'the cell beside 填报单位 on that sheet' },
  example: { unit: '西夏区', form: '兴庆区' },
  say: ({ unit, form }) => ({
    what: { zh: `填报单位“${unit}”与“${FORM_NOTES}”的“${form}”不同`, en: `the unit ${unit} differs from ${form} on “${FORM_NOTES}”` },
    remedy: { zh: '请不要从别的单位的表复制工作表。', en: 'Do not copy sheets from another unit’s form.' },
  }),
  *find({ head, tables }) {
    if (!head?.unit) return;
    for (const { sheet, head: own } of tables) {
      if (own.unit !== null && own.unit.key !== head.unit.key) yield { sheet: sheet.name, cell: own.fields.unit.cell, params: { unit: own.unit.name, form: head.unit.name } };
    }
  },
});
