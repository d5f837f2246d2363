/**
 * SUBSIDY.MONTHLY_STANDARD 月补贴标准, article （九）: “对企业全职引进的全日制博士、一流大学或一流学科
 * 毕业的全日制硕士，自治区连续5年每月分别发放5000元、3000元补贴”.
 */
import type { Day } from '../exact/calendar.ts';
import { isoDay } from '../exact/calendar.ts';
import type { Fen } from '../exact/money.ts';
import { yuanText } from '../exact/money.ts';
import { day, defineRule, optional } from '../functions/rule.ts';
import type { DegreeWord, EmployerWord } from '../functions/vocabularies.ts';
import { cite } from '../policy/articles.ts';
import { defaultPolicy } from '../policy/policy.ts';
import type { Policy } from '../policy/policy.ts';
import type { Words } from '../words.ts';
import { DEGREE, EMPLOYER, FIRST_CLASS, FULL_TIME, requireFirstClass } from './inputs.ts';

/** What a person's monthly standard depends on. */
export interface DegreeHolder {
  readonly degree: DegreeWord;
  readonly fullTime: boolean;
  /** First-class university or discipline; asked of a 硕士 alone. */
  readonly firstClass: boolean | null;
  readonly employer: EmployerWord;
}

/** The parameter that holds a person's monthly standard. */
export type StandardCode = 'P.DOC' | 'P.MAS';

/** A condition of the article that somebody does not meet. */
export type Unmet =
  | { readonly condition: 'degree'; readonly degree: DegreeWord }
  | { readonly condition: 'fullTime' }
  | { readonly condition: 'firstClass' }
  | { readonly condition: 'employer'; readonly employer: EmployerWord }
  | { readonly condition: 'start'; readonly start: Day; readonly policyStart: Day };

/** The parameter of the standard that holds for somebody; null for whom the article does not pay. */
export function standardCode(holder: DegreeHolder): StandardCode | null {
  if (holder.employer !== '企业' || !holder.fullTime) return null;
  if (holder.degree === '博士') return 'P.DOC';
  return holder.degree === '硕士' && holder.firstClass === true ? 'P.MAS' : null;
}

/** Fen a month on a day (null: the newest standard); 0 for whom the article does not pay, and before the policy. */
export function monthlyStandard(holder: DegreeHolder, onDate: Day | null, policy: Policy): Fen {
  const code = standardCode(holder);
  return code === null ? 0 : ((policy.on(code, onDate)?.value as Fen | undefined) ?? 0);
}

/** First day of the policy: who arrived earlier is not paid. */
export function policyStart(policy: Policy): Day {
  return policy.on('P.START', null)!.value as Day;
}

/** The parameter of the standard for somebody who arrived on `start`; null where the article does not pay. */
export function payingCode(holder: DegreeHolder & { readonly start: Day }, firstPolicyDay: Day): StandardCode | null {
  return holder.start < firstPolicyDay ? null : standardCode(holder);
}

/** Every condition that somebody does not meet, in the order of the arguments; empty where the article pays. */
export function unmetConditions(holder: DegreeHolder & { readonly start: Day | null }, policy: Policy): readonly Unmet[] {
  const unmet: Unmet[] = [];
  const { degree, employer, start } = holder;
  if (degree !== '博士' && degree !== '硕士') unmet.push({ condition: 'degree', degree });
  if (!holder.fullTime) unmet.push({ condition: 'fullTime' });
  if (degree === '硕士' && holder.firstClass !== true) unmet.push({ condition: 'firstClass' });
  if (employer !== '企业') unmet.push({ condition: 'employer', employer });
  const firstPolicyDay = policyStart(policy);
  if (start !== null && start < firstPolicyDay) unmet.push({ condition: 'start', start, policyStart: firstPolicyDay });
  return unmet;
}

