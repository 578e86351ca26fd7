// SPDX-License-Identifier: AGPL-3.0-or-later

export type KeycloakFault = 'unreachable' | 'refused' | 'conflict' | 'missing';

/**
 * A failed call of Keycloak. It carries no body of request or answer: those may hold secrets.
 * `unreachable` is worth another attempt; the others are Keycloak's answer to what was asked.
 */
export class KeycloakError extends Error {
  readonly fault: KeycloakFault;
  readonly status: number | null;

  constructor(fault: KeycloakFault, status: number | null, what: string) {
    super(`Keycloak, ${what}: ${status === null ? 'no answer' : `HTTP ${status}`} (${fault})`);
    this.name = 'KeycloakError';
    this.fault = fault;
    this.status = status;
  }
}

const FAULTS: Readonly<Record<number, KeycloakFault>> = {
  400: 'refused',
  404: 'missing',
  409: 'conflict',
};

/** Reads what the admin client threw. Statuses that may pass by themselves count as unreachable. */
export const keycloakError = (error: unknown, what: string): KeycloakError => {
  if (error instanceof KeycloakError) return error;
  const status = statusOf(error);
  return new KeycloakError(
    status === null ? 'unreachable' : (FAULTS[status] ?? 'unreachable'),
    status,
    what,
  );
};

const statusOf = (error: unknown): number | null => {
  if (typeof error !== 'object' || error === null || !('response' in error)) return null;
  const { response } = error;
  return response instanceof Response ? response.status : null;
};
