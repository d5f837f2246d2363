import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { baseForms, examined } from '../../scripts/fuzz/baseForms.ts';
import { findingOf } from '../../scripts/fuzz/judge.ts';
import { mutantOf, type Mutant } from '../../scripts/fuzz/mutant.ts';
import { tryMutant } from '../../scripts/fuzz/tryMutant.ts';

const SEED = 20251125;
const RUNS = 400;
const forms = baseForms();

describe('a form changed at random', () => {
  it('is refused, found fault with or read: never a crash, nor a value that changed without a word', () => {
    const failed = Array.from({ length: RUNS }, (_, number) => ({ number, ...tryMutant(forms, SEED, number) })).filter(({ finding }) => finding !== null);
    expect(failed).toEqual([]);
  });

  it('is the same for the same seed and number', () => {
    const [one, other] = [mutantOf(forms, 5, 7), mutantOf(baseForms(), 5, 7)];
    expect(one.how).toBe(other.how);
    expect(Buffer.from(one.bytes)).toEqual(Buffer.from(other.bytes));
  });
});

describe('the judge of a mutant', () => {
  const form = forms[0]!;
  const { parts } = form;
  const sheet = 'xl/worksheets/sheet2.xml';
  const changed = { ...parts, [sheet]: strToU8(strFromU8(parts[sheet]!).replace(/(<c r="I12"[^>]*><is><t>)[^<]*/, '$1另一专业')) };
  const mutant = (more: Partial<Mutant>): Mutant => ({ form, how: '', bytes: zipSync(changed), parts, same: false, ...more });
  const judged = (one: Mutant): string | null => findingOf(one, examined(form.name, one.bytes));

  it('lets a cell be read as the mutation left it', () => {
    expect(unzipSync(mutant({}).bytes)[sheet]).toEqual(changed[sheet]);
    expect(judged(mutant({ parts: changed }))).toBeNull();
  });

  it('notices a cell that the mutation did not change', () => {
    expect(judged(mutant({}))).toMatch(/^changed without a word: 企业引才补贴申报表 I12 "[^"]+" → "另一专业"$/);
    expect(judged(mutant({ parts: null }))).toMatch(/^changed without a word/);
    expect(judged(mutant({ parts: changed, same: true }))).toMatch(/^changed without a word/);
  });

  it('notices that what means the same is not read', () => {
    expect(judged(mutant({ bytes: zipSync({}), same: true }))).toMatch(/^refused/);
    expect(judged(mutant({ bytes: zipSync({}) }))).toBeNull();
  });
});
