import type { Report } from './schema.ts';

/** `--report x.json`: the report as a program reads it. */
export function reportJson(report: Report): string {
  return `${JSON.stringify(report, null, 2)}\n`;
}
