// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from 'vitest';
import type { Received } from '../envelope/received.ts';
import { type EventContext, checkEvent } from './check-event.ts';

const received = (change: Partial<Received>): Received => ({
  delivery: { stream: 'EV_IDENTITY', sequence: 1, subject: '', payload: '', traceparent: null },
  source: 'identity',
  aggregate: 'session',
  aggregateId: 'a',
  messageId: 'm2',
  type: 'session.revoked',
  version: 2,
  epoch: 1,
  envelope: {} as Received['envelope'],
  fault: null,
  ...change,
});

const known = { version: 1, messageId: 'm1' };
const context: EventContext = { known, epoch: 1, trimmed: false };

test.for<[string, Partial<Received>, Partial<EventContext>, unknown]>([
  ['the next version', {}, {}, 'next'],
  ['the first version', { version: 1 }, { known: undefined }, 'next'],
  [
    'the first to be seen of a trimmed stream',
    { version: 7 },
    { known: undefined, trimmed: true },
    'next',
  ],
  [
    'a gap behind a trimmed beginning',
    { version: 7 },
    { trimmed: true },
    { reason: 'version-gap' },
  ],
  ['a first version that is not 1', {}, { known: undefined }, { reason: 'version-gap' }],
  ['a gap', { version: 3 }, {}, { reason: 'version-gap' }],
  ['a gap before a type without a handler', { version: 3, envelope: null }, {}, 'next'],
  ['an older version', { version: 1 }, { known: { version: 2, messageId: 'm2' } }, 'duplicate'],
  ['the same event', { version: 1, messageId: 'm1' }, {}, 'duplicate'],
  ['another event of the same version', { version: 1 }, {}, { reason: 'version-forked' }],
  ['a higher epoch', { epoch: 2 }, {}, 'next'],
  ['a lower epoch', { epoch: 1 }, { epoch: 2 }, { reason: 'epoch-regressed' }],
  ['a duplicate of a lower epoch', { version: 1, messageId: 'm1' }, { epoch: 2 }, 'duplicate'],
  ['a command', { version: null }, {}, 'next'],
])('%s', ([, change, situation, expected]) => {
  const check = checkEvent(received(change), { ...context, ...situation });
  if (typeof expected === 'string') expect(check).toBe(expected);
  else expect(check).toMatchObject(expected as object);
});
