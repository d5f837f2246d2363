import type { TableRead } from '../../form.ts';

export type ClaimHeader = { readonly header: string; readonly english: string };

/** How a column is headed, in both languages. */
export function claimHeader({ spec }: TableRead, key: string): ClaimHeader {
  const { header, english } = spec.columns.find((column) => column.key === key)!;
  return { header, english };
}
