import type { Chapter } from './chapter.ts';
import type { Fund } from './plan.ts';
import { enterpriseSubsidyChapter } from './chapters/enterpriseSubsidy.ts';

/** The chapters of the annual set, in the order of their sheets. */
export const chapters: readonly Chapter[] = [enterpriseSubsidyChapter];

/** Key of the chapter that gives a fund its 当年核定; null where the plan's amounts do. */
export function assessingChapter({ method, article }: Fund): string | null {
  return method === '按实核定' ? (chapters.find((chapter) => chapter.assesses === article)?.key ?? null) : null;
}
