import type { Scope } from '../forms/scopes.ts';
import type { Unit } from '../units/index.ts';

/** The units of a scope among those that take part, in printing order. */
export function unitsIn(scope: Scope, isListed: (unit: Unit) => boolean, taking: readonly Unit[]): readonly Unit[] {
  const county = (unit: Unit): boolean => unit.kind === '县';
  switch (scope) {
    case '九县区':
      return taking.filter((unit) => county(unit) && unit.scope === '九县区');
    case '其他县':
      return taking.filter((unit) => county(unit) && unit.scope !== '九县区');
    case '全部县':
      return taking.filter(county);
    case '参与单位':
      return taking;
    case '名单':
      return taking.filter(isListed);
  }
}
