/** SERVICE.YEARS 服务年限, articles （三）: “累计工作满20年、30年”, and （十九）: “连续工作满20年”. */
import { MONTHS_IN_YEAR } from '../exact/calendar.ts';
import { defineRule, optional, or, word } from '../functions/rule.ts';
import { SPAN_MODES } from '../functions/vocabularies.ts';
import type { SpanMode } from '../functions/vocabularies.ts';
import { cite } from '../policy/articles.ts';
import { AS_OF, GAP_DAYS, lengthWords, serviceTime, SPANS, spansWords } from './spans.ts';

export const YEARS = defineRule({
  id: 'SERVICE.YEARS',
  name: { zh: '服务年限', en: 'Years of service' },
  summary: {
    zh: '各段合并后的年、月、日和总月数：累计为全部，连续为一直到截止日的一段',
    en: 'Years, months, days and months of united spans: all of them, or the run that reaches asOf',
  },
  articles: ['三', '十九'],
  parameters: {
    spans: SPANS,
    mode: or(
      word(SPAN_MODES)({ name: { zh: '方式', en: 'mode' }, about: { zh: '累计或连续', en: '累计: all spans; 连续: the run that reaches asOf' } }),
      '累计' as SpanMode,
    ),
    asOf: optional(AS_OF),
    gapDays: GAP_DAYS,
  },
  result: {
    shape: 'row',
    columns: [
      { name: { zh: '年', en: 'years' }, kind: 'count' },
      { name: { zh: '月', en: 'months' }, kind: 'count' },
      { name: { zh: '日', en: 'days' }, kind: 'count' },
      { name: { zh: '总月数', en: 'months in all' }, kind: 'count' },
    ],
  },
  example: [[['2000-09-01', '2010-08-31'], ['2011-03-01', null]], '累计', '2021-02-28'],

  compute({ spans, mode, asOf, gapDays }) {
    const { months, days } = serviceTime(spans, mode, asOf, gapDays);
    return [Math.floor(months / MONTHS_IN_YEAR), months % MONTHS_IN_YEAR, days, months];
  },

  explain({ spans, mode, asOf, gapDays }) {
    const time = serviceTime(spans, mode, asOf, gapDays);
    const [counted, length] = [spansWords(time), lengthWords(time)];
    const bridged = mode === '连续' && gapDays > 0 ? { zh: `，间断不超过${gapDays}天不算中断`, en: `, gaps of at most ${gapDays} days bridged` } : { zh: '', en: '' };
    return {
      zh: `${cite('三', '十九')} ${mode}${bridged.zh}：${counted.zh}，合计${length.zh}，共${time.months}个月`,
      en: `${cite('三', '十九')} ${mode}${bridged.en}: ${counted.en}, in all ${length.en}, ${time.months} months`,
    };
  },
});
