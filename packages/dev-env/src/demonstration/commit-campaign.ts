// SPDX-License-Identifier: AGPL-3.0-or-later
import { unwrap } from '@essaim/api-client';
import { demonstrationProgress } from './progress.ts';
import type { Session } from './session.ts';

const STARTED_DAYS_AGO = 465;
const PILOT = ['dep-53'];
const FIRST_WAVE = [
  'dep-44',
  'dep-49',
  'dep-85',
  'dep-72',
  'dep-67',
  'dep-68',
  'dep-88',
  'dep-51',
  'dep-31',
  'dep-34',
  'dep-81',
  'dep-11',
];
const SECOND_WAVE = [
  'dep-08',
  'dep-10',
  'dep-52',
  'dep-54',
  'dep-55',
  'dep-57',
  'dep-09',
  'dep-12',
  'dep-30',
  'dep-32',
  'dep-46',
  'dep-48',
  'dep-65',
  'dep-66',
  'dep-82',
];

/** The campaign that is under way when the demonstration begins: three regions, dated from today. */
export const commitCampaign = async (
  { planning }: Session,
  playbookId: string,
  today: Temporal.PlainDate,
): Promise<void> => {
  const proposal = await unwrap(
    planning.POST('/proposals', {
      body: {
        playbookId,
        name: 'Pays de la Loire, Grand Est, Occitanie',
        startDate: today.subtract({ days: STARTED_DAYS_AGO }).toString(),
        cohort: { keys: [...PILOT, ...FIRST_WAVE, ...SECOND_WAVE] },
        finished: PILOT,
        waves: {
          given: [
            { name: 'Pilote', departments: PILOT },
            { name: 'Éclaireurs', departments: FIRST_WAVE },
            { name: 'Les trois régions', departments: SECOND_WAVE },
          ],
        },
        progress: demonstrationProgress(today),
      },
    }),
  );
  await unwrap(
    planning.POST('/proposals/{proposalId}/commit', {
      params: { path: { proposalId: proposal.id } },
      body: { name: 'Outils hébergés, trois régions' },
    }),
  );
};
