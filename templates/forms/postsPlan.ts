import { PARTIAL_COUNTY, STRUCTURE_ROUNDING, type PartialCounty, type StructureRounding } from '../../core/policy/settings.ts';
import { settingField, type PlanPart } from './plan.ts';

/** What article 四 leaves open, as the plan chose it. */
export interface PostRules {
  readonly structureRounding: StructureRounding;
  readonly partialCounty: PartialCounty;
}

export const POST_SETTINGS = [STRUCTURE_ROUNDING, PARTIAL_COUNTY] as const;

/** The settings of 专业技术岗位. */
export const postsPlan: PlanPart = {
  key: 'posts',
  title: '专业技术岗位（四）',
  fields: POST_SETTINGS.map(settingField),
  tables: [],
};
