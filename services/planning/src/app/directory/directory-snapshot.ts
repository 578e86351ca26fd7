// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Holder, Organisation } from '@essaim/directory';
import type { MandateRole, Tier, Uuid } from '@essaim/kernel';
import type { DirectoryRows } from '../../db/directory/load-snapshot.ts';
import type {
  DirectoryView,
  KnownOrganisation,
  Holder as RoleHolder,
} from '../../domain/people/directory-view.ts';

/** The network above the associations in memory, as of one change of the directory and one day. */
export interface DirectorySnapshot extends DirectoryView {
  /** Civil date, `YYYY-MM-DD`. */
  readonly day: string;
  /** Whether Good Friday is a holiday in Guadeloupe and Martinique. */
  readonly goodFridayAntilles: boolean;
  row(id: Uuid): Organisation | undefined;
  byKey(key: string): Organisation | undefined;
  ofTier(tier: Tier): readonly Organisation[];
  /** Everybody with a mandate at the very organisation. */
  people(organisationId: Uuid): readonly Holder[];
  person(personId: Uuid): Holder | undefined;
  /** The same with associations added, which it does not hold by itself. */
  with(rows: DirectoryRows): DirectorySnapshot;
}

const seat = (organisationId: Uuid, role: MandateRole): string => `${organisationId} ${role}`;

const known = ({ id, key, tier, parent_id, ancestors }: Organisation): KnownOrganisation => ({
  id,
  key,
  tier,
  parentId: parent_id,
  ancestors,
});

const grouped = <Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
): Map<string, Item[]> => Map.groupBy(items, keyOf);

const NOBODY: readonly never[] = [];

export const directorySnapshot = (
  rows: DirectoryRows,
  as: Pick<DirectorySnapshot, 'day' | 'goodFridayAntilles'>,
): DirectorySnapshot => {
  const byId = new Map(rows.organisations.map((row) => [row.id, row]));
  const views = new Map(rows.organisations.map((row) => [row.id, known(row)]));
  const byKey = new Map(rows.organisations.map((row) => [row.key, row]));
  const byTier = grouped(rows.organisations, ({ tier }) => tier);
  const seats: Map<string, RoleHolder[]> = grouped(rows.holders, ({ organisationId, role }) =>
    seat(organisationId, role),
  );
  const peopleAt = grouped(rows.holders, ({ organisationId }) => organisationId);
  const people = new Map(rows.holders.map((holder) => [holder.personId, holder]));
  const nation = byTier.get('national')?.[0];

  const hosters = (id: Uuid): KnownOrganisation[] => {
    const line = [id, ...(byId.get(id)?.ancestors ?? [])];
    const keys = new Set(line.flatMap((ancestor) => byId.get(ancestor)?.key ?? []));
    return (byTier.get('hoster') ?? [])
      .filter(({ regions_served: served }) => served.some((key) => keys.has(key)))
      .map(known);
  };

  return {
    ...as,
    organisation: (id) => views.get(id),
    nation: () => (nation === undefined ? undefined : views.get(nation.id)),
    hostersOf: hosters,
    holders: (id, role) => seats.get(seat(id, role)) ?? NOBODY,
    row: (id) => byId.get(id),
    byKey: (key) => byKey.get(key),
    ofTier: (tier) => byTier.get(tier) ?? NOBODY,
    people: (id) => peopleAt.get(id) ?? NOBODY,
    person: (id) => people.get(id),
    with: (more) =>
      directorySnapshot(
        {
          organisations: [...rows.organisations, ...more.organisations],
          holders: [...rows.holders, ...more.holders],
        },
        as,
      ),
  };
};
