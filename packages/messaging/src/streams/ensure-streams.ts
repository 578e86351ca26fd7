// SPDX-License-Identifier: AGPL-3.0-or-later
import type { CommandName, ServiceName } from '@essaim/contracts';
import {
  DiscardPolicy,
  JetStreamApiCodes,
  JetStreamApiError,
  type JetStreamManager,
  RetentionPolicy,
  StorageType,
  type StreamConfig,
  jetstreamManager,
} from '@nats-io/jetstream';
import { type NatsConnection, nanos } from '@nats-io/nats-core';
import {
  type Namespace,
  commandStream,
  commandSubjects,
  eventStream,
  eventSubjects,
} from './names.ts';

export interface StreamsOptions {
  readonly service: ServiceName;
  /** The commands that the service sends. */
  readonly sends?: readonly CommandName[];
  readonly namespace?: Namespace;
}

const DAY_MS = 24 * 60 * 60 * 1000;
const MAX_AGE_MS = 120 * DAY_MS;
const DUPLICATE_WINDOW_MS = 2 * 60 * 1000;
const MAX_MESSAGE_BYTES = 512 * 1024;

const streamConfig = (name: string, subjects: readonly string[]) =>
  ({
    name,
    subjects: [...subjects],
    retention: RetentionPolicy.Limits,
    storage: StorageType.File,
    discard: DiscardPolicy.New,
    deny_delete: true,
    deny_purge: true,
    max_age: nanos(MAX_AGE_MS),
    max_msg_size: MAX_MESSAGE_BYTES,
    duplicate_window: nanos(DUPLICATE_WINDOW_MS),
  }) satisfies Partial<StreamConfig>;

const isMissing = (error: unknown): boolean =>
  error instanceof JetStreamApiError && error.code === JetStreamApiCodes.StreamNotFound;

const ensure = async (
  manager: JetStreamManager,
  name: string,
  subjects: readonly string[],
): Promise<void> => {
  const wanted = streamConfig(name, subjects);
  try {
    const { config } = await manager.streams.info(name);
    const same = [...config.subjects].sort().join() === [...subjects].sort().join();
    if (!same) await manager.streams.update(name, { ...config, ...wanted });
  } catch (error) {
    if (!isMissing(error)) throw error;
    await manager.streams.add(wanted);
  }
};

/** The streams of a service: its events, and its commands when it sends any. */
export const streamsOf = ({ service, sends = [], namespace = '' }: StreamsOptions) => ({
  events: { name: eventStream(service, namespace), subjects: [eventSubjects(service, namespace)] },
  commands: {
    name: commandStream(service, namespace),
    subjects: sends.map((name) => commandSubjects(name, namespace)),
  },
});

/**
 * Makes the streams that a service writes, or brings their subjects up to date. Messages stay 120
 * days, on disk; nobody can delete or purge them.
 */
export const ensureStreams = async (
  nats: NatsConnection,
  options: StreamsOptions,
): Promise<void> => {
  const manager = await jetstreamManager(nats, { checkAPI: false });
  const { events, commands } = streamsOf(options);
  await ensure(manager, events.name, events.subjects);
  if (commands.subjects.length > 0) await ensure(manager, commands.name, commands.subjects);
};
