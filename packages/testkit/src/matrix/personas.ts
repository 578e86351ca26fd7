// SPDX-License-Identifier: AGPL-3.0-or-later
import { MANDATE_ROLES, type Mandate, type MandateRole, type Uuid, newId } from '@essaim/kernel';
import { PLACES, type PlaceKey, type TestNetwork } from './network.ts';

/** `<role>@<organisation>`, such as `coordination@dep-53`. */
export type PersonaName = `${MandateRole}@${PlaceKey}`;

/** A person with one mandate, over the subtree. */
export interface Persona {
  readonly name: PersonaName | 'nobody';
  readonly personId: Uuid;
  readonly uid: string;
  readonly mandates: readonly Mandate[];
}

const HOSTER_ROLES: readonly MandateRole[] = ['operator'];
const LOCAL_ROLES: readonly MandateRole[] = ['board', 'treasury', 'member'];

const rolesAt = (key: PlaceKey): readonly MandateRole[] => {
  const { tier } = PLACES[key];
  if (tier === 'hoster') return HOSTER_ROLES;
  if (tier === 'local') return LOCAL_ROLES;
  return MANDATE_ROLES.filter((role) => role !== 'operator');
};

/** Every role at every place where it exists, and one person without a mandate. */
export const personas = (network: TestNetwork): Persona[] => {
  const held = (Object.keys(PLACES) as PlaceKey[]).flatMap((key) =>
    rolesAt(key).map((role): Persona => {
      const personId = newId();
      const organisation = network[key];
      const mandate: Mandate = {
        id: newId(),
        personId,
        organisationId: organisation.id,
        tier: organisation.tier,
        role,
        scope: 'subtree',
        from: '2020-01-01',
        to: null,
      };
      return { name: `${role}@${key}`, personId, uid: newId(), mandates: [mandate] };
    }),
  );
  return [...held, { name: 'nobody', personId: newId(), uid: newId(), mandates: [] }];
};
