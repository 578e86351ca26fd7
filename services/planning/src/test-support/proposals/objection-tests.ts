// SPDX-License-Identifier: AGPL-3.0-or-later
import { unwrap } from '@essaim/api-client';
import type { PersonaName } from '@essaim/testkit';
import { describe, expect, test } from 'vitest';
import { codeOf } from '../act.ts';
import { objections } from '../objections.ts';
import { commit, propose } from '../prepared.ts';
import { type ProposalStage, nationOf, takeCapacities, withNone } from './proposal-stage.ts';

/** Objections to dates of a proposal; the last of them commits it. */
export const objectionTests = (stage: ProposalStage) =>
  describe('objections', () => {
    const REGION = 'coordination@reg-52';
    const NATION = 'coordination@nat';
    const nodeOf = async (proposalId: string, template: string) => {
      const { items } = await unwrap(
        nationOf(stage).GET('/proposals/{proposalId}/nodes', {
          params: { path: { proposalId }, query: { organisationKey: 'dep-53', template } },
        }),
      );
      return items[0]!;
    };
    const workOf = (as: PersonaName) => unwrap(stage.fixture.as(as).GET('/work'));
    const later = (date: string, days: number) =>
      Temporal.PlainDate.from(date).add({ days }).toString();

    test('a region objects to its own dates that are to come, once a date, and can withdraw', async () => {
      const { toProposal, withdraw, ofProposal } = objections(stage.fixture);
      const proposal = await propose(stage.fixture, stage.playbook.id);
      const { start } = await nodeOf(proposal.id, 'D05');
      const body = { node: 'D05@dep-53', reason: 'Nos formatrices sont en congé.' };
      const other = toProposal('coordination@reg-44', proposal.id, body);
      expect((await other).response.status).toBe(403);
      expect((await toProposal(NATION, proposal.id, body)).response.status).toBe(403);
      for (const [change, code] of [
        [{ node: 'D99@dep-53' }, 'objection-node'],
        [{ node: 'N01@nat' }, 'objection-node'],
        [{ notBefore: start }, 'objection-early'],
      ] as const)
        expect(await codeOf(toProposal(REGION, proposal.id, { ...body, ...change }))).toBe(code);
      const notBefore = later(start, 30);
      const raised = await unwrap(toProposal(REGION, proposal.id, { ...body, notBefore }));
      expect(raised).toMatchObject({
        state: 'open',
        node: { template: 'D05', organisation: { key: 'dep-53' } },
        region: { key: 'reg-52' },
        planned: { start },
        notBefore,
        allowed: ['withdraw'],
      });
      expect(await codeOf(toProposal(REGION, proposal.id, body))).toBe('objection-already');
      expect(await unwrap(withdraw(REGION, raised))).toMatchObject({ state: 'withdrawn' });
      expect(await codeOf(withdraw(REGION, raised))).toBe('version-conflict');
      expect((await ofProposal(REGION, proposal.id)).items).toMatchObject([{ allowed: [] }]);
    });

    test('what the nation takes holds the next proposal, what it declines does not; no commitment before', async () => {
      const { toProposal, take: takes, decline, ofProposal } = objections(stage.fixture);
      // Alsace has no means yet: its department stays out of the campaign, for now.
      await takeCapacities(stage, withNone('hosting_users', 'nat', 'reg-44'));
      const first = await propose(stage.fixture, stage.playbook.id);
      const [training, gate] = [await nodeOf(first.id, 'D05'), await nodeOf(first.id, 'G4')];
      const notBefore = later(training.start, 60);
      const reason = 'Personne n’est là.';
      const asked = await unwrap(
        toProposal(REGION, first.id, { node: training.key, reason, notBefore }),
      );
      const veto = await unwrap(toProposal(REGION, first.id, { node: gate.key, reason }));
      const work = await workOf(NATION);
      expect(work.facts.toDecide).toBe(2);
      expect(work.toDecide).toMatchObject([
        {
          kind: 'objection',
          id: asked.id,
          campaign: null,
          objection: { proposal: { id: first.id } },
        },
        { kind: 'objection', id: veto.id, organisation: { key: 'dep-53' }, objection: { reason } },
      ]);
      expect(await workOf(REGION)).toMatchObject({ facts: { toDecide: 0 }, answers: [] });
      // Another proposal that is based on it does not lose them.
      const second = await propose(stage.fixture, stage.playbook.id, { basedOn: first.id });
      expect((await ofProposal(NATION, second.id)).items.map(({ state }) => state)).toEqual([
        'open',
        'open',
      ]);
      const commitOf = (proposalId: string) =>
        nationOf(stage).POST('/proposals/{proposalId}/commit', {
          params: { path: { proposalId } },
          body: { name: 'Refusée' },
        });
      for (const { id } of [first, second])
        expect(await codeOf(commitOf(id))).toBe('objections-open');
      expect(await codeOf(takes(NATION, veto))).toBe('objection-day-missing');
      expect(await codeOf(takes(NATION, { ...veto, revision: 9 }))).toBe('version-conflict');
      const refused = await unwrap(decline(NATION, veto, 'La date tient au comité national.'));
      expect(refused).toMatchObject({
        state: 'declined',
        answer: { text: 'La date tient au comité national.' },
      });
      expect(await unwrap(takes(NATION, asked))).toMatchObject({
        state: 'taken',
        taken: notBefore,
        kept: false,
      });
      expect((await workOf(NATION)).toDecide).toEqual([]);
      const { answers } = await workOf(REGION);
      expect(Object.fromEntries(answers.map(({ id, state }) => [id, state]))).toEqual({
        [asked.id]: 'taken',
        [veto.id]: 'declined',
      });
      expect((await workOf('coordination@reg-44')).answers).toEqual([]);
      expect(await codeOf(commitOf(second.id))).toBe('objections-not-kept');
      const third = await propose(stage.fixture, stage.playbook.id, { basedOn: second.id });
      const moved = await nodeOf(third.id, 'D05');
      expect(moved.start >= notBefore).toBe(true);
      const held =
        moved.startReason.kind === 'calendar' ? moved.startReason.after : moved.startReason;
      expect(held).toMatchObject({ kind: 'pin', date: notBefore });
      const explained = await unwrap(
        nationOf(stage).GET('/proposals/{proposalId}/explanation', {
          params: { path: { proposalId: third.id }, query: { node: moved.key } },
        }),
      );
      expect(explained.oneDayEarlier.breaks.map(({ code }) => code)).toContain('before-pin');
      const seen = await ofProposal(REGION, third.id);
      expect(seen.items.map(({ state, kept }) => [state, kept])).toEqual([
        ['declined', null],
        ['taken', true],
      ]);
      stage.campaign = await commit(stage.fixture, third.id);
      expect(stage.campaign.proposalId).toBe(third.id);
      const late = toProposal(REGION, third.id, { node: training.key, reason });
      expect(await codeOf(late)).toBe('proposal-committed');
      const journal = await unwrap(
        stage.fixture.as(REGION).GET('/journal', {
          params: { query: { organisationId: stage.fixture.network['dep-53'].id } },
        }),
      );
      expect(journal.items.map(({ action }) => action)).toEqual(
        expect.arrayContaining(['raiseObjection', 'takeObjection', 'declineObjection']),
      );
    });
  });
