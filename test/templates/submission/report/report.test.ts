/** What a report says, and what it never says. */
import { describe, expect, it } from 'vitest';
import { reportHtml } from '../../../../templates/submission/report/html.ts';
import { reportJson } from '../../../../templates/submission/report/json.ts';
import { reportOf } from '../../../../templates/submission/report/report.ts';
import { reportSchema, type Report } from '../../../../templates/submission/report/schema.ts';
import { validationText } from '../../../../cli/validationText.ts';
import { issue, mixed, said, validation, verdict, WORDS } from './sample.ts';

const mixedReport = reportOf(mixed, WORDS);

describe('the report of four files', () => {
  it('counts files and issues, 核实 that are explained among them', () => {
    expect(mixedReport).toMatchObject({
      year: 2025, accepted: false, againstLastYear: false,
      totals: { files: 4, accepted: 2, rejected: 1, unreadable: 1, error: 6, verify: 3, explained: 2, hint: 1 },
    });
    expect(mixedReport.files.map(({ unit, verdict, counts: { error, verify, explained, hint } }) => [unit?.name ?? null, verdict, error, verify, explained, hint])).toEqual([
      ['兴庆区', 'accepted', 0, 0, 0, 0],
      [null, 'unreadable', 0, 0, 0, 0],
      ['金凤区', 'rejected', 5, 2, 1, 1],
      ['海原县', 'accepted', 0, 1, 1, 0],
    ]);
  });

  it('lists codes, the gravest first', () => {
    expect(mixedReport.codes.map(({ code, severity, issues, explained, files }) => [code, severity, issues, explained, files])).toEqual([
      ['V303', 'error', 4, 0, 1],
      ['V201', 'error', 1, 0, 1],
      ['V703', 'error', 1, 0, 0],
      ['V405', 'verify', 3, 2, 2],
      ['V106', 'hint', 1, 0, 1],
    ]);
  });

  it('says of each issue what is wrong, what to do, and what was explained', () => {
    expect(mixedReport.files[2]!.issues[1]).toEqual({
      code: 'V303', severity: 'error', rejects: true, sheet: '企业引才补贴申报表', cell: 'F17',
      message: { zh: '到岗日期晚于离岗日期', en: 'the arrival is after the departure' }, remedy: { zh: '请改正其中一个。', en: 'Correct one of them.' },
      params: {}, explanation: null,
    });
    expect(mixedReport.files[3]!.issues[0]).toMatchObject({ severity: 'verify', rejects: false, explanation: '特设岗位单列。' });
  });
});

it.each([
  ['all files are', validation([verdict('兴庆区', [])]), true],
  ['a unit is missing', validation([verdict('兴庆区', [])], { whole: [issue('V703', { sheet: null, cell: null })] }), false],
  ['something is only hinted at', validation([verdict('兴庆区', [issue('V106', { severity: 'hint' })])], { whole: [issue('V703', { severity: 'hint' })] }), true],
  ['nothing was handed in', validation([]), true],
])('accepted where %s: %#', (_, given, accepted) => {
  expect(reportOf(given, WORDS).accepted).toBe(accepted);
});

describe('report.json', () => {
  it.each([['mixed', mixed], ['nothing', validation([], { year: null })]])('%s: is what its schema says', (_, given) => {
    const report = reportOf(given, WORDS);
    expect(reportSchema.parse(JSON.parse(reportJson(report)))).toEqual(report);
  });

  it('is the same for the same files', () => {
    expect(reportJson(reportOf(mixed, WORDS))).toBe(reportJson(mixedReport));
    expect(reportHtml(reportOf(mixed, WORDS))).toBe(reportHtml(mixedReport));
  });
});

describe('whatever a county writes', () => {
  const ways: readonly [string, (report: Report) => string][] = [
    ['JSON', reportJson],
    ['HTML', reportHtml],
    ['the terminal', (report) => validationText(report, { report: null, annotate: null }, 'zh')],
  ];
  const personal = ['64010419900307999X', '640104199003079991', '13900001234', '6222000012345678901', '0951-6011234'];
  const leaky = (number: string) => reportOf(validation([verdict('兴庆区', [
    issue('V303', { severity: 'verify', explanation: `证件${number}` }),
    issue('V201', { sheet: `表${number}` }),
    issue('V405', { params: said(`“${number}”不对`) }),
    issue('V106', { params: { value: number, phone: 13900001234 } }),
  ], { file: `${number}.xlsx` })]), WORDS);

  it.each(ways)('%s shows no ID, phone or account number', (_, write) => {
    for (const number of personal) {
      const text = write(leaky(number));
      expect(text).not.toContain(number);
      expect(text).not.toContain('13900001234');
      expect(text).toContain(number.slice(-4));
    }
  });

  it.each(ways)('%s: nothing in a name or a 说明 steers a terminal or turns the writing round', (_, write) => {
    const text = write(reportOf(validation([verdict('兴庆区', [issue('V201', { sheet: 'a\u001b[2Jb', explanation: '一\r\n二\u202exslx' })], { file: 'x\u0007y\u2066.xlsx' })]), WORDS));
    expect(text.replace(/\n/g, '')).not.toMatch(/[\p{Cc}\p{Cf}]/u);
    expect(text).toContain('x y.xlsx');
  });
});
