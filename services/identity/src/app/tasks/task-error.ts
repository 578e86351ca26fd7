// SPDX-License-Identifier: AGPL-3.0-or-later
import { ProviderError } from '../provider-error.ts';

const CODES = {
  unreachable: 'keycloak-unreachable',
  refused: 'keycloak-refused',
  conflict: 'name-taken',
  missing: 'keycloak-refused',
} as const;

/** A mail server did not take a mail. */
export class MailRefused extends Error {
  override readonly name = 'MailRefused';
}

/** The stable code of what stopped a task, then what is known of it; never a secret. */
export const taskError = (error: unknown): string => {
  if (error instanceof ProviderError) return `${CODES[error.fault]}: ${error.message}`;
  if (error instanceof MailRefused) return 'mail-refused';
  return `failed: ${error instanceof Error ? error.name : 'unknown'}`;
};

/** The code alone. */
export const taskErrorCode = (text: string | null): string | null =>
  text === null ? null : (text.split(':')[0] ?? null);
