import type { ChosenSetting } from '../tables/parameters.ts';
import type { Chapter } from './chapter.ts';
import type { Fund, Plan } from './plan.ts';
import { enterpriseSubsidyChapter } from './chapters/enterpriseSubsidy.ts';
import { factorsChapter } from './chapters/factors.ts';
import { postsChapter } from './chapters/posts.ts';
import { tasksChapter } from './chapters/tasks.ts';
import { townshipIncomeChapter } from './chapters/townshipIncome.ts';

/** The chapters of the annual set, in the order of their sheets. */
export const chapters: readonly Chapter[] = [
  postsChapter,
  enterpriseSubsidyChapter,
  factorsChapter,
  tasksChapter,
  townshipIncomeChapter,
];

/** Key of the chapter that gives a fund its 当年核定; null where the plan's amounts do. */
export function assessingChapter(fund: Fund): string | null {
  return chapters.find((chapter) => chapter.assesses?.(fund))?.key ?? null;
}

/** What some chapters' formulas and 说明与依据 need beside their sheets. */
export function needsOf(shown: readonly Chapter[], plan: Plan): { codes: readonly string[]; settings: readonly ChosenSetting[]; articles: NonNullable<Chapter['basis']> } {
  return {
    codes: shown.flatMap((chapter) => chapter.parameters),
    settings: shown.flatMap((chapter) => chapter.settings?.(plan) ?? []),
    articles: shown.flatMap(({ basis }) => basis ?? []),
  };
}
