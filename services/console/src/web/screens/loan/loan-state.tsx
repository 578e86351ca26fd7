// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans } from '@lingui/react/macro';
import type { Planning } from '../../api/schemas.ts';
import { personName } from '../../format/person-name.ts';
import { PersonNames } from '../../sentences/person-names.tsx';
import { StateLabel } from '../../ui/state-label.tsx';

/** Whether a loan waits for its receiver, counts, or is over. */
export function LoanState({ loan }: { loan: Planning['ResourceLoan'] }) {
  const by = loan.accepted?.by ? personName(loan.accepted.by) : '';
  if (loan.state === 'offered') {
    return (
      <>
        <StateLabel tone="prep" glyph="prep">
          <Trans>Proposé, ne compte pas encore</Trans>
        </StateLabel>{' '}
        {!loan.allowed.includes('accept') && (
          <span className="small">
            <Trans>Répond :</Trans> <PersonNames people={loan.whoAnswers} where />
          </span>
        )}
      </>
    );
  }
  if (loan.state === 'accepted') {
    return (
      <StateLabel tone="live" glyph="live">
        {by === '' ? <Trans>Accepté</Trans> : <Trans>Accepté par {by}</Trans>}
      </StateLabel>
    );
  }
  return (
    <StateLabel tone="todo" glyph="todo">
      {loan.state === 'declined' ? (
        <Trans>Refusé : {loan.ended?.text}</Trans>
      ) : (
        <Trans>Terminé : {loan.ended?.text}</Trans>
      )}
    </StateLabel>
  );
}
