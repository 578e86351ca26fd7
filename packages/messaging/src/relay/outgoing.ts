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

const homeOf = (row: OutboxRow): string => `${row.home_region}.${row.home_department}`;
const targetOf = (row: OutboxRow): string => `${row.target_region}.${row.target_department}`;

const subjectOf = (row: OutboxRow, service: ServiceName, namespace: Namespace): string =>
  row.kind === 'event'
    ? `${subjectPrefix(namespace)}ev.${homeOf(row)}.${service}.${row.aggregate}.${row.aggregate_id}`
    : `${subjectPrefix(namespace)}cmd.${targetOf(row)}.${homeOf(row)}.${row.type}`;

const ownAttributes = (row: OutboxRow) =>
  row.kind === 'event'
    ? {
        subject: row.aggregate_id,
        essaimhome: homeOf(row),
        essaimaggregate: row.aggregate,
        essaimversion: row.version,
      }
    : {
        essaimtarget: targetOf(row),
        essaimorigin: homeOf(row),
        essaimvaliduntil: row.valid_until,
        ...(row.expected_version === null ? {} : { essaimexpectedversion: row.expected_version }),
      };

const envelopeText = (row: OutboxRow, service: ServiceName): string => {
  const attributes = JSON.stringify({
    specversion: '1.0',
    id: row.message_id,
    source: `/${service}`,
    type: row.type,
    time: row.at,
    datacontenttype: 'application/json',
    ...ownAttributes(row),
    essaimepoch: row.epoch,
    ...(row.person_id === null ? {} : { essaimactor: row.person_id }),
    ...(row.mandate_id === null ? {} : { essaimmandate: row.mandate_id }),
    essaimcorrelation: row.correlation_id,
  });
  return `${attributes.slice(0, -1)},"data":${row.data}}`;
};

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
  payload: envelopeText(row, service),
});
