/** Workbooks for the tests of the writer: a small table as a county would sign it, and the least there can be. */
import type { Body, BodyCell, Cell, CellValue, Kind, Role, Row, Sheet, Style, Workbook } from '../../../templates/workbook/model.ts';

export function cell(value: CellValue, role: Role, kind: Kind = 'text', more: Partial<Cell> & Partial<Style> = {}): Cell {
  const { bold, align, locked, ...rest } = more;
  return { value, style: { role, kind, bold, align, locked }, ...rest };
}

export function row(number: number, cells: readonly (Cell | null)[], height?: number): Row {
  const entries = cells.flatMap((each, index): [number, Cell][] => (each ? [[index + 1, each]] : []));
  return { number, height, cells: new Map(entries) };
}

export function body(firstRow: number, styles: Body['styles'], rows: readonly (readonly BodyCell[])[]): Body {
  return { firstRow, count: rows.length, styles, cells: (index) => rows[index]! };
}

/** A sheet with what is given, and the plainest of the rest. */
export function sheet(some: Partial<Sheet> = {}): Sheet {
  return {
    name: '表',
    widths: Array.from({ length: 10 }, () => 14),
    rows: [],
    bodies: [],
    page: { paper: 'A4', orientation: 'landscape', area: { range: 'A1:F9' }, footer: {} },
    validations: [],
    highlights: [],
    ...some,
  };
}

export function workbook(sheets: readonly Sheet[], names: Workbook['names'] = []): Workbook {
  return { title: '示例', subject: '测试', sheets, names };
}

const people = [
  ['王小明', '640104199001010996', '博士研究生', '企业', 44075, 12, 5000],
  ['=1+1', '640104198807070002', '硕士研究生', '企业', 44197, 7, 3000],
  ['-李四', '640104199203040007', '博士研究生', '企业', 45170, 0, 5000],
  ['@欧阳 & <娜>', '640104199511110008', '硕士研究生', '企业', 45536, 12, 3000],
  ['+赵六😀', '640104199105050003', '博士研究生', '事业单位', 45658, 3, 0],
] as const;

const LAST = 8 + people.length;

