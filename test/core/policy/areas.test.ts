import { describe, expect, it } from 'vitest';
import { call } from '../../../core/functions/index.ts';
import { AREAS, COUNTIES, COUNTY_WORDS, scopeOf } from '../../../core/policy/areas.ts';

describe('the counties', () => {
  it('are 22, of which nine count whole and two by township', () => {
    expect(COUNTIES).toHaveLength(22);
    expect(COUNTIES.filter(({ scope }) => scope === '九县区').map(({ name }) => name)).toEqual([
      '红寺堡区', '盐池县', '同心县', '原州区', '西吉县', '隆德县', '泾源县', '彭阳县', '海原县',
    ]);
    expect(COUNTIES.filter(({ scope }) => scope === '部分乡镇').map(({ name }) => name)).toEqual(['沙坡头区', '中宁县']);
  });

  it('stand by code, each in the city that its code begins with', () => {
    const codes = COUNTIES.map(({ code }) => code);
    expect(codes).toEqual([...new Set(codes)].sort());
    const cities = new Map(COUNTIES.map(({ code, city }) => [code.slice(0, 4), city]));
    expect([...cities.values()]).toEqual(['银川市', '石嘴山市', '吴忠市', '固原市', '中卫市']);
    for (const { code, city } of COUNTIES) expect(cities.get(code.slice(0, 4))).toBe(city);
  });

  it('have no other name that means two of them', () => {
    const names = COUNTIES.flatMap(({ code, name, city, formerly }) => [code, name, name.slice(0, -1), city + name, ...formerly]);
    expect(new Set(names).size).toBe(names.length);
    for (const alias of Object.keys(COUNTY_WORDS.aliases)) expect(AREAS.words).not.toContain(alias);
  });

  it.each(COUNTIES)('$name is read by each of its names', ({ code, name, city, scope, formerly }) => {
    const region = '宁夏回族自治区';
    const forms = [code, Number(code), name, name.slice(0, -1), ...formerly, city + name, region + name, region + city + name, `　${name} `];
    const list = [[name, '甲镇']];
    const expected = scope === '部分乡镇' ? '片区乡镇' : scope;
    for (const form of forms) expect(call('REGION.SCOPE', [form, '甲镇', list])).toBe(expected);
  });

  it('give the scope of an area', () => {
    expect(['九县区', '片区乡镇', '其他', '盐池县', '中宁县', '兴庆区'].map(scopeOf)).toEqual(['九县区', '九县区', '其他', '九县区', '部分乡镇', '其他']);
  });
});
