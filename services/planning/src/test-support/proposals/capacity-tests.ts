// SPDX-License-Identifier: AGPL-3.0-or-later
import { unwrap } from '@essaim/api-client';
import { describe, expect, test } from 'vitest';
import { codeOf } from '../act.ts';
import { resourcesOf } from '../files.ts';
import { propose } from '../prepared.ts';
import {
  type ProposalStage,
  nationOf,
  problemOf,
  takeCapacities,
  withNone,
} from './proposal-stage.ts';

/** What capacities allow, and what is said when they do not suffice. */
export const capacityTests = (stage: ProposalStage) =>
  describe('capacity', () => {
    test('none at all of what the playbook needs is refused with its name', async () => {
      await takeCapacities(stage, withNone('committee_slots', 'nat'));
      const refused = await problemOf(
        nationOf(stage).POST('/proposals', {
          body: { playbookId: stage.playbook.id, startDate: '2027-01-04', cohort: {} },
        }),
      );
      expect(refused).toMatchObject({ code: 'capacity-zero', status: 422 });
      expect(refused.detail).toContain('dossiers en séance de comité');
    });

    test('too little is no refusal: who is not placed comes back with its reason and relaxation', async () => {
      await takeCapacities(stage, withNone('hosting_users', 'nat', 'reg-44'));
      const proposal = await propose(stage.fixture, stage.playbook.id);
      expect(proposal.figures).toMatchObject({ placed: 2, notPlaced: 1 });
      expect(proposal.notPlaced).toMatchObject([
        {
          organisation: { key: 'dep-68' },
          region: { key: 'reg-44' },
          reason: { code: 'hosting-short', params: { missingUsers: 450 } },
          relaxations: [{ resource: 'hosting_users', amount: 450, unit: 'account' }],
        },
      ]);
      const keys = proposal.notPlaced[0]?.relaxations[0]?.organisations.map(({ key }) => key);
      expect(keys?.sort()).toEqual(['nat', 'reg-44']);
      const load = await unwrap(
        nationOf(stage).GET('/proposals/{proposalId}/load', {
          params: { path: { proposalId: proposal.id }, query: { resource: 'hosting_users' } },
        }),
      );
      expect(load).toMatchObject({
        campaign: null,
        unit: 'account',
        rows: [
          { organisation: { key: 'nat' } },
          { organisation: { key: 'reg-44' }, declared: 0 },
          { organisation: { key: 'reg-52' } },
        ],
        shortages: [
          {
            organisation: { key: 'reg-44' },
            worst: 450,
            delayed: 1,
            waiting: [{ node: null, organisation: { key: 'dep-68' } }],
          },
        ],
      });
      expect(load.totals).toContainEqual({ resource: 'hosting_users', short: 1, delayed: 1 });
      expect(load.rows[2]?.weeks.at(-1)).toMatchObject({ demand: 900, served: 900, short: 0 });
      await takeCapacities(stage, resourcesOf('nat', 'reg-52', 'reg-44'));
    });

    test('what a region lends counts once the other has accepted it, until either ends it', async () => {
      const region = stage.fixture.as('coordination@reg-52');
      const body = {
        resource: 'trainer_days' as const,
        fromId: stage.fixture.network['reg-52'].id,
        toId: stage.fixture.network['reg-44'].id,
        perWeek: 1,
        firstDay: '2027-01-04',
        lastDay: '2027-12-31',
        reason: 'Le Grand Est forme deux départements de plus.',
      };
      const capacities = async () => {
        const proposal = await propose(stage.fixture, stage.playbook.id, {
          startDate: '2027-02-01',
        });
        const { rows } = await unwrap(
          nationOf(stage).GET('/proposals/{proposalId}/load', {
            params: { path: { proposalId: proposal.id } },
          }),
        );
        return Object.fromEntries(
          rows.map(({ organisation, weeks }) => [organisation.key, weeks[0]?.capacity ?? 0]),
        );
      };
      const before = await capacities();
      const loan = await unwrap(region.POST('/resource-loans', { body }));
      expect(loan).toMatchObject({
        from: { key: 'reg-52' },
        to: { key: 'reg-44' },
        state: 'offered',
        whoAnswers: [{ familyName: 'coordination@reg-44' }],
        allowed: ['end'],
      });
      expect(await capacities()).toEqual(before);
      const other = stage.fixture.as('coordination@reg-44');
      const at = ({ id, revision }: typeof loan) => ({
        path: { loanId: id },
        header: { 'If-Match': `"${revision}"` },
      });
      const waiting = await unwrap(other.GET('/work'));
      expect(waiting.loans).toMatchObject([{ id: loan.id, allowed: ['accept', 'decline'] }]);
      expect(waiting.facts.toDecide).toBe(waiting.toDecide.length + 1);
      expect((await unwrap(region.GET('/work'))).loans).toEqual([]);
      expect(
        await codeOf(region.POST('/resource-loans/{loanId}/accept', { params: at(loan) })),
      ).toBe('forbidden');
      const taken = await unwrap(
        other.POST('/resource-loans/{loanId}/accept', { params: at(loan) }),
      );
      expect(taken).toMatchObject({ state: 'accepted', allowed: ['end'] });
      expect((await unwrap(other.GET('/work'))).loans).toEqual([]);
      const declined = other.POST('/resource-loans/{loanId}/decline', {
        params: at(taken),
        body: { reason: 'Trop tard' },
      });
      expect(await codeOf(declined)).toBe('loan-answered');
      expect(await capacities()).toEqual({
        nat: before['nat'],
        'reg-52': (before['reg-52'] ?? 0) - 1,
        'reg-44': (before['reg-44'] ?? 0) + 1,
      });
      const codes = [
        [{ ...body, perWeek: 400 }, 'loan-too-much'],
        [{ ...body, toId: body.fromId }, 'loan-place'],
        [{ ...body, lastDay: '2027-01-01' }, 'loan-days-order'],
        [{ ...body, firstDay: '2026-01-01', lastDay: '2026-12-31' }, 'loan-past'],
        [{ ...body, fromId: body.toId, toId: body.fromId }, 'forbidden'],
      ] as const;
      for (const [asked, code] of codes)
        expect(await codeOf(region.POST('/resource-loans', { body: asked }))).toBe(code);
      const params = at(taken);
      const ended = await unwrap(
        other.POST('/resource-loans/{loanId}/end', { params, body: { reason: 'Fini' } }),
      );
      expect(ended).toMatchObject({ state: 'ended', ended: { text: 'Fini' }, allowed: [] });
      expect(await capacities()).toEqual(before);
      const again = region.POST('/resource-loans/{loanId}/end', {
        params: { ...params, header: { 'If-Match': `"${ended.revision}"` } },
        body: { reason: 'Encore' },
      });
      expect(await codeOf(again)).toBe('loan-ended');
      const over = await unwrap(
        nationOf(stage).GET('/resource-loans', { params: { query: { state: 'over' } } }),
      );
      expect(over.items.map(({ id }) => id)).toEqual([loan.id]);
      const second = await unwrap(region.POST('/resource-loans', { body }));
      const no = await unwrap(
        other.POST('/resource-loans/{loanId}/decline', {
          params: at(second),
          body: { reason: 'Nous avons assez' },
        }),
      );
      expect(no).toMatchObject({ state: 'declined', ended: { text: 'Nous avons assez' } });
      expect(await capacities()).toEqual(before);
    });
  });
