/**
 * The 22 counties of Ningxia, and which of them article （四） names: “9个中南部县（区）”, of 沙坡头区 and
 * 中宁县 the townships of the western dry belt alone. The same scope holds in （十）, （十一） and （十二）.
 */
import type { Vocabulary } from '../functions/vocabularies.ts';

/** 九县区: all of it counts; 其他: none of it; 部分乡镇: only listed townships do. */
export type CountyScope = '九县区' | '其他' | '部分乡镇';

export interface County {
  /** Code of GB/T 2260. */
  readonly code: string;
  readonly name: string;
  readonly city: string;
  readonly scope: CountyScope;
  /** Names of its past, still met in rosters. */
  readonly formerly: readonly string[];
}

const REGION = '宁夏回族自治区';

export const NINE_COUNTIES = '九县区';
export const OTHER_COUNTIES = '其他';
/** What REGION.SCOPE calls a listed township; it counts as one of the nine counties. */
export const LISTED_TOWNSHIP = '片区乡镇';

/** Every county, by code. */
export const COUNTIES: readonly County[] = [
  county('640104', '兴庆区', '银川市', '其他'),
  county('640105', '西夏区', '银川市', '其他'),
  county('640106', '金凤区', '银川市', '其他'),
  county('640121', '永宁县', '银川市', '其他'),
  county('640122', '贺兰县', '银川市', '其他'),
  county('640181', '灵武市', '银川市', '其他'),
  county('640202', '大武口区', '石嘴山市', '其他'),
  county('640205', '惠农区', '石嘴山市', '其他'),
  county('640221', '平罗县', '石嘴山市', '其他'),
  county('640302', '利通区', '吴忠市', '其他'),
  county('640303', '红寺堡区', '吴忠市', '九县区', '红寺堡开发区'),
  county('640323', '盐池县', '吴忠市', '九县区'),
  county('640324', '同心县', '吴忠市', '九县区'),
  county('640381', '青铜峡市', '吴忠市', '其他'),
  county('640402', '原州区', '固原市', '九县区', '固原县'),
  county('640422', '西吉县', '固原市', '九县区'),
  county('640423', '隆德县', '固原市', '九县区'),
  county('640424', '泾源县', '固原市', '九县区'),
  county('640425', '彭阳县', '固原市', '九县区'),
  county('640502', '沙坡头区', '中卫市', '部分乡镇', '中卫县'),
  county('640521', '中宁县', '中卫市', '部分乡镇'),
  county('640522', '海原县', '中卫市', '九县区'),
];

/** A county by name, code, name without 区/县/市, former name, or with the region or the city before it. */
export const COUNTY_WORDS: Vocabulary<string> = {
  name: { zh: '县（市、区）', en: 'county' },
  words: COUNTIES.map(({ name }) => name),
  aliases: Object.fromEntries(COUNTIES.flatMap((each) => otherNames(each).map((alias) => [alias, each.name]))),
};

/** A county, or 九县区 and 其他 for any county of theirs. */
export const AREAS: Vocabulary<string> = {
  ...COUNTY_WORDS,
  name: { zh: '区域', en: 'area' },
  words: [...COUNTY_WORDS.words, NINE_COUNTIES, OTHER_COUNTIES],
};

/** An area, or the answer of REGION.SCOPE about a township. */
export const AREAS_AND_TOWNSHIPS: Vocabulary<string> = { ...AREAS, words: [...AREAS.words, LISTED_TOWNSHIP] };

const scopes = new Map([
  ...COUNTIES.map(({ name, scope }) => [name, scope] as const),
  [NINE_COUNTIES, '九县区'] as const,
  [LISTED_TOWNSHIP, '九县区'] as const,
]);

/** The scope of a word of AREAS_AND_TOWNSHIPS. */
export function scopeOf(area: string): CountyScope {
  return scopes.get(area) ?? '其他';
}

function county(code: string, name: string, city: string, scope: CountyScope, ...formerly: readonly string[]): County {
  return { code, name, city, scope, formerly };
}

function otherNames({ code, name, city, formerly }: County): string[] {
  const names = [name, name.slice(0, -1), ...formerly];
  const places = ['', city, REGION, REGION + city];
  return [code, ...places.flatMap((place) => names.map((each) => place + each)).filter((each) => each !== name)];
}