/** One unit's table: a cover with links, a table with a sum above and below its body, an input form, checks. */
export const county: Workbook = {
  title: '640104 兴庆区 2025年下达附表',
  subject: '宁党办〔2020〕48号',
  names: [
    { name: '硕士月标准', refersTo: "'参数'!$C$4" },
    { name: '博士月标准', refersTo: "'参数'!$C$3" },
  ],
  sheets: [
    sheet({
      name: '封面与目录',
      widths: [8, 34, 46],
      tab: 'note',
      page: { paper: 'A4', orientation: 'portrait', area: { range: 'A1:C9' }, footer: { centre: '第&P页 共&N页' } },
      rows: [
        row(1, [cell('兴庆区2025年人才补贴资金下达附表', 'title', 'text', { across: 3 })]),
        row(2, [cell('（示例数据）', 'subtitle', 'text', { across: 3 })]),
        row(4, [cell('序号', 'head'), cell('表名', 'head'), cell('内容', 'head')]),
        row(5, [cell(1, 'value', 'centre'), cell('花名册', 'link', 'text', { link: "'花名册'!A1" }), cell('每人每月', 'value', 'wrap')]),
        row(6, [cell(2, 'value', 'centre'), cell('参数', 'link', 'text', { link: "'参数'!A1" }), cell('标准与条款', 'value', 'wrap')]),
        row(8, [cell('未测算 2 项：硕士预引进资助未录入标准；特聘专家资助未报送。', 'warning', 'wrap', { across: 3 })]),
        row(9, [
          cell('说明：本表金额单位为元。合计为明细之和，保留两位小数；核定月数以自治区测算为准，与申报不一致的见差异原因。', 'note', 'wrap', { across: 3 }),
        ]),
      ],
    }),
    sheet({
      name: '花名册',
      widths: [6, 14, 21, 12, 10, 12, 8, 12, 14, 30],
      tab: 'result',
      freeze: 'C8',
      filter: `A6:J${LAST - 1}`,
      page: {
        paper: 'A4',
        orientation: 'landscape',
        titleRows: [5, 6],
        area: { range: `A1:J${LAST + 3}` },
        footer: { left: '单位负责人：    审核人：    填报人：    联系电话：', right: 'R&D 第&P页 共&N页' },
      },
      rows: [
        row(1, [cell('附件1', 'plain')]),
        row(2, [cell('2025年企业引才补贴发放花名册', 'title', 'text', { across: 10 })]),
        row(3, [cell('编制单位：兴庆区（盖章）', 'plain', 'text', { across: 4 }), null, null, null, cell('填报日期：2025年  月  日', 'plain', 'centre', { across: 3 }), null, null, cell('单位：元', 'plain', 'text', { across: 3, align: 'right' })]),
        row(5, ['序号', '姓名', '身份证号', '学历', '单位性质', '到岗日期', '本期月数', '月标准', '本期金额', '依据'].map((text) => cell(text, 'head'))),
        row(6, ['甲', '乙', '1', '2', '3', '4', '5', '6', '7=5×6', '8'].map((text) => cell(text, 'relation', 'centre'))),
        row(7, [
          cell('合计（不含未测算1项）', 'total', 'text', { across: 6 }),
          null, null, null, null, null,
          cell(34, 'total', 'count', { formula: `SUM(G8:G${LAST - 1})` }),
          cell(null, 'total'),
          cell(132000, 'total', 'money', { formula: `ROUND(SUM(I8:I${LAST - 1}),2)` }),
          cell(null, 'total'),
        ]),
        row(LAST, [
          cell('小计', 'subtotal', 'text', { across: 8 }), null, null, null, null, null, null, null,
          cell(132000, 'subtotal', 'money', { formula: `ROUND(SUM(I8:I${LAST - 1}),2)` }),
          cell('壹拾叁万贰仟元整', 'subtotal'),
        ]),
        row(LAST + 1, [cell('注：1. 年、月以日历月计。2. 到岗当月起计发，离岗次月停发。3. 同一人在两地任职的，重叠月份只计一次，由先到岗单位发放，其余单位不再计发。', 'note', 'wrap', { across: 10 })]),
        row(LAST + 3, [cell('单位负责人：                审核人：                填报人：                联系电话：                填报日期：    年  月  日', 'plain', 'text', { across: 10 })]),
      ],
      bodies: [
        {
          firstRow: 8,
          count: people.length,
          styles: [
            { role: 'value', kind: 'centre' },
            { role: 'input', kind: 'text' },
            { role: 'input', kind: 'identity' },
            { role: 'input', kind: 'centre' },
            { role: 'value', kind: 'centre' },
            { role: 'input', kind: 'date' },
            { role: 'fixed', kind: 'count' },
            { role: 'formula', kind: 'money' },
            { role: 'formula', kind: 'money' },
            { role: 'value', kind: 'wrap' },
          ],
          cells(index) {
            const [name, id, degree, employer, start, months, standard] = people[index]!;
            const line = 8 + index;
            const isDoctor = degree.startsWith('博士');
            return [
              index + 1, name, id, degree, employer, start, months,
              { formula: `IF(E${line}<>"企业",0,${isDoctor ? '博士月标准' : '硕士月标准'})`, value: standard },
              index === 2 ? '未测算' : { formula: `ROUND(G${line}*H${line},2)`, value: months * standard },
              `（九）${standard}元/月 × ${months}个月`,
            ];
          },
        },
      ],
      validations: [
        {
          range: `D8:D${LAST - 1}`,
          rule: { type: 'list', formula: '"博士研究生,硕士研究生"' },
          allowBlank: true, title: '学历', prompt: '请从下拉列表选择。\n不要手工填写。', error: '学历只能是“博士研究生”或“硕士研究生”。', level: 'stop',
        },
        {
          range: `F8:F${LAST - 1}`,
          rule: { type: 'date', from: 'DATE(2020,7,1)', to: 'DATE(2025,12,31)' },
          allowBlank: true, title: '到岗日期', error: '日期须在2020-07-01至2025-12-31之间。', level: 'warning',
        },
      ],
      highlights: [
        { range: `G8:G${LAST - 1}`, formula: 'AND(ISNUMBER($G8),$G8=0)', look: 'bad' },
        { range: `H8:H${LAST - 1}`, formula: '$H8>=5000', look: 'good' },
        { range: `I8:I${LAST - 1}`, formula: '$I8="未测算"', look: 'pending' },
      ],
    }),
    sheet({
      name: '参数',
      widths: [10, 30, 16, 40],
      tab: 'check',
      rows: [
        row(1, [cell('参数', 'title', 'text', { across: 4 })]),
        row(2, [cell('代码', 'head'), cell('名称', 'head'), cell('值', 'head'), cell('依据', 'head')]),
        row(3, [cell('P1', 'value', 'centre'), cell('博士月标准', 'value'), cell(5000, 'fixed', 'money'), cell('（九）', 'value', 'wrap')]),
        row(4, [cell('P2', 'value', 'centre'), cell('硕士月标准', 'value'), cell(3000, 'fixed', 'money'), cell('（九）', 'value', 'wrap')]),
        row(5, [cell('P3', 'value', 'centre'), cell('比例', 'value'), cell(0.35, 'fixed', 'ratio'), cell('（四）', 'value', 'wrap')]),
        row(6, [cell('P4', 'value', 'centre'), cell('起始月', 'value'), cell(44013, 'fixed', 'month'), cell('（九）', 'value', 'wrap')]),
        row(7, [cell('P5', 'value', 'centre'), cell('差额', 'value'), cell(-1234.5, 'fixed', 'money'), cell('零', 'value'),]),
        row(8, [cell('P6', 'value', 'centre'), cell('零', 'value'), cell(0, 'input', 'money'), cell(0, 'input', 'count')]),
        row(9, [cell('P7', 'value', 'centre'), cell('太窄', 'value'), cell(123456789012.34, 'fixed', 'money'), cell(true, 'value', 'general')]),
      ],
      page: {
        paper: 'A3',
        orientation: 'landscape',
        area: { formula: "'参数'!$A$1:INDEX('参数'!$A$1:$D$9,MAX(3,COUNTA('参数'!$A$1:$A$9)),4)" },
        footer: { centre: '第&P页 共&N页' },
      },
    }),
  ],
};
