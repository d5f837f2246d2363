import { acrossCheck } from '../check.ts';

/** A unit of the plan that handed in nothing. */
export const unitMissing = acrossCheck<{ unit: string; cell: string }>({
  code: 'V703',
  severity: 'error',
  blocks: true,
  name: { zh: '缺少单位', en: 'Unit missing' },
  table: null,
  trigger: { zh: '方案中参加的单位没有交申报表（没有给出方案的不查）', en: 'a unit that takes part in the plan handed in no form (not asked without a plan)' },
  marks: { zh: '不在任何文件中', en: 'no file' },
  example: { unit: '西夏区', cell: 'C9' },
  say: ({ unit, cell }) => ({
    what: { zh: `没有“${unit}”的申报表`, en: `there is no submission of ${unit}` },
    remedy: { zh: `请补交，或在方案《参与单位》${cell}填“否”不参加。`, en: `Hand it in, or put 否 into [参与单位] ${cell} of the plan to take the unit out.` },
  }),
  *find({ files, participation }) {
    const handed = new Set(files.map(({ unit }) => unit?.key));
    for (const unit of participation?.units ?? []) {
      if (!handed.has(unit.key)) yield { file: null, sheet: null, cell: null, params: { unit: unit.name, cell: participation!.unitCells.get(unit.key) ?? '' } };
    }
  },
});
