// SPDX-License-Identifier: AGPL-3.0-or-later
export { type NatsConfig, connectNats } from './connection/connect-nats.ts';
export type { MessagingConnection } from './connection/connection.ts';
export * from './envelope/envelope.ts';
export type { Handler, InboxHandlers, OnExpired } from './inbox/handlers.ts';
export { RetryLater } from './inbox/handlers.ts';
export type { Inbox, InboxStatus, StreamStatus } from './inbox/inbox.ts';
export {
  type ParkedList,
  type ParkedPage,
  discardParked,
  listParked,
} from './inbox/list-parked.ts';
export * from './inbox/parked-aggregates.ts';
export type { ParkReason, ParkedKey, ParkedMessage, ReplayResult } from './inbox/parked.ts';
export { type InboxOptions, startInbox } from './inbox/start-inbox.ts';
export type { Logger } from './logger.ts';
export { messagingFigures } from './messaging-figures.ts';
export type { Relay, RelayProgress, RelayStatus } from './relay/relay.ts';
export { type RelayOptions, startRelay } from './relay/start-relay.ts';
export {
  type Messaging,
  type MessagingOptions,
  startMessaging,
} from './service/start-messaging.ts';
export * from './streams/names.ts';
