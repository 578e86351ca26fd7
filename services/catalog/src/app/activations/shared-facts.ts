// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import { type Activation, isOpen } from '../../domain/activation/activation.ts';
import type { ProbeFact, SharedFacts } from '../../domain/activation/facts.ts';
import { isProbed } from '../../domain/health/is-probed.ts';
import { canHaveClient } from '../../domain/instance/client.ts';
import type { Instance } from '../../domain/instance/instance.ts';
import type { UnitOfWork } from '../ports.ts';

/** An organisation and those above it, which people use the tools of too. */
const lineage = async (unit: UnitOfWork, organisationId: Uuid): Promise<Uuid[]> => {
  const organisation = await unit.directory.organisation(organisationId);
  return [organisationId, ...(organisation?.ancestors ?? [])];
};

const isDependencyOpen = async (unit: UnitOfWork, activation: Activation): Promise<boolean> => {
  const waits = activation.steps.some(({ key, state }) => key === 'dependency' && state !== 'done');
  if (!waits) return true;
  const offers = await unit.offers.all();
  const needed = offers.find(({ id }) => id === activation.offerId)?.dependsOn ?? [];
  const standing = await unit.activations.notOver(await lineage(unit, activation.organisationId));
  return needed.every((key) => {
    const offerId = offers.find((offer) => offer.key === key)?.id;
    return standing.some((other) => other.offerId === offerId && isOpen(other));
  });
};

/** Two offers of one instance share the organisation's access to it. */
const isAccessShared = async (
  unit: UnitOfWork,
  { id, state, instanceId, organisationId }: Activation,
): Promise<boolean> => {
  if (state !== 'suspended' && state !== 'ending') return false;
  const standing = await unit.activations.notOver([organisationId]);
  return standing.some(
    (other) =>
      other.id !== id &&
      other.instanceId === instanceId &&
      ['provisioning', 'active'].includes(other.state),
  );
};

/** What the last look at the address of an instance found; one from before its installation says nothing. */
const probeFact = async (
  unit: UnitOfWork,
  { id, address, configuredAt }: Instance,
): Promise<ProbeFact> => {
  if (!isProbed(address)) return 'none';
  const found = await unit.health.find(id);
  if (!found?.last) return 'awaited';
  const { fault, at } = found.last;
  if (fault === null) return 'fine';
  const isOld = configuredAt !== null && isBefore(at, configuredAt);
  return isOld ? 'awaited' : { fault, nextAt: found.nextAt };
};

const isBefore = (one: string, other: string): boolean =>
  Temporal.Instant.compare(Temporal.Instant.from(one), Temporal.Instant.from(other)) < 0;

/** What an activation shares with others, as it is now. */
export const sharedFacts = async (
  unit: UnitOfWork,
  activation: Activation,
  instance: Instance,
): Promise<SharedFacts> => ({
  client: instance.client,
  canHaveClient: canHaveClient(instance),
  isConfigured: instance.configuredAt !== null,
  isDependencyOpen: await isDependencyOpen(unit, activation),
  probe: await probeFact(unit, instance),
  isAccessShared: await isAccessShared(unit, activation),
});
