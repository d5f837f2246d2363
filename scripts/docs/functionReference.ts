import { call, FunctionError, RULES, type Cell, type Param, type ResultKind, type Rule } from '../../core/functions/index.ts';
import { ARTICLES, cite, type Article } from '../../core/policy/articles.ts';
import { SETTINGS, type Setting } from '../../core/policy/settings.ts';
import type { Language, Words } from '../../core/words.ts';

/** The reference of all functions in one language, as Markdown; made from the registry alone. */
export function functionReference(language: Language): string {
  const t = (zh: string, en: string): string => (language === 'zh' ? zh : en);
  const sections = RULES.map((rule) => section(rule, language));
  const contents = RULES.map((rule) => `| [${rule.id}](#${anchor(rule, language)}) | ${rule.name[language]} | ${articlesOf(rule)} |`);
  const paragraphs = [
    t('# 函数目录', '# Function reference'),
    t('由函数登记生成（`npm run docs`），不要手改。', 'Made from the registry by `npm run docs`; not edited by hand.'),
    t(
      '在 Excel 中输入 `=TALENT.` 加函数名；命令行用 `talent calc 函数 \'[参数]\'`。金额单位为元，精确到分；日期可写序列号、2020-09-01、2020/9/1、2020.9.1、2020年9月1日、20200901；是/否可写 TRUE/FALSE、1/0、是/否、Y/N、√/×。方括号内的参数可以省略。每个单值参数也可给一个区域，结果随区域溢出。',
      'In Excel type `=TALENT.` and the id; on the command line `talent calc ID \'[args]\'`. Amounts are in yuan, exact to the fen; dates are serial numbers or 2020-09-01, 2020/9/1, 2020.9.1, 2020年9月1日, 20200901; yes/no is TRUE/FALSE, 1/0, 是/否, Y/N or √/×. Arguments in brackets may be left out. Every scalar argument also takes a range; the result then has its shape.',
    ),
    [t('| 函数 | 名称 | 条款 |', '| Function | Name | Article |'), '|---|---|---|', ...contents].join('\n'),
    ...sections,
    t('## 口径', '## Settings'),
    t('文件没有写明之处，各有默认值：', 'What the text leaves open, each with its default:'),
    [
      t('| 口径 | 条款 | 问题 | 可选与效果 | 默认 |', '| Setting | Article | Question | Choices and effect | Default |'),
      '|---|---|---|---|---|',
      ...SETTINGS.map((setting) => settingRow(setting, language)),
    ].join('\n'),
  ];
  return `${paragraphs.join('\n\n')}\n`;
}

function settingRow({ name, article, question, choices, default: chosen }: Setting, language: Language): string {
  const effects = choices.map(({ word, effect }) => cellText(`${word}: ${effect[language]}`)).join('<br>');
  return `| ${cellText(name[language])} | ${cite(article)} | ${cellText(question[language])} | ${effects} | ${chosen} |`;
}

function section(rule: Rule, language: Language): string {
  const t = (zh: string, en: string): string => (language === 'zh' ? zh : en);
  const parameters = Object.values(rule.parameters);
  return [
    `## ${rule.id} ${rule.name[language]}`,
    '',
    `\`${rule.id}(${parameters.map(({ name, required }) => (required ? name[language] : `[${name[language]}]`)).join(', ')})\``,
    '',
    `${rule.summary[language]}${t('。', '.')}`,
    '',
    `${t('条款：', 'Article: ')}${basis(rule, language)}`,
    '',
    t('| 参数 | 含义 | 类型与单位 | 省略时 |', '| Parameter | Meaning | Type and unit | Left out |'),
    '|---|---|---|---|',
    ...parameters.map((param) => `| ${cellText(param.name[language])} | ${cellText(param.about[language])} | ${cellText(typeText(param, language))} | ${param.required ? t('必填', 'required') : fallbackText(param, language)} |`),
    '',
    `${t('结果：', 'Result: ')}${resultText(rule, language)}`,
    '',
    t('示例：', 'Example:'),
    '',
    '```',
    `talent calc ${rule.id} '${JSON.stringify(rule.example)}'`,
    ...resultLines(rule, language),
    '',
    ...explanationLines(rule, language),
    '```',
  ].join('\n');
}

