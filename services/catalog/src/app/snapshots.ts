// SPDX-License-Identifier: AGPL-3.0-or-later
import type { EventData } from '@essaim/contracts';
import type { Activation } from '../domain/activation/activation.ts';
import { type Who, standingOf, stepReason, whoActs } from '../domain/activation/standing.ts';
import type { Hoster } from '../domain/hoster/hoster.ts';
import type { Instance } from '../domain/instance/instance.ts';
import type { Offer } from '../domain/offer/offer.ts';
import type { ToolSheet } from '../domain/tool/tool-sheet.ts';
import type { StoredTool } from './ports.ts';

/** The short descriptions of a tool, by language. */
export const shortTexts = ({ description }: Pick<ToolSheet, 'description'>) => ({
  ...(description.fr && { fr: description.fr.short }),
  ...(description.en && { en: description.en.short }),
});

export const toolSnapshot = ({ id, key, sheet }: StoredTool): EventData<'tool.registered'> => ({
  id,
  key,
  name: sheet.name,
  short: shortTexts(sheet),
  licence: sheet.licence,
  categories: sheet.categories,
  signOn: sheet.sso.signOn,
});

export const hosterSnapshot = (hoster: Hoster): EventData<'hoster.registered'> => ({
  organisationId: hoster.organisationId,
  key: hoster.key,
  state: hoster.state,
  capacityUsers: hoster.capacityUsers,
  capacityGb: hoster.capacityGb,
  conformityDate: hoster.conformityDate,
  regionsServed: [...hoster.regionsServed],
});

export const instanceSnapshot = (instance: Instance): EventData<'instance.registered'> => ({
  id: instance.id,
  toolKey: instance.toolKey,
  toolName: instance.toolName,
  name: instance.name,
  hosterOrganisationId: instance.hosterOrganisationId,
  address: instance.address,
  toolVersion: instance.toolVersion,
  signOn: instance.signOn,
  clientState: instance.client.state,
  clientId: instance.client.clientId,
  configured: instance.configuredAt !== null,
});

export const offerSnapshot = (
  offer: Offer,
  instance: Pick<Instance, 'toolKey' | 'toolName' | 'hosterOrganisationId'>,
): EventData<'offer.registered'> => ({
  id: offer.id,
  key: offer.key,
  instanceId: offer.instanceId,
  toolKey: instance.toolKey,
  toolName: instance.toolName,
  hosterOrganisationId: instance.hosterOrganisationId,
  eligibility: offer.eligibility,
  dependsOn: [...offer.dependsOn],
  price: offer.price,
  quotas: offer.quotas,
  maturity: offer.maturity,
  connectionMode: offer.connectionMode,
});

const who = (acting: Who | null) => acting && { ...acting };

export const activationSnapshot = (activation: Activation): EventData<'activation.requested'> => {
  const standing = standingOf(activation);
  return {
    id: activation.id,
    offerId: activation.offerId,
    instanceId: activation.instanceId,
    organisationId: activation.organisationId,
    hosterOrganisationId: activation.hosterOrganisationId,
    toolKey: activation.toolKey,
    toolName: activation.toolName,
    state: activation.state,
    since: standing.since,
    taskId: activation.taskId,
    blockedStep: standing.blockedStep,
    reasonCode: standing.reasonCode,
    who: who(standing.who),
    steps: activation.steps.map((step) => ({
      key: step.key,
      kind: step.kind,
      state: step.state,
      since: step.since,
      who: who(whoActs(activation, step)),
      reasonCode: stepReason(step),
      attempts: step.attempts,
    })),
    requestedBy: activation.requestedBy,
    requestedAt: activation.requestedAt,
    firstSignInAt: activation.firstSignInAt,
    message:
      activation.end?.message ??
      activation.suspension?.message ??
      activation.decision?.message ??
      activation.message,
  };
};
