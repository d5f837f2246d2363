import type { Continuity, PartialCounty, Setting, StartRule, StopRule, StructureRounding } from '../policy/settings.ts';
import { CONTINUITY, PARTIAL_COUNTY, START_RULE, STOP_RULE, STRUCTURE_ROUNDING } from '../policy/settings.ts';
import type { Words } from '../words.ts';

/** A closed list of words, in the order in which an error names them, with what is also read as them. */
export interface Vocabulary<W extends string> {
  readonly name: Words;
  readonly words: readonly W[];
  readonly aliases: Readonly<Record<string, W>>;
}

export type DegreeWord = '博士' | '硕士' | '本科' | '大专' | '其他';
export type EmployerWord = '企业' | '事业单位' | '机关' | '社会组织' | '其他';

export const DEGREES: Vocabulary<DegreeWord> = {
  name: { zh: '学历', en: 'degree' },
  words: ['博士', '硕士', '本科', '大专', '其他'],
  aliases: {
    博士研究生: '博士',
    硕士研究生: '硕士',
    大学本科: '本科',
    大学: '本科',
    专科: '大专',
    大学专科: '大专',
    中专: '其他',
    高中及以下: '其他',
  },
};

export const EMPLOYERS: Vocabulary<EmployerWord> = {
  name: { zh: '单位性质', en: 'employer' },
  words: ['企业', '事业单位', '机关', '社会组织', '其他'],
  aliases: { 企业单位: '企业', 行政机关: '机关', 党政机关: '机关' },
};

export type TierWord = '自治区级' | '市级' | '县级' | '乡镇' | '村级';
export type FieldWord = '教育' | '卫生' | '涉农' | '其他';
export type TitleWord = '正高' | '副高' | '中级' | '初级';
export type OverpostGroup = '硕士及以上' | '公费定向师范生' | '农村订单定向医学生' | '急需紧缺人才' | '其他';
export type SpanMode = '累计' | '连续';

/** Tiers of a unit, from the region down. */
export const TIERS: Vocabulary<TierWord> = {
  name: { zh: '层级', en: 'tier' },
  words: ['自治区级', '市级', '县级', '乡镇', '村级'],
  aliases: { 区直: '自治区级', 市直: '市级', 县直: '县级', 乡镇级: '乡镇' },
};

export const FIELDS: Vocabulary<FieldWord> = {
  name: { zh: '领域', en: 'field' },
  words: ['教育', '卫生', '涉农', '其他'],
  aliases: { 医疗卫生: '卫生', 农业: '涉农' },
};

/** Titles, from the highest down. */
export const TITLES: Vocabulary<TitleWord> = {
  name: { zh: '职称', en: 'title' },
  words: ['正高', '副高', '中级', '初级'],
  aliases: { 正高级: '正高', 副高级: '副高' },
};

export const OVERPOST_GROUPS: Vocabulary<OverpostGroup> = {
  name: { zh: '人员类别', en: 'group' },
  words: ['硕士及以上', '公费定向师范生', '农村订单定向医学生', '急需紧缺人才', '其他'],
  aliases: { 公费师范生: '公费定向师范生', 定向医学生: '农村订单定向医学生' },
};

export const SPAN_MODES: Vocabulary<SpanMode> = {
  name: { zh: '方式', en: 'mode' },
  words: ['累计', '连续'],
  aliases: {},
};

export const STRUCTURE_ROUNDINGS: Vocabulary<StructureRounding> = wordsOf(STRUCTURE_ROUNDING);
export const PARTIAL_COUNTIES: Vocabulary<PartialCounty> = wordsOf(PARTIAL_COUNTY);
export const START_RULES: Vocabulary<StartRule> = wordsOf(START_RULE);
export const STOP_RULES: Vocabulary<StopRule> = wordsOf(STOP_RULE);
export const CONTINUITIES: Vocabulary<Continuity> = wordsOf(CONTINUITY);

/** The choices of a setting as a vocabulary. */
export function wordsOf<C extends string>(setting: Setting<C>): Vocabulary<C> {
  return { name: setting.name, words: setting.choices.map((choice) => choice.word), aliases: {} };
}

/** Whether `word` stands at `other` or before it in a list that runs from the highest down. */
export function reaches<W extends string>({ words }: Vocabulary<W>, word: W, other: W): boolean {
  return words.indexOf(word) <= words.indexOf(other);
}
