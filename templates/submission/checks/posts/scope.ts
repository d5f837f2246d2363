import { percentText } from '../../../../core/exact/ratio.ts';
import type { Policy } from '../../../../core/policy/policy.ts';
import { exactValue } from '../../../../core/policy/values.ts';
import type { Words } from '../../../../core/words.ts';
import type { Unit } from '../../../units/index.ts';

/** Which share of posts a unit has, and why (article 四). */
export function scopeWords(unit: Unit, policy: Policy): Words {
  const [nine, other] = ['P.TARGET.NINE', 'P.TARGET.OTHER'].map((code) => percentText(exactValue(policy, code)));
  switch (unit.scope) {
    case '九县区':
      return { zh: `${unit.name}是（四）所列九县区之一，整县按${nine}核增`, en: `${unit.name} is one of the nine counties of article 四: ${nine} of all its posts` };
    case '部分乡镇':
      return { zh: `${unit.name}只有片区乡镇的岗位按${nine}核增，其余按${other}`, en: `of ${unit.name} the posts of listed townships alone are added at ${nine}, the others at ${other}` };
    default:
      return { zh: `${unit.name}不在（四）所列九县区之内，按${other}核增`, en: `${unit.name} is not one of the nine counties of article 四: ${other} of its posts` };
  }
}