function basis(rule: Rule, language: Language): string {
  const list = typeof rule.articles === 'string' ? [rule.articles] : rule.articles;
  return list.map((each) => (each in ARTICLES ? `${cite(each)} ${ARTICLES[each as Article][language]}` : cite(each))).join(language === 'zh' ? '、' : ', ');
}

function articlesOf({ articles }: Rule): string {
  return cite(...(typeof articles === 'string' ? [articles] : articles));
}

function anchor(rule: Rule, language: Language): string {
  return `${rule.id} ${rule.name[language]}`.toLowerCase().replace(/[^\p{L}\p{N}\s_-]/gu, '').replace(/\s/g, '-');
}

const KINDS: Readonly<Record<Param<unknown>['kind']['type'], Words>> = {
  day: { zh: '日期', en: 'date' },
  month: { zh: '年月', en: 'month' },
  money: { zh: '金额（元）', en: 'amount (yuan)' },
  count: { zh: '整数', en: 'whole number' },
  ratio: { zh: '数或比例', en: 'number or ratio' },
  yesNo: { zh: '是/否', en: 'yes/no' },
  text: { zh: '文本', en: 'text' },
  identity: { zh: '证号（文本）', en: 'identity number (text)' },
  any: { zh: '任意', en: 'any' },
  word: { zh: '词', en: 'word' },
};

function typeText(param: Param<unknown>, language: Language): string {
  if (param.shape === 'rest') return language === 'zh' ? '任意多个' : 'any number of them';
  if (param.shape === 'table') {
    if (!param.columns) return language === 'zh' ? '区域' : 'range';
    const columns = Object.values(param.columns).map((column) => `${column.name[language]}（${typeText(column, language)}）`);
    return language === 'zh' ? `区域：${columns.join('、')}` : `range: ${columns.join(', ')}`;
  }
  if (param.kind.type !== 'word') return KINDS[param.kind.type][language];
  const { words } = param.kind.vocabulary;
  return words.length > 12 ? `${words.slice(0, 12).join(' ')} …` : words.join(' ');
}

function fallbackText(param: Param<unknown>, language: Language): string {
  const { fallback } = param;
  if (fallback === null || typeof fallback === 'object') return '—';
  if (typeof fallback === 'boolean') return language === 'zh' ? (fallback ? '是' : '否') : fallback ? 'TRUE' : 'FALSE';
  return param.kind.type === 'money' ? String((fallback as number) / 100) : String(fallback);
}

const RESULTS: Readonly<Record<ResultKind, Words>> = {
  money: { zh: '金额（元）', en: 'amount (yuan)' },
  count: { zh: '个数', en: 'number' },
  ratio: { zh: '比例', en: 'ratio' },
  day: { zh: '日期', en: 'date' },
  month: { zh: '年月', en: 'month' },
  year: { zh: '年', en: 'year' },
  text: { zh: '文本', en: 'text' },
  any: { zh: '值', en: 'value' },
};

function resultText({ result }: Rule, language: Language): string {
  const t = (zh: string, en: string): string => (language === 'zh' ? zh : en);
  if (result.shape === 'any') return t('随参数而定', 'as its arguments say');
  if (result.shape === 'scalar') return RESULTS[result.kind][language];
  const columns = result.columns.map(({ name, kind }) => `${name[language]}（${RESULTS[kind][language]}）`).join(t('、', ', '));
  return result.shape === 'row' ? t(`一行：${columns}`, `one row: ${columns}`) : t(`多行：${columns}`, `rows: ${columns}`);
}

function resultLines(rule: Rule, language: Language): readonly string[] {
  const result = call(rule.id, rule.example, { language, dates: 'iso' });
  const shown = (cell: Cell): string => (cell instanceof FunctionError ? `${cell.code} ${cell.words[language]}` : cell === null ? '' : String(cell));
  return Array.isArray(result) ? result.map((row) => row.map(shown).join(' | ')) : [shown(result)];
}

function explanationLines(rule: Rule, language: Language): readonly string[] {
  if (rule.id === 'EXPLAIN') return [];
  const result = call('EXPLAIN', [rule.id, ...rule.example], { language, dates: 'iso' });
  return [result].flat(2).map((cell) => (cell instanceof FunctionError ? cell.words[language] : String(cell ?? '')));
}

function cellText(text: string): string {
  return text.replace(/\|/g, '\\|').replace(/\n/g, '<br>');
}
