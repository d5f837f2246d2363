import { form, identityOf, master, SHEET } from '../../../fixtures.ts';
import { edited, gridOf } from '../../../grid.ts';
import { GOOD, goodForm, OTHER_TABLES, type CheckCase } from '../checkCase.ts';

const good = goodForm();
/** Address of a header's cell in the row of 甲. */
const place = (header: string): string => gridOf(good, SHEET).table('姓名*').cell('甲', header).ref;

/** A case in which another content stands in a cell of 甲. */
function typed(code: string, change: string, header: string, content: string | number | null, says?: string): CheckCase {
  return { code, change, files: { [GOOD]: edited(good, SHEET, { [place(header)]: content }) }, at: [[GOOD, SHEET, place(header)]], ...(says === undefined ? {} : { says }) };
}

export const rowCases: readonly CheckCase[] = [
  typed('V201', 'no workplace', '工作单位*', null, '“工作单位”必填'),
  typed('V202', 'a word that the column does not know', '性别', '先生', '没有“先生”这个词'),
  typed('V202', 'a day that there is not', '毕业时间', '2020-02-30', '没有“2020-02-30”这一天'),
  typed('V203', 'an ID number with another last digit', '身份证号*', identityOf('甲').slice(0, 17) + (identityOf('甲').endsWith('1') ? '2' : '1'), '校验码不对'),
  {
    code: 'V205', change: 'a second row of a person who is still in post in the first',
    files: { [GOOD]: form('沙坡头区', [master('甲', '2023-03-01'), master('甲', '2024-05-06')], { others: OTHER_TABLES }) },
    at: [[GOOD, SHEET, place('引进（到岗）时间*').replace('11', '12')]], says: '与第11行在同一天都在岗',
  },
];
