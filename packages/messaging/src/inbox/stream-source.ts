// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  type CommandName,
  type EventType,
  SERVICES,
  type ServiceName,
  type EventReader,
  serviceOfMessage,
} from '@essaim/contracts';
import { type Namespace, commandStream, eventStream, subjectPrefix } from '../streams/names.ts';

/** A stream that a service reads, and what it takes from it. */
export interface StreamSource {
  readonly stream: string;
  readonly kind: 'event' | 'command';
  readonly source: ServiceName;
  readonly subjects?: string;
  readonly types: ReadonlySet<string>;
}

export interface SourcesOptions {
  readonly service: EventReader;
  readonly types: readonly (EventType | CommandName)[];
  readonly commandsFrom?: readonly ServiceName[] | undefined;
  readonly namespace: Namespace;
}

const isCommand = (type: string): boolean =>
  (SERVICES as readonly string[]).includes(type.split('.')[0] ?? '');

/**
 * The streams that hold the types that a service takes.
 * @throws RangeError when a type is in no contract, or a command is another service's
 */
export const streamSources = (options: SourcesOptions): StreamSource[] => {
  const { service, types, namespace, commandsFrom = SERVICES } = options;
  const events = new Map<ServiceName, Set<string>>();
  const commands = new Set<string>();
  for (const type of types) {
    const owner = serviceOfMessage(type);
    if (!owner) throw new RangeError(`${type} is in no contract`);
    if (!isCommand(type)) {
      events.set(owner, (events.get(owner) ?? new Set()).add(type));
    } else if (owner === service) {
      commands.add(type);
    } else throw new RangeError(`${type} is a command for ${owner}`);
  }
  const senders = commands.size > 0 ? commandsFrom.filter((sender) => sender !== service) : [];
  return [
    ...[...events].map(([source, taken]) => ({
      stream: eventStream(source, namespace),
      kind: 'event' as const,
      source,
      types: taken,
    })),
    ...senders.map((source) => ({
      stream: commandStream(source, namespace),
      kind: 'command' as const,
      source,
      subjects: `${subjectPrefix(namespace)}cmd.*.*.*.*.${service}.>`,
      types: commands,
    })),
  ];
};
