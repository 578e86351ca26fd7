// SPDX-License-Identifier: AGPL-3.0-or-later
import { stringify } from 'yaml';
import { type OpenApiDocument, SERVICES, type ServiceName } from '../documents.ts';

const CHANNELS = {
  event: 'ev.{region}.{department}.{service}.{aggregate}.{id}',
  command:
    'cmd.{targetRegion}.{targetDepartment}.{originRegion}.{originDepartment}.{service}.{name}',
} as const;

const reference = (name: string) => ({ $ref: `#/components/messages/${name}` });

/** An AsyncAPI 3.0 description of the subjects and messages, made from the event contracts. */
export const asyncApiDocument = (
  documents: Readonly<Record<ServiceName, OpenApiDocument>>,
): string => {
  const messages = SERVICES.flatMap((service) =>
    Object.keys(documents[service].webhooks ?? {}).map((name) => ({
      service,
      name,
      kind: name.startsWith(`${service}.`) ? ('command' as const) : ('event' as const),
    })),
  );
  const channel = (kind: 'event' | 'command') => ({
    address: CHANNELS[kind],
    messages: Object.fromEntries(
      messages
        .filter((message) => message.kind === kind)
        .map(({ name }) => [name, reference(name)]),
    ),
  });
  return stringify({
    asyncapi: '3.0.0',
    info: { title: 'essaim', version: documents.identity.info.version },
    channels: { events: channel('event'), commands: channel('command') },
    components: {
      messages: Object.fromEntries(
        messages.map(({ name, service }) => [
          name,
          {
            name,
            contentType: 'application/cloudevents+json',
            payload: {
              schemaFormat: 'application/vnd.oai.openapi+yaml;version=3.1.0',
              schema: {
                $ref: `../../packages/contracts/events/${service}.yaml#/webhooks/${name}/post/requestBody/content/application~1json/schema`,
              },
            },
          },
        ]),
      ),
    },
  });
};
