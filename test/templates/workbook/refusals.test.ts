import { describe, expect, it } from 'vitest';
import type { BodyCell, Sheet, Style, Validation, Workbook } from '../../../templates/workbook/model.ts';
import { WorkbookError } from '../../../templates/workbook/write/errors.ts';
import { workbookBytes } from '../../../templates/workbook/write/index.ts';
import { body, cell, row, sheet, workbook } from './sample.ts';

const MONEY: Style = { role: 'value', kind: 'money' };
const RULE: Validation = { range: 'B2:B9', rule: { type: 'list', formula: '"是,否"' }, allowBlank: true, title: '是否', error: '只能是“是”或“否”。', level: 'stop' };

const inBody = (content: BodyCell) => workbook([sheet({ bodies: [body(3, [null, MONEY], [[null, 1], [null, content]])] })]);
const outside = (content: Parameters<typeof cell>) => workbook([sheet({ rows: [row(1, [cell(...content)])] })]);
const withSheet = (some: Partial<Sheet>) => workbook([sheet(some)]);
const withRule = (some: Partial<Validation>) => withSheet({ validations: [{ ...RULE, ...some }] });
const named = (name: string) => workbook([sheet()], [{ name, refersTo: "'表'!$A$1" }]);
const text = (value: string) => cell(value, 'plain');

/** What is wrong, the workbook, and what the message must name. */
const refused: readonly (readonly [string, Workbook, string, string])[] = [
  ['NaN in a body', inBody(NaN), '“表” B4', 'NaN'],
  ['infinity in a body', inBody(-Infinity), '“表” B4', '-Infinity'],
  ['NaN outside', outside([NaN, 'value', 'money']), '“表” A1', 'NaN'],
  ['a formula that calculates to NaN', inBody({ formula: '1/0', value: NaN }), '“表” B4', 'NaN'],
  ['a formula without its value', inBody({ formula: '1', value: null }), '“表” B4', '公式没有计算结果'],
  ['a formula with an equals sign', inBody({ formula: '=1', value: 1 }), '“表” B4', '等号'],
  ['an empty formula', inBody({ formula: '', value: 1 }), '“表” B4', '公式不能为空'],
  ['a formula too long', inBody({ formula: '1+'.repeat(4096) + '1', value: 1 }), '“表” B4', '8192'],
  ['a text too long', inBody('宁'.repeat(32768)), '“表” B4', '32768'],
  ['a content where the body has no style', workbook([sheet({ bodies: [body(1, [null, MONEY], [['x', 1]])] })]), '“表” A1', '没有样式'],
  ['a content beyond the body', workbook([sheet({ bodies: [body(1, [MONEY], [[1, 2]])] })]), '“表” B1', '没有样式'],
  ['no sheet', workbook([]), '工作簿', '没有工作表'],
  ['a sheet name with an apostrophe', withSheet({ name: "a'b" }), "a'b", '改名'],
  ['a sheet name with a colon', withSheet({ name: 'a:b' }), 'a:b', '改名'],
  ['a sheet name too long', withSheet({ name: '表'.repeat(32) }), '表', '31'],
  ['an empty sheet name', withSheet({ name: '' }), '“”', '改名'],
  ['two sheets of one name', workbook([sheet({ name: 'A' }), sheet({ name: 'a' })]), '“a”', '相同'],
  ['a footer too long', withSheet({ page: { paper: 'A4', orientation: 'portrait', area: { range: 'A1' }, footer: { left: '人'.repeat(250), centre: '&P/&N' } } }), '“表”', '页脚'],
  ['a name that reads as a cell', named('AB12'), 'AB12', '定义名称'],
  ['a name with a blank', named('月 标准'), '月 标准', '定义名称'],
  ['a name twice', workbook([sheet()], [{ name: 'x1_', refersTo: '1' }, { name: 'X1_', refersTo: '2' }]), 'X1_', '定义名称'],
  ['a link to a sheet that is not there', outside(['看', 'link', 'text', { link: "'别处'!A1" }]), '“表” A1', "'别处'!A1"],
  ['a link out of the workbook', outside(['看', 'link', 'text', { link: 'https://example.org' }]), '“表” A1', 'https://example.org'],
  ['a row inside a body', withSheet({ rows: [row(3, [text('a')])], bodies: [body(2, [MONEY], [[1], [2]])] }), '“表” A3', '重叠'],
  ['two bodies in one place', withSheet({ bodies: [body(3, [MONEY], [[1]]), body(2, [MONEY], [[1], [2]])] }), '“表” A3', '重叠'],
  ['a merge over another cell', withSheet({ rows: [row(1, [cell('a', 'head', 'text', { across: 2 }), text('b')])] }), '“表” B1', '重叠'],
  ['a merge into a body', withSheet({ rows: [row(1, [cell('a', 'head', 'text', { down: 2 })])], bodies: [body(2, [MONEY], [[1]])] }), '“表” A2', '重叠'],
  ['a column without a width', withSheet({ widths: [9], rows: [row(1, [text('a'), text('b')])] }), '“表” B1', '列宽'],
  ['more rows than a sheet has', withSheet({ bodies: [{ firstRow: 2, count: 1048576, styles: [MONEY], cells: () => [1] }] }), '“表” A1048577', '1048576'],
  ['a list too long for a rule', withRule({ rule: { type: 'list', formula: `"${'学'.repeat(256)}"` } }), '“表” B2:B9', '清单'],
  ['a title too long for a rule', withRule({ title: '学'.repeat(33) }), '“表” B2:B9', '32'],
  ['a message too long for a rule', withRule({ error: '学'.repeat(256) }), '“表” B2:B9', '255'],
  ['a date that is a subtraction', withRule({ rule: { type: 'date', from: '2020-07-01', to: 'DATE(2025,12,31)' } }), '“表” B2:B9', 'DATE'],
];

describe('a workbook is refused with sheet, place and remedy for', () => {
  it.each(refused)('%s', async (_, book, place, problem) => {
    const error: unknown = await workbookBytes(book).then(() => null, (reason: unknown) => reason);
    expect(error).toBeInstanceOf(WorkbookError);
    const { zh, en } = (error as WorkbookError).words;
    expect(zh).toContain(place);
    expect(zh).toContain(problem);
    expect(en).toMatch(/[a-z]/);
  });
});

describe('a workbook is written with', () => {
  it.each<[string, Workbook]>([
    ['the longest text', inBody('宁'.repeat(32767))],
    ['the longest list', withRule({ rule: { type: 'list', formula: `"${'学'.repeat(255)}"` } })],
    ['names of letters, digits and Chinese', workbook([sheet()], ['博士月标准', '参数_1', '_x', 'P.1'].map((name) => ({ name, refersTo: '1' })))],
    ['a body after a row that it follows closely', withSheet({ rows: [row(1, [cell('a', 'head', 'text', { down: 2 })])], bodies: [body(3, [MONEY], [[1]])] })],
  ])('%s', async (_, book) => {
    await expect(workbookBytes(book)).resolves.toBeInstanceOf(Uint8Array);
  });
});
