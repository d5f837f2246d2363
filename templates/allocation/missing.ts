import type { Missing } from './chapter.ts';
import type { Plan } from './plan.ts';
import { TO_ENTER } from './frame.ts';
import { ISSUE_NOTICE } from './sheets/issueNotice.ts';
import { ISSUE_TABLE } from './sheets/issueTable.ts';

/** What the plan leaves blank that the issue of money needs: 文号, 印发日期, 科目. */
export function missingInPlan({ documentNumber, issuedOn, funds }: Plan): readonly Missing[] {
  const blank = (fields: readonly (readonly [value: unknown, name: string])[]): string => fields.filter(([value]) => value === null).map(([, name]) => name).join('、');
  const of = (who: string, what: string, holdsUp: string): readonly Missing[] => (what === '' ? [] : [{ who, what, holdsUp }]);
  return [
    ...of('分配方案', blank([[documentNumber, '本次文号'], [issuedOn, '印发日期']]), `“${ISSUE_NOTICE}”和各表的文号、日期${TO_ENTER}`),
    ...funds.flatMap((fund) => of(
      fund.name,
      blank([[fund.nature, '资金性质'], [fund.income, '收入科目'], [fund.functionItem, '支出功能分类科目'], [fund.economicItem, '政府经济分类科目']]),
      `“${ISSUE_TABLE}”“${ISSUE_NOTICE}”的科目${TO_ENTER}`,
    )),
  ];
}
