// SPDX-License-Identifier: AGPL-3.0-or-later
import { ProviderError, type ProviderFault } from '../app/provider-error.ts';

const FAULTS: Readonly<Record<number, ProviderFault>> = {
  400: 'refused',
  404: 'missing',
  409: 'conflict',
};

/** Reads what the admin client threw. Statuses that may pass by themselves count as unreachable. */
export const toProviderError = (error: unknown, what: string): ProviderError => {
  if (error instanceof ProviderError) return error;
  const status = statusOf(error);
  return new ProviderError(
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
