// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PlanningApi } from '@essaim/contracts';
import { type ComparedPlaybook, type MergeItem, fieldName } from '@essaim/playbook';
import { comparedOf } from './compare-versions.ts';
import type { UpdateSides } from './playbook-update.ts';
import { wordsOf } from './words-of.ts';

type Item = PlanningApi['components']['schemas']['PlaybookUpdateItem'];

/** What can be decided of an update, each value in words. */
export const presentItems = (
  items: readonly MergeItem[],
  { own, base, newest }: UpdateSides,
): Item[] => {
  const sides: Record<'base' | 'theirs' | 'mine', ComparedPlaybook> = {
    base: comparedOf(base),
    theirs: comparedOf(newest),
    mine: comparedOf(own),
  };
  return items.map((item) => ({
    kind: item.kind,
    key: item.key,
    unit: item.unit,
    title: item.title,
    state: item.state,
    theirs: item.theirs,
    mine: item.mine,
    fields: item.fields.map((field) => ({
      field: field.field,
      name: fieldName(field.field),
      base: wordsOf(field.field, field.base, sides.base),
      theirs: wordsOf(field.field, field.theirs, sides.theirs),
      mine: wordsOf(field.field, field.mine, sides.mine),
    })),
  }));
};
