/**
 * SUBSIDY.DOCTOR_ONEOFF 博士安家费科研启动费, article （九）: “全日制博士按照上浮30%的标准享受安家费和科研启动费”.
 * The two bases are other documents'; each is paid by a call of its own.
 */
import type { Fen } from '../exact/money.ts';
import { yuanText } from '../exact/money.ts';
import { addRatios, percentText, ratioOf, timesRatio } from '../exact/ratio.ts';
import type { Ratio } from '../exact/ratio.ts';
import { FunctionError } from '../functions/errors.ts';
import { blankable, defineRule, money, optional, share } from '../functions/rule.ts';
import type { DegreeWord, EmployerWord } from '../functions/vocabularies.ts';
import { cite } from '../policy/articles.ts';
import { exactValue } from '../policy/values.ts';
import type { Words } from '../words.ts';
import { DEGREE, EMPLOYER, FULL_TIME } from './inputs.ts';

const UPLIFT_DIGITS = 6;

interface Doctor {
  readonly degree: DegreeWord;
  readonly fullTime: boolean;
  readonly employer: EmployerWord;
}

/** What keeps the article from applying; empty for a full-time doctor in an enterprise. */
function obstacles({ degree, fullTime, employer }: Doctor): readonly Words[] {
  return [
    ...(degree === '博士' ? [] : [{ zh: `学历为${degree}，不是博士`, en: `the degree is ${degree}, not 博士 (doctor)` }]),
    ...(fullTime ? [] : [{ zh: '不是全日制学历', en: 'the degree was not taken full-time' }]),
    ...(employer === '企业' ? [] : [{ zh: `单位性质为${employer}，不是企业`, en: `the employer is ${employer}, not a 企业 (enterprise)` }]),
  ];
}

function liftedAmount(base: Fen, uplift: Ratio): Fen {
  return Number(timesRatio(base, addRatios(ratioOf(1), uplift), 'halfUp'));
}

function requireBase(base: Fen | null): Fen {
  if (base !== null && base > 0) return base;
  throw new FunctionError('#N/A', {
    zh: '标准未录入：安家费或科研启动费的基准。查自治区文件，填入“基准”，或引用 POLICY.VALUE("P.SETTLING")、POLICY.VALUE("P.RESEARCH")',
    en: "Standard not entered: the base of the settling or research grant. See the region's documents and give it as base, or refer to POLICY.VALUE(\"P.SETTLING\"), POLICY.VALUE(\"P.RESEARCH\")",
  });
}

export const DOCTOR_ONEOFF = defineRule({
  id: 'SUBSIDY.DOCTOR_ONEOFF',
  name: { zh: '博士安家费科研启动费', en: 'Settling and research grant of a doctor' },
  summary: {
    zh: '企业引进全日制博士的一项安家费或科研启动费：基准上浮，其他人为0',
    en: 'Settling or research grant of a full-time doctor in an enterprise: the base with its uplift; else 0',
  },
  articles: ['九'],
  parameters: {
    base: blankable(
      money({
        name: { zh: '基准', en: 'base' },
        about: { zh: '安家费或科研启动费的基准，元（P.SETTLING、P.RESEARCH）', en: 'Base of the settling or research grant, yuan (P.SETTLING, P.RESEARCH)' },
      }),
    ),
    degree: DEGREE,
    fullTime: FULL_TIME,
    employer: EMPLOYER,
    uplift: optional(
      share({
        name: { zh: '上浮比例', en: 'uplift' },
        about: { zh: '在基准上上浮多少；留空为政策的比例（P.UP）', en: "What is added to the base; blank: the policy's share (P.UP)" },
      }),
    ),
  },
  result: { shape: 'scalar', kind: 'money' },
  example: [150000, '博士', true, '企业'],

  compute({ base, uplift, ...doctor }, policy) {
    if (obstacles(doctor).length > 0) return 0;
    return liftedAmount(requireBase(base), uplift ?? exactValue(policy, 'P.UP'));
  },

  explain({ base, uplift, ...doctor }, policy) {
    const reasons = obstacles(doctor);
    if (reasons.length > 0) {
      return {
        zh: `${cite('九')} 本条不适用，0元：${reasons.map(({ zh }) => zh).join('；')}`,
        en: `${cite('九')} the article does not apply, 0 yuan: ${reasons.map(({ en }) => en).join('; ')}`,
      };
    }
    const fen = requireBase(base);
    const lift = uplift ?? exactValue(policy, 'P.UP');
    const [standard, percent, amount] = [yuanText(fen), percentText(lift, UPLIFT_DIGITS), yuanText(liftedAmount(fen, lift))];
    return {
      zh: `${cite('九')} 企业引进全日制博士：${standard}元 × (1 + ${percent}) = ${amount}元`,
      en: `${cite('九')} full-time doctor recruited by an enterprise: ${standard} yuan × (1 + ${percent}) = ${amount} yuan`,
    };
  },
});
