// SPDX-License-Identifier: AGPL-3.0-or-later
import { unwrap } from '@essaim/api-client';
import type { PlanningApi } from '@essaim/contracts';
import type { PersonaName } from '@essaim/testkit';
import type { PlanningFixture } from './planning-fixture.ts';

type Schemas = PlanningApi['components']['schemas'];
type Fixture = Pick<PlanningFixture, 'as'>;

/** A wave as it stands. */
export const waveOf = async (
  fixture: Fixture,
  campaignId: string,
  number: number,
  as: PersonaName = 'coordination@nat',
): Promise<Schemas['WaveDetail']> =>
  unwrap(
    fixture.as(as).GET('/campaigns/{campaignId}/waves/{number}', {
      params: { path: { campaignId, number } },
    }),
  );

const at = (
  campaignId: string,
  { number, revision }: Pick<Schemas['Wave'], 'number' | 'revision'>,
) => ({
  path: { campaignId, number },
  header: { 'If-Match': `"${revision}"` },
});

/** Sets the conditions of a wave. */
export const setConditions = (
  fixture: Fixture,
  campaignId: string,
  wave: Pick<Schemas['Wave'], 'number' | 'revision'>,
  body: Schemas['WaveConditions'],
) =>
  fixture.as('coordination@nat').PUT('/campaigns/{campaignId}/waves/{number}/conditions', {
    params: at(campaignId, wave),
    body,
  });

/** Pauses, stops or resumes a wave; the answer is the raw one. */
export const commandWave = (
  fixture: Fixture,
  campaignId: string,
  verb: 'pause' | 'stop' | 'resume',
  wave: Pick<Schemas['Wave'], 'number' | 'revision'>,
  reason: string,
  as: PersonaName = 'coordination@nat',
) =>
  fixture.as(as).POST(`/campaigns/{campaignId}/waves/{number}/${verb}`, {
    params: at(campaignId, wave),
    body: { reason },
  });

/** A department's place in a campaign, as the nation sees it. */
export const departmentOf = async (
  fixture: Fixture,
  campaignId: string,
  organisation: string,
): Promise<Schemas['CampaignDepartment'] | undefined> => {
  const { items } = await unwrap(
    fixture.as('coordination@nat').GET('/campaigns/{campaignId}/departments', {
      params: { path: { campaignId } },
    }),
  );
  return items.find(({ organisation: { key } }) => key === organisation);
};
