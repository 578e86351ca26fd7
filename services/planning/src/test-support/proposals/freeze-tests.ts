// SPDX-License-Identifier: AGPL-3.0-or-later
import { unwrap } from '@essaim/api-client';
import { describe, expect, test } from 'vitest';
import { codeOf } from '../act.ts';
import { propose } from '../prepared.ts';
import { type ProposalStage, nationOf } from './proposal-stage.ts';

/** Dates that are planned around a freeze. */
export const freezeTests = (stage: ProposalStage) =>
  describe('freezes', () => {
    test('dates keep out of what is frozen, say so, and the campaign has the freeze', async () => {
      const free = await propose(stage.fixture, stage.playbook.id);
      const nodes = async (id: string) => {
        const { items } = await unwrap(
          nationOf(stage).GET('/proposals/{proposalId}/nodes', {
            params: {
              path: { proposalId: id },
              query: { organisationKey: 'dep-53', template: 'G2' },
            },
          }),
        );
        return items[0]!;
      };
      const { end } = await nodes(free.id);
      const lastDay = Temporal.PlainDate.from(end).add({ days: 20 }).toString();
      const freezes = [
        {
          organisationId: stage.fixture.network.nat.id,
          forbids: ['open' as const],
          reason: 'Assemblée générale',
          firstDay: end,
          lastDay,
        },
      ];
      const place = stage.fixture.network['dep-53'].id;
      const wrong = [{ ...freezes[0]!, organisationId: place }];
      const body = { playbookId: stage.playbook.id, startDate: '2027-01-04', cohort: {} };
      expect(
        await codeOf(nationOf(stage).POST('/proposals', { body: { ...body, freezes: wrong } })),
      ).toBe('freeze-place');
      const frozen = await propose(stage.fixture, stage.playbook.id, { freezes });
      const moved = await nodes(frozen.id);
      expect(moved.end > lastDay).toBe(true);
      expect(moved.endReason).toMatchObject({
        kind: 'freeze',
        name: 'Assemblée générale',
        date: end,
        until: lastDay,
      });
      // That of a region holds its own departments, and no others.
      const of = (key: 'reg-52' | 'reg-44') =>
        propose(stage.fixture, stage.playbook.id, {
          freezes: [{ ...freezes[0]!, organisationId: stage.fixture.network[key].id, reason: key }],
        });
      const own = await nodes((await of('reg-52')).id);
      expect([own.end, own.endReason]).toEqual([moved.end, { ...moved.endReason, name: 'reg-52' }]);
      expect((await nodes((await of('reg-44')).id)).end).toBe(end);
      // What is based on it keeps it.
      const again = await propose(stage.fixture, stage.playbook.id, { basedOn: frozen.id });
      expect((await nodes(again.id)).end).toBe(moved.end);
    });
  });
