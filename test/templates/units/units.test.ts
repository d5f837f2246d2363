import { describe, expect, it } from 'vitest';
import { cities, findUnit, parseUnits, printedCode, units } from '../../../templates/units/index.ts';

const named = (name: string) => units.find((unit) => unit.name === name)!;

describe('the units', () => {
  it('are 22 counties, the five cities’ own levels, 宁东 and the region’s own', () => {
    const count = (kind: string): number => units.filter((unit) => unit.kind === kind).length;
    expect(['县', '市本级', '宁东', '自治区本级'].map(count)).toEqual([22, 5, 1, 1]);
    expect(new Set(units.map(({ key }) => key)).size).toBe(29);
    expect(new Set(units.map(({ name }) => name)).size).toBe(29);
  });

  it('print city by city, a city’s own level first, each county under its city', () => {
    expect(cities).toEqual(['银川市', '石嘴山市', '吴忠市', '固原市', '中卫市']);
    for (const city of cities) {
      const inCity = units.filter((unit) => unit.city === city);
      expect(inCity[0]!.name).toBe(`${city}本级`);
      // They stand together: nothing is between the first and the last.
      expect(units.slice(units.indexOf(inCity[0]!), units.indexOf(inCity.at(-1)!) + 1)).toEqual(inCity);
      expect(inCity.every(({ code }) => code.slice(0, 4) === inCity[0]!.code.slice(0, 4))).toBe(true);
    }
  });

  it('have the nine whole counties of article 四, and two of which only townships belong to them', () => {
    expect(units.filter(({ scope }) => scope === '九县区').map(({ name }) => name)).toEqual(['红寺堡区', '盐池县', '同心县', '原州区', '西吉县', '隆德县', '泾源县', '彭阳县', '海原县']);
    expect(units.filter(({ scope }) => scope === '部分乡镇').map(({ name }) => name)).toEqual(['沙坡头区', '中宁县']);
  });

  it('print their code, and 宁东, outside the cities and without one, a dash', () => {
    expect(printedCode(named('兴庆区'))).toBe('640104');
    expect(printedCode(named('宁东能源化工基地'))).toBe('—');
    expect(named('宁东能源化工基地')).toMatchObject({ key: 'NINGDONG', city: '' });
    expect(named('自治区本级').city).toBe('');
  });
});

describe('a unit', () => {
  it.each(['640104', '兴庆区', '640104 兴庆区', '640104兴庆区', ' ６４０１０４　兴庆区 '])('is found as “%s”', (text) => {
    expect(findUnit(text)?.name).toBe('兴庆区');
  });

  it('of another key is found too', () => {
    expect(findUnit('ningdong')?.name).toBe('宁东能源化工基地');
  });

  it.each(['', '640103', '兴庆', '兴庆区西夏区'])('is not found as “%s”', (text) => {
    expect(findUnit(text)).toBeNull();
  });
});

describe('the list', () => {
  const HEAD = 'key,code,name,city,kind,scope,subsidy,posts,income';

  it('is read line by line', () => {
    expect(parseUnits(`${HEAD}\r\nA1,,某地,,县,其他,是,否,否\r\n`)).toEqual([{ key: 'A1', code: '', name: '某地', city: '', kind: '县', scope: '其他', subsidy: true, posts: false, income: false }]);
  });

  it.each([['A1,12345,某地,,县,其他,是,否,否', 'code'], ['A1,,某地,,村,其他,是,否,否', 'kind'], ['A1,,某地,,县,其他,也许,否,否', 'subsidy']])('names line and column of what is wrong: %s', (line, column) => {
    expect(() => parseUnits(`${HEAD}\nA0,,别处,,县,其他,是,否,否\n${line}`)).toThrow(new RegExp(`line 3: ${column}`));
  });
});
