/** STAFF.POOL_BALANCE 人才编制周转池余额, article （二）: “在全区事业编制总量内调剂部分编制设立人才编制周转池”. */
import { FunctionError } from '../functions/errors.ts';
import { count, defineRule } from '../functions/rule.ts';
import { cite } from '../policy/articles.ts';

interface Flows {
  readonly opening: number;
  readonly in: number;
  readonly out: number;
  readonly used: number;
  readonly returned: number;
}

function formulaOf(flows: Flows): string {
  return `${flows.opening} + ${flows.in} − ${flows.out} − ${flows.used} + ${flows.returned}`;
}

function balanceOf(flows: Flows): number {
  const balance = BigInt(flows.opening) + BigInt(flows.in) - BigInt(flows.out) - BigInt(flows.used) + BigInt(flows.returned);
  if (balance >= 0n) return Number(balance);
  throw new FunctionError('#VALUE!', {
    zh: `余额：${formulaOf(flows)} = ${balance}，不能小于0，请核对划出和使用`,
    en: `balance: ${formulaOf(flows)} = ${balance} must not be below 0; check out and used`,
  });
}

export const POOL_BALANCE = defineRule({
  id: 'STAFF.POOL_BALANCE',
  name: { zh: '人才编制周转池余额', en: 'Balance of the establishment pool' },
  summary: {
    zh: '期初 + 划入 − 划出 − 使用 + 收回，不能小于0',
    en: 'Posts left in the pool: opening + in - out - used + returned, never below 0',
  },
  articles: ['二'],
  parameters: {
    opening: count({ name: { zh: '期初', en: 'opening' }, about: { zh: '期初可用编制', en: 'Posts available at the start' } }),
    in: count({ name: { zh: '划入', en: 'in' }, about: { zh: '本期划入', en: 'Moved into the pool' } }),
    out: count({ name: { zh: '划出', en: 'out' }, about: { zh: '本期划出', en: 'Moved out of the pool' } }),
    used: count({ name: { zh: '使用', en: 'used' }, about: { zh: '本期使用', en: 'Used by people recruited' } }),
    returned: count({ name: { zh: '收回', en: 'returned' }, about: { zh: '本期收回：离岗或转入正常编制', en: 'Returned by people who left or got a normal post' } }),
  },
  result: { shape: 'scalar', kind: 'count' },
  example: [268, 1, 70, 1, 91],

  compute: balanceOf,

  explain(flows) {
    const formula = `${formulaOf(flows)} = ${balanceOf(flows)}`;
    return { zh: `${cite('二')} 期初 + 划入 − 划出 − 使用 + 收回：${formula}`, en: `${cite('二')} opening + in − out − used + returned: ${formula}` };
  },
});
