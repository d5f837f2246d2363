import type { Policy } from '../../../../core/policy/policy.ts';
import { PARTIAL_COUNTY } from '../../../../core/policy/settings.ts';
import { addedWords, countyAdded, isTakenApart } from '../../../../core/posts/targetedPosts.ts';
import type { Words } from '../../../../core/words.ts';
import { numberIn, type Form, type FormRow, type TableRead } from '../../form.ts';
import type { Asked } from '../check.ts';
import { postRows } from './rows.ts';

/** The directed senior posts of a county, and what it used of them. */
export interface Entitlement {
  readonly table: TableRead;
  readonly rows: readonly { readonly row: FormRow; readonly added: number; readonly used: number }[];
  readonly added: number;
  readonly used: number;
  /** How the number comes about. */
  readonly words: Words;
}

/** Null where it cannot be computed: a number is missing, parts are above their total, or 片区乡镇 was left blank. */
export function entitlementOf(form: Form, { plan, policy }: Asked): Entitlement | null {
  const { unit } = form;
  const rows = [...postRows(form)];
  if (unit === null || !unit.posts || rows.length === 0) return null;
  const mode = plan?.posts?.partialCounty ?? PARTIAL_COUNTY.default;
  const apart = isTakenApart(unit.name, mode);
  const lines = rows.map(({ row }) => ({ row, posts: numberIn(row.entry, 'posts'), listed: numberIn(row.entry, 'listed'), used: numberIn(row.entry, 'used') }));
  if (lines.some(({ posts, listed, used }) => posts === null || used === null || (apart && (listed === null || listed > posts)))) return null;
  return computed(rows[0]!.table, unit.name, lines as readonly Line[], mode, policy);
}

interface Line {
  readonly row: FormRow;
  readonly posts: number;
  readonly listed: number | null;
  readonly used: number;
}

function computed(table: TableRead, area: string, lines: readonly Line[], mode: Parameters<typeof countyAdded>[1], policy: Policy): Entitlement {
  const { terms, added } = countyAdded(lines.map(({ posts, listed }) => ({ area, posts: BigInt(posts), listed: listed === null ? null : BigInt(listed) })), mode, policy);
  return {
    table,
    rows: lines.map(({ row, used }, index) => ({ row, used, added: added[index]! })),
    added: added.reduce((sum, count) => sum + count, 0),
    used: lines.reduce((sum, line) => sum + line.used, 0),
    words: addedWords(terms),
  };
}
