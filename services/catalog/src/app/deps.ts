// SPDX-License-Identifier: AGPL-3.0-or-later
import type { AddressRules } from '../domain/instance/address.ts';
import type { RetryPolicy } from '../domain/retry-policy.ts';
import type { Probing } from './health/probe-due.ts';
import type { Delivering } from './webhooks/deliver-due.ts';
import type { InTransaction } from './ports.ts';

/** What use cases need beside their input. */
export interface Deps {
  readonly inTransaction: InTransaction;
  readonly addresses: AddressRules;
  readonly retry: RetryPolicy;
  readonly probing: Probing;
  readonly delivering: Delivering;
}
