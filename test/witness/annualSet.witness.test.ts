/** The example's annual set, made by the command: fit to be sent out, and quick to say what was tampered with. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { recalculate, toPdf } from '../../scripts/witness/libreoffice.ts';
import { changeNumber } from '../../scripts/witness/overwrite.ts';
import { readWorkbook, type StoredWorkbook } from '../../scripts/witness/readWorkbook.ts';
import { verifyFolder } from '../../scripts/witness/verifyFolder.ts';
import { regionFileName } from '../../templates/allocation/regionWorkbook.ts';
import { unitFileName } from '../../templates/allocation/unitWorkbook.ts';
import { findUnit } from '../../templates/units/index.ts';
import { talent, type Run } from '../cli/talent.ts';
import { checkLines, find, sheetOf, type CheckLine, type Place } from './cells.ts';
import { pagesOf, UNPRINTABLE } from './pages.ts';
import { changes, parameterChanges } from './changes.ts';

const EXAMPLE = join(import.meta.dirname, '..', '..', 'examples', 'ningxia-2025');
const UNITS = 23;

const folder = mkdtempSync(join(tmpdir(), 'talent-annual-set-'));
const out = join(folder, '2025');
let run: Run;
let region: Uint8Array;
let workbook: StoredWorkbook;
let lines: readonly CheckLine[];

beforeAll(() => {
  run = talent(['allocate', '--year', '2025', '--submissions', join(EXAMPLE, 'submissions'), '--plan', join(EXAMPLE, '分配方案.xlsx'), '--out', out]);
  region = readFileSync(join(out, regionFileName(2025)));
  workbook = readWorkbook(region);
  lines = checkLines(region);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('is made of the committed submissions and plan', () => {
  expect(run).toMatchObject({ code: 0, out: expect.stringContaining('合计（不含未测算2项）') });
});

it('is without fault in Microsoft’s validator and in LibreOffice', async () => {
  const reports = await verifyFolder(out);
  expect(reports.filter(({ faults }) => faults.length > 0)).toEqual([]);
  expect(reports).toHaveLength(UNITS + 1);
  expect(reports.every(({ compared }) => compared > 0)).toBe(true);
});

it('says 不符, and by how much, in the lines that a changed number belongs to and in no other', async () => {
  const copies = changes.map(({ at, by }) => changed(at, by));
  const recalculated = await recalculate(copies);
  const found = changes.map(({ at }, index) => ({ at, lines: differing(checkLines(recalculated[index]!)) }));
  const expected = changes.map(({ at, differs }) => ({
    at,
    lines: Object.entries(differs)
      .flatMap(([scope, lines]) => Object.entries(lines).map(([what, difference]) => [scope, fullText(scope, what), difference] as const))
      .sort(byText),
  }));
  expect(found).toEqual(expected);
});

it('says 不符 in every unit that is paid by a parameter that was changed', async () => {
  const [doctor, start] = (await recalculate(parameterChanges.map(({ at, by }) => changed(at, by)))).map(checkLines) as [CheckLine[], CheckLine[]];
  const scopes = (lines: CheckLine[], what: string, result: string) => lines.filter((line) => line.what.startsWith(what) && line.result === result).map(({ scope }) => scope);

  // Every unit but the one that reported nobody pays doctors; 明细 and its months are multiplied by the same standard.
  expect(scopes(doctor, '补贴测算核定金额', '不符')).toHaveLength(UNITS - 1);
  expect(scopes(doctor, '补贴明细核定金额合计', '相符')).toHaveLength(UNITS - 1);
  expect(scopes(doctor, '2026年测算数', '不符')).toEqual(['全区']);
  // An arrival before the first day of the policy has no standard, but the locked months are still there.
  expect(scopes(start, '补贴明细核定金额合计', '不符')).toEqual(scopes(start, '补贴测算核定金额', '不符'));
  expect(scopes(start, '补贴明细核定金额合计', '不符')).toHaveLength(UNITS - 1);
});

it('says on a unit’s 银行发放表 that its sum was changed, and that it is more than the unit has money for', async () => {
  const unit = readFileSync(join(out, unitFileName(findUnit('兴庆区')!, 2025)));
  const own = readWorkbook(unit);
  const with_ = (at: Place, value: number): Uint8Array => changeNumber(unit, at.sheet, find(own, at).address, value);
  const months: Place = { sheet: '企业引才补贴发放花名册', column: '本次发放月数', row: ['人员编号', 2] };
  const results = (bytes: Uint8Array): unknown[] => sheetOf(readWorkbook(bytes), '银行发放表').cells.map(({ value }) => value).filter((value) => value === '不符' || value === '相符' || value === '超出可用资金');
  const [changedMonths, tooMany] = await recalculate([with_(months, 4), with_(months, 1000)]);
  expect(results(unit)).toEqual(['相符', '相符']);
  expect(results(changedMonths!)).toEqual(['不符', '相符']);
  expect(results(tooMany!)).toEqual(expect.arrayContaining(['不符', '超出可用资金']));
});

/** Sheets by file, with words of which one at least stands on each of their pages: headers come again on every page. */
const printed: Readonly<Record<string, Readonly<Record<string, readonly [title: string, ...headers: string[]]>>>> = {
  [regionFileName(2025)]: {
    封面与目录: ['人才政策资金分配总表', '原因', '内容', '勾稽校验表'],
    参数: ['2025年度参数与口径'],
    下达通知: ['关于下达2025年第二批人才政策资金的通知', '印发单位盖章'],
    分配汇总表: ['人才政策资金分配汇总表', '享受人数'],
    岗位核增表: ['定向评价高级岗位核增表'],
    岗位核定明细: ['专业技术岗位核定明细表', '地区编码'],
    补贴测算: ['企业引才补贴测算表', '享受人数'],
    补贴明细: ['企业引才补贴明细', '人员编', '计享'],
    口径比较: ['口径比较表', '比本方案'],
    因素数据: ['因素数据表', '地区编码'],
    因素法测算: ['因素法测算表', '困难系数'],
    名额与任务: ['名额与任务表', '数量性质'],
    名额分解表: ['名额分解表', '地区编码'],
    名额测算: ['名额测算表', '余数位次'],
    收入对照汇总: ['乡镇收入对照汇总表'],
    收入对照明细: ['乡镇收入对照明细表', '地区编码'],
    提前下达与清算: ['提前下达与清算表', '全年应下达'],
    已提前下达明细: ['已提前下达明细', '下达日期'],
    下年提前下达测算表: ['2026年提前下达测算表', '提前下达比例'],
    绩效目标表: ['绩效目标表', '三级指标'],
    说明与依据: ['2025年度说明与依据', '各单位申报表'],
    勾稽校验表: ['勾稽校验表', '校验内容'],
  },
  [unitFileName(findUnit('兴庆区')!, 2025)]: {
    封面与目录: ['人才政策资金下达附表', '缺项'],
    下达通知: ['关于下达2025年第二批人才政策资金的通知', '印发单位盖章'],
    下达明细表: ['人才政策资金下达明细表', '全年应下达'],
    专业技术岗位核定表: ['专业技术岗位核定表'],
    企业引才补贴发放花名册: ['企业引才补贴发放花名册', '人员编'],
    名额分解: ['名额分解', '本单位权数'],
    乡镇收入对照表: ['乡镇收入对照表'],
    绩效目标表: ['绩效目标表', '三级指标'],
    公示表: ['企业引才补贴公示表', '身份证号'],
    银行发放表: ['企业引才补贴银行发放表', '户名'],
    参数: ['2025年度参数与口径'],
    说明与依据: ['2025年度说明与依据', '六、其他'],
  },
};
/** Pages of the example: A4 and A3, the people's tables going over several. */
const MOST_PAGES = 80;

