// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Outgoing, OutgoingError } from '@essaim/outgoing';
import { randomBytes } from 'node:crypto';
import {
  type ClientMethod,
  type ProviderPoint,
  failed,
  passed,
  warning,
} from '../../../domain/providers/provider.ts';
import { tokenRequest } from '../token-request.ts';
import type { OidcSettings } from './check-oidc.ts';
import type { Metadata } from './read-discovery.ts';

const METHODS: readonly ClientMethod[] = ['client_secret_basic', 'client_secret_post'];

type Answer = 'accepted' | 'refused' | 'unsaid';

/**
 * Offers the client's secret with a code that cannot exist: a provider that takes the client says
 * `invalid_grant`, one that does not `invalid_client` (RFC 6749, 5.2). Finds out the method, too.
 */
export const clientPoints = async (
  outgoing: Outgoing,
  settings: OidcSettings,
  metadata: Metadata,
): Promise<{ point: ProviderPoint; method: ClientMethod }> => {
  const announced = metadata.token_endpoint_auth_methods_supported;
  const methods = METHODS.filter((method) => announced?.includes(method) ?? true);
  const answers = new Map<ClientMethod, Answer>();
  for (const method of methods) {
    const answer = await offered(outgoing, settings, metadata, method);
    answers.set(method, answer);
    if (answer === 'accepted') {
      return { point: passed('client', 'provider-client-accepted', { method }), method };
    }
  }
  const method = methods[0] ?? 'client_secret_basic';
  const isRefused = [...answers.values()].includes('refused');
  return {
    point: isRefused
      ? failed('client', 'provider-client-refused')
      : warning('client', 'provider-client-unsaid'),
    method,
  };
};

const offered = async (
  outgoing: Outgoing,
  { clientId, clientSecret, redirectUris }: OidcSettings,
  { token_endpoint: address }: Metadata,
  method: ClientMethod,
): Promise<Answer> => {
  try {
    const answer = await outgoing.request(
      address,
      tokenRequest({
        method,
        clientId,
        clientSecret,
        code: randomBytes(16).toString('hex'),
        verifier: randomBytes(32).toString('base64url'),
        redirectUri: redirectUris[0] ?? '',
      }),
    );
    return said(answer.status, answer.text);
  } catch (error) {
    if (error instanceof OutgoingError) return 'unsaid';
    throw error;
  }
};

const said = (status: number, text: string): Answer => {
  const error = /"error"\s*:\s*"([^"]*)"/.exec(text)?.[1];
  if (error === 'invalid_grant') return 'accepted';
  if (status === 401 || error === 'invalid_client' || error === 'unauthorized_client') {
    return 'refused';
  }
  return 'unsaid';
};
