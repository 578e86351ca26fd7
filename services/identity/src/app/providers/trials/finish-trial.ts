// SPDX-License-Identifier: AGPL-3.0-or-later
import { problem } from '@essaim/contracts';
import type { Uuid } from '@essaim/kernel';
import { transaction } from '@essaim/postgres';
import { type PendingTrial, takeTrial } from '../../../db/provider-trials.ts';
import { updateProvider } from '../../../db/providers.ts';
import { providerAddresses } from '../../../domain/providers/addresses.ts';
import { type Provider, type ProviderTrial, worstOf } from '../../../domain/providers/provider.ts';
import { type Cause, note } from '../../cause.ts';
import type { Identity } from '../../identity.ts';
import { heldProvider, secretOf } from '../change-provider.ts';
import { accountOf, accountPoints, memoryOf } from './account-points.ts';
import { type Judgement, stoppedAt } from './judgement.ts';
import { judgeOidc } from './judge-oidc.ts';
import { judgeSaml } from './judge-saml.ts';
import { LIFETIME, type TrialSecrets, stateHash } from './start-trial.ts';

/** What the browser brought back. */
export interface TrialReturn {
  readonly state: string;
  readonly code?: string;
  readonly iss?: string;
  readonly error?: string;
  readonly samlResponse?: string;
}

/**
 * Takes a test sign-in that a person began.
 * @throws DomainError `provider-trial-unknown`
 */
export const takenTrial = async (
  { db }: Identity,
  state: string,
  personId: Uuid,
  now: Temporal.Instant,
): Promise<PendingTrial> => {
  const trial = await takeTrial(db, stateHash(state), personId, now.subtract(LIFETIME));
  if (!trial) throw problem('provider-trial-unknown');
  return trial;
};

/**
 * Judges what a test sign-in brought and records it. A draft that held becomes `tested`; one that did
 * not is a draft. A provider in service stays in service: the outcome is shown.
 */
export const finishTrial = async (
  identity: Identity,
  cause: Cause,
  pending: PendingTrial,
  provider: Provider,
  returned: TrialReturn,
): Promise<void> => {
  if (provider.version !== pending.providerVersion) throw problem('provider-trial-unknown');
  const judgement = await judge(identity, provider, pending, returned);
  await transaction(identity.db, async (trx) => {
    const current = await heldProvider(trx, provider.id);
    if (current.version !== pending.providerVersion) throw problem('provider-trial-unknown');
    const trial = trialOf(current, judgement, cause);
    const isDraft = current.state === 'draft' || current.state === 'tested';
    const after: Provider = {
      ...current,
      trial,
      trialMemory: memoryOf(trial.account) ?? current.trialMemory,
      ...(isDraft && {
        state: trial.outcome === 'failed' ? 'draft' : 'tested',
        version: current.version + 1,
        changedAt: cause.at.toString(),
      }),
    };
    await updateProvider(trx, after);
    await note(trx, cause, {
      action: 'finishProviderTrial',
      resourceType: 'identity-provider',
      resourceId: current.id,
      organisationId: current.organisationId,
      summary: {
        alias: current.alias,
        outcome: trial.outcome,
        codes: trial.points.filter(({ outcome }) => outcome !== 'passed').map(({ code }) => code),
      },
    });
  });
};

const judge = async (
  identity: Identity,
  provider: Provider,
  { sealed }: PendingTrial,
  returned: TrialReturn,
): Promise<Judgement> => {
  const { contract, mapping, clientId } = provider;
  const secrets = JSON.parse(identity.secrets.open(sealed)) as TrialSecrets;
  const addresses = providerAddresses(provider.alias, identity);
  if (contract?.kind === 'oidc' && secrets.kind === 'oidc') {
    return judgeOidc(
      identity.outgoing,
      {
        contract,
        clientId: clientId ?? '',
        clientSecret: secretOf(identity, provider) ?? '',
        redirectUri: addresses.redirectUris[1],
        nonce: secrets.nonce,
        verifier: secrets.verifier,
      },
      { code: returned.code, iss: returned.iss, error: returned.error },
    );
  }
  if (contract?.kind === 'saml' && secrets.kind === 'saml') {
    const trial = { contract, addresses, mapping, requestId: secrets.requestId };
    return judgeSaml(trial, returned.samlResponse ?? '');
  }
  return stoppedAt();
};

const trialOf = (
  { kind, mapping, trialMemory }: Provider,
  judgement: Judgement,
  cause: Cause,
): ProviderTrial => {
  const isStopped = judgement.points.some(({ outcome }) => outcome === 'failed');
  const points = isStopped
    ? judgement.points
    : [...judgement.points, ...accountPoints(kind, mapping, judgement, trialMemory)];
  const mapped = new Set(Object.values(mapping));
  return {
    at: cause.at.toString(),
    outcome: worstOf(points),
    points,
    claims: Object.entries(judgement.claims).map(([name, value]) => ({
      name,
      value,
      isMapped:
        mapped.has(name) || name === (kind === 'oidc' ? 'sub' : (mapping.subject ?? 'NameID')),
    })),
    account: accountOf(judgement, mapping),
  };
};
