// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';

export type ReferentSubject =
  | 'general'
  | 'technical'
  | 'communication'
  | 'training'
  | 'support'
  | 'data_protection'
  | 'treasury';

/** Whom to ask about a subject at an organisation: a person of the network, or somebody outside it. */
export interface Referent {
  readonly id: Uuid;
  readonly organisationId: Uuid;
  readonly subject: ReferentSubject;
  /** Null for somebody without an account here. */
  readonly personId: Uuid | null;
  readonly name: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly version: number;
}

export type ReferentContent = Pick<Referent, 'subject' | 'personId' | 'name' | 'email' | 'phone'>;
