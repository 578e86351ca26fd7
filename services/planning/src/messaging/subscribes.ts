// SPDX-License-Identifier: AGPL-3.0-or-later
import type { EventType } from '@essaim/contracts';
import { directoryHandlers, snapshotMandates } from '@essaim/directory';
import type { Clock, Uuid } from '@essaim/kernel';
import type { EventEnvelope, InboxHandlers } from '@essaim/messaging';
import type { Transaction } from 'kysely';
import { countSignIn } from '../app/activation/count-sign-in.ts';
import { followActivation } from '../app/activation/follow-activation.ts';
import { followFacts } from '../app/settle/follow-facts.ts';
import { unitIn } from '../app/unit/unit.ts';
import { bumpDirectoryStamp, isKnownAbove } from '../db/directory/directory-stamp.ts';
import { keepProvider } from '../db/provider/providers.ts';
import type { PlanningTables } from '../db/schema.ts';

type Trx = Transaction<PlanningTables>;
type PersonEvent = 'person.registered' | 'person.updated' | 'mandate.granted' | 'mandate.ended';
type OrganisationEvent = 'organisation.registered' | 'organisation.updated';
type ProviderEvent = 'provider.enabled' | 'provider.disabled';
type ActivationEvent = Extract<EventType, `activation.${string}`>;

const keep = directoryHandlers<PlanningTables>();

const organisation =
  (type: OrganisationEvent) =>
  async (trx: Trx, envelope: EventEnvelope<OrganisationEvent>): Promise<void> => {
    await keep[type](trx, envelope);
    if (envelope.data.tier !== 'local') await bumpDirectoryStamp(trx);
  };

/**
 * What planning does with what other services publish: it keeps its copy of the directory, follows
 * activations, counts first sign-ins, and lets tasks that follow from them declare themselves.
 */
export const inboxHandlers = (clock: Clock): InboxHandlers<PlanningTables> => {
  const app = { clock };
  const cause = (envelope: EventEnvelope) => ({
    actor: null,
    correlationId: envelope.correlationId,
  });

  const person =
    (type: PersonEvent) =>
    async (trx: Trx, envelope: EventEnvelope<PersonEvent>): Promise<void> => {
      const { data } = envelope;
      const wasAbove = await isKnownAbove(trx, data.id as Uuid);
      await keep[type](trx, envelope);
      const isAbove = data.mandates.some(({ tier }) => tier !== 'local');
      if (wasAbove || isAbove) await bumpDirectoryStamp(trx);
      const places = snapshotMandates(data).map(({ organisationId }) => organisationId as Uuid);
      await unitIn(app, trx, cause(envelope), (unit) => followFacts(unit, places));
    };

  const activation = (trx: Trx, envelope: EventEnvelope<ActivationEvent>): Promise<void> =>
    unitIn(app, trx, cause(envelope), (unit) => followActivation(unit, envelope.data));

  const provider = async (trx: Trx, envelope: EventEnvelope<ProviderEvent>): Promise<void> => {
    await keepProvider(trx, envelope.data);
    const place = envelope.data.organisationId as Uuid;
    await unitIn(app, trx, cause(envelope), (unit) => followFacts(unit, [place]));
  };

  return {
    ...keep,
    'organisation.registered': organisation('organisation.registered'),
    'organisation.updated': organisation('organisation.updated'),
    'person.registered': person('person.registered'),
    'person.updated': person('person.updated'),
    'mandate.granted': person('mandate.granted'),
    'mandate.ended': person('mandate.ended'),
    'activation.requested': activation,
    'activation.accepted': activation,
    'activation.refused': activation,
    'activation.step-changed': activation,
    'activation.active': activation,
    'activation.suspended': activation,
    'activation.resumed': activation,
    'activation.ending': activation,
    'activation.ended': activation,
    'provider.enabled': provider,
    'provider.disabled': provider,
    'sign-in.first-seen': (trx, envelope) =>
      unitIn(app, trx, cause(envelope), (unit) => countSignIn(unit, envelope.data)),
  };
};
