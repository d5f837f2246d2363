/**
 * The other files that a formula refers to, as numbers of `WorkbookRead.externalLinks` counted from 1:
 * `'[2]Sheet 1'!A1+[1]!Rate` gives 2 and 1. Texts in quotes and columns of tables (`Table1[2025]`) are none.
 */
export function otherFiles(formula: string): readonly number[] {
  if (!formula.includes('[')) return [];
  const bare = formula.replace(/"[^"]*"/g, '""');
  return [...bare.matchAll(/(?<![\p{L}\p{N}_.\]])\[(\d{1,5})\](?=[^\],:)])/gu)].map(([, number]) => Number(number)).filter((number) => number > 0);
}
