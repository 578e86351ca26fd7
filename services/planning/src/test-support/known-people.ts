// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Mandate, type MandateRole, type Uuid, newId } from '@essaim/kernel';
import type { PlaceKey, TestNetwork } from '@essaim/testkit';
import type { DirectoryView, Holder } from '../domain/people/directory-view.ts';

/** A role that somebody holds at a place. */
export type Seat = readonly [person: Uuid, role: MandateRole, at: PlaceKey];

/** A directory of the small network in which only these seats are held; one hoster serves all. */
export const viewOf = (network: TestNetwork, ...seats: readonly Seat[]): DirectoryView => {
  const organisations = Object.values(network);
  const held = seats.map(([personId, role, at]): Holder => ({
    personId,
    mandateId: newId(),
    organisationId: network[at].id,
    role,
  }));
  return {
    organisation: (id) => organisations.find((known) => known.id === id),
    nation: () => network.nat,
    hostersOf: () => [network['heb-bocage']],
    holders: (id, role) => held.filter((one) => one.organisationId === id && one.role === role),
  };
};

/** A mandate of a person, in force since 2020. */
export const mandateAt = (
  network: TestNetwork,
  role: MandateRole,
  at: PlaceKey,
  change: Partial<Mandate> = {},
): Mandate => ({
  id: newId(),
  personId: newId(),
  organisationId: network[at].id,
  tier: network[at].tier,
  role,
  scope: 'subtree',
  from: '2020-01-01',
  to: null,
  ...change,
});
