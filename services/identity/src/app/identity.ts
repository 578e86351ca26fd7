// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Clock } from '@essaim/kernel';
import type { Outgoing } from '@essaim/outgoing';
import type { SecretBox } from '@essaim/service-kit';
import type { Logger, Mailer } from '@essaim/service-kit';
import type { Database } from '../db/database.ts';
import type { SecondFactorPolicy } from '../domain/second-factor.ts';
import type { IdentityProvider, ReadTxt, ToolAccounts } from './ports.ts';
import type { TaskQueue } from './tasks/task-queue.ts';

/** What the use cases work with. */
export interface Identity {
  readonly db: Database;
  readonly clock: Clock;
  readonly provider: IdentityProvider;
  readonly toolAccounts: ToolAccounts;
  readonly mailer: Mailer;
  readonly secrets: SecretBox;
  readonly outgoing: Outgoing;
  readonly readTxt: ReadTxt;
  readonly logger: Logger;
  readonly queue: TaskQueue;
  /** Of whom sensitive operations ask a second factor. */
  readonly secondFactor: SecondFactorPolicy;
  /** Runs what compares Keycloak with everything, or brings it there, one after the other. */
  readonly oneAtATime: <Result>(work: () => Promise<Result>) => Promise<Result>;
  /** Public address of the console, without a trailing slash. */
  readonly consoleUrl: string;
  /** Issuer of the network's tokens. */
  readonly issuer: string;
}
