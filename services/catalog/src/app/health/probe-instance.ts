// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Outgoing, type OutgoingFault, OutgoingError } from '@essaim/outgoing';
import type { ProbeFault, ProbeResult } from '../../domain/health/health.ts';

const FAULTS: Readonly<Record<OutgoingFault, ProbeFault | null>> = {
  invalid: 'probe-address',
  insecure: 'probe-address',
  private: 'probe-private',
  'host-unknown': 'probe-host-unknown',
  unreachable: 'probe-unreachable',
  silent: 'probe-silent',
  'tls-authority': 'probe-tls-authority',
  'tls-expired': 'probe-tls-expired',
  'tls-name': 'probe-tls-name',
  // A page may be as long as it likes: the tool is there.
  'too-large': null,
};

const SERVER_ERROR = 500;

/**
 * Asks a tool for its page. Whatever it answers but an error of its own is a sign of life: most send
 * to their sign-in.
 */
export const probeInstance = async (
  outgoing: Outgoing,
  address: string,
  at: Temporal.Instant,
): Promise<ProbeResult> => {
  const nothing = { at: at.toString(), status: null, seconds: null, certificateExpiresAt: null };
  try {
    const { status, seconds, certificateExpiresMs } = await outgoing.request(address);
    return {
      at: at.toString(),
      fault: status >= SERVER_ERROR ? 'probe-error' : null,
      status,
      seconds,
      certificateExpiresAt:
        certificateExpiresMs === null
          ? null
          : Temporal.Instant.fromEpochMilliseconds(certificateExpiresMs).toString(),
    };
  } catch (error) {
    if (!(error instanceof OutgoingError)) throw error;
    return { ...nothing, fault: FAULTS[error.fault] };
  }
};
