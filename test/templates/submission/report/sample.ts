/** A handful of files as checks judged them, with made-up checks, so that a report has something of everything. */
import type { Words } from '../../../../core/words.ts';
import { rejects, type Issue } from '../../../../templates/submission/issue.ts';
import type { CheckWords } from '../../../../templates/submission/report/report.ts';
import type { FileVerdict, Validation } from '../../../../templates/submission/verdict.ts';
import { formName, SHEET, unitNamed, YEAR } from '../../fixtures.ts';

const NAMES: Readonly<Record<string, Words>> = {
  V102: { zh: '表内空白又没有零报告', en: 'blank without a nil report' },
  V201: { zh: '必填单元格空白', en: 'required cell blank' },
  V303: { zh: '日期先后', en: 'order of dates' },
  V405: { zh: '现聘超过结构比例', en: 'hired beyond the structure' },
  V106: { zh: '多余的工作表', en: 'extra sheet' },
  V703: { zh: '缺少单位', en: 'unit missing' },
};

const SAID: Readonly<Record<string, { what: Words; remedy: Words }>> = {
  V303: { what: { zh: '到岗日期晚于离岗日期', en: 'the arrival is after the departure' }, remedy: { zh: '请改正其中一个。', en: 'Correct one of them.' } },
};

/** The name and sentences of a made-up check; an issue's own words stand in `params.said`. */
export const WORDS: CheckWords = {
  nameOf: (code) => NAMES[code] ?? { zh: code, en: code },
  sentencesOf: ({ code, params: { said } }) => {
    const { what, remedy } = SAID[code] ?? { what: NAMES[code]!, remedy: { zh: '请核对后改正。', en: 'Check and correct it.' } };
    return { what: said === undefined ? what : (said as Words), remedy };
  },
};

export function issue(code: string, more: Partial<Issue> = {}): Issue {
  return { code, severity: 'error', sheet: SHEET, cell: 'F17', params: {}, explanation: null, ...more };
}

export function said(zh: string): Issue['params'] {
  return { said: { zh, en: zh } };
}

export function verdict(unit: string, issues: readonly Issue[], more: Partial<FileVerdict> = {}): FileVerdict {
  return {
    file: formName(unit), sha256: 'ab'.repeat(32), unit: unitNamed(unit), year: YEAR,
    accepted: !issues.some(rejects), unreadable: null, issues, ...more,
  };
}

export function validation(files: readonly FileVerdict[], more: Partial<Validation> = {}): Validation {
  return { year: YEAR, files, whole: [], againstLastYear: false, ...more };
}

export const UNREADABLE: Words = {
  zh: '文件设有打开密码：请在 Excel 或 WPS 中取消密码，另存为 .xlsx 后再报送。',
  en: 'The file is protected by a password: remove the password in Excel or WPS, save it as .xlsx and send that.',
};

export const unreadableFile = verdict('西夏区', [], { unit: null, year: null, accepted: false, unreadable: UNREADABLE });

/** One file of each kind, and a unit that is missing. */
export const mixed: Validation = validation([
  verdict('兴庆区', []),
  unreadableFile,
  verdict('金凤区', [
    issue('V201', { cell: 'D12' }),
    ...['F17', 'F18', 'F19', 'F25'].map((cell) => issue('V303', { cell })),
    issue('V405', { severity: 'verify', sheet: '专业技术岗位申报表', cell: 'F11' }),
    issue('V405', { severity: 'verify', sheet: '专业技术岗位申报表', cell: 'F12', explanation: '经自治区人社厅批准，2024年文件。' }),
    issue('V106', { severity: 'hint', sheet: 'Sheet1', cell: null }),
  ]),
  verdict('海原县', [issue('V405', { severity: 'verify', sheet: '专业技术岗位申报表', cell: 'F11', explanation: '特设岗位单列。' })]),
], { whole: [issue('V703', { sheet: null, cell: null, params: said('缺少“平罗县”的申报表') })] });
