// SPDX-License-Identifier: AGPL-3.0-or-later

export type NatsUser = {
  /** The service, as it stands in subjects: `identity`. */
  service: string;
  /** The commands that it sends, such as `identity.ensure-client`. */
  sends: readonly string[];
};

export type NatsPermissions = { publish: { allow: string[] }; subscribe: { allow: string[] } };

/**
 * What a service's user may do. It publishes its own events and the commands that it sends; makes its own two streams, which nobody can
 * delete or purge; reads the events of all and the commands of those who send it some; and hears replies under its own inbox prefix
 * alone. Consumers have names that nobody can guess or list, so that one service cannot disturb another's reading.
 * @param everyone all users of the account, the user included
 */
export function natsPermissions(user: NatsUser, everyone: readonly NatsUser[]): NatsPermissions {
  const { service, sends } = user;
  const commanders = everyone.filter((other) =>
    other.sends.some((command) => command.startsWith(`${service}.`)),
  );
  const readable = [...everyone.map(events), ...new Set([user, ...commanders].map(commands))];
  return {
    publish: {
      allow: [
        `ev.*.*.${service}.>`,
        ...sends.map((command) => `cmd.*.*.*.*.${command}`),
        '$JS.API.INFO',
        ...[events(user), commands(user)].flatMap((stream) => [
          `$JS.API.STREAM.CREATE.${stream}`,
          `$JS.API.STREAM.UPDATE.${stream}`,
        ]),
        ...readable.flatMap((stream) => [
          `$JS.API.STREAM.INFO.${stream}`,
          `$JS.API.CONSUMER.CREATE.${stream}.>`,
          `$JS.API.CONSUMER.INFO.${stream}.*`,
          `$JS.API.CONSUMER.DELETE.${stream}.*`,
          `$JS.API.CONSUMER.MSG.NEXT.${stream}.*`,
        ]),
      ],
    },
    subscribe: { allow: [`${inboxPrefix(service)}.>`] },
  };
}

/** Where a service hears replies; its client must be told so. */
export function inboxPrefix(service: string): string {
  return `_INBOX_${service}`;
}

function events({ service }: NatsUser): string {
  return `EV_${service.toUpperCase()}`;
}

function commands({ service }: NatsUser): string {
  return `CMD_${service.toUpperCase()}`;
}
