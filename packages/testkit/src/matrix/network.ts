// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Tier, type Uuid, newId } from '@essaim/kernel';

/** The keys of the small network in which permissions are tested. */
export const PLACES = {
  nat: { tier: 'national', parent: null, region: '0', department: '0' },
  'reg-52': { tier: 'regional', parent: 'nat', region: '52', department: '0' },
  'reg-44': { tier: 'regional', parent: 'nat', region: '44', department: '0' },
  'dep-53': { tier: 'departmental', parent: 'reg-52', region: '52', department: '53' },
  'dep-72': { tier: 'departmental', parent: 'reg-52', region: '52', department: '72' },
  'dep-68': { tier: 'departmental', parent: 'reg-44', region: '44', department: '68' },
  '53-00013': { tier: 'local', parent: 'dep-53', region: '52', department: '53' },
  'heb-bocage': { tier: 'hoster', parent: null, region: '0', department: '0' },
  'heb-rhin': { tier: 'hoster', parent: null, region: '0', department: '0' },
} as const satisfies Record<
  string,
  { tier: Tier; parent: string | null; region: string; department: string }
>;

export type PlaceKey = keyof typeof PLACES;

/** Organisations of the small network, with the ids of one test. */
export interface TestOrganisation {
  readonly id: Uuid;
  readonly key: PlaceKey;
  readonly tier: Tier;
  readonly parentId: Uuid | null;
  /** Nearest first. */
  readonly ancestors: readonly Uuid[];
  readonly home: { readonly region: string; readonly department: string };
}

export type TestNetwork = Readonly<Record<PlaceKey, TestOrganisation>>;

/** Makes the small network: a nation, two regions, three departments, an association, two hosters. */
export const testNetwork = (): TestNetwork => {
  const made = new Map<string, TestOrganisation>();
  for (const [key, { tier, parent, region, department }] of Object.entries(PLACES)) {
    const above = parent === null ? undefined : made.get(parent);
    made.set(key, {
      id: newId(),
      key: key as PlaceKey,
      tier,
      parentId: above?.id ?? null,
      ancestors: above ? [above.id, ...above.ancestors] : [],
      home: { region, department },
    });
  }
  return Object.fromEntries(made) as TestNetwork;
};
