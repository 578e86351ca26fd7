// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Language } from '@essaim/contracts';
import type { Uuid } from '@essaim/kernel';
import { type VerdictContext, offerVerdict } from '../../app/activations/offer-verdict.ts';
import { verdictSentence } from '../../app/activations/verdict-sentence.ts';
import type { OfferView } from '../../db/reads/offers.ts';
import type { Reads } from '../../db/reads/index.ts';
import type { Verdict } from '../../domain/offer/verdict.ts';
import type { Schemas } from '../http.ts';
import { organisationAt } from '../place-of-organisation.ts';

export type OfferPresenter = (view: OfferView) => Schemas['Offer'];

/**
 * Writes offers for a reader, each with its verdict when an organisation is named.
 * @throws DomainError `organisation-unknown`
 */
export const offerPresenter = async (
  reads: Reads,
  views: readonly OfferView[],
  language: Language,
  organisationId: Uuid | undefined,
): Promise<OfferPresenter> => {
  const names = await reads.offerNames();
  const context = organisationId && (await verdictContext(reads, organisationId, names));
  const verdicts = new Map(
    context ? views.map((view) => [view.offer.id, judge(view, context)]) : [],
  );
  const places = await reads.placeNames(
    [...verdicts.values()].flatMap(({ reasons }) => reasons.flatMap(({ values = [] }) => values)),
  );
  return (view) => {
    const verdict = verdicts.get(view.offer.id);
    const shown = presentOffer(view, names);
    if (!context || !verdict) return shown;
    return { ...shown, verdict: presentVerdict(verdict, context, places, language) };
  };
};

const judge = ({ offer, hosterName, hosterState }: OfferView, context: VerdictContext): Verdict =>
  offerVerdict(offer, { name: hosterName, state: hosterState }, context);

const verdictContext = async (
  reads: Reads,
  organisationId: Uuid,
  offers: VerdictContext['offers'],
): Promise<VerdictContext> => {
  const { organisation } = await organisationAt(reads, organisationId);
  const ids = [organisationId, ...organisation.ancestors];
  const [above, activations] = await Promise.all([
    reads.organisationsByIds(organisation.ancestors),
    reads.activationsOf(ids),
  ]);
  const ancestors = organisation.ancestors.flatMap((id) => above.get(id) ?? []);
  return { organisation, ancestors, activations, offers };
};

const presentOffer = (view: OfferView, names: VerdictContext['offers']): Schemas['Offer'] => {
  const { offer } = view;
  return {
    id: offer.id,
    key: offer.key,
    version: offer.version,
    instanceId: offer.instanceId,
    name: view.name,
    address: view.address,
    toolKey: view.toolKey,
    toolName: view.toolName,
    toolVersion: view.toolVersion,
    short: view.short,
    signOn: view.signOn,
    keysOnEmail: view.keysOnEmail,
    hosterOrganisationId: view.hosterOrganisationId,
    hosterName: view.hosterName,
    eligibility: offer.eligibility,
    dependsOn: offer.dependsOn.flatMap((key) => {
      const found = names.get(key);
      return found ? [{ offerId: found.id, key, name: found.name }] : [];
    }),
    price: offer.price,
    quotas: offer.quotas,
    maturity: offer.maturity,
    connectionMode: offer.connectionMode,
    referentEmail: offer.referentEmail,
  };
};

const presentVerdict = (
  { eligible, requestable, reasons, activation }: Verdict,
  { organisation }: VerdictContext,
  places: ReadonlyMap<string, string>,
  language: Language,
): Schemas['Verdict'] => ({
  organisationId: organisation.id,
  eligible,
  requestable,
  activation,
  reasons: reasons.map((reason) => ({
    code: reason.code,
    sentence: verdictSentence(reason, { tier: organisation.tier, places }, language),
  })),
});
