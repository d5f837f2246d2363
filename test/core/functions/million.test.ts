/** A million calls near each function's example: numbers, dates and words changed at random, by a fixed seed. */
import { describe, expect, it } from 'vitest';
import { callRule, FunctionError, RULES } from '../../../core/functions/index.ts';
import type { Cell, ResultKind, Rule } from '../../../core/functions/index.ts';

const CALLS = 1_000_000;
const EACH = Math.ceil(CALLS / RULES.length);
const WORDS = ['博士', '硕士', '本科', '企业', '事业单位', '当月', '次月', '十五日', '窗口', '累计', '中断即止', '九县区', '其他', '沙坡头区', '县级', '乡镇', '教育', '卫生', '最大余数', '洪德', '向下', '学年', '按月', '火星'];
const DATE = /^\d{4}-\d{2}-\d{2}$/;

/** Linear congruential numbers from 0 up to 1: a million calls want speed, not quality. */
function randomNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 4294967296;
}

function changed(value: unknown, random: () => number): unknown {
  const chance = random();
  if (Array.isArray(value)) {
    const rows = value.map((each) => changed(each, random));
    return chance < 0.05 && rows.length > 1 ? rows.slice(1) : chance < 0.1 ? [...rows, rows[0]] : rows;
  }
  if (chance < 0.5) return value;
  if (chance < 0.55) return null;
  if (typeof value === 'number') {
    const factor = random();
    return chance < 0.75 ? Math.floor(value * factor * 2) : chance < 0.9 ? Math.round(value * factor * 300) / 100 : chance < 0.95 ? -value : factor;
  }
  if (typeof value === 'boolean') return chance < 0.9 ? !value : '是';
  if (typeof value === 'string' && DATE.test(value)) {
    return chance < 0.9 ? 43_831 + Math.floor(random() * 4000) : `20${String(18 + Math.floor(random() * 14))}-0${1 + Math.floor(random() * 9)}-${10 + Math.floor(random() * 20)}`;
  }
  return chance < 0.9 ? WORDS[Math.floor(random() * WORDS.length)] : value;
}

/** What is wrong with a cell of a result; null if nothing is. */
function fault(cell: Cell, kind: ResultKind): string | null {
  if (cell === null || cell instanceof FunctionError || typeof cell === 'string' || typeof cell === 'boolean') return null;
  if (!Number.isFinite(cell) || Object.is(cell, -0)) return `${cell} is no number for a cell`;
  if ((kind === 'count' || kind === 'year' || kind === 'day') && !Number.isInteger(cell)) return `${cell} is no whole number`;
  if (kind === 'money' && (Math.abs(cell) >= 1e13 || Math.abs(cell * 100 - Math.round(cell * 100)) > 1e-3 * Math.max(1, Math.abs(cell) / 1e9))) return `${cell} is no amount to the fen`;
  return null;
}

function kindsOf({ result }: Rule): readonly ResultKind[] {
  return result.shape === 'scalar' ? [result.kind] : result.shape === 'any' ? ['any'] : result.columns.map(({ kind }) => kind);
}

describe.each(RULES.map((rule, index) => [rule.id, rule, index] as const))('%s', (_id, rule, index) => {
  it('gives a value of its kind, or an error, and never throws', () => {
    const random = randomNumbers(20_200_715 + index);
    const kinds = kindsOf(rule);
    const faults: string[] = [];
    let values = 0;
    for (let n = 0; n < EACH && faults.length < 5; n += 1) {
      const args = rule.example.map((value) => changed(value, random));
      const result = callRule(rule, args);
      if (!(result instanceof FunctionError)) values += 1;
      const rows = Array.isArray(result) ? result : [[result]];
      for (const row of rows) {
        row.forEach((cell, column) => {
          const wrong = fault(cell, kinds.length === 1 ? kinds[0]! : (kinds[column % kinds.length] ?? 'any'));
          if (wrong !== null) faults.push(`${JSON.stringify(args)}: ${wrong}`);
        });
      }
    }
    expect(faults).toEqual([]);
    expect(values).toBeGreaterThan(EACH / 1000);
  });
});
