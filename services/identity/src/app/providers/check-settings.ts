// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  type ProviderCheck,
  type ProviderContract,
  type ProviderSettings,
  worstOf,
} from '../../domain/providers/provider.ts';
import { providerAddresses } from '../../domain/providers/addresses.ts';
import type { Identity } from '../identity.ts';
import { type Checked, checkOidc } from './checks/check-oidc.ts';
import { checkSaml } from './checks/check-saml.ts';

export interface CheckOutcome {
  readonly check: ProviderCheck;
  readonly contract: ProviderContract | null;
}

/**
 * Tests settings at the provider itself, point by point. It asks strangers' servers: never inside a
 * transaction.
 * @param secret the client's secret, for OpenID Connect
 */
export const checkSettings = async (
  identity: Pick<Identity, 'outgoing' | 'clock' | 'issuer' | 'consoleUrl'>,
  alias: string,
  settings: ProviderSettings,
  secret: string | null,
): Promise<CheckOutcome> => {
  const { points, contract }: Checked<ProviderContract> =
    settings.kind === 'oidc'
      ? await checkOidc(identity.outgoing, {
          address: settings.address,
          clientId: settings.clientId ?? '',
          clientSecret: secret ?? '',
          scopes: settings.scopes,
          redirectUris: providerAddresses(alias, identity).redirectUris,
        })
      : await checkSaml(identity.outgoing, {
          address: settings.address,
          subject: settings.mapping.subject,
        });
  return {
    check: { at: identity.clock.now().toString(), outcome: worstOf(points), points },
    contract,
  };
};
