// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from 'vitest';
import { streamSources } from './stream-source.ts';

test('reads the streams that hold the types taken, and commands of every other service', () => {
  const sources = streamSources({
    service: 'identity',
    types: [
      'session.revoked',
      'activation.requested',
      'activation.ended',
      'identity.ensure-client',
    ],
    namespace: '',
  });
  expect(sources).toEqual([
    {
      stream: 'EV_IDENTITY',
      kind: 'event',
      source: 'identity',
      types: new Set(['session.revoked']),
    },
    {
      stream: 'EV_CATALOG',
      kind: 'event',
      source: 'catalog',
      types: new Set(['activation.requested', 'activation.ended']),
    },
    ...(['catalog', 'planning'] as const).map((source) => ({
      stream: `CMD_${source.toUpperCase()}`,
      kind: 'command',
      source,
      subjects: 'cmd.*.*.*.*.identity.>',
      types: new Set(['identity.ensure-client']),
    })),
  ]);
});

test('reads the commands of the services that are named', () => {
  const sources = streamSources({
    service: 'identity',
    types: ['identity.ensure-client'],
    commandsFrom: ['catalog'],
    namespace: 't1',
  });
  expect(sources.map(({ stream, subjects }) => [stream, subjects])).toEqual([
    ['T1_CMD_CATALOG', 't1.cmd.*.*.*.*.identity.>'],
  ]);
});

test.for([
  ['catalog', 'identity.ensure-client', 'is a command for identity'],
  ['catalog', 'nothing.happened', 'is in no contract'],
] as const)('for %s refuses %s', ([service, type, message]) => {
  const asked = { service, types: [type as 'session.revoked'], namespace: '' };
  expect(() => streamSources(asked)).toThrow(message);
});
