/** Among whom something is shared; 名单: the units that a table of the plan lists for it. */
export const scopes = ['九县区', '其他县', '全部县', '参与单位', '名单'] as const;
export type Scope = (typeof scopes)[number];
