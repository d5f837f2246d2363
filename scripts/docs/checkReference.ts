import { FORM_NOTES, REMARK_LABEL } from '../../templates/forms/workbook.ts';
import { allChecks } from '../../templates/submission/checks/all.ts';
import type { Check } from '../../templates/submission/checks/check.ts';
import { issueText, SEVERITY_WORDS, type Severity } from '../../templates/submission/issue.ts';
import type { Language, Words } from '../../core/words.ts';

/** The groups of checks, by the digit behind the V. */
const GROUPS: Readonly<Record<string, Words>> = {
  1: { zh: '表样', en: 'The form' },
  2: { zh: '行', en: 'Rows' },
  3: { zh: '企业引才补贴', en: 'The subsidy' },
  4: { zh: '岗位与收入', en: 'Posts and incomes' },
  5: { zh: '合计与勾稽', en: 'Sums' },
  6: { zh: '与上年核对', en: 'Against last year' },
  7: { zh: '各单位之间', en: 'Across files' },
};

const EFFECTS: Readonly<Record<Severity, Words>> = {
  error: { zh: '退回，改正后重报', en: 'rejects the file' },
  verify: {
    zh: `写明说明前退回：有行的写在本行“说明”栏，没有行的写在《${FORM_NOTES}》“${REMARK_LABEL}”；本行的说明只对本行有效，报告在问题旁列出`,
    en: `rejects it until it is explained: in the row’s 说明, or under ${REMARK_LABEL} on ${FORM_NOTES} where there is no row; a row’s 说明 answers that row alone, and the report prints it beside the issue`,
  },
  hint: { zh: '供参考，不退回', en: 'never rejects' },
};

const SEVERITIES = Object.keys(EFFECTS) as readonly Severity[];

/** The reference of all checks in one language, as Markdown; made from their register alone. */
export function checkReference(language: Language): string {
  const t = (zh: string, en: string): string => (language === 'zh' ? zh : en);
  const checks = [...allChecks].sort((a, b) => (a.code < b.code ? -1 : 1));
  const groups = Object.keys(GROUPS).map((digit) => ({ digit, own: checks.filter(({ code }) => code[1] === digit) }));
  const paragraphs = [
    t('# 审核项目', '# Checks of submissions'),
    t('由审核项目登记生成（`npm run docs`），不要手改。', 'Made from the register of checks by `npm run docs`; not edited by hand.'),
    t('`talent validate` 对各单位报来的申报表逐项审核，一次列出全部问题。代码不会变，可据以查本页。', '`talent validate` holds what units hand in to these checks and names everything at once. Codes are stable.'),
    t('## 级别', '## Levels'),
    [t('| 级别 | 结果 |', '| Level | Result |'), '|---|---|', ...SEVERITIES.map((severity) => `| ${SEVERITY_WORDS[severity][language]} | ${EFFECTS[severity][language]} |`)].join('\n'),
    t(
      '自治区可以用 `talent allocate … --accept 文件:代码` 放行某个文件的某项问题，并记入“说明与依据”。标为“不可放行”的，带着它无法计算，只能改正。',
      'The region may let one through, `talent allocate … --accept FILE:CODE`, which 说明与依据 records. With what is marked as never let through nothing can be computed: it must be corrected.',
    ),
    t('## 怎样读一条信息', '## How to read a message'),
    '> 《企业引才补贴申报表》Q12：到岗日期（2025-06-11）晚于离岗日期（2025-06-10）（V303）。请改正其中一个。',
    t(
      '依次是工作表、单元格（行号列标与打开文件时看到的一致）、有什么问题、代码、怎么改。没有单元格的指整张工作表，没有工作表的指整个文件。身份证号只显示前6位和后4位，电话、账号只显示后4位。',
      'In order: the sheet, the cell as whoever opens the file sees it, what is wrong, the code, what to do. Without a cell the whole sheet is meant, without a sheet the whole file. Of ID numbers the first six and last four digits are shown, of phone numbers and accounts the last four.',
    ),
    ...groups.flatMap(({ digit, own }) => [`## V${digit} ${GROUPS[digit]![language]}`, ...(own.length > 0 ? [table(own, language), ...own.map((check) => section(check, language))] : [])]),
  ];
  return `${paragraphs.join('\n\n')}\n`;
}

function table(checks: readonly Check[], language: Language): string {
  const head = language === 'zh' ? '| 代码 | 名称 | 级别 | 放行 | 表 |' : '| Code | Name | Level | Let through | Table |';
  const rows = checks.map((check) => `| ${check.code} | ${check.name[language]} | ${SEVERITY_WORDS[check.severity][language]} | ${letThrough(check)[language]} | ${check.table ?? '—'} |`);
  return [head, '|---|---|---|---|---|', ...rows].join('\n');
}

function section(check: Check, language: Language): string {
  const t = (zh: string, en: string): string => (language === 'zh' ? zh : en);
  const { zh, en } = issueText({ code: check.code, sheet: null, cell: null }, check.say(check.example));
  return [
    `### ${check.code} ${check.name[language]}`,
    '',
    `- ${t('情形：', 'When: ')}${check.trigger[language]}`,
    `- ${t('标出：', 'Marks: ')}${check.marks[language]}`,
    `- 中文：${zh}`,
    `- English: ${en}`,
  ].join('\n');
}

function letThrough({ severity, blocks }: Check): Words {
  if (severity === 'hint') return { zh: '—', en: '—' };
  return blocks ? { zh: '不可放行', en: 'never' } : { zh: '可以', en: 'may be' };
}
