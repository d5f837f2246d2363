/** EXPLAIN: why a function gives what it gives, by the same arguments. */
import { cite } from '../policy/articles.ts';
import type { Policy } from '../policy/policy.ts';
import type { Words } from '../words.ts';
import { prepareCall } from './arguments.ts';
import type { Arguments } from './arguments.ts';
import { FunctionError } from './errors.ts';
import { defineRule, rest, text } from './rule.ts';
import type { ArgsOf, Output, Params, Rule } from './rule.ts';

/** The rule EXPLAIN over a registry. A call with ranges is explained cell by cell, in the shape of its ranges. */
export function explainRule(ruleOf: (id: string) => Rule | FunctionError): Rule {
  return defineRule({
    id: 'EXPLAIN',
    name: { zh: '计算依据', en: 'Explanation' },
    summary: {
      zh: '同样的参数，说明条款、算式和代入的数；有区域的，每行各一条',
      en: 'For the same arguments: article, formula and the numbers put in; a text a row for ranges',
    },
    articles: '全部',
    parameters: {
      functionId: text({
        name: { zh: '函数', en: 'functionId' },
        about: { zh: '要说明的函数，如 SUBSIDY.DEGREE', en: 'The function to explain, such as SUBSIDY.DEGREE' },
      }),
      args: rest({
        name: { zh: '参数…', en: 'args…' },
        about: { zh: '该函数的参数，次序相同', en: "The function's arguments, in its order" },
      }),
    },
    result: { shape: 'any' },
    example: ['SUBSIDY.DEGREE', '博士', true, false, '企业', '2020-09-01', '2023-03-15'],
    compute({ functionId, args }, policy) {
      const rule = ruleOf(functionId);
      return rule instanceof FunctionError ? rule : explainCall(rule, args, policy);
    },
    explain({ functionId }) {
      return { zh: `${cite('全部')} 说明函数 ${functionId} 的计算依据`, en: `${cite('全部')} explains the function ${functionId}` };
    },
  });
}

/** The explanation of one call: a text, or rows of texts in the shape of its ranges; a blank stays blank. */
function explainCall(rule: Rule, args: readonly unknown[], policy: Policy): Output | readonly (readonly Output[])[] {
  const prepared = prepareCall(rule, args);
  if (prepared instanceof FunctionError) return explainError(rule, prepared);
  const { shape } = prepared;
  if (!shape) return explainCell(rule, prepared.at(0, 0), policy);
  return Array.from({ length: shape.rows }, (_, row) =>
    Array.from({ length: shape.columns }, (_, column) => explainCell(rule, prepared.at(row, column), policy)),
  );
}

function explainCell(rule: Rule, args: Arguments | FunctionError | null, policy: Policy): Words | null {
  if (args === null) return null;
  if (args instanceof FunctionError) return explainError(rule, args);
  try {
    return rule.explain(args as ArgsOf<Params>, policy);
  } catch (error) {
    if (error instanceof FunctionError) return explainError(rule, error);
    throw error;
  }
}

function explainError({ articles }: Rule, { code, words }: FunctionError): Words {
  const basis = cite(...(typeof articles === 'string' ? [articles] : articles));
  return { zh: `${basis} 不能计算（${code}）：${words.zh}`, en: `${basis} cannot be computed (${code}): ${words.en}` };
}
