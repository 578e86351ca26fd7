// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  type CommandName,
  type EventType,
  type ServiceName,
  messageFaults,
} from '@essaim/contracts';
import { type Uuid, parseHome, parseUuid } from '@essaim/kernel';
import type { Envelope } from './envelope.ts';
import type { Delivery, Fault, Received } from './received.ts';
import { type WireAttributes, readWire } from './wire.ts';

export interface ReadOptions {
  readonly kind: 'event' | 'command';
  /** The service whose stream it is. */
  readonly source: ServiceName;
  /** How many tokens of the subject belong to the namespace. */
  readonly skippedTokens: number;
  /** Whether a type of this stream has a handler. */
  readonly takes: (type: string) => boolean;
  /** Faults of the data of a type; the contracts' by default. */
  readonly faultsOf?: (type: string, data: unknown) => readonly string[];
}

const NEWER_TYPE = /^(.+)[.-]v\d+$/;

const sharedOf = (wire: WireAttributes, source: ServiceName, delivery: Delivery) => ({
  id: wire.id as Uuid,
  source,
  at: Temporal.Instant.from(wire.time),
  epoch: wire.essaimepoch,
  actor: wire.essaimactor
    ? {
        personId: wire.essaimactor as Uuid,
        mandateId: (wire.essaimmandate ?? null) as Uuid | null,
      }
    : null,
  correlationId: wire.essaimcorrelation,
  traceparent: delivery.traceparent,
});

const envelopeOf = (
  wire: WireAttributes,
  { kind, source }: ReadOptions,
  delivery: Delivery,
): Envelope => {
  const shared = sharedOf(wire, source, delivery);
  const envelope =
    kind === 'command'
      ? {
          ...shared,
          kind,
          type: wire.type as CommandName,
          target: parseHome(wire.essaimtarget ?? ''),
          origin: parseHome(wire.essaimorigin ?? ''),
          validUntil: Temporal.Instant.from(wire.essaimvaliduntil ?? ''),
          expectedVersion: wire.essaimexpectedversion ?? null,
        }
      : {
          ...shared,
          kind,
          type: wire.type as EventType,
          home: parseHome(wire.essaimhome ?? ''),
          aggregate: wire.essaimaggregate ?? '',
          aggregateId: wire.subject as Uuid,
          version: wire.essaimversion ?? 0,
        };
  return { ...envelope, data: wire.data } as Envelope;
};

/** What the subject must be for the envelope to be true. */
const subjectOf = (wire: WireAttributes, { kind, source }: ReadOptions): string =>
  kind === 'event'
    ? `ev.${wire.essaimhome}.${source}.${wire.essaimaggregate}.${wire.subject}`
    : `cmd.${wire.essaimtarget}.${wire.essaimorigin}.${wire.type}`;

const faultOf = (wire: WireAttributes, subject: string, options: ReadOptions): Fault | null => {
  if (wire.source !== `/${options.source}` || subjectOf(wire, options) !== subject) {
    const detail = `${wire.source} ${subjectOf(wire, options)} came as ${subject}`;
    return { reason: 'origin-mismatch', detail };
  }
  const base = NEWER_TYPE.exec(wire.type)?.[1];
  if (base !== undefined && options.takes(base) && !options.takes(wire.type)) {
    return { reason: 'upgrade-needed', detail: `only ${base} is known here` };
  }
  if (!options.takes(wire.type)) return null;
  const faults = (options.faultsOf ?? messageFaults)(wire.type, wire.data);
  return faults.length > 0
    ? { reason: 'data-invalid', detail: faults.slice(0, 5).join('; ') }
    : null;
};

/** Reads a delivery as far as it can be read; it never throws. */
export const readDelivery = (delivery: Delivery, options: ReadOptions): Received => {
  const { kind, source, skippedTokens, takes } = options;
  const tokens = delivery.subject.split('.').slice(skippedTokens);
  const wire = readWire(delivery.payload, kind);
  const known = typeof wire === 'string' ? null : wire;
  const fault: Fault | null =
    typeof wire === 'string'
      ? { reason: 'envelope-unreadable', detail: wire }
      : faultOf(wire, tokens.join('.'), options);
  const believed = known && fault?.reason !== 'origin-mismatch';
  const messageId = believed ? parseUuid(known.id) : null;
  const own =
    kind === 'event'
      ? { aggregate: tokens[4] ?? '', aggregateId: tokens[5] ?? '' }
      : {
          aggregate: 'command',
          aggregateId: messageId ?? `${delivery.stream}-${delivery.sequence}`,
        };
  return {
    delivery,
    source,
    ...own,
    messageId,
    type: known?.type ?? '',
    version: kind === 'event' ? (known?.essaimversion ?? null) : null,
    epoch: known?.essaimepoch ?? 0,
    envelope: known && !fault && takes(known.type) ? envelopeOf(known, options, delivery) : null,
    fault,
  };
};
