// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans } from '@lingui/react/macro';
import type { Planning } from '../../api/schemas.ts';

type Props = { task: Pick<Planning['TaskSummary'], 'wave' | 'organisation'> };

/** The wave of a task that the nation or a region does again for each wave; a department has but one. */
export function OfWave({ task }: Props) {
  const { wave, organisation } = task;
  if (wave === null || (organisation.tier !== 'national' && organisation.tier !== 'regional'))
    return null;
  return (
    <span className="meta">
      {' '}
      · <Trans>vague {wave}</Trans>
    </span>
  );
}
