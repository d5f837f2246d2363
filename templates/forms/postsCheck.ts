import { percentText, ratioToNumber } from '../../core/exact/ratio.ts';
import type { Policy } from '../../core/policy/policy.ts';
import { exactValue } from '../../core/policy/values.ts';
import type { Words } from '../../core/words.ts';
import type { Entry } from '../tables/column.ts';
import type { Problem } from '../submission/problems.ts';
import type { SubmittedTable } from '../submission/submission.ts';
import type { Unit } from '../units/index.ts';

/** The share of posts that the form shows to a unit: of 沙坡头区 and 中宁县 that of all but the listed townships. */
export function shownRate(unit: Unit, policy: Policy): number {
  return ratioToNumber(exactValue(policy, unit.scope === '九县区' ? 'P.TARGET.NINE' : 'P.TARGET.OTHER'));
}

/** What rows must hold for article 四 to be computed from them: parts within their whole, a 领域 once, and the share that the unit has. */
export function checkPosts(file: string, table: SubmittedTable, policy: Policy, unit: Unit | null): readonly Problem[] {
  const problems: Problem[] = [];
  const rowsOf = new Map<string, number>();
  for (const { row, entry } of table.rows) {
    const say = (key: string, words: Words): void => void problems.push({ file, sheet: table.sheet, cell: table.cellOf(key, row), words });
    const number = (key: string): number | null => numberIn(entry, key);
    const field = entry.field as string | undefined;
    if (field !== undefined) {
      const earlier = rowsOf.get(field);
      if (earlier !== undefined) say('field', { zh: `领域“${field}”已在第${earlier}行填过。请把两行合为一行。`, en: `the field “${field}” stands in row ${earlier} already. Make the two rows one.` });
      else rowsOf.set(field, row);
    }
    const [posts, countyPosts, listed] = [number('posts'), number('countyPosts'), number('listed')];
    if (posts !== null && countyPosts !== null && countyPosts > posts) say('countyPosts', above('其中：县级事业单位', 'the posts of county institutions', countyPosts, posts));
    else if (posts !== null && listed !== null && listed > posts) say('listed', above('其中：片区乡镇', 'the posts of listed townships', listed, posts));
    else if (posts !== null && countyPosts !== null && listed !== null && countyPosts + listed > posts) {
      say('listed', above('县级事业单位与片区乡镇岗位之和', 'the posts of county institutions and listed townships', countyPosts + listed, posts));
    }
    if (unit === null) continue;
    if (listed !== null && listed > 0 && unit.scope !== '部分乡镇') say('listed', noListed(unit, policy));
    const rate = number('rate');
    if (rate !== null && Math.abs(rate - shownRate(unit, policy)) > 1e-9) say('rate', otherRate(unit, rate, policy));
  }
  return problems;
}

function above(zh: string, en: string, part: number, whole: number): Words {
  return { zh: `“${zh}”（${part}）多于“县域专业技术岗位总数”（${whole}）。请核对。`, en: `${en} (${part}) are more than all professional posts (${whole}). Check both.` };
}

/** Posts of listed townships where there are none: part of a claim to the share of the nine. */
function noListed(unit: Unit, policy: Policy): Words {
  const scope = scopeWords(unit, policy);
  return {
    zh: `片区乡镇只在沙坡头区、中宁县。${scope.zh}。请清空此格。`,
    en: `only 沙坡头区 and 中宁县 have listed townships. ${scope.en}. Clear the cell.`,
  };
}

/** Another share than the unit's: a county cannot choose to be one of the nine. */
function otherRate(unit: Unit, rate: number, policy: Policy): Words {
  const scope = scopeWords(unit, policy);
  const percent = `${Math.round(rate * 1e6) / 1e4}%`;
  return {
    zh: `“核增比例”被改为${percent}。是否属九县区随单位确定，不能自选：${scope.zh}。请恢复本格公式，或在原表样中重新填写。`,
    en: `the share was changed to ${percent}. Whether a county is one of the nine follows from the unit and cannot be chosen: ${scope.en}. Restore the formula, or fill in the original form.`,
  };
}

function scopeWords(unit: Unit, policy: Policy): Words {
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

function numberIn(entry: Entry, key: string): number | null {
  const value = entry[key];
  return typeof value === 'number' ? value : null;
}
