/**
 * ALLOWANCE.HARDSHIP 艰苦边远地区津贴, article （十四）: by class of area and grade of the person, from a table of the
 * national and regional documents that has to be entered.
 */
import type { Fen } from '../exact/money.ts';
import { yuanText } from '../exact/money.ts';
import { FunctionError } from '../functions/errors.ts';
import { blankable, crossTable, defineRule, money, text } from '../functions/rule.ts';
import type { Matrix } from '../functions/rule.ts';
import { quoted, wordKey } from '../functions/text.ts';
import { cite } from '../policy/articles.ts';
import type { Words } from '../words.ts';

const CLASS = { zh: '类别', en: 'class' };
const GRADE = { zh: '职级', en: 'grade' };

type Labelled = string | Fen | null;

/** The monthly standard of a class and grade. Throws #VALUE! for one not in the table, #N/A for a blank cell. */
function standardOf({ class: area, grade, table }: { class: string; grade: string; table: Matrix<Labelled> }): Fen {
  const [head, ...rows] = table.filter((row) => row !== null) as [readonly Labelled[], ...(readonly Labelled[])[]];
  const classes = rows.map((cells) => cells[0] as string);
  const grades = head.slice(1) as string[];
  const row = positionOf(area, classes, CLASS);
  const column = positionOf(grade, grades, GRADE);
  requireDistinct(classes, CLASS);
  requireDistinct(grades, GRADE);
  const standard = rows[row]![column + 1] as Fen | null;
  if (standard !== null) return standard;
  throw new FunctionError('#N/A', {
    zh: `标准未录入：标准表“${quoted(area)}”“${quoted(grade)}”一格为空。请按艰苦边远地区津贴文件填入（P.HARDSHIP）`,
    en: `Standard not entered: the table's cell for "${quoted(area)}", "${quoted(grade)}" is blank. Enter it from the documents (P.HARDSHIP)`,
  });
}

function positionOf(label: string, labels: readonly string[], name: Words): number {
  const position = labels.map(wordKey).indexOf(wordKey(label));
  if (position >= 0) return position;
  const known = labels.map(quoted);
  throw new FunctionError('#VALUE!', {
    zh: `${name.zh}：标准表中没有“${quoted(label)}”，有：${known.join('、') || '无'}`,
    en: `${name.en}: "${quoted(label)}" is not in the table, which has ${known.join(', ') || 'none'}`,
  });
}

function requireDistinct(labels: readonly string[], name: Words): void {
  const keys = labels.map(wordKey);
  const twice = keys.findIndex((key, index) => keys.indexOf(key) < index);
  if (twice < 0) return;
  throw new FunctionError('#VALUE!', {
    zh: `标准表：${name.zh}“${quoted(labels[twice])}”出现两次，请只留一个`,
    en: `table: the ${name.en} "${quoted(labels[twice])}" stands in it twice; keep one`,
  });
}

export const HARDSHIP = defineRule({
  id: 'ALLOWANCE.HARDSHIP',
  name: { zh: '艰苦边远地区津贴', en: 'Hardship allowance' },
  summary: {
    zh: '按地区类别和职级从标准表查月标准',
    en: 'Monthly standard of a class of area and a grade, found in a table',
  },
  articles: ['十四'],
  parameters: {
    class: text({ name: CLASS, about: { zh: '服务地的艰苦边远类别（P.HARDSHIP.CLASS）', en: 'Hardship class of the place of service (P.HARDSHIP.CLASS)' } }),
    grade: text({ name: GRADE, about: { zh: '职务、职称或等级，与标准表一致', en: 'Grade of the person, as in the table' } }),
    table: crossTable({
      name: { zh: '标准表', en: 'table' },
      about: { zh: '首行为职级，首列为类别，其余为月标准（元）（P.HARDSHIP）', en: 'First row grades, first column classes, else yuan a month (P.HARDSHIP)' },
      label: text({ name: { zh: '职级或类别', en: 'grade or class' } }),
      cell: blankable(money({ name: { zh: '月标准', en: 'monthly standard' } })),
    }),
  },
  result: { shape: 'scalar', kind: 'money' },
  example: [
    '二类',
    '科员',
    [
      ['类别', '科员', '副科'],
      ['一类', 200, 230],
      ['二类', 350, 390],
    ],
  ],

  compute(args) {
    return standardOf(args);
  },

  explain(args) {
    const amount = yuanText(standardOf(args));
    const [area, grade] = [quoted(args.class), quoted(args.grade)];
    return {
      zh: `${cite('十四')} 标准表${area}、${grade}：${amount}元/月`,
      en: `${cite('十四')} table, ${area}, ${grade}: ${amount} yuan/month`,
    };
  },
});
