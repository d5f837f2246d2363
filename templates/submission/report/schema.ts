import * as z from 'zod';

/** Changes where a field is taken away or means something else; new fields may come without it. */
export const REPORT_SCHEMA = 'talent-validation/1';

const words = z.strictObject({ zh: z.string(), en: z.string() });
const count = z.int().min(0);

/** 错误, 核实, those of the 核实 that are explained, 提示. */
const counts = z.strictObject({ error: count, verify: count, explained: count, hint: count });

const severity = z.enum(['error', 'verify', 'hint']);

const issue = z.strictObject({
  code: z.string(),
  severity,
  /** Whether it alone makes its file be sent back: an error, or a 核实 without an explanation. */
  rejects: z.boolean(),
  /** Null where the whole file is meant. */
  sheet: z.string().nullable(),
  /** `F17`; null where the whole sheet is meant. */
  cell: z.string().nullable(),
  /** What is wrong, without its place and without a full stop. */
  message: words,
  /** What to do. */
  remedy: words,
  params: z.record(z.string(), z.union([z.string(), z.number(), words])),
  explanation: z.string().nullable(),
});

const file = z.strictObject({
  file: z.string(),
  sha256: z.string(),
  unit: z.strictObject({ key: z.string(), name: z.string() }).nullable(),
  year: z.int().nullable(),
  verdict: z.enum(['accepted', 'rejected', 'unreadable']),
  /** Why it cannot be read, in one sentence; null where it can. */
  unreadable: words.nullable(),
  counts,
  issues: z.array(issue),
});

const code = z.strictObject({
  code: z.string(),
  severity,
  name: words,
  issues: count,
  explained: count,
  files: count,
});

/** What `--report x.json` holds; docs/report.md describes it. */
export const reportSchema = z.strictObject({
  schema: z.literal(REPORT_SCHEMA),
  year: z.int().nullable(),
  /** Whether every file is accepted and nothing else is wrong. */
  accepted: z.boolean(),
  /** Whether last year's set was at hand, so that the checks against it (V6) were run. */
  againstLastYear: z.boolean(),
  totals: z.strictObject({ files: count, accepted: count, rejected: count, unreadable: count, ...counts.shape }),
  /** Issues by code and level, the gravest first. */
  codes: z.array(code),
  /** What is wrong with no single file. */
  whole: z.array(issue),
  files: z.array(file),
});

export type Report = Readonly<z.infer<typeof reportSchema>>;
export type ReportedFile = Report['files'][number];
export type ReportedIssue = Report['whole'][number];
export type ReportedCode = Report['codes'][number];
export type Counts = ReportedFile['counts'];
