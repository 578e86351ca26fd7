// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Organisation } from '@essaim/directory';
import type { Uuid } from '@essaim/kernel';
import { type Activation, isOpen } from '../../domain/activation/activation.ts';
import { evaluateEligibility } from '../../domain/eligibility/evaluate-eligibility.ts';
import type { OrganisationFacts } from '../../domain/eligibility/expression.ts';
import { parseEligibility } from '../../domain/eligibility/parse-eligibility.ts';
import type { Hoster } from '../../domain/hoster/hoster.ts';
import type { Offer } from '../../domain/offer/offer.ts';
import { type StandingActivation, type Verdict, verdictOf } from '../../domain/offer/verdict.ts';

export interface VerdictContext {
  readonly organisation: Organisation;
  /** Those above, nearest first. */
  readonly ancestors: readonly Organisation[];
  /** Activations of the organisation and of those above that are not over. */
  readonly activations: readonly Activation[];
  /** Ids and instances' names of offers, by key. */
  readonly offers: ReadonlyMap<string, { readonly id: Uuid; readonly name: string }>;
}

/** Offers are for the network; hosters stand beside it. */
const NETWORK_TIERS = ['national', 'regional', 'departmental', 'local'];

/** What an eligibility expression may ask of an organisation. */
export const organisationFacts = (
  organisation: Organisation,
  ancestors: readonly Organisation[],
): OrganisationFacts => {
  const keyAt = (tier: string): string | null =>
    [organisation, ...ancestors].find((one) => one.tier === tier)?.key ?? null;
  return {
    tier: organisation.tier,
    key: organisation.key,
    region: keyAt('regional'),
    department: keyAt('departmental'),
  };
};

/** Whether an organisation may request an offer now, and why not. */
export const offerVerdict = (
  offer: Pick<Offer, 'id' | 'eligibility' | 'dependsOn'>,
  hoster: Pick<Hoster, 'name' | 'state'>,
  context: VerdictContext,
): Verdict => {
  const { organisation, ancestors, activations, offers } = context;
  const isHoster = organisation.tier === 'hoster';
  const parsed = parseEligibility(offer.eligibility);
  const names = new Map([organisation, ...ancestors].map(({ id, name }) => [id, name]));
  const standing = (activation: Activation | undefined): StandingActivation | null =>
    activation
      ? {
          activationId: activation.id,
          state: activation.state,
          organisationId: activation.organisationId,
          organisationName: names.get(activation.organisationId) ?? '',
        }
      : null;
  const ofOffer = activations.filter(({ offerId }) => offerId === offer.id);
  const isRequested = (key: string) =>
    activations.some(({ offerId }) => offerId === offers.get(key)?.id);
  return verdictOf({
    organisationName: organisation.name,
    obstacles: isHoster
      ? [{ attribute: 'tier', kind: 'wanted', values: NETWORK_TIERS }]
      : 'fault' in parsed
        ? [{ attribute: 'key', kind: 'excluded', values: [organisation.key] }]
        : evaluateEligibility(parsed.expression, organisationFacts(organisation, ancestors)),
    own: standing(ofOffer.find(({ organisationId }) => organisationId === organisation.id)),
    covering: standing(
      ofOffer.find(
        (activation) => activation.organisationId !== organisation.id && isOpen(activation),
      ),
    ),
    missing: offer.dependsOn
      .filter((key) => !isRequested(key))
      .map((key) => offers.get(key)?.name ?? key),
    hoster,
  });
};
