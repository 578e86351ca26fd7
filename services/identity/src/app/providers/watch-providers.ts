// SPDX-License-Identifier: AGPL-3.0-or-later
import { transaction } from '@essaim/postgres';
import { isDeepStrictEqual } from 'node:util';
import { dueProvider, recordWatch } from '../../db/provider-watch.ts';
import { findProvider } from '../../db/providers.ts';
import {
  type Provider,
  type ProviderPoint,
  warning,
  worstOf,
} from '../../domain/providers/provider.ts';
import { note, ownCause } from '../cause.ts';
import type { Identity } from '../identity.ts';
import { secretOf } from './change-provider.ts';
import { type CheckOutcome, checkSettings } from './check-settings.ts';

const EVERY = Temporal.Duration.from({ hours: 24 });

/**
 * Tests each provider in service once a day: that its document still names the same issuer, keys and
 * certificates last, the secret is taken. What is found is shown on its page and counted in the
 * health figures; it is never taken out of service by itself.
 */
export const watchProviders = async (identity: Identity, stopping: AbortSignal): Promise<void> => {
  while (!stopping.aborted) {
    const due = await dueProvider(identity.db, identity.clock.now().subtract(EVERY));
    if (due === undefined) return;
    await watch(identity, due);
  }
};

const watch = async (identity: Identity, id: Provider['id']): Promise<void> => {
  const { db, clock, logger } = identity;
  const provider = await findProvider(db, id);
  if (!provider) return;
  const outcome = await checkSettings(
    identity,
    provider.alias,
    provider,
    secretOf(identity, provider),
  );
  const points = [...outcome.check.points, ...changes(provider, outcome)];
  const check = { ...outcome.check, points, outcome: worstOf(points) };
  const isWorse = check.outcome === 'failed' && provider.check.outcome !== 'failed';
  await transaction(db, async (trx) => {
    await recordWatch(trx, id, check, clock.now());
    if (!isWorse) return;
    await note(trx, ownCause(clock), {
      action: 'watchProvider',
      resourceType: 'identity-provider',
      resourceId: id,
      organisationId: provider.organisationId,
      summary: {
        alias: provider.alias,
        codes: points.filter((point) => point.outcome === 'failed').map(({ code }) => code),
      },
    });
  });
  if (isWorse) logger.warn({ provider: provider.alias }, 'a provider in service fails its test');
};

/** What a provider publishes anew is not taken over by itself: somebody looks at it first. */
const changes = ({ contract }: Provider, { contract: now }: CheckOutcome): ProviderPoint[] =>
  contract !== null && now !== null && !isDeepStrictEqual(contract, now)
    ? [warning('metadata', 'provider-watch-changed')]
    : [];
