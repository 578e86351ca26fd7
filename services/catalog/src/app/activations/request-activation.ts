// SPDX-License-Identifier: AGPL-3.0-or-later
import { problem } from '@essaim/contracts';
import type { Organisation } from '@essaim/directory';
import { type Uuid, newId } from '@essaim/kernel';
import type { Activation } from '../../domain/activation/activation.ts';
import { decideActivation } from '../../domain/activation/decide-activation.ts';
import { isAutomatic } from '../../domain/offer/offer.ts';
import type { VerdictReason } from '../../domain/offer/verdict.ts';
import type { Cause } from '../cause.ts';
import type { Deps } from '../deps.ts';
import { advance, observe } from './advance.ts';
import type { UnitOfWork } from '../ports.ts';
import { journalLine } from './journal-line.ts';
import { offerVerdict } from './offer-verdict.ts';
import { recordEvents } from './record-events.ts';
import { type VerdictNames, verdictSentence } from './verdict-sentence.ts';

export interface ActivationRequest {
  readonly offerId: Uuid;
  readonly organisationId: Uuid;
  readonly taskId: Uuid | null;
  readonly message: string | null;
}

/** Reasons that come from the offer's condition are told together; another has its own status. */
const refuse = (reasons: readonly VerdictReason[], names: VerdictNames): void => {
  const ineligible = reasons.filter(({ attribute }) => attribute !== undefined);
  if (ineligible.length > 0) {
    throw problem(
      'offer-not-eligible',
      {},
      ineligible.map((reason) => ({
        where: 'organisationId',
        code: reason.code,
        params: {
          messageFr: verdictSentence(reason, names, 'fr'),
          messageEn: verdictSentence(reason, names, 'en'),
        },
      })),
    );
  }
  const [first] = reasons;
  if (first) throw problem(first.code, first.params);
};

/** What the places that a verdict names are called. */
const verdictNames = async (
  unit: UnitOfWork,
  { tier }: Pick<Organisation, 'tier'>,
  reasons: readonly VerdictReason[],
): Promise<VerdictNames> => {
  const found = await unit.directory.organisationsByKey(
    reasons.flatMap(({ values = [] }) => values),
  );
  const places = new Map(
    [...found].map(([key, { name, territory }]) => [key, territory?.name ?? name]),
  );
  return { tier, places };
};

/**
 * Requests an offer for an organisation. An automatic offer is accepted and begun at once.
 * @throws DomainError `offer-not-found`, `organisation-unknown`, `offer-not-eligible` with its
 *   reasons, `activation-already-open`, `activation-covered-by-above`, `offer-dependency-missing`,
 *   `hoster-full`
 */
export const requestActivation = async (
  unit: UnitOfWork,
  { offerId, organisationId, taskId, message }: ActivationRequest,
  cause: Cause & { readonly actor: NonNullable<Cause['actor']> },
  { retry }: Pick<Deps, 'retry'>,
): Promise<Activation> => {
  const offer = await unit.offers.find(offerId);
  const instance = offer && (await unit.instances.lock(offer.instanceId));
  if (!instance) throw problem('offer-not-found');
  const organisation = await unit.directory.organisation(organisationId);
  const hoster = await unit.hosters.find(instance.hosterOrganisationId);
  if (!organisation || !hoster) throw problem('organisation-unknown');
  const above = await unit.directory.organisations(organisation.ancestors);
  const offers = await unit.offers.all();
  const verdict = offerVerdict(offer, hoster, {
    organisation,
    ancestors: organisation.ancestors.flatMap((id) => above.get(id) ?? []),
    activations: await unit.activations.notOver([organisationId, ...organisation.ancestors]),
    offers: new Map(offers.map(({ id, key }) => [key, { id, name: key }])),
  });
  refuse(verdict.reasons, await verdictNames(unit, organisation, verdict.reasons));

  const events = decideActivation(
    null,
    {
      kind: 'request',
      requested: {
        id: newId(),
        offerId,
        instanceId: instance.id,
        organisationId,
        tier: organisation.tier,
        parentId: organisation.parent_id,
        nationId: organisation.ancestors.at(-1) ?? organisationId,
        hosterOrganisationId: instance.hosterOrganisationId,
        toolKey: instance.toolKey,
        toolName: instance.toolName,
        signOn: instance.signOn,
        taskId,
        requestedBy: cause.actor.personId,
        message,
        reliesOnOthers: offer.dependsOn.length > 0,
        isAutomatic: isAutomatic(offer),
      },
    },
    { at: cause.at, policy: retry },
  );
  const { activation } = await recordEvents(unit, null, events, cause);
  await unit.journal(journalLine(activation, cause, { offer: offer.key, tool: instance.toolName }));
  if (activation.state !== 'accepted') return activation;
  return (await advance(unit, { activation, instance }, observe, cause, retry)).activation;
};
