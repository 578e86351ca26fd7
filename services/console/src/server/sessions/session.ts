// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Language } from '@essaim/contracts';
import type { Uuid } from '@essaim/kernel';

/** What the provider gave at sign-in, and at each refresh. */
export interface Tokens {
  readonly access: string;
  readonly refresh: string;
  readonly id: string;
}

/** One browser's session, opened. */
export interface BrowserSession {
  /** Key of its row: the hash of the cookie. */
  readonly id: string;
  readonly uid: string;
  readonly tokens: Tokens;
  readonly accessExpiresAt: Temporal.Instant;
  readonly activeMandateId: Uuid | null;
  /** Whether the person chose the hat, or all of them (null). */
  readonly isHatChosen: boolean;
  readonly language: Language;
}
