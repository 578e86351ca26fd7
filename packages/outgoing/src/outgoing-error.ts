// SPDX-License-Identifier: AGPL-3.0-or-later

export type OutgoingFault =
  | 'invalid'
  | 'insecure'
  | 'private'
  | 'host-unknown'
  | 'unreachable'
  | 'silent'
  | 'tls-authority'
  | 'tls-expired'
  | 'tls-name'
  | 'too-large';

/** Why a stranger's server could not be asked. */
export class OutgoingError extends Error {
  readonly fault: OutgoingFault;
  /** The host, or the whole address where it cannot be read. */
  readonly host: string;

  constructor(fault: OutgoingFault, host: string) {
    super(`${host}: ${fault}`);
    this.name = 'OutgoingError';
    this.fault = fault;
    this.host = host;
  }
}
