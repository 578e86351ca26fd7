// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import type { NewCommand, NewEvent } from './message.ts';

/** Largest data of a message, in bytes of JSON: larger changes are cut into several events. */
const MESSAGE_LIMIT = 256 * 1024;

export interface NamedMessage {
  readonly id: Uuid;
  readonly type: string;
  readonly message: Pick<NewEvent | NewCommand, 'actor' | 'correlationId' | 'at' | 'data'>;
  /** Attributes that only events, or only commands, have. */
  readonly own: Readonly<Record<string, string | number | undefined>>;
}

/** An instant as PostgreSQL would keep it. */
export const instantText = (instant: Temporal.Instant): string =>
  instant.round('microsecond').toString();

/**
 * Writes the CloudEvents 1.0 envelope of a message, but for what the relay knows: version of the
 * specification, source and epoch.
 * @throws TypeError from the validator; RangeError when the data is over the limit
 */
export const envelopeText = (
  { id, type, message, own }: NamedMessage,
  validate: (type: string, data: unknown) => void,
): string => {
  validate(type, message.data);
  const data = JSON.stringify(message.data);
  if (Buffer.byteLength(data) > MESSAGE_LIMIT) {
    throw new RangeError(`${type}: data is over ${MESSAGE_LIMIT} bytes`);
  }
  const attributes = JSON.stringify({
    id,
    type,
    time: instantText(message.at),
    datacontenttype: 'application/json',
    ...own,
    essaimactor: message.actor?.personId,
    essaimmandate: message.actor?.mandateId ?? undefined,
    essaimcorrelation: message.correlationId,
  });
  return `${attributes.slice(0, -1)},"data":${data}}`;
};
