/** Parameters that the payments of article （九） share, and what must hold between them. */
import type { Day } from '../exact/calendar.ts';
import { isoDay } from '../exact/calendar.ts';
import { FunctionError } from '../functions/errors.ts';
import { blankable, day, optional, or, word, yesNo } from '../functions/rule.ts';
import { CONTINUITIES, DEGREES, EMPLOYERS, START_RULES, STOP_RULES } from '../functions/vocabularies.ts';
import type { DegreeWord } from '../functions/vocabularies.ts';
import { CONTINUITY, START_RULE, STOP_RULE } from '../policy/settings.ts';

export const DEGREE = word(DEGREES)({
  name: { zh: '学历', en: 'degree' },
  about: { zh: '博士、硕士、本科、大专或其他', en: 'Doctor, master or other degree, as a word of the list' },
});

export const FULL_TIME = yesNo({
  name: { zh: '全日制', en: 'fullTime' },
  about: { zh: '是否全日制学历', en: 'Whether the degree was taken full-time' },
});

export const FIRST_CLASS = blankable(
  yesNo({
    name: { zh: '一流', en: 'firstClass' },
    about: { zh: '是否一流大学或一流学科毕业；硕士必填', en: 'First-class university or discipline; required for a 硕士' },
  }),
);

export const EMPLOYER = word(EMPLOYERS)({
  name: { zh: '单位性质', en: 'employer' },
  about: { zh: '企业、事业单位、机关、社会组织或其他', en: 'What kind of unit employs, as a word of the list' },
});

export const START = day({
  name: { zh: '到岗', en: 'start' },
  about: { zh: '到岗日期', en: 'Day of arrival in post' },
});

export const END = optional(
  day({
    name: { zh: '离岗', en: 'end' },
    about: { zh: '离岗日期，仍在岗的留空', en: 'Last day in post; blank if still in post' },
  }),
);

export const FROM = day({
  name: { zh: '期初日', en: 'from' },
  about: { zh: '从哪一天所在月份起计', en: 'Count from the month of this day' },
});

export const TO = day({
  name: { zh: '期末日', en: 'to' },
  about: { zh: '计到哪一天所在月份', en: 'Count to the month of this day' },
});

export const STARTS = or(
  word(START_RULES)({
    name: { zh: '起发月', en: 'startRule' },
    about: { zh: '当月、次月或十五日（15日及以前到岗的当月起发）', en: 'First month paid: of arrival, the next, or by the 15th' },
  }),
  START_RULE.default,
);

export const STOPS = or(
  word(STOP_RULES)({
    name: { zh: '停发月', en: 'stopRule' },
    about: { zh: '次月（离岗当月照发）或当月（离岗当月停发）', en: 'Stops the month after leaving (次月) or in it (当月)' },
  }),
  STOP_RULE.default,
);

export const CONTINUES = or(
  word(CONTINUITIES)({
    name: { zh: '连续', en: 'continuity' },
    about: { zh: '窗口、累计或中断即止', en: 'How months out of post count towards the most months' },
  }),
  CONTINUITY.default,
);

/** A spell must not end before it starts. */
export function requireSpell(start: Day, end: Day | null): void {
  const error = spellError(start, end);
  if (error) throw error;
}

export function spellError(start: Day, end: Day | null): FunctionError | null {
  if (end === null || end >= start) return null;
  return new FunctionError('#VALUE!', {
    zh: `离岗（${isoDay(end)}）早于到岗（${isoDay(start)}）：请核对两个日期`,
    en: `end (${isoDay(end)}) is before start (${isoDay(start)}): check both dates`,
  });
}

/** `from` must not be after `to`, day by day. */
export function requirePeriod(from: Day | null, to: Day | null): void {
  if (from === null || to === null || from <= to) return;
  throw new FunctionError('#VALUE!', {
    zh: `期初日（${isoDay(from)}）晚于期末日（${isoDay(to)}）：请核对两个日期`,
    en: `from (${isoDay(from)}) is after to (${isoDay(to)}): check both dates`,
  });
}

/** A master must say whether the university or discipline is first-class. */
export function requireFirstClass(degree: DegreeWord, firstClass: boolean | null): void {
  const error = firstClassError(degree, firstClass);
  if (error) throw error;
}

export function firstClassError(degree: DegreeWord, firstClass: boolean | null): FunctionError | null {
  if (degree !== '硕士' || firstClass !== null) return null;
  return new FunctionError('#VALUE!', {
    zh: '一流（firstClass）为空：学历为硕士的须填“是”或“否”',
    en: 'firstClass is blank: for a 硕士 (master) give yes or no',
  });
}
