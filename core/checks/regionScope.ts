/**
 * REGION.SCOPE 九县区判定, article （四）: “9个中南部县（区）…（下同）”, which （十）, （十一） and （十二） take up.
 * Of 沙坡头区 and 中宁县 the townships of the western dry belt alone count; their list is another document's.
 */
import { FunctionError } from '../functions/errors.ts';
import type { Table } from '../functions/rule.ts';
import { defineRule, optional, table, text, word } from '../functions/rule.ts';
import { wordKey } from '../functions/text.ts';
import { AREAS, COUNTY_WORDS, LISTED_TOWNSHIP, NINE_COUNTIES, OTHER_COUNTIES, scopeOf } from '../policy/areas.ts';
import { cite } from '../policy/articles.ts';
import type { Policy } from '../policy/policy.ts';
import { notEntered } from '../policy/policy.ts';

const TOWNSHIP = { zh: '乡镇', en: 'township' };
const LIST_COLUMNS = {
  county: word(COUNTY_WORDS)({ name: { zh: '县', en: 'county' } }),
  township: text({ name: TOWNSHIP }),
};

interface Place {
  readonly area: string;
  readonly township: string | null;
  readonly list: Table<typeof LIST_COLUMNS> | null;
}

function scope({ area, township, list }: Place, policy: Policy): string {
  const whole = scopeOf(area);
  if (whole !== '部分乡镇') return whole === '九县区' ? NINE_COUNTIES : OTHER_COUNTIES;
  if (list === null) throw notEntered(policy.parameter('P.TOWNSHIPS'));
  if (township === null) {
    throw new FunctionError('#N/A', {
      zh: `${TOWNSHIP.zh}：未填写；${area}只有片区乡镇属九县区范围，请填乡镇`,
      en: `${TOWNSHIP.en}: is blank; of ${area} listed townships alone count among the nine, so enter the township`,
    });
  }
  const key = wordKey(township);
  return list.some((row) => row?.county === area && wordKey(row.township) === key) ? LISTED_TOWNSHIP : OTHER_COUNTIES;
}

export const SCOPE = defineRule({
  id: 'REGION.SCOPE',
  name: { zh: '九县区判定', en: 'Scope of the nine counties' },
  summary: {
    zh: '某县或乡镇属九县区、片区乡镇还是其他；沙坡头区、中宁县按乡镇名单',
    en: 'Whether a county or township is 九县区, 片区乡镇 or 其他; 沙坡头区 and 中宁县 by their list of townships',
  },
  articles: ['四', '十', '十一', '十二'],
  parameters: {
    area: word(AREAS)({ name: { zh: '区域', en: 'area' }, about: { zh: '县名或代码，或九县区、其他', en: "A county's name or code, or 九县区, 其他" } }),
    township: optional(text({ name: TOWNSHIP, about: { zh: '乡镇名；只用于沙坡头区、中宁县', en: 'The township; for 沙坡头区 and 中宁县 alone' } })),
    list: optional(
      table({ name: { zh: '名单', en: 'list' }, about: { zh: '片区乡镇名单，两列：县、乡镇', en: 'The listed townships, two columns: county, township' }, columns: LIST_COLUMNS }),
    ),
  },
  result: { shape: 'scalar', kind: 'text' },
  example: ['盐池县'],

  compute(place, policy) {
    return { text: scope(place, policy) };
  },

  explain(place, policy) {
    const { area, township } = place;
    const answer = scope(place, policy);
    const basis = cite('四', '十', '十一', '十二');
    if (scopeOf(area) !== '部分乡镇') {
      return { zh: `${basis} ${area}：${answer}`, en: `${basis} ${area}: ${answer}` };
    }
    const listed = answer === LISTED_TOWNSHIP;
    return {
      zh: `${basis} ${area}${township}${listed ? '在' : '不在'}片区乡镇名单中：${answer}`,
      en: `${basis} ${township} of ${area} is ${listed ? '' : 'not '}among the listed townships: ${answer}`,
    };
  },
});
