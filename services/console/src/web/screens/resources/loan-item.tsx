// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans, useLingui } from '@lingui/react/macro';
import { endLoan } from '../../api/loan-commands.ts';
import type { Planning } from '../../api/schemas.ts';
import { useSession } from '../../api/session.ts';
import { useCommand } from '../../api/use-command.ts';
import { shortDate } from '../../format/civil-date.ts';
import { personName } from '../../format/person-name.ts';
import { placeOf } from '../../territory/place.ts';
import { Disclosure } from '../../ui/disclosure.tsx';
import { ReasonForm } from '../../ui/reason-form.tsx';
import { loadAmount } from '../../words/load-words.ts';

/** One loan: from whom, to whom, how much, when, why, and its end. */
export function LoanItem({ loan }: { loan: Planning['ResourceLoan'] }) {
  const { i18n } = useLingui();
  const { today } = useSession();
  const end = useCommand('planning', (reason: string) => endLoan(loan, reason));
  const [from, to] = [placeOf(loan.from), placeOf(loan.to)];
  const amount = loadAmount(i18n, 'day', loan.perWeek);
  const first = shortDate(loan.firstDay, i18n.locale, today);
  const last = shortDate(loan.lastDay, i18n.locale, today);
  const who = loan.lentBy === null ? '' : personName(loan.lentBy);
  return (
    <li>
      <p>
        <b>
          <Trans>
            {from} prête à {to} : {amount} par semaine
          </Trans>
        </b>
      </p>
      <p className="small">
        <Trans>
          Du {first} au {last}. Motif : {loan.reason}
        </Trans>{' '}
        {who !== '' && <Trans>Décidé par {who}.</Trans>}
      </p>
      {loan.allowed.includes('end') && (
        <Disclosure summary={<Trans>Mettre fin au prêt</Trans>}>
          <ReasonForm
            id={`end-loan-${loan.id}`}
            label={<Trans>Pourquoi maintenant</Trans>}
            action={<Trans>Mettre fin au prêt</Trans>}
            pending={end.isPending}
            error={end.error}
            onSend={(reason) => end.mutate(reason)}
          />
        </Disclosure>
      )}
    </li>
  );
}
