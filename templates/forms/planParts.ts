import { handOnPlan } from './handOnPlan.ts';
import { baseTables, type PlanPart, type PlanTable } from './plan.ts';
import { postsPlan } from './postsPlan.ts';
import { factorsPart } from './factorsPlan.ts';
import { nextAdvancesPart } from './nextAdvancesPlan.ts';
import { tasksPart } from './tasksPlan.ts';

/** The parts of the plan beside the money of its funds, in order. */
export const planParts: readonly PlanPart[] = [factorsPart, nextAdvancesPart, 
  postsPlan,
  tasksPart,
  handOnPlan,
];

/** Every table of the plan, in the order of its sheets. */
export const planTables: readonly PlanTable[] = [...baseTables, ...planParts.flatMap((part) => part.tables)];
