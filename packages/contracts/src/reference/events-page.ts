// SPDX-License-Identifier: AGPL-3.0-or-later
import { type OpenApiDocument, SERVICES, type ServiceName } from '../documents.ts';
import { table } from './table.ts';

interface Webhook {
  readonly post?: { readonly summary?: string };
}

/** The reference page of all events and commands, in Markdown. */
export const eventsPage = (documents: Readonly<Record<ServiceName, OpenApiDocument>>): string => {
  const sections = SERVICES.flatMap((service) => {
    const entries = Object.entries(documents[service].webhooks ?? {}) as [string, Webhook][];
    const rows = entries.map(([name, { post }]) => [
      `\`${name}\``,
      name.startsWith(`${service}.`) ? 'command' : 'event',
      post?.summary ?? '',
    ]);
    return [`## ${service}`, table(['name', 'kind', 'meaning'], rows)];
  });
  return [
    '# Events and commands',
    'Envelopes are CloudEvents 1.0 in structured JSON. Data: `packages/contracts/events/*.yaml`. Subjects: `docs/architecture.md`.',
    ...sections,
  ].join('\n\n');
};
