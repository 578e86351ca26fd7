// SPDX-License-Identifier: AGPL-3.0-or-later
import { problem } from '@essaim/contracts';
import * as oidc from 'openid-client';
import type { ConsoleConfig } from '../config.ts';

/** The identity provider, found when it is first needed and kept from then on. */
export type Provider = () => Promise<oidc.Configuration>;

const TIMEOUT_S = 10;

/** Whoever asks while Keycloak is away is told so, and the next one asks it again. */
export const createProvider = (
  config: Pick<ConsoleConfig, 'issuer' | 'clientSecret'>,
): Provider => {
  let found: Promise<oidc.Configuration> | undefined;
  const discover = async (): Promise<oidc.Configuration> => {
    const isLoopback = config.issuer.startsWith('http:');
    const provider = await oidc.discovery(
      new URL(config.issuer),
      'essaim-console',
      config.clientSecret,
      undefined,
      { timeout: TIMEOUT_S, execute: isLoopback ? [oidc.allowInsecureRequests] : [] },
    );
    if (provider.serverMetadata().issuer !== config.issuer) {
      throw new Error('the discovery document names another issuer');
    }
    return provider;
  };
  return async () => {
    found ??= discover();
    try {
      return await found;
    } catch {
      found = undefined;
      throw problem('service-unreachable', { service: 'keycloak' });
    }
  };
};
