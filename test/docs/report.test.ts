import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import * as z from 'zod';
import { REPORT_SCHEMA, reportSchema } from '../../templates/submission/report/schema.ts';

it('docs/report.md names the schema and each of its fields', () => {
  const page = readFileSync(new URL('../../docs/report.md', import.meta.url), 'utf8');
  const fields = [...JSON.stringify(z.toJSONSchema(reportSchema)).matchAll(/"required":\[([^\]]*)\]/g)].flatMap(([, names]) => JSON.parse(`[${names}]`) as string[]);
  expect(fields).toContain('againstLastYear');
  expect([REPORT_SCHEMA, ...new Set(fields)].filter((name) => !page.includes(`\`${name}\``) && !page.includes(`"${name}"`))).toEqual([]);
});
