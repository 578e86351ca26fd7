// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ServiceName } from '@essaim/contracts';
import { type Namespace, subjectPrefix } from '../streams/names.ts';
import type { MessageKind, OutboxRow } from './outbox-store.ts';

/** A message as it goes to the server. */
export interface Outgoing {
  readonly id: number;
  readonly kind: MessageKind;
  readonly subject: string;
  readonly messageId: string;
  readonly traceparent: string | null;
  /** CloudEvents 1.0, structured JSON. */
  readonly payload: string;
}

const subjectOf = (row: OutboxRow, service: ServiceName, namespace: Namespace): string =>
  row.kind === 'event'
    ? `${subjectPrefix(namespace)}ev.${row.home}.${service}.${row.aggregate}.${row.aggregate_id}`
    : `${subjectPrefix(namespace)}cmd.${row.target}.${row.home}.${row.type}`;

/** Writes a row of the outbox as the message that it stands for. */
export const outgoing = (
  row: OutboxRow,
  service: ServiceName,
  namespace: Namespace = '',
): Outgoing => ({
  id: row.id,
  kind: row.kind,
  subject: subjectOf(row, service, namespace),
  messageId: row.message_id,
  traceparent: row.traceparent,
  payload: `{"specversion":"1.0","source":"/${service}","essaimepoch":${row.epoch},${row.envelope.slice(1)}`,
});
