import { ARTICLES, DOCUMENT, type Article } from '../../../core/policy/articles.ts';
import { isoDay } from '../../../core/exact/calendar.ts';
import type { Sheet } from '../../workbook/model.ts';
import { cell, heading, note, SheetBuilder, wrappedHeight } from '../../workbook/sheet.ts';
import type { ChosenSetting } from '../../tables/parameters.ts';
import type { Unit } from '../../units/index.ts';
import type { AnnualSet } from '../annualSet.ts';
import type { Source } from '../chapter.ts';
import { FOOTER } from '../frame.ts';
import { examinationLines } from './examination.ts';

export const BASIS = '说明与依据';

const WIDTHS = [6, 28, 124] as const;

/** What 说明与依据 says beside the allocation of funds. */
export interface Basis {
  /** Articles that something is computed from, and how. */
  readonly articles: readonly (readonly [article: Article, text: string])[];
  readonly settings: readonly ChosenSetting[];
  readonly sources: readonly Source[];
  readonly remarks: readonly string[];
}

/** 说明与依据: which article each number rests on, the settings chosen, and what the shaded cells are. Of a unit's, only its own form is spoken of. */
export function basisSheet(set: AnnualSet, unit: Unit | null, { articles, settings, sources, remarks }: Basis): Sheet {
  const { plan } = set;
  const computed = new Set(articles.map(([article]) => article));
  const sheet = new SheetBuilder({ name: BASIS, widths: WIDTHS, tab: 'note' });
  if (plan.mark !== null) sheet.wide(plan.mark, 'warning');
  sheet.wide(`${plan.year}年度说明与依据`, 'title', 'text', 34);
  sheet.wide('Notes and basis', 'subtitle', 'text', 16);

  heading(sheet, '一、政策依据');
  lines(sheet, [
    ...articles.map(([article, text]): [string, string] => [`${DOCUMENT}（${article}）`, `${ARTICLES[article].zh}：${text}`]),
    ...[...new Map(plan.funds.map((fund) => [fund.article, fund])).values()]
      .filter((fund) => !computed.has(fund.article))
      .map((fund): [string, string] => [`${DOCUMENT}（${fund.article}）`, ARTICLES[fund.article].zh]),
  ]);

  heading(sheet, '二、口径');
  lines(sheet, [
    ['测算口径', `${plan.outlook}：本期自${isoDay(plan.period.from)}至${isoDay(plan.period.to)}，在岗人员计到本期止日。`],
    ...settings.map(({ setting, word }): [string, string] =>
      [setting.name.zh, `${word}：${setting.choices.find((choice) => choice.word === word)?.effect.zh ?? ''}。（${setting.article}）未写明，由方案选定。`]),
  ]);

  heading(sheet, '三、资金分配');
  lines(sheet, [
    ['全年应下达', '当年核定＋上年清算（上年清算：应补为正、应扣为负，上年欠拨计入其中）。'],
    ['需求', '全年应下达－已提前下达－上年结转，不小于0。'],
    ['本次下达', '项目资金总额减已提前下达合计后的余额，够的按需求全额下达；不够的按需求比例分配到分（最大余数法，余数相同的先给需求大的、再给排在前面的），不超过各自需求。不影响个人的核定金额。'],
    ['欠拨、结转下年', '需求减本次下达为欠拨；已提前下达与上年结转多于全年应下达的部分为结转下年。二者不同时出现。'],
    ['未分配', '资金总额－已提前下达－本次下达；资金总额留空的项目为据实，不设上限。'],
  ]);

  heading(sheet, '四、锁定值（灰底）的来源');
  lines(sheet, sources);

  heading(sheet, '五、申报表校验');
  lines(sheet, examinationLines(set.examination, unit));

  heading(sheet, '六、其他');
  remarks.forEach((remark, index) => note(sheet, `${index + 1}. ${remark}`));
  return sheet.finish(FOOTER);
}

function lines(sheet: SheetBuilder, rows: readonly (readonly [string, string])[]): void {
  rows.forEach(([title, text], index) => {
    sheet.row(
      [cell(index + 1, 'value', 'centre'), cell(title, 'value', 'wrap', { bold: true }), cell(text, 'value', 'wrap')],
      wrappedHeight([[title, WIDTHS[1]], [text, WIDTHS[2]]]),
    );
  });
}
