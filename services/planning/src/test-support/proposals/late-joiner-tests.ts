// SPDX-License-Identifier: AGPL-3.0-or-later
import { unwrap } from '@essaim/api-client';
import type { PlanningApi } from '@essaim/contracts';
import { describe, expect, test } from 'vitest';
import { codeOf } from '../act.ts';
import { resourcesOf } from '../files.ts';
import { type ProposalStage, nationOf, takeCapacities } from './proposal-stage.ts';

type Schemas = PlanningApi['components']['schemas'];

/** Departments that come once a campaign is committed. */
export const lateJoinerTests = (stage: ProposalStage) =>
  describe('late joiners', () => {
    const ofCampaign = () => ({ path: { campaignId: stage.campaign.id } });
    const cohort = () =>
      unwrap(nationOf(stage).GET('/campaigns/{campaignId}/cohort', { params: ofCampaign() }));
    const setPolicy = (policy: 'next-wave' | 'nation', revision: number) =>
      nationOf(stage).PUT('/campaigns/{campaignId}/late-joiners', {
        params: { ...ofCampaign(), header: { 'If-Match': `"${revision}"` } },
        body: { policy },
      });
    const repair = (body?: Schemas['NewReplan']) =>
      nationOf(stage).POST('/campaigns/{campaignId}/replan', {
        params: ofCampaign(),
        ...(body && { body }),
      });

    test('who matches the query after the snapshot is shown, and joins by the policy once there are means', async () => {
      const before = await cohort();
      expect(before).toMatchObject({ query: {}, departments: 2, policy: 'nation', leavers: [] });
      expect(before.joiners).toMatchObject([{ organisation: { key: 'dep-68' }, wave: null }]);
      expect(await codeOf(setPolicy('next-wave', before.revision + 1))).toBe('version-conflict');
      const set = await unwrap(setPolicy('next-wave', before.revision));
      expect(set.joiners[0]?.wave).toBeGreaterThan(0);
      // Without means nobody is kept waiting for them; named by the nation, it is said.
      expect(await codeOf(repair())).toBe('replan-nothing');
      const wave = set.joiners[0]!.wave!;
      const joiners = (department: string, of: number) => ({ joiners: [{ department, wave: of }] });
      expect(await codeOf(repair(joiners('dep-68', wave)))).toBe('joiners-unplaced');
      expect(await codeOf(repair(joiners('dep-68', 9)))).toBe('wave-unknown');
      expect(await codeOf(repair(joiners('dep-53', wave)))).toBe('cohort-taken');

      await takeCapacities(stage, resourcesOf('nat', 'reg-52', 'reg-44'));
      const replan = await unwrap(repair());
      expect(replan.joined).toMatchObject([{ organisation: { key: 'dep-68' }, wave }]);
      expect((await cohort()).departments).toBe(2);
      const path = { replanId: replan.id };
      const accepted = await unwrap(
        nationOf(stage).POST('/replans/{replanId}/accept', { params: { path } }),
      );
      expect(accepted.state).toBe('accepted');
      expect(await cohort()).toMatchObject({ departments: 3, joiners: [] });
      const tasks = async (key: 'dep-68' | 'reg-44') =>
        unwrap(
          nationOf(stage).GET('/tasks', {
            params: { query: { organisationId: stage.fixture.network[key].id, size: 100 } },
          }),
        );
      const own = await tasks('dep-68');
      expect(own.items.length).toBeGreaterThan(15);
      expect(own.items.every(({ start, end }) => start !== null && end !== null)).toBe(true);
      expect((await tasks('reg-44')).items.map(({ template }) => template)).toContain('R01');
      const departments = await unwrap(
        nationOf(stage).GET('/campaigns/{campaignId}/departments', { params: ofCampaign() }),
      );
      const joined = departments.items.find(({ organisation }) => organisation.key === 'dep-68');
      expect(joined).toMatchObject({
        wave,
        state: 'not-started',
        dates: { live: replan.joined[0]!.live },
      });
      expect(await codeOf(repair())).toBe('replan-nothing');
    });
  });
