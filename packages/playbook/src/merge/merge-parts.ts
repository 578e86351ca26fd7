// SPDX-License-Identifier: AGPL-3.0-or-later
import { flatFields } from '../compare/flat-fields.ts';
import type { Part } from '../compare/parts.ts';
import type { Written } from '../text/playbook-document.ts';
import type { MergeField, MergeItem, MergeSide, MergeState, SideChange } from './merge-item.ts';
import { groupOf, unitsOf } from './units.ts';

/** One thing on the three sides. */
export interface Sides<Value> {
  readonly base: Value | undefined;
  readonly theirs: Value | undefined;
  readonly mine: Value | undefined;
}

/** Says which side an item takes: its decision, or what its state takes by itself. */
export type Take = (item: MergeItem) => MergeSide;

const text = (value: Written) => JSON.stringify(value) ?? '';
const same = (one: Written, two: Written) => text(one) === text(two);

const changeOf = (base: Written, side: Written): SideChange => {
  if (same(base, side)) return 'none';
  if (base === undefined) return 'added';
  return side === undefined ? 'removed' : 'changed';
};

const stateOf = (theirs: SideChange, mine: SideChange): MergeState => {
  if (mine === 'none') return 'proposed';
  return theirs === 'none' ? 'kept' : 'conflict';
};

const fieldsOf = (unit: string | null, { base, theirs, mine }: Sides<Written>): MergeField[] => {
  const flat = (value: Written): ReadonlyMap<string, string> => {
    if (value === undefined) return new Map();
    if (unit !== null) return flatFields({ [unit]: value });
    return flatFields(value as Part['group']);
  };
  const [b, t, m] = [flat(base), flat(theirs), flat(mine)];
  return [...new Set([...t.keys(), ...m.keys(), ...b.keys()])]
    .filter((field) => t.get(field) !== m.get(field))
    .map((field) => ({
      field,
      base: b.get(field) ?? null,
      theirs: t.get(field) ?? null,
      mine: m.get(field) ?? null,
    }));
};

const itemOf = (part: Part, unit: string | null, sides: Sides<Written>): MergeItem => {
  const theirs = changeOf(sides.base, sides.theirs);
  const mine = changeOf(sides.base, sides.mine);
  const { kind, key, title } = part;
  const fields = fieldsOf(unit, sides);
  return { kind, key, title, unit, theirs, mine, state: stateOf(theirs, mine), fields };
};

export interface MergedPart {
  readonly items: readonly MergeItem[];
  /** Null when the thing is not in the result. */
  readonly part: Part | null;
}

const asWhole = ({ base, theirs, mine }: Sides<Part>, take: Take): MergedPart => {
  const part = theirs ?? mine;
  if (!part) return { items: [], part: null };
  if (!base && mine) return { items: [], part: mine };
  const sides = { base: base?.group, theirs: theirs?.group, mine: mine?.group };
  const item = itemOf(part, null, sides);
  return { items: [item], part: (take(item) === 'theirs' ? theirs : mine) ?? null };
};

/** Merges one thing: what both sides have part by part, else whether it is there. */
export const mergePart = (sides: Sides<Part>, take: Take): MergedPart => {
  const { base, theirs, mine } = sides;
  if (!theirs || !mine) return asWhole(sides, take);
  const [b, t, m] = [unitsOf(base?.group ?? {}), unitsOf(theirs.group), unitsOf(mine.group)];
  const items: MergeItem[] = [];
  const units = new Map<string, Written>();
  for (const unit of new Set([...t.keys(), ...m.keys()])) {
    const [one, two] = [t.get(unit), m.get(unit)];
    let value = one;
    if (!same(one, two)) {
      const item = itemOf(theirs, unit, { base: b.get(unit), theirs: one, mine: two });
      items.push(item);
      value = take(item) === 'theirs' ? one : two;
    }
    if (value !== undefined) units.set(unit, value);
  }
  return { items, part: { ...theirs, group: groupOf(units, theirs.group) } };
};
