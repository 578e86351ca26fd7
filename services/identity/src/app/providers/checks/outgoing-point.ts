// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ProblemCode } from '@essaim/contracts';
import { type OutgoingAnswer, OutgoingError, type OutgoingFault } from '@essaim/outgoing';
import { type PointName, type ProviderPoint, failed } from '../../../domain/providers/provider.ts';

const CODES: Readonly<Record<OutgoingFault, ProblemCode>> = {
  invalid: 'provider-address-invalid',
  insecure: 'provider-address-insecure',
  private: 'provider-address-private',
  'host-unknown': 'provider-host-unknown',
  unreachable: 'provider-unreachable',
  silent: 'provider-silent',
  'tls-authority': 'provider-tls-authority',
  'tls-expired': 'provider-tls-expired',
  'tls-name': 'provider-tls-name',
  'too-large': 'provider-too-large',
};

/** What a request that failed is told as. Anything else than an `OutgoingError` is thrown again. */
export const outgoingPoint = (error: unknown, point: PointName, seconds: number): ProviderPoint => {
  if (!(error instanceof OutgoingError)) throw error;
  const { fault, host } = error;
  return failed(point, CODES[fault], { host, address: host, seconds });
};

/** What an answer is told as that is not the document itself; null when it may be. */
export const answerPoint = (
  { status, location, url }: OutgoingAnswer,
  point: PointName,
): ProviderPoint | null => {
  if (status >= 300 && status < 400) {
    return failed(point, 'provider-redirects', { location: absolute(location ?? '', url) });
  }
  return status === 200 ? null : failed(point, 'provider-status', { host: url.hostname, status });
};

const absolute = (location: string, base: URL): string =>
  (URL.parse(location, base)?.href ?? location).slice(0, 300);
