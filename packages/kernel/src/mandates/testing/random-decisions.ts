// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Uuid, newId } from '../../id.ts';
import { type Random, createRandom } from '../../random.ts';
import type { Mandate } from '../mandate.ts';
import type { Grant, Permission } from '../permission.ts';
import type { PermitRequest } from '../permit.ts';
import type { Place } from '../place.ts';
import { MANDATE_ROLES } from '../role.ts';
import { type RandomNetwork, randomNetwork } from './random-network.ts';

export interface RandomDecision {
  readonly request: PermitRequest;
  /** Which mandates allow it, read from the words of the design alone. */
  readonly oracle: () => { readonly allowed: boolean; readonly mandateIds: readonly Uuid[] };
}

const TIERS = ['national', 'regional', 'departmental', 'local'] as const;
const RELATIONS = ['at', 'above', 'within', 'anywhere'] as const;
const ROLES = MANDATE_ROLES.slice(0, 3);
const DAYS = ['2026-08-31', '2026-09-01', '2027-01-04', '2027-08-31', '2027-09-01'] as const;

const some = <Item>({ chance, pick }: Random, items: readonly Item[]): Item[] => {
  const taken = items.filter(() => chance(0.5));
  return taken.length === 0 ? [pick(items)] : taken;
};

const randomGrant = (random: Random): Grant => ({
  roles: some(random, ROLES),
  tiers: some(random, TIERS),
  relation: random.pick(RELATIONS),
  ...(random.chance(0.3) && { placeTiers: some(random, TIERS) }),
});

const randomPermission = (random: Random): Permission =>
  Array.from({ length: random.whole(0, 3) }, () => randomGrant(random));

/** Held near the place more often than chance would have it. */
const randomMandate = (random: Random, { places, byId }: RandomNetwork, near: Place): Mandate => {
  const line = [near.organisationId, ...near.ancestors];
  const held = random.chance(0.8) ? byId.get(random.pick(line)) : undefined;
  const { organisationId, tier } = held ?? random.pick(places);
  const from = random.pick(DAYS);
  return {
    id: newId(),
    personId: newId(),
    organisationId,
    tier,
    role: random.pick(ROLES),
    scope: random.chance(0.6) ? 'subtree' : 'self',
    from,
    to: random.chance(0.4) ? null : random.pick(DAYS.filter((day) => day >= from)),
  };
};

/** Climbs the tree step by step, where the code under test looks into a list. */
const isBelow = (network: RandomNetwork, lower: Uuid, upper: Uuid): boolean => {
  const parent = network.parents.get(lower);
  return parent !== undefined && (parent === upper || isBelow(network, parent, upper));
};

const allows = (network: RandomNetwork, mandate: Mandate, request: PermitRequest): boolean => {
  const { place, date, permission } = request;
  const isOver = date < mandate.from || (mandate.to !== null && date > mandate.to);
  if (isOver) return false;
  return permission.some((grant) => {
    const fits = grant.roles.includes(mandate.role) && grant.tiers.includes(mandate.tier);
    if (!fits) return false;
    if (grant.relation === 'anywhere') {
      return place === null || !grant.placeTiers || grant.placeTiers.includes(place.tier);
    }
    if (place === null) return false;
    if (grant.placeTiers && !grant.placeTiers.includes(place.tier)) return false;
    const isAt = mandate.organisationId === place.organisationId;
    const isOverIt =
      mandate.scope === 'subtree' && isBelow(network, place.organisationId, mandate.organisationId);
    return { at: isAt, above: isOverIt, within: isAt || isOverIt }[grant.relation];
  });
};

/** Decisions over a network of the real size, each with what a naive reading says of it. */
export function* randomDecisions({
  seed,
  count,
}: {
  readonly seed: number;
  readonly count: number;
}): Generator<RandomDecision> {
  const random = createRandom(seed);
  const network = randomNetwork(random);
  for (let number = 0; number < count; number += 1) {
    const near = random.pick(network.places);
    const mandates = Array.from({ length: random.whole(0, 4) }, () =>
      randomMandate(random, network, near),
    );
    const active = mandates.length > 0 && random.chance(0.4) ? random.pick(mandates) : null;
    const request: PermitRequest = {
      mandates,
      active,
      permission: randomPermission(random),
      place: random.chance(0.05) ? null : near,
      date: random.pick(DAYS),
    };
    yield {
      request,
      oracle: () => {
        const worn = mandates.filter((mandate) => active === null || mandate === active);
        const mandateIds = worn
          .filter((mandate) => allows(network, mandate, request))
          .map(({ id }) => id);
        return { allowed: mandateIds.length > 0, mandateIds };
      },
    };
  }
}
