// SPDX-License-Identifier: AGPL-3.0-or-later
export * from './columns.ts';
export { type DatabaseOptions, createDatabase } from './create-database.ts';
export * from './database-check.ts';
export * from './expect-version.ts';
export * from './idempotency/with-idempotency.ts';
export * from './infrastructure/migrations/index.ts';
export * from './infrastructure/tables.ts';
export * from './journal/list-journal.ts';
export * from './journal/record-journal.ts';
export * from './migrate-to-latest.ts';
export * from './open-database.ts';
export * from './open-session.ts';
export * from './outbox/append-commands.ts';
export * from './outbox/append-events.ts';
export * from './outbox/message.ts';
export { readPage } from './read-page.ts';
export { onOutboxFilled } from './outbox/outbox-signal.ts';
export { onCommit, transaction } from './transaction.ts';
