import type { Continuity, Setting, StartRule, StopRule } from '../policy/settings.ts';
import { CONTINUITY, START_RULE, STOP_RULE } from '../policy/settings.ts';
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

export const START_RULES: Vocabulary<StartRule> = wordsOf(START_RULE);
export const STOP_RULES: Vocabulary<StopRule> = wordsOf(STOP_RULE);
export const CONTINUITIES: Vocabulary<Continuity> = wordsOf(CONTINUITY);

function wordsOf<C extends string>(setting: Setting<C>): Vocabulary<C> {
  return { name: setting.name, words: setting.choices.map((choice) => choice.word), aliases: {} };
}
