// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Home, NATIONAL_HOME } from '@essaim/kernel';
import type { NewEvent } from '@essaim/postgres';
import type { ActivationEvent } from '../domain/activation/activation-event.ts';
import type { Activation } from '../domain/activation/activation.ts';
import type { Health } from '../domain/health/health.ts';
import type { Hoster } from '../domain/hoster/hoster.ts';
import type { Instance } from '../domain/instance/instance.ts';
import type { Offer } from '../domain/offer/offer.ts';
import type { Cause } from './cause.ts';
import type { StoredTool } from './ports.ts';
import {
  activationSnapshot,
  hosterSnapshot,
  instanceSnapshot,
  offerSnapshot,
  toolSnapshot,
} from './snapshots.ts';

const common = ({ actor, correlationId, at }: Cause) => ({ actor, correlationId, at });

/** An aggregate's first event registers it, the others update it. */
const word = (version: number) => (version === 1 ? 'registered' : 'updated');

export const toolEvent = (tool: StoredTool, cause: Cause): NewEvent => ({
  ...common(cause),
  type: `tool.${word(tool.version)}`,
  home: NATIONAL_HOME,
  aggregate: 'tool',
  aggregateId: tool.id,
  version: tool.version,
  data: toolSnapshot(tool),
});

export const hosterEvent = (hoster: Hoster, home: Home, cause: Cause): NewEvent => ({
  ...common(cause),
  type: `hoster.${word(hoster.version)}`,
  home,
  aggregate: 'hoster',
  aggregateId: hoster.organisationId,
  version: hoster.version,
  data: hosterSnapshot(hoster),
});

export const instanceEvent = (instance: Instance, home: Home, cause: Cause): NewEvent => ({
  ...common(cause),
  type: `instance.${word(instance.version)}`,
  home,
  aggregate: 'instance',
  aggregateId: instance.id,
  version: instance.version,
  data: instanceSnapshot(instance),
});

export const offerEvent = (
  offer: Offer,
  instance: Pick<Instance, 'toolKey' | 'toolName' | 'hosterOrganisationId'>,
  home: Home,
  cause: Cause,
): NewEvent => ({
  ...common(cause),
  type: `offer.${word(offer.version)}`,
  home,
  aggregate: 'offer',
  aggregateId: offer.id,
  version: offer.version,
  data: offerSnapshot(offer, instance),
});

export const healthEvent = (
  { instanceId, version, state, since, fault }: Health,
  { toolKey, toolName, name, hosterOrganisationId }: Instance,
  home: Home,
  cause: Cause,
): NewEvent => ({
  ...common(cause),
  type: 'health.changed',
  home,
  aggregate: 'health',
  aggregateId: instanceId,
  version,
  data: {
    instanceId,
    toolKey,
    toolName,
    name,
    hosterOrganisationId,
    state,
    since,
    reasonCode: fault,
  },
});

/** @param activation the state after the event */
export const activationEvent = (
  { type }: ActivationEvent,
  activation: Activation,
  home: Home,
  cause: Cause,
): NewEvent => ({
  ...common(cause),
  type: `activation.${type}`,
  home,
  aggregate: 'activation',
  aggregateId: activation.id,
  version: activation.version,
  data: activationSnapshot(activation),
});
