// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans, useLingui } from '@lingui/react/macro';
import { endFreezeException } from '../../api/freeze-commands.ts';
import type { Planning } from '../../api/schemas.ts';
import { useSession } from '../../api/session.ts';
import { useCommand } from '../../api/use-command.ts';
import { shortDate } from '../../format/civil-date.ts';
import { personName } from '../../format/person-name.ts';
import { placeOf } from '../../territory/place.ts';
import { Disclosure } from '../../ui/disclosure.tsx';
import { ReasonForm } from '../../ui/reason-form.tsx';

type Exception = Planning['FreezeException'];

/** Overrides and derogations of a freeze, those that are over among them. */
export function FreezeExceptions({ freeze }: { freeze: Planning['Freeze'] }) {
  if (freeze.exceptions.length === 0) return null;
  return (
    <ul className="small exceptions">
      {freeze.exceptions.map((exception) => (
        <li key={exception.id}>
          <ExceptionWords exception={exception} />
          {exception.inForce && freeze.allowed.includes('end') && (
            <EndException freeze={freeze} exception={exception} />
          )}
        </li>
      ))}
    </ul>
  );
}

function ExceptionWords({ exception }: { exception: Exception }) {
  const { i18n } = useLingui();
  const { today } = useSession();
  const until = shortDate(exception.until, i18n.locale, today);
  const by = exception.by === null ? '' : personName(exception.by);
  const { organisation, reason, ended } = exception;
  const place = organisation === null ? '' : placeOf(organisation);
  return (
    <>
      {organisation === null ? (
        <Trans>
          <b>Levé pour tous</b> jusqu’au {until} par {by} : {reason}
        </Trans>
      ) : (
        <Trans>
          <b>Dérogation : {place}</b>, jusqu’au {until}, par {by} : {reason}
        </Trans>
      )}
      {ended !== null && (
        <>
          {' '}
          <span className="muted">
            <Trans>Terminé avant : {ended.text}</Trans>
          </span>
        </>
      )}
    </>
  );
}

function EndException({ freeze, exception }: { freeze: Planning['Freeze']; exception: Exception }) {
  const end = useCommand('planning', (reason: string) =>
    endFreezeException(freeze, exception.id, reason),
  );
  const isOverride = exception.organisation === null;
  return (
    <Disclosure
      summary={
        isOverride ? <Trans>Remettre le gel</Trans> : <Trans>Mettre fin à la dérogation</Trans>
      }
    >
      <ReasonForm
        id={`end-exception-${exception.id}`}
        label={<Trans>Pourquoi maintenant</Trans>}
        action={
          isOverride ? <Trans>Remettre le gel</Trans> : <Trans>Mettre fin à la dérogation</Trans>
        }
        pending={end.isPending}
        error={end.error}
        onSend={(reason) => end.mutate(reason)}
      />
    </Disclosure>
  );
}
