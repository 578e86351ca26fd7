// SPDX-License-Identifier: AGPL-3.0-or-later
import type { CommandName } from '@essaim/contracts';
import type { Clock } from '@essaim/kernel';
import { type Transaction, sql } from 'kysely';
import type { Envelope } from '../envelope/envelope.ts';
import type { Fault } from '../envelope/received.ts';
import { errorText } from '../error-text.ts';
import type { InboxHandlers, OnExpired } from './handlers.ts';
import { isTransient } from './transient.ts';

export interface ApplyOptions<Database> {
  readonly handlers: InboxHandlers<Database>;
  readonly onExpired?: OnExpired<Database> | undefined;
  readonly clock: Clock;
}

type AnyHandler<Database> = (trx: Transaction<Database>, envelope: Envelope) => Promise<void>;

const isExpired = (envelope: Envelope, clock: Clock): envelope is Envelope<CommandName> =>
  envelope.kind === 'command' && Temporal.Instant.compare(envelope.validUntil, clock.now()) < 0;

/** Applies a message by its handler, or by the hook of commands that came too late. */
export const applyMessage = async <Database>(
  trx: Transaction<Database>,
  envelope: Envelope,
  { handlers, onExpired, clock }: ApplyOptions<Database>,
): Promise<'applied' | 'expired'> => {
  if (isExpired(envelope, clock)) {
    await onExpired?.(trx, envelope);
    return 'expired';
  }
  const handler = handlers[envelope.type] as AnyHandler<Database> | undefined;
  await handler?.(trx, envelope);
  return 'applied';
};

/**
 * Applies a message behind a savepoint, so that its failure undoes nothing else.
 * @throws what is not the message's fault
 */
export const applyApart = async <Database>(
  trx: Transaction<Database>,
  envelope: Envelope,
  options: ApplyOptions<Database>,
): Promise<'applied' | 'expired' | Fault> => {
  await sql`savepoint message`.execute(trx);
  try {
    const outcome = await applyMessage(trx, envelope, options);
    await sql`release savepoint message`.execute(trx);
    return outcome;
  } catch (error) {
    if (isTransient(error)) throw error;
    await sql`rollback to savepoint message`.execute(trx);
    return { reason: 'handler-failed', detail: errorText(error) };
  }
};
