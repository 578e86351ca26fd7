// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Language } from '@essaim/contracts/browser';
import type { MandateRole, Tier } from '@essaim/kernel';

export type HatOrganisation = {
  id: string;
  key: string;
  tier: Tier;
  name: string;
  shortName: string;
  /** The territory's own name, such as "Mayenne", with its INSEE article type; null for the nation. */
  territory: { name: string; articleType: number } | null;
};

/** A mandate in force, as the person chooses it. */
export type Hat = {
  mandateId: string;
  role: MandateRole;
  scope: 'self' | 'subtree';
  from: string;
  to: string | null;
  organisation: HatOrganisation;
};

export type SignedIn = {
  signedIn: true;
  person: { id: string; givenName: string; familyName: string; email: string };
  hats: Hat[];
  activeMandateId: string | null;
  language: Language;
  /** The servers' civil day, `YYYY-MM-DD`. */
  today: string;
  /** The last change before this was read: where the stream of changes is to begin. */
  lastChange: string;
};

/** What `GET /api/session` answers. */
export type Session = SignedIn | { signedIn: false; language: Language };
