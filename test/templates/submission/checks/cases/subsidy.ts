import { gridOf, edited } from '../../../grid.ts';
import { SHEET } from '../../../fixtures.ts';
import { GOOD, goodForm, type CheckCase } from '../checkCase.ts';

/** Address of a header's cell in the row of 甲. */
const place = (header: string): string => gridOf(goodForm(), SHEET).table('姓名*').cell('甲', header).ref;

export const subsidyCases: readonly CheckCase[] = [
  {
    code: 'V301', change: 'a master of whom nobody says whether the university is first-class',
    files: { [GOOD]: edited(goodForm(), SHEET, { [place('是否一流大学/学科')]: null }) },
    at: [[GOOD, SHEET, place('是否一流大学/学科')]], says: '硕士必须填写',
  },
];
