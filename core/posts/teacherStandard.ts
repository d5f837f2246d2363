/**
 * STAFF.TEACHER_STANDARD 中小学教职工标准编制, article （一）: “超标准配备中小学教职工编制”.
 * The standard is another document's: pupils a post, each stage of school. A part of a post is a post, at county level.
 */
import type { Ratio } from '../exact/ratio.ts';
import { decimalText, ratioOf, timesRatio } from '../exact/ratio.ts';
import { Problem, wrongCell } from '../functions/read.ts';
import type { Table } from '../functions/rule.ts';
import { count, defineRule, optional, ratio, table } from '../functions/rule.ts';
import { cite } from '../policy/articles.ts';
import type { Policy } from '../policy/policy.ts';
import { exactValue } from '../policy/values.ts';
import type { Words } from '../words.ts';

const RATIOS = { zh: '生师比', en: 'ratios' };
const RATIO_COLUMNS = {
  primary: ratio({ name: { zh: '小学', en: 'primary' } }),
  junior: ratio({ name: { zh: '初中', en: 'junior' } }),
  senior: ratio({ name: { zh: '高中', en: 'senior' } }),
};

interface Schools {
  readonly primary: number;
  readonly junior: number;
  readonly senior: number;
  readonly ratios: Table<typeof RATIO_COLUMNS> | null;
  readonly approved: number | null;
}

/** A stage of school: its pupils, pupils a post, and the posts that follow. */
interface Stage {
  readonly name: Words;
  readonly pupils: number;
  readonly ratio: Ratio;
  readonly posts: bigint;
}

function stagesOf({ primary, junior, senior, ratios }: Schools, policy: Policy): readonly Stage[] {
  const given = ratios === null ? null : onlyRow(ratios);
  return [
    stage(RATIO_COLUMNS.primary.name, primary, given?.primary ?? exactValue(policy, 'P.RATIO.PRIMARY')),
    stage(RATIO_COLUMNS.junior.name, junior, given?.junior ?? exactValue(policy, 'P.RATIO.JUNIOR')),
    stage(RATIO_COLUMNS.senior.name, senior, given?.senior ?? exactValue(policy, 'P.RATIO.SENIOR')),
  ];
}

function onlyRow<T>(rows: readonly (T | null)[]): T {
  const [row, ...more] = rows.filter((each) => each !== null);
  if (row === undefined || more.length > 0) {
    throw wrongCell(RATIOS, new Problem({ zh: '只能有一行：小学、初中、高中', en: 'must be one row: primary, junior, senior' }));
  }
  return row;
}

function stage(name: Words, pupils: number, pupilsAPost: Ratio): Stage {
  if (pupilsAPost.numerator === 0n) {
    throw wrongCell(RATIOS, new Problem({
      zh: `${name.zh}为0，应为每名教职工对应的学生数，如19`,
      en: `${name.en} is 0; give the pupils a post, such as 19`,
    }));
  }
  const posts = timesRatio(pupils, ratioOf(pupilsAPost.denominator, pupilsAPost.numerator), 'up');
  return { name, pupils, ratio: pupilsAPost, posts };
}

function standardOf(stages: readonly Stage[]): bigint {
  return stages.reduce((sum, { posts }) => sum + posts, 0n);
}

export const TEACHER_STANDARD = defineRule({
  id: 'STAFF.TEACHER_STANDARD',
  name: { zh: '中小学教职工标准编制', en: 'Standard establishment of schools' },
  summary: {
    zh: '全县各学段学生数除以生师比，各自进位为整数后相加；与核定编制比较得余缺',
    en: "A county's pupils by stage over pupils a post, each rounded up; compared with the approved posts",
  },
  articles: ['一'],
  parameters: {
    primary: count({ name: { zh: '小学生数', en: 'primary' }, about: { zh: '全县小学在校生数', en: 'Primary pupils of the county' } }),
    junior: count({ name: { zh: '初中生数', en: 'junior' }, about: { zh: '全县初中在校生数', en: 'Junior secondary pupils of the county' } }),
    senior: count({ name: { zh: '高中生数', en: 'senior' }, about: { zh: '全县高中在校生数', en: 'Senior secondary pupils of the county' } }),
    ratios: optional(
      table({
        name: RATIOS,
        about: { zh: '一行三列：小学、初中、高中每名教职工对应的学生数；留空为国家标准', en: 'A row of three: pupils a post, by stage; blank: the national standard' },
        columns: RATIO_COLUMNS,
      }),
    ),
    approved: optional(
      count({ name: { zh: '核定编制', en: 'approved' }, about: { zh: '核定的教职工编制；留空不算余缺', en: 'Approved posts; blank: no comparison' } }),
    ),
  },
  result: {
    shape: 'row',
    columns: [
      { name: { zh: '标准', en: 'standard' }, kind: 'count' },
      { name: { zh: '核定', en: 'approved' }, kind: 'count' },
      { name: { zh: '余缺', en: 'over or short' }, kind: 'count' },
    ],
  },
  example: [19000, 8100, 5000, null, 2050],

  compute(args, policy) {
    const standard = standardOf(stagesOf(args, policy));
    const { approved } = args;
    return [Number(standard), approved, approved === null ? null : Number(BigInt(approved) - standard)];
  },

  explain(args, policy) {
    const stages = stagesOf(args, policy);
    const standard = standardOf(stages);
    const compared = args.approved === null ? { zh: '', en: '' } : comparisonWords(BigInt(args.approved), standard);
    return {
      zh: `${cite('一')} ${stages.map((each) => stageText(each, 'zh')).join(' + ')}，各学段进位，标准${standard}${compared.zh}`,
      en: `${cite('一')} ${stages.map((each) => stageText(each, 'en')).join(' + ')}, each rounded up: standard ${standard}${compared.en}`,
    };
  },
});

/** `小学⌈191 ÷ 19⌉ = 11`. */
function stageText({ name, pupils, ratio: pupilsAPost, posts }: Stage, language: 'zh' | 'en'): string {
  return `${name[language]}${language === 'en' ? ' ' : ''}⌈${pupils} ÷ ${decimalText(pupilsAPost, 4)}⌉ = ${posts}`;
}

function comparisonWords(approved: bigint, standard: bigint): Words {
  const left = approved - standard;
  return {
    zh: `；核定${approved} − ${standard} = ${left}${left > 0n ? '，超标准' : left < 0n ? '，有缺口' : ''}`,
    en: `; approved ${approved} − ${standard} = ${left}${left > 0n ? ', above the standard' : left < 0n ? ', short' : ''}`,
  };
}
