import { spawnSync } from 'node:child_process';
import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { FileReport } from '../../scripts/witness/findings.ts';
import { verifyFolder } from '../../scripts/witness/verifyFolder.ts';
import { withPart, xlsx, type TestCell } from './workbooks.ts';

const sound = {
  下达明细表: {
    A1: '张三',
    B1: 31,
    C1: { formula: 'ROUND(B1*5000/3,2)', result: 51666.67, format: '#,##0.00' },
    D1: { formula: 'B1/37', result: 31 / 37, format: '0.00%' },
    E1: { formula: 'DATE(2025,B1,1)', result: 46569, format: 'yyyy-mm-dd' },
    F1: { formula: 'A1&"（"&B1&"个月）"', result: '张三（31个月）' },
    G1: { formula: 'B1>12', result: true },
    H1: { formula: 'IF(B1>12,"",1)', result: '' },
  },
  勾稽校验表: { A1: '不符项数', B1: { formula: 'IF(下达明细表!B1=31,"相符","不符")', result: '相符' } },
} satisfies Record<string, Record<string, TestCell>>;

const one = (cell: TestCell) => xlsx({ 表: { A1: 1, B1: cell } });

/** Each broken in one way: file name, its bytes, and the one fault to be found. */
const broken: readonly [name: string, bytes: () => Promise<Uint8Array>, fault: object][] = [
  ['number', () => one({ formula: 'A1+1', result: 3 }), { code: 'DIFFERENT', sheet: '表', place: 'B1', formula: 'A1+1', cached: '3', recalculated: '2' }],
  ['fen', () => one({ formula: 'ROUND(A1/3,2)', result: 0.34, format: '0.00' }), { code: 'DIFFERENT', cached: '0.34', recalculated: '0.33' }],
  ['text', () => one({ formula: '"a"', result: 'b' }), { code: 'DIFFERENT', cached: '"b"', recalculated: '"a"' }],
  ['boolean', () => one({ formula: 'A1=1', result: false }), { code: 'DIFFERENT', cached: 'false', recalculated: 'true' }],
  ['uncached', () => one({ formula: 'A1+1' }), { code: 'UNCACHED', place: 'B1' }],
  ['function', () => one({ formula: 'SUM(OFFSET(A1,0,0))', result: 1 }), { code: 'FUNCTION', place: 'B1', detail: 'OFFSET' }],
  ['array', () => one({ formula: 'SUM(A1:A1*2)', result: 2, shareType: 'array', ref: 'B1' } as TestCell), { code: 'ARRAY', place: 'B1' }],
  ['error', () => one({ formula: '1/0', result: { error: '#DIV/0!' } } as TestCell), { code: 'ERROR', cached: '#DIV/0!' }],
  ['unbalanced', () => xlsx({ 勾稽校验表: { A1: 1, B1: { formula: 'IF(A1=2,"相符","不符")', result: '不符' } } }), { code: 'UNBALANCED', place: 'B1' }],
  ['unbalanced typed', () => xlsx({ 勾稽校验表: { A1: '不符（差 0.01）' } }), { code: 'UNBALANCED', place: 'A1' }],
  [
    'name',
    async () =>
      withPart(await xlsx({ 表: { A1: 1 } }), 'xl/workbook.xml', (xml) =>
        xml.replace('</sheets>', '</sheets><definedNames><definedName name="月标准">INDIRECT("A1")</definedName></definedNames>'),
      ),
    { code: 'FUNCTION', place: '名称 name 月标准', detail: 'INDIRECT' },
  ],
  [
    'input rule',
    () =>
      xlsx({ 表: { A1: 1 } }, ({ worksheets: [sheet] }) => {
        sheet!.getCell('A1').dataValidation = { type: 'custom', formulae: ['A1<TODAY()'] };
      }),
    { code: 'FUNCTION', sheet: '表', place: '输入规则 input rule A1', detail: 'TODAY' },
  ],
  [
    'conditional format',
    () =>
      xlsx({ 表: { A1: 1 } }, ({ worksheets: [sheet] }) => {
        sheet!.addConditionalFormatting({ ref: 'A1', rules: [{ type: 'expression', priority: 1, formulae: ['A1=NOW()'], style: {} }] });
      }),
    { code: 'FUNCTION', sheet: '表', place: '条件格式 conditional format A1', detail: 'NOW' },
  ],
  ['hyperlink', () => one({ text: '网', hyperlink: 'https://example.org/' }), { code: 'OUTSIDE', detail: 'https://example.org/' }],
  ['macro', async () => withPart(await xlsx({ 表: { A1: 1 } }), 'xl/vbaProject.bin', () => 'x'), { code: 'PART', place: 'xl/vbaProject.bin' }],
  [
    'schema',
    () =>
      xlsx({ 表: { A1: 1 } }, ({ worksheets: [sheet] }) => {
        sheet!.getCell('A1').font = { name: '宋体', size: 11, family: 3 };
      }),
    { code: 'VALIDATOR', detail: expect.stringContaining('font[2]') },
  ],
  ['garbage', async () => new Uint8Array([1, 2, 3]), { code: 'UNREADABLE' }],
];

let folder = '';
let reports: FileReport[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'talent-verify-'));
  const put = async (file: string, bytes: Uint8Array) => {
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await writeFile(join(folder, file), bytes);
  };
  await put('县/640104 兴庆区.xlsx', await xlsx(sound));
  await put('县/~$640104 兴庆区.xlsx', new Uint8Array());
  await put('县/readme.txt', new Uint8Array());
  for (const [name, bytes] of broken) await put(`${name}.xlsx`, await bytes());
  reports = await verifyFolder(folder);
});

afterAll(() => rm(folder, { recursive: true, force: true }));

it('reports on workbooks alone', () => {
  expect(reports).toHaveLength(broken.length + 1);
});

it('finds nothing wrong with a sound workbook', () => {
  const report = reports.find(({ file }) => file === join('县', '640104 兴庆区.xlsx'));
  expect(report).toMatchObject({ formulas: 7, compared: 7, knownRemarks: 1, faults: [] });
});

it.each(broken)('finds what is wrong: %s', (name, _, fault) => {
  const report = reports.find(({ file }) => file === `${name}.xlsx`);
  expect(report?.faults).toContainEqual(expect.objectContaining(fault));
});

it.each(broken.filter(([name]) => name !== 'garbage'))('finds nothing else: %s', (name) => {
  const report = reports.find(({ file }) => file === `${name}.xlsx`);
  expect(report?.faults).toHaveLength(1);
});

/** Runs the command as a user does; its exit code and what it printed. */
function command(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', 'scripts/verify.ts', ...args], { encoding: 'utf8' });
  return { status, stdout, stderr };
}

it('ends with 0 where all is well', () => {
  expect(command(join(folder, '县'))).toMatchObject({ status: 0, stdout: expect.stringContaining('640104 兴庆区.xlsx') });
});

it('ends with 1 and names file, sheet, cell, formula and both values where something is wrong', () => {
  const { status, stdout } = command(folder);
  expect(status).toBe(1);
  expect(stdout).toMatch(/number\.xlsx\n +\[DIFFERENT\] +表!B1 .*=A1\+1 .*缓存 cached 3 .*重算 recalculated 2/);
});

it.each([
  ['no folder', []],
  ['a folder that is not there', ['/no/such/folder']],
  ['a folder without workbooks', ['scripts']],
])('ends with 2 and one line for %s', (_, args) => {
  expect(command(...args)).toEqual({ status: 2, stdout: '', stderr: expect.stringMatching(/[\u4e00-\u9fff]/) });
});