it('prints every sheet in order, headers on each page, no number without room and no page for nothing', async () => {
  const names = Object.keys(printed);
  const pdfs = await toPdf(names.map((name) => readFileSync(join(out, name))));
  names.forEach((name, index) => {
    const pages = pagesOf(pdfs[index]!);
    const sheets = Object.entries(printed[name]!);
    expect(pages.length).toBeLessThanOrEqual(MOST_PAGES);
    expect(readWorkbook(readFileSync(join(out, name))).sheets.map((sheet) => sheet.name)).toEqual(sheets.map(([sheet]) => sheet));
    let current = -1;
    for (const [number, { text, picture }] of pages.entries()) {
      const where = `${name}, page ${number + 1}`;
      expect(text, where).not.toMatch(UNPRINTABLE);
      expect(picture, where).toBeGreaterThan(2000);
      expect(text, where).toContain(`第${number + 1}页`);
      const next = sheets[current + 1]?.[1];
      if (next && text.includes(next[0])) current += 1;
      const [title, ...headers] = sheets[current]![1];
      expect([title, ...headers].some((word) => text.includes(word)), `${where}: ${text.slice(0, 200)}`).toBe(true);
    }
    expect(current).toBe(sheets.length - 1);
  });
});

/** A copy of the region's workbook in which the number of one cell is another. */
function changed(at: Place, by: number): Uint8Array {
  const { address, value } = find(workbook, at);
  return changeNumber(region, at.sheet, address, Math.round((Number(value) + by) * 100) / 100);
}

type Differing = readonly [scope: string, what: string, difference: unknown];

function differing(lines: readonly CheckLine[]): Differing[] {
  return lines
    .filter(({ result }) => result === '不符' || result === '超出可用资金')
    .map(({ scope, what, difference }): Differing => [scope, what, difference])
    .sort(byText);
}

function byText(a: Differing, b: Differing): number {
  return a[0] === b[0] ? compare(a[1], b[1]) : compare(a[0], b[0]);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The one line of a scope that begins so. */
function fullText(scope: string, beginning: string): string {
  const meant = lines.filter((line) => line.scope === scope && line.what.startsWith(beginning));
  expect(meant, `${scope} ${beginning}`).toHaveLength(1);
  return meant[0]!.what;
}
