// SPDX-License-Identifier: AGPL-3.0-or-later

/**
 * Capacities of several resources in the bits of few 32-bit words. Each resource has a field with one
 * bit more than its capacity needs; that guard bit is set. Taking a demand from every field at once
 * borrows a guard bit exactly where the demand is more than what is free.
 */
export interface PackedCapacity {
  readonly words: number;
  /** Everything free, guard bits set, by word. */
  readonly full: Int32Array;
  readonly guards: Int32Array;
  /** Demands in the same fields: `words` words for each activity. */
  readonly demands: Int32Array;
}

const WORD_BITS = 32;

/** Bits of a number and its guard bit. */
const fieldBits = (units: number): number => WORD_BITS - Math.clz32(units) + 1;

/**
 * Packs capacities and the demands of activities.
 * @param capacities units of each resource, below 2^30
 */
export const packCapacity = (
  capacities: readonly number[],
  demands: readonly (readonly number[])[],
): PackedCapacity => {
  const fields: { word: number; shift: number; bits: number }[] = [];
  let word = 0;
  let shift = 0;
  for (const units of capacities) {
    const bits = fieldBits(units);
    if (shift + bits > WORD_BITS) {
      word += 1;
      shift = 0;
    }
    fields.push({ word, shift, bits });
    shift += bits;
  }
  const words = word + 1;
  const full = new Int32Array(words);
  const guards = new Int32Array(words);
  const packed = new Int32Array(words * demands.length);
  for (const [resource, field] of fields.entries()) {
    const guard = (1 << (field.bits - 1)) << field.shift;
    guards[field.word]! |= guard;
    full[field.word]! |= guard | (capacities[resource]! << field.shift);
    for (const [index, wanted] of demands.entries())
      packed[index * words + field.word]! |= wanted[resource]! << field.shift;
  }
  return { words, full, guards, demands: packed };
};
