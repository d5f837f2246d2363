import { PARTIAL_COUNTY, STRUCTURE_ROUNDING, type PartialCounty, type StructureRounding } from '../../core/policy/settings.ts';
import type { PostRules } from '../forms/postsPlan.ts';
import type { PlanContext } from './planParts.ts';

/** The settings of 专业技术岗位; those left blank have their default. */
export function readPostRules({ field }: PlanContext): PostRules {
  return {
    structureRounding: (field(STRUCTURE_ROUNDING.id) ?? STRUCTURE_ROUNDING.default) as StructureRounding,
    partialCounty: (field(PARTIAL_COUNTY.id) ?? PARTIAL_COUNTY.default) as PartialCounty,
  };
}
