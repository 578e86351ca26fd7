// SPDX-License-Identifier: AGPL-3.0-or-later

export type ProviderFault = 'unreachable' | 'refused' | 'conflict' | 'missing';

/**
 * A failed call of Keycloak. It carries no body of request or answer: those may hold secrets.
 * `unreachable` is worth another attempt; the others are Keycloak's answer to what was asked.
 */
export class ProviderError extends Error {
  readonly fault: ProviderFault;
  readonly status: number | null;

  constructor(fault: ProviderFault, status: number | null, what: string) {
    super(`Keycloak, ${what}: ${fault}${status === null ? '' : ` (HTTP ${status})`}`);
    this.name = 'ProviderError';
    this.fault = fault;
    this.status = status;
  }
}
