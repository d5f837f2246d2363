/** What 说明与依据 says of the checks. */
import { expect, it } from 'vitest';
import { examinationLines } from '../../../templates/allocation/sheets/examination.ts';
import { formName, identityOf, unitNamed, YEAR } from '../fixtures.ts';

it('a unit’s own explanation is shown without the numbers of people', () => {
  const unit = unitNamed('海原县');
  const issue = { code: 'V112', severity: 'verify', sheet: null, cell: null, params: { table: '乡镇收入申报表' }, explanation: `${identityOf('甲')}尚在核对` } as const;
  const verdict = { file: formName('海原县'), sha256: '', unit, year: YEAR, accepted: true, unreadable: null, issues: [issue] };
  const said = JSON.stringify(examinationLines({ againstLastYear: false, verdicts: [verdict], letThrough: [] }, null));
  expect(said).toContain('尚在核对');
  expect(said).not.toContain(identityOf('甲'));
});
