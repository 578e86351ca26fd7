// SPDX-License-Identifier: AGPL-3.0-or-later
import { type CommandName, type ServiceName, isKnownMessage } from '@essaim/contracts';

/**
 * Puts every stream and subject of a test apart from those of others on the same server: letters
 * and digits. Empty in production.
 */
export type Namespace = string;

const streamPrefix = (namespace: Namespace): string =>
  namespace === '' ? '' : `${namespace.toUpperCase()}_`;

/** What every subject begins with. */
export const subjectPrefix = (namespace: Namespace): string =>
  namespace === '' ? '' : `${namespace}.`;

/** The stream of the events of a service, such as `EV_IDENTITY`. */
export const eventStream = (service: ServiceName, namespace: Namespace = ''): string =>
  `${streamPrefix(namespace)}EV_${service.toUpperCase()}`;

/** The stream of the commands that a service sends, such as `CMD_CATALOG`. */
export const commandStream = (service: ServiceName, namespace: Namespace = ''): string =>
  `${streamPrefix(namespace)}CMD_${service.toUpperCase()}`;

/** `ev.<region>.<department>.<service>.<aggregate>.<id>` of every event of a service. */
export const eventSubjects = (service: ServiceName, namespace: Namespace = ''): string =>
  `${subjectPrefix(namespace)}ev.*.*.${service}.>`;

/** `cmd.<target region>.<dept>.<origin region>.<dept>.<service>.<name>` of one command, any homes. */
export const commandSubjects = (name: CommandName, namespace: Namespace = ''): string => {
  if (!isKnownMessage(name)) throw new RangeError(`${name} is in no contract`);
  return `${subjectPrefix(namespace)}cmd.*.*.*.*.${name}`;
};