export const MONTHLY_STANDARD = defineRule({
  id: 'SUBSIDY.MONTHLY_STANDARD',
  name: { zh: '月补贴标准', en: 'Monthly standard' },
  summary: {
    zh: '企业全职引进的全日制博士、一流大学或一流学科全日制硕士的月补贴标准，其他人为0',
    en: 'Monthly subsidy of a full-time doctor, or master of a first-class university, in an enterprise; else 0',
  },
  articles: ['九'],
  parameters: {
    degree: DEGREE,
    fullTime: FULL_TIME,
    firstClass: FIRST_CLASS,
    employer: EMPLOYER,
    onDate: optional(
      day({
        name: { zh: '日期', en: 'onDate' },
        about: { zh: '哪一天的标准；留空为最新', en: 'The standard of which day; blank: the newest' },
      }),
    ),
  },
  result: { shape: 'scalar', kind: 'money' },
  example: ['博士', true, null, '企业'],

  compute({ onDate, ...holder }, policy) {
    requireFirstClass(holder.degree, holder.firstClass);
    return monthlyStandard(holder, onDate, policy);
  },

  explain({ onDate, ...holder }, policy) {
    requireFirstClass(holder.degree, holder.firstClass);
    const code = standardCode(holder);
    if (code === null) return notPaidWords(unmetConditions({ ...holder, start: null }, policy));
    const standard = policy.on(code, onDate);
    const who = codeWords(code);
    if (standard === null) {
      const since = isoDay(policyStart(policy));
      return {
        zh: `${cite('九')} ${who.zh}：政策自${since}起执行，此前为0元/月`,
        en: `${cite('九')} ${who.en}: the policy holds from ${since}; before that 0 yuan/month`,
      };
    }
    const amount = yuanText(standard.value as Fen);
    return {
      zh: `${cite('九')} ${who.zh}：${amount}元/月（${standard.source}）`,
      en: `${cite('九')} ${who.en}: ${amount} yuan/month (${standard.source})`,
    };
  },
});

/** Who is paid a standard, in the words of the article. */
export function codeWords(code: StandardCode): Words {
  return code === 'P.DOC'
    ? { zh: '企业全职引进全日制博士', en: 'full-time doctor recruited by an enterprise' }
    : { zh: '企业全职引进一流大学或一流学科全日制硕士', en: 'full-time master of a first-class university or discipline recruited by an enterprise' };
}

/** Why the article does not pay somebody. */
export function notPaidWords(unmet: readonly Unmet[]): Words {
  const reasons = unmetListWords(unmet);
  return {
    zh: `${cite('九')} 不符合条件，补贴为0元：${reasons.zh}`,
    en: `${cite('九')} not entitled, 0 yuan: ${reasons.en}`,
  };
}

export function unmetListWords(unmet: readonly Unmet[]): Words {
  const reasons = unmet.map(unmetWords);
  return { zh: reasons.map((reason) => reason.zh).join('；'), en: reasons.map((reason) => reason.en).join('; ') };
}

function unmetWords(unmet: Unmet): Words {
  switch (unmet.condition) {
    case 'degree':
      return {
        zh: `学历为${unmet.degree}，只补贴博士和硕士`,
        en: `the degree is ${unmet.degree}; only 博士 (doctors) and 硕士 (masters) are paid`,
      };
    case 'fullTime':
      return { zh: '不是全日制学历', en: 'the degree was not taken full-time' };
    case 'firstClass':
      return {
        zh: '硕士不是一流大学或一流学科毕业',
        en: 'a master, but not of a first-class university or discipline',
      };
    case 'employer':
      return {
        zh: `单位性质为${unmet.employer}，只补贴企业引进的人才`,
        en: `the employer is ${unmet.employer}; only those recruited by a 企业 (enterprise) are paid`,
      };
    case 'start': {
      const [start, since] = [isoDay(unmet.start), isoDay(unmet.policyStart)];
      return {
        zh: `到岗（${start}）早于政策起始日（${since}）`,
        en: `arrival (${start}) is before the first day of the policy (${since})`,
      };
    }
  }
}

/**
 * Native formula of a roster row's monthly standard in yuan, 0 where the row is not entitled.
 * `cells` are addresses; yes/no cells hold 是 or 否. Parameters are read from the named cells of 参数.
 */
export function standardFormula(cells: {
  readonly degree: string;
  readonly fullTime: string;
  readonly firstClass: string;
  readonly employer: string;
  readonly start: string;
}): string {
  const { degree, fullTime, firstClass, employer, start } = cells;
  const [doctorStandard, masterStandard, policyStartDay] = [cellName('P.DOC'), cellName('P.MAS'), cellName('P.START')];
  const master = `IF(AND(${degree}="硕士",${firstClass}="是"),${masterStandard},0)`;
  return `IF(AND(${fullTime}="是",${employer}="企业",N(${start})>=${policyStartDay}),IF(${degree}="博士",${doctorStandard},${master}),0)`;
}

function cellName(code: string): string {
  return defaultPolicy.parameter(code).cellName;
}
