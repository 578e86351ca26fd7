// SPDX-License-Identifier: AGPL-3.0-or-later
import { createPlanningClient, unwrap } from '@essaim/api-client';
import { newId } from '@essaim/kernel';
import { type Persona, eventually, personSnapshot } from '@essaim/testkit';
import { expect, test } from 'vitest';
import { taskAt } from './act.ts';
import { mandateAt } from './known-people.ts';
import type { PlanningFixture } from './planning-fixture.ts';

/** A second person answers for a task, who has more before them than the first; the clock goes on to April. */
export const overLoadTest = (stage: () => PlanningFixture): void => {
  test('who has too much before them says so, and comes after who is free', async () => {
    const fixture = stage();
    fixture.clock.set('2027-04-05T08:00:00Z');
    const responsibleFor = async () => {
      const task = await taskAt(fixture, 'D01', 'dep-72', 'coordination@dep-72');
      return task.roles.find(({ kind }) => kind === 'responsible')?.people ?? [];
    };
    const lone = fixture.person('board@dep-72').personId;
    expect(await responsibleFor()).toMatchObject([{ id: lone, load: { over: false } }]);

    const personId = newId();
    const mandates = [
      mandateAt(fixture.network, 'board', 'dep-72', { personId, from: '2019-01-01' }),
      mandateAt(fixture.network, 'board', 'dep-68', { personId }),
      mandateAt(fixture.network, 'technical', 'reg-52', { personId }),
    ];
    const busy: Persona = { name: 'nobody', personId, uid: newId(), mandates };
    await fixture.identity.publish({
      type: 'person.registered',
      aggregate: 'person',
      aggregateId: personId,
      data: personSnapshot(busy),
    });
    const both = await eventually(async () => {
      const found = await responsibleFor();
      if (found.length < 2) throw new Error('the second of the board is not there');
      return found;
    });
    expect(both.map(({ id }) => id)).toEqual([lone, personId]);
    const free = { tasks: 2, days: 5, over: false };
    const over = { tasks: 5, days: 11, over: true };
    expect(both.map(({ load }) => load)).toEqual([free, over]);

    const client = createPlanningClient({ baseUrl: fixture.url, token: () => fixture.token(busy) });
    const { facts } = await unwrap(client.GET('/work'));
    expect(facts.load).toEqual(over);
    const { facts: own } = await unwrap(fixture.as('board@dep-72').GET('/work'));
    expect(own.load).toEqual(free);
  });
};
