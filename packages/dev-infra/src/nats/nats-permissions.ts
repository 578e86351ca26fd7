// SPDX-License-Identifier: AGPL-3.0-or-later

export type NatsUser = {
  /** The service, as it stands in subjects: `identity`. */
  service: string;
  /** The commands that it sends, such as `identity.ensure-client`. */
  sends: readonly string[];
};

export type NatsPermissions = { publish: { allow: string[] }; subscribe: { allow: string[] } };

/**
 * What a service's user may do. It publishes its own events and the commands that it sends, keeps its own two streams (which it can neither
 * delete nor purge), reads every stream through consumers that carry its name, and hears replies under its own inbox prefix alone.
 */
export function natsPermissions({ service, sends }: NatsUser): NatsPermissions {
  const streams = [`EV_${service.toUpperCase()}`, `CMD_${service.toUpperCase()}`];
  return {
    publish: {
      allow: [
        `ev.*.*.${service}.>`,
        ...sends.map((command) => `cmd.*.*.*.*.${command}`),
        '$JS.API.INFO',
        '$JS.API.STREAM.INFO.*',
        ...streams.flatMap((stream) => [
          `$JS.API.STREAM.CREATE.${stream}`,
          `$JS.API.STREAM.UPDATE.${stream}`,
          `$JS.API.STREAM.MSG.GET.${stream}`,
          `$JS.API.DIRECT.GET.${stream}`,
          `$JS.API.DIRECT.GET.${stream}.>`,
        ]),
        `$JS.API.CONSUMER.CREATE.*.${service}`,
        `$JS.API.CONSUMER.CREATE.*.${service}.>`,
        `$JS.API.CONSUMER.INFO.*.${service}`,
        `$JS.API.CONSUMER.DELETE.*.${service}`,
        `$JS.API.CONSUMER.MSG.NEXT.*.${service}`,
        `$JS.ACK.*.${service}.>`,
        '$JS.FC.>',
      ],
    },
    subscribe: { allow: [`_INBOX_${service}.>`] },
  };
}
