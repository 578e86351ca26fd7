// SPDX-License-Identifier: AGPL-3.0-or-later
import { problem, type ServiceName } from '@essaim/contracts';
import type { KeepFresh } from '../auth/keep-fresh.ts';
import type { ConsoleConfig } from '../config.ts';
import type { BrowserSession } from '../sessions/session.ts';

export interface ServiceCall {
  readonly method: string;
  /** With its query. */
  readonly path: string;
  readonly json?: unknown;
  readonly bytes?: Buffer | undefined;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Calls a service as the person of a session. */
export type CallService = (
  session: BrowserSession,
  service: ServiceName,
  call: ServiceCall,
) => Promise<Response>;

const TIMEOUT_MS = 30_000;

/**
 * Adds the bearer token, the hat and the language. When the service says that the token is older
 * than the mandates, it takes a new one and calls once more.
 * @throws DomainError `service-unreachable`
 */
export const createCallService = (
  services: ConsoleConfig['services'],
  keepFresh: KeepFresh,
): CallService => {
  const send = (session: BrowserSession, service: ServiceName, call: ServiceCall) =>
    fetch(`${services[service]}${call.path}`, {
      method: call.method,
      redirect: 'manual',
      signal: AbortSignal.timeout(TIMEOUT_MS),
      headers: {
        ...call.headers,
        authorization: `Bearer ${session.tokens.access}`,
        'accept-language': session.language,
        ...(session.activeMandateId !== null && { 'essaim-mandate': session.activeMandateId }),
        ...(call.json !== undefined && { 'content-type': 'application/json' }),
      },
      ...(call.json !== undefined && { body: JSON.stringify(call.json) }),
      ...(call.bytes !== undefined && { body: new Uint8Array(call.bytes) }),
    }).catch(() => {
      throw problem('service-unreachable', { service });
    });

  return async (session, service, call) => {
    const response = await send(session, service, call);
    if (response.status !== 401) return response;
    const { code } = (await response
      .clone()
      .json()
      .catch(() => ({}))) as { code?: string };
    if (code !== 'token-outdated') return response;
    await response.body?.cancel();
    return send(await keepFresh(session, session.tokens.access), service, call);
  };
};
