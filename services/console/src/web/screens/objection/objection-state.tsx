// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans } from '@lingui/react/macro';
import type { Planning } from '../../api/schemas.ts';
import { StateLabel } from '../../ui/state-label.tsx';

type Props = {
  objection: Pick<Planning['Objection'], 'state'> & Partial<Pick<Planning['Objection'], 'kept'>>;
};

/** How an objection stands: waits, taken and kept or not yet, declined, withdrawn. */
export function ObjectionState({ objection }: Props) {
  switch (objection.state) {
    case 'open':
      return (
        <StateLabel tone="you" glyph="gate">
          <Trans>attend une réponse</Trans>
        </StateLabel>
      );
    case 'taken':
      return objection.kept === false ? (
        <StateLabel tone="move" glyph="move">
          <Trans>retenue, à recalculer</Trans>
        </StateLabel>
      ) : (
        <StateLabel tone="live" glyph="live">
          <Trans>retenue</Trans>
        </StateLabel>
      );
    case 'declined':
      return (
        <StateLabel tone="hold" glyph="hold">
          <Trans>déclinée</Trans>
        </StateLabel>
      );
    case 'withdrawn':
      return (
        <StateLabel tone="todo" glyph="todo">
          <Trans>retirée</Trans>
        </StateLabel>
      );
  }
}
