// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import { type Activation, isReachable } from '../activation/activation.ts';
import { type Who, standingOf } from '../activation/standing.ts';
import { evaluateEligibility } from '../eligibility/evaluate-eligibility.ts';
import type { OrganisationFacts } from '../eligibility/expression.ts';
import { parseEligibility } from '../eligibility/parse-eligibility.ts';
import type { Maturity } from '../offer/offer.ts';

/** An organisation at which the person holds a mandate, or one above such an organisation. */
export interface LauncherOrganisation {
  readonly id: Uuid;
  /** Nearest first. */
  readonly ancestors: readonly Uuid[];
  readonly facts: OrganisationFacts;
}

export interface LauncherOffer {
  readonly id: Uuid;
  readonly instanceId: Uuid;
  readonly toolKey: string;
  readonly eligibility: string;
  readonly maturity: Maturity;
  readonly isHosterFull: boolean;
}

export interface LauncherEntry {
  readonly state: 'open' | 'in-progress' | 'not-requested';
  readonly toolKey: string;
  readonly instanceId: Uuid;
  readonly offerId: Uuid;
  readonly activationId: Uuid | null;
  /** The person's own organisations through which it comes. */
  readonly organisationIds: readonly Uuid[];
  readonly reasonCode: string | null;
  readonly who: Who | null;
  /** The organisation whose activation it is, or that could ask. */
  readonly askedOf: Uuid;
}

export interface LauncherInput {
  /** Where the person holds a mandate today. */
  readonly hats: readonly LauncherOrganisation[];
  /** The hats and all above them, by id. */
  readonly organisations: ReadonlyMap<Uuid, LauncherOrganisation>;
  /** Those of these organisations that are not over. */
  readonly activations: readonly Activation[];
  readonly offers: readonly LauncherOffer[];
}

const MATURITY: readonly Maturity[] = ['stable', 'beta', 'alpha'];

/**
 * The tools that a person's hats give: what an organisation has is there for those below it too.
 * Then, once a tool, what nobody asked for yet although one of the organisations may.
 */
export const launcherEntries = (input: LauncherInput): LauncherEntry[] => {
  const given = input.activations
    .flatMap((activation) => fromActivation(activation, input))
    .sort((a, b) => Number(b.state === 'open') - Number(a.state === 'open'));
  const entries = [
    ...new Map(given.toReversed().map((entry) => [entry.instanceId, entry])).values(),
  ];
  const known = new Set(entries.map(({ toolKey }) => toolKey));
  const proposed = new Map<string, LauncherEntry>();
  const offers = input.offers
    .filter(({ toolKey, maturity }) => !known.has(toolKey) && MATURITY.includes(maturity))
    .sort((a, b) => rank(a) - rank(b));
  for (const offer of offers) {
    const entry = proposed.has(offer.toolKey) ? null : notRequested(offer, input);
    if (entry) proposed.set(offer.toolKey, entry);
  }
  return [...entries, ...proposed.values()];
};

const rank = ({ maturity, isHosterFull }: LauncherOffer): number =>
  MATURITY.indexOf(maturity) + (isHosterFull ? MATURITY.length : 0);

const fromActivation = (activation: Activation, { hats }: LauncherInput): LauncherEntry[] => {
  const covered = hats.filter(
    ({ id, ancestors }) =>
      id === activation.organisationId || ancestors.includes(activation.organisationId),
  );
  const opened = isReachable(activation);
  if (covered.length === 0 || (activation.state === 'ending' && !opened)) return [];
  const { reasonCode, who } = standingOf(activation);
  return [
    {
      state: opened ? 'open' : 'in-progress',
      toolKey: activation.toolKey,
      instanceId: activation.instanceId,
      offerId: activation.offerId,
      activationId: activation.id,
      organisationIds: covered.map(({ id }) => id),
      reasonCode: opened ? null : reasonCode,
      who: opened ? null : who,
      askedOf: activation.organisationId,
    },
  ];
};

/** An association follows its department: that is who is asked, where the offer allows it. */
const notRequested = (
  offer: LauncherOffer,
  { hats, organisations }: LauncherInput,
): LauncherEntry | null => {
  const parsed = parseEligibility(offer.eligibility);
  if ('fault' in parsed) return null;
  const asking = hats.flatMap((hat) => {
    if (hat.facts.tier === 'hoster') return [];
    const above = hat.ancestors.flatMap((id) => organisations.get(id) ?? []);
    const department = above.find(({ facts }) => facts.tier === 'departmental');
    const candidates = hat.facts.tier === 'local' && department ? [department, hat] : [hat];
    const found = candidates.find(
      ({ facts }) => evaluateEligibility(parsed.expression, facts).length === 0,
    );
    return found ? [{ hat, found }] : [];
  });
  const [first] = asking;
  if (!first) return null;
  return {
    state: 'not-requested',
    toolKey: offer.toolKey,
    instanceId: offer.instanceId,
    offerId: offer.id,
    activationId: null,
    organisationIds: asking.map(({ hat }) => hat.id),
    reasonCode: 'not-requested',
    askedOf: first.found.id,
    who: {
      kind: 'people',
      role: first.found.facts.tier === 'local' ? 'board' : 'coordination',
      organisationId: first.found.id,
    },
  };
};
