// SPDX-License-Identifier: AGPL-3.0-or-later
import { parseHome } from '@essaim/kernel';
import { expect, test } from 'vitest';
import { ChangeHub, type NumberedChange } from './change-hub.ts';

const change = (id: string) => ({
  change: { type: 'task', id, version: 1 },
  home: parseHome('52.53'),
});

const listenTo = (hub: ChangeHub) => {
  const heard: (NumberedChange | 'reset' | 'check')[] = [];
  const silence = hub.listen((signal) => heard.push(signal));
  return { heard, silence };
};

test('who read before the first change hears it', () => {
  const hub = new ChangeHub();
  const { last } = hub;
  expect(hub.since(last)).toEqual([]);
  hub.tell(change('a'));
  expect(hub.since(last)?.map((missed) => missed.change.id)).toEqual(['a']);
});

test('who was away hears what was missed, in order', () => {
  const hub = new ChangeHub();
  const { heard } = listenTo(hub);
  for (const id of ['a', 'b', 'c']) hub.tell(change(id));
  const [first] = heard as NumberedChange[];
  expect(hub.since(first?.id ?? '')?.map((missed) => missed.change.id)).toEqual(['b', 'c']);
  expect(hub.since(hub.last)).toEqual([]);
});

test('an id of another process, too old, or from before a reset is not known', () => {
  const hub = new ChangeHub();
  const { heard } = listenTo(hub);
  hub.tell(change('a'));
  const { id } = heard[0] as NumberedChange;
  expect(hub.since('elsewhere-1')).toBeNull();
  hub.reset();
  expect(heard.at(-1)).toBe('reset');
  expect(hub.since(id)).toBeNull();
  const { last } = hub;
  hub.tell(change('b'));
  expect(hub.since(last)).toHaveLength(1);
  for (let count = 0; count < 1000; count += 1) hub.tell(change('c'));
  expect(hub.since(last)).toBeNull();
});

test('who left hears nothing more', () => {
  const hub = new ChangeHub();
  const { heard, silence } = listenTo(hub);
  silence();
  hub.tell(change('a'));
  hub.check();
  expect(heard).toEqual([]);
});
