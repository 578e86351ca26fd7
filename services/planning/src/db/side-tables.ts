// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import type { InstantColumn, JsonColumn } from '@essaim/postgres';
import type { Generated } from 'kysely';
import type { ActivationCopy } from '../domain/activation/activation-copy.ts';

/** The catalogue's activations, as last published. */
export interface ActivationTable {
  id: Uuid;
  organisation_id: Uuid;
  instance_id: Uuid;
  task_id: Uuid | null;
  copy: JsonColumn<ActivationCopy>;
}

/** First sign-ins by organisation and instance. */
export interface SignInTable {
  organisation_id: Uuid;
  instance_id: Uuid;
  person_id: Uuid;
  at: InstantColumn;
}

/** Identity providers of organisations, as last published. */
export interface ProviderTable {
  id: Uuid;
  organisation_id: Uuid;
  is_enabled: boolean;
}

/** One e-mail a person and period; written, then claimed, then sent, so that none is sent twice. */
export interface DigestTable {
  id: Uuid;
  person_id: Uuid;
  period: InstantColumn;
  items: number;
  things_hash: string;
  mail: JsonColumn<{
    readonly to: string;
    readonly subject: string;
    readonly text: string;
    readonly html: string;
  }>;
  attempts: Generated<number>;
  next_attempt_at: InstantColumn;
  claimed_at: InstantColumn | null;
  sent_at: InstantColumn | null;
}

/** Periods whose e-mails were written. */
export interface DigestPeriodTable {
  period: InstantColumn;
}

/** Grows with each change of the directory above the associations. */
export interface DirectoryStampTable {
  readonly singleton: Generated<boolean>;
  stamp: Generated<number>;
}
