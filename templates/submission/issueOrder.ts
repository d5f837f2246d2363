import { placeOf } from './reader/address.ts';
import type { Issue } from './issue.ts';

/** Sorts issues as a clerk works through a file: the whole file first, then sheet by sheet, row by row. */
export function inOrder(issues: readonly Issue[], sheets: readonly string[]): readonly Issue[] {
  const rank = (issue: Issue): readonly number[] => {
    const place = issue.cell === null ? null : placeOf(issue.cell);
    return [issue.sheet === null ? -1 : sheets.indexOf(issue.sheet), place?.row ?? 0, place?.column ?? 0];
  };
  const ranked = issues.map((issue) => ({ issue, rank: rank(issue) }));
  ranked.sort((a, b) => a.rank[0]! - b.rank[0]! || a.rank[1]! - b.rank[1]! || a.rank[2]! - b.rank[2]! || (a.issue.code < b.issue.code ? -1 : 1));
  return ranked.map(({ issue }) => issue);
}
