// SPDX-License-Identifier: AGPL-3.0-or-later
import { unwrap } from '@essaim/api-client';
import type { PlanningApi } from '@essaim/contracts';
import { expect, test } from 'vitest';
import { codeOf, gateAt, say, taskAt } from './act.ts';
import type { PlanningFixture } from './planning-fixture.ts';
import { commandWave, departmentOf, waveOf } from './waves.ts';

type Schemas = PlanningApi['components']['schemas'];

const REGION = 'coordination@reg-52';
const DEPARTMENT = 'coordination@dep-53';
const NATION = 'coordination@nat';

/** Waves of a campaign are rolled back, the last one first; the first then goes on again. */
export const rollBackTest = (
  stage: () => { fixture: PlanningFixture; campaign: Schemas['Campaign'] },
): void => {
  test('a wave goes back to its last stable state, as it was shown before, and can go on from there', async () => {
    const { fixture, campaign } = stage();
    const params = (number: number) => ({ path: { campaignId: campaign.id, number } });
    const preview = (number: number) =>
      unwrap(
        fixture.as(NATION).GET('/campaigns/{campaignId}/waves/{number}/roll-back', {
          params: params(number),
        }),
      );
    const rollBack = async (number: number) => {
      const { revision } = await waveOf(fixture, campaign.id, number);
      return fixture.as(NATION).POST('/campaigns/{campaignId}/waves/{number}/roll-back', {
        params: { ...params(number), header: { 'If-Match': `"${revision}"` } },
        body: { reason: 'Une faille dans l’outil' },
      });
    };
    expect((await preview(1)).refused).toBe('roll-back-next');
    expect(await codeOf(rollBack(1))).toBe('roll-back-next');

    const seen = await preview(2);
    expect(seen).toMatchObject({ refused: null, gates: [], tasks: [], kept: { begun: 0 } });
    expect(seen.waveGates.map(({ template }) => template)).toEqual(['WP']);
    const refused = fixture.as(REGION).POST('/campaigns/{campaignId}/waves/{number}/roll-back', {
      params: { ...params(2), header: { 'If-Match': '"1"' } },
      body: { reason: 'Non' },
    });
    expect((await refused).response.status).toBe(403);
    const rolled = await unwrap(rollBack(2));
    expect(rolled.control).toMatchObject({ state: 'paused', reason: 'Une faille dans l’outil' });
    expect(await codeOf(rollBack(2))).toBe('roll-back-nothing');
    const preparation = async () =>
      (await waveOf(fixture, campaign.id, 1)).gates.find(({ template }) => template === 'WP');
    expect(await preparation()).toMatchObject({ state: 'ready', openedOn: null });

    // The wave before stands alone again: what people opened since the commitment is closed.
    const own = await preview(1);
    const at53 = (template: string) => taskAt(fixture, template, 'dep-53', DEPARTMENT);
    expect(own.gates.map(({ template }) => template)).toEqual(['G1']);
    const ready = own.tasks.filter(({ organisation }) => organisation?.key === 'dep-53');
    expect(ready).not.toEqual([]);
    const done = await at53('D01');
    await unwrap(rollBack(1));
    expect(await gateAt(fixture, 'G1', 'dep-53')).toMatchObject({
      state: 'closed',
      openedOn: null,
    });
    expect((await departmentOf(fixture, campaign.id, 'dep-53'))?.state).toBe('preparing');
    expect((await preparation())?.state).toBe('closed');
    const withdrawn = await at53(ready[0]!.template);
    expect(withdrawn).toMatchObject({ state: 'todo', waitingFor: [{ kind: 'gate' }] });
    expect(withdrawn.history.map(({ type }) => type)).toContain('task.withdrawn');
    expect((await at53('D07')).state).toBe('in-progress');
    expect(await at53('D01')).toMatchObject({ state: 'accepted', since: done.since });

    // Resumed, it goes on from there: the gate is declared, accepted and opened again, and its tasks are ready.
    const resumed = await waveOf(fixture, campaign.id, 1);
    await unwrap(commandWave(fixture, campaign.id, 'resume', resumed, 'La faille est corrigée'));
    let gate = await gateAt(fixture, 'G1', 'dep-53', DEPARTMENT);
    for (const [as, verb] of [
      [DEPARTMENT, 'declare'],
      [REGION, 'accept'],
      [NATION, 'open'],
    ] as const)
      gate = await unwrap<Schemas['Gate']>(say(fixture, as, verb, gate));
    expect(gate.state).toBe('opened');
    expect((await at53(ready[0]!.template)).state).toBe('ready');
  });
};
