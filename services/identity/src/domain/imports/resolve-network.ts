// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Uuid } from '@essaim/kernel';
import {
  type Organisation,
  type OrganisationTerritory,
  homeOf,
  tierAbove,
} from '../organisation.ts';
import { type Territory, departmentTerritory, regionTerritory } from '../territory.ts';
import type { NetworkLine } from './network-file.ts';
import { type Outcome, emptyOutcome, isSame } from './outcome.ts';
import type { ReadRows } from './read-rows.ts';
import { type Remark, type RemarkCode, remark } from './remark.ts';

export interface NetworkKnowledge {
  readonly territories: readonly Territory[];
  /** Organisations of the three upper tiers that are recorded, by key. */
  readonly known: ReadonlyMap<string, Organisation>;
  readonly newId: () => Uuid;
}

const RANK = { national: 0, regional: 1, departmental: 2 } as const;

/** Works out what a file of the network changes; pure, so that a dry run is the same work. */
export const resolveNetwork = (
  read: ReadRows<NetworkLine>,
  { territories, known, newId }: NetworkKnowledge,
): Outcome<Organisation> => {
  const outcome = emptyOutcome<Organisation>();
  outcome.errors.push(...read.errors);
  outcome.ignored = read.blank;
  const resolved = new Map<string, Organisation>(known);
  const firstLine = new Map<string, number>();
  const refuse = (
    line: number,
    column: string,
    code: RemarkCode,
    params: Remark['params'],
  ): void => {
    outcome.errors.push(remark(line, column, code, params));
  };

  const sorted = read.items.toSorted((a, b) => RANK[a.item.tier] - RANK[b.item.tier]);
  for (const { line, item } of sorted) {
    const first = firstLine.get(item.key);
    if (first !== undefined) {
      refuse(line, 'key', 'duplicate_code', { value: item.key, first });
      continue;
    }
    firstLine.set(item.key, line);
    const before = known.get(item.key);
    if (before?.status === 'merged') {
      outcome.unchanged += 1;
      continue;
    }
    const fault = structureFault(item, before, resolved);
    if (fault) {
      refuse(line, ...fault);
      continue;
    }
    const territory = territoryOf(item, territories);
    if (territory === undefined) {
      const code = item.tier === 'regional' ? 'unknown_region' : 'unknown_department';
      refuse(line, 'insee_code', code, { value: item.inseeCode ?? '' });
      continue;
    }
    const after = organisation(item, before, territory, resolved, newId);
    resolved.set(item.key, after);
    if (!before) outcome.created.push(after);
    else if (isSame(before, after)) outcome.unchanged += 1;
    else outcome.updated.push({ ...after, version: before.version + 1 });
  }
  outcome.errors.sort((a, b) => a.line - b.line);
  return outcome;
};

type Fault = [column: string, code: RemarkCode, params: Remark['params']];

const structureFault = (
  item: NetworkLine,
  before: Organisation | undefined,
  resolved: ReadonlyMap<string, Organisation>,
): Fault | null => {
  if (before && before.tier !== item.tier) return ['tier', 'tier_changed', { value: item.tier }];
  if (item.tier === 'national') {
    const nation = [...resolved.values()].find(({ tier }) => tier === 'national');
    return nation && nation.key !== item.key
      ? ['key', 'second_nation', { value: nation.key }]
      : null;
  }
  const value = item.parentKey ?? '';
  const parent = resolved.get(value);
  if (!parent) return ['parent_key', 'unknown_parent', { value }];
  if (parent.tier !== tierAbove(item.tier))
    return ['parent_key', 'parent_of_wrong_tier', { value }];
  if (before && before.parentId !== parent.id) {
    const above = [...resolved.values()].find(({ id }) => id === before.parentId);
    return ['parent_key', 'parent_changed', { value: above?.key ?? '' }];
  }
  return null;
};

/** Undefined when the code is no department or region. */
const territoryOf = (
  { tier, inseeCode, schoolZone }: NetworkLine,
  territories: readonly Territory[],
): OrganisationTerritory | null | undefined => {
  if (tier === 'national') return null;
  if (tier === 'departmental') {
    const department = territories.find(({ code }) => code === inseeCode);
    return department && departmentTerritory(department);
  }
  const departments = territories.filter(({ regionCode }) => regionCode === inseeCode);
  return regionTerritory(departments, schoolZone) ?? undefined;
};

const organisation = (
  item: NetworkLine,
  before: Organisation | undefined,
  territory: OrganisationTerritory | null,
  resolved: ReadonlyMap<string, Organisation>,
  newId: () => Uuid,
): Organisation => {
  const parent = item.parentKey === null ? undefined : resolved.get(item.parentKey);
  return {
    id: before?.id ?? newId(),
    key: item.key,
    tier: item.tier,
    parentId: parent?.id ?? null,
    ancestors: parent ? [parent.id, ...parent.ancestors] : [],
    home: homeOf(item.tier, territory, parent?.home ?? null),
    ...item.values,
    territory,
    siren: before?.siren ?? null,
    siret: before?.siret ?? null,
    rna: before?.rna ?? null,
    communeCode: before?.communeCode ?? null,
    hoster: null,
    details: before?.details ?? {},
    version: before?.version ?? 1,
  };
};
