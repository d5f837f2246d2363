import { identityNumber } from '../../../../../scripts/example/people.ts';
import type { Entry } from '../../../../../templates/tables/column.ts';
import { day, form, identityOf, master, SHEET } from '../../../fixtures.ts';
import { edited, gridOf } from '../../../grid.ts';
import { GOOD, goodForm, OTHER_TABLES, type CheckCase } from '../checkCase.ts';

const good = goodForm();
/** Address of a header's cell in the row of 甲. */
const place = (header: string): string => gridOf(good, SHEET).table('姓名*').cell('甲', header).ref;

/** A case in which another content stands in a cell of 甲. */
function typed(code: string, change: string, header: string, content: string | number | null, says?: string): CheckCase {
  return { code, change, files: { [GOOD]: edited(good, SHEET, { [place(header)]: content }) }, at: [[GOOD, SHEET, place(header)]], ...(says === undefined ? {} : { says }) };
}

const second = place('引进（到岗）时间*').replace('11', '12');
const identity = identityNumber('000104', day('1990-01-01'), false);

/** A good form with these rows of the subsidy. */
const rows = (...entries: readonly Entry[]) => ({ [GOOD]: form('沙坡头区', entries, { others: OTHER_TABLES }) });

export const rowCases: readonly CheckCase[] = [
  typed('V201', 'no workplace', '工作单位*', null, '“工作单位”必填'),
  typed('V202', 'a word that the column does not know', '性别', '先生', '没有“先生”这个词'),
  typed('V202', 'a day that there is not', '毕业时间', '2020-02-30', '没有“2020-02-30”这一天'),
  typed('V203', 'an ID number with another last digit', '身份证号*', identityOf('甲').slice(0, 17) + (identityOf('甲').endsWith('1') ? '2' : '1'), '校验码不对'),
  {
    code: 'V205', change: 'a second row of a person who is still in post in the first',
    files: rows(master('甲', '2023-03-01'), master('甲', '2024-05-06')),
    at: [[GOOD, SHEET, second]], says: '与第11行在同一天都在岗',
  },
  typed('V204', 'the months before in full width', '期初已享受月数*', '２２', '按22读取'),
  typed('V204', 'the day of arrival as a text', '引进（到岗）时间*', '2023.3.1', '按2023-03-01读取'),
  {
    code: 'V206', change: 'a row that stands twice', files: rows(master('甲', '2023-03-01'), master('甲', '2023-03-01')),
    at: [[GOOD, SHEET, place('身份证号*').replace('11', '12')]], says: '与第11行重复',
  },
  typed('V207', 'a card as a number', '银行/社保卡号', 6228480402564890018, '第15位以后已经丢失'),
  typed('V207', 'a card in scientific notation', '银行/社保卡号', '6.22848E+18'),
  {
    code: 'V208', change: 'a person who moved within June', at: [[GOOD, SHEET, second]], says: '2025-06与第11行同月，只发一次，计在第11行',
    files: rows(master('甲', '2023-03-01', { end: day('2025-06-10') }), master('甲', '2025-06-20', { firstMonth: day('2023-03-01'), paidBefore: 22 })),
  },
  typed('V209', 'a name spread out', '姓名*', '张　三'),
  { code: 'V210', change: 'an ID number of no province', files: rows(master('甲', '2023-03-01', { identity })), at: [[GOOD, SHEET, place('身份证号*')]], says: '前两位“00”' },
];
