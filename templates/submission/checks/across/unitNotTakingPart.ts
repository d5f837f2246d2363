import { acrossCheck } from '../check.ts';

/** A form of a unit that the plan leaves out. */
export const unitNotTakingPart = acrossCheck<{ unit: string; cell: string }>({
  code: 'V704',
  severity: 'error',
  blocks: true,
  name: { zh: '单位不参加', en: 'Unit takes no part' },
  table: null,
  trigger: { zh: '方案中没有参加的单位交了申报表', en: 'a form of a unit that takes no part in the plan' },
  marks: { zh: '整个文件', en: 'the whole file' },
  example: { unit: '西夏区', cell: 'C9' },
  say: ({ unit, cell }) => ({
    what: { zh: `“${unit}”在方案中没有参加`, en: `${unit} does not take part in the plan` },
    remedy: { zh: `请移走此文件，或在方案《参与单位》${cell}填“是”。`, en: `Move this file away, or put 是 into [参与单位] ${cell} of the plan.` },
  }),
  *find({ files, participation }) {
    if (participation === null) return;
    for (const { file, unit } of files) {
      if (unit !== null && !participation.units.some(({ key }) => key === unit.key)) {
        yield { file, sheet: null, cell: null, params: { unit: unit.name, cell: participation.unitCells.get(unit.key) ?? '' } };
      }
    }
  },
});
