// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from 'vitest';
import { commandStream, commandSubjects, eventStream, eventSubjects } from './names.ts';

test('names streams and subjects of a service', () => {
  expect(eventStream('identity')).toBe('EV_IDENTITY');
  expect(eventSubjects('identity')).toBe('ev.*.*.identity.>');
  expect(commandStream('catalog')).toBe('CMD_CATALOG');
  expect(commandSubjects('identity.ensure-client')).toBe('cmd.*.*.*.*.identity.ensure-client');
});

test('puts a namespace before all of them', () => {
  expect(eventStream('identity', 't1')).toBe('T1_EV_IDENTITY');
  expect(eventSubjects('identity', 't1')).toBe('t1.ev.*.*.identity.>');
  expect(commandStream('catalog', 't1')).toBe('T1_CMD_CATALOG');
  expect(commandSubjects('identity.ensure-client', 't1')).toBe(
    't1.cmd.*.*.*.*.identity.ensure-client',
  );
});

test('refuses a command that is in no contract', () => {
  expect(() => commandSubjects('identity.unknown' as never)).toThrow(RangeError);
});
