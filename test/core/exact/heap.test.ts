import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Heap } from '../../../core/exact/heap.ts';

const before = (a: number, b: number): boolean => a < b;
const ascending = (a: number, b: number): number => a - b;

it('gives its items in order', () => {
  fc.assert(fc.property(fc.array(fc.integer()), (items) => {
    const heap = new Heap(items, before);
    const taken: number[] = [];
    for (let first = heap.first; first !== undefined; first = heap.first) {
      taken.push(first);
      heap.removeFirst();
    }
    expect(taken).toEqual(items.toSorted(ascending));
  }));
});

it('keeps the order when items take the place of the first', () => {
  fc.assert(fc.property(fc.array(fc.integer(), { minLength: 1 }), fc.array(fc.integer()), (items, others) => {
    const heap = new Heap(items, before);
    const sorted = items.toSorted(ascending);
    for (const other of others) {
      expect(heap.first).toBe(sorted[0]);
      heap.replaceFirst(other);
      sorted[0] = other;
      sorted.sort(ascending);
    }
    expect(heap.first).toBe(sorted[0]);
  }));
});

it('has no first item when it is empty', () => {
  const heap = new Heap<number>([], before);
  heap.removeFirst();
  expect(heap.first).toBeUndefined();
});
