// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans, useLingui } from '@lingui/react/macro';
import type { Planning } from '../../api/schemas.ts';
import { useSession } from '../../api/session.ts';
import { shortDate } from '../../format/civil-date.ts';
import { personName } from '../../format/person-name.ts';
import { placeOf } from '../../territory/place.ts';
import { loadAmount } from '../../words/load-words.ts';
import { RESOURCES } from '../../words/resource-words.ts';
import { LoanActions } from './loan-actions.tsx';
import { LoanState } from './loan-state.tsx';

type Props = {
  loan: Planning['ResourceLoan'];
  onAnswered?: ((accepted: boolean) => void) | undefined;
};

/** One loan: from whom, to whom, how much, when, why, whether it counts, and what may be said about it. */
export function LoanItem({ loan, onAnswered }: Props) {
  const { i18n } = useLingui();
  const { today } = useSession();
  const [from, to] = [placeOf(loan.from), placeOf(loan.to)];
  const amount = loadAmount(i18n, 'day', loan.perWeek);
  const resource = i18n._(RESOURCES[loan.resource] ?? RESOURCES.other);
  const first = shortDate(loan.firstDay, i18n.locale, today);
  const last = shortDate(loan.lastDay, i18n.locale, today);
  const who = loan.lentBy === null ? '' : personName(loan.lentBy);
  return (
    <>
      <h3 className="sub-title">
        <Trans>
          {from} prête à {to} : {amount} par semaine ({resource})
        </Trans>
      </h3>
      <p>
        <LoanState loan={loan} />
      </p>
      <p className="small">
        <Trans>
          Du {first} au {last}. Motif : {loan.reason}
        </Trans>{' '}
        {who !== '' && <Trans>Décidé par {who}.</Trans>}
      </p>
      <LoanActions loan={loan} onAnswered={onAnswered} />
    </>
  );
}
