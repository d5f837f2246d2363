import { enterpriseSubsidy } from '../../../forms/enterpriseSubsidy.ts';
import { inPostOf, overlapping } from '../../spells.ts';
import { submittedCell } from '../../submission.ts';
import { acrossCheck } from '../check.ts';

/** A person in post in two units on one day. Each unit is told of its own row alone. */
export const inPostElsewhere = acrossCheck({
  code: 'V701',
  severity: 'error',
  blocks: true,
  name: { zh: '同一天在两个单位在岗', en: 'In post in two units on one day' },
  table: enterpriseSubsidy.sheet,
  trigger: { zh: '同一身份证号在两个单位的申报表中同一天都在岗', en: 'one ID number is in post on the same day in two units’ forms' },
  marks: { zh: '各自表中的“引进（到岗）时间”', en: '引进（到岗）时间 in each form' },
  example: {},
  say: () => ({
    what: { zh: '本人同一天还在其他单位的申报表中在岗', en: 'on the same day this person is in post in another unit’s form too' },
    remedy: { zh: '请向本人和用人单位核实到岗、离岗日期后改正。', en: 'Verify the arrival and leaving dates with the person and the employer.' },
  }),
  *find({ files, personKey }) {
    const spells = files.flatMap(({ file, submission }) => {
      const table = submission?.tables.get(enterpriseSubsidy.key);
      return (table?.rows ?? []).flatMap(({ row, entry }) => {
        const days = inPostOf(entry);
        return days === null ? [] : [{ ...days, identity: personKey(days.identity), file, unit: submission!.unit.key, sheet: table!.sheet, cell: submittedCell(table!, 'start', row) }];
      });
    });
    const told = new Set<(typeof spells)[number]>();
    for (const pair of overlapping(spells)) {
      if (pair[0].unit === pair[1].unit) continue;
      for (const spell of pair) told.add(spell);
    }
    for (const { file, sheet, cell } of told) yield { file, sheet, cell, params: {} };
  },
});
