// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans, useLingui } from '@lingui/react/macro';
import { useSession } from '../../api/session.ts';
import { fullDate } from '../../format/civil-date.ts';
import { Button } from '../../ui/button.tsx';
import { Note } from '../../ui/note.tsx';

type Props = { day: string; onToday: () => void };

/** Says that another day is looked at, and leads back to today. */
export function ThenNote({ day, onToday }: Props) {
  const { i18n } = useLingui();
  const { today } = useSession();
  const date = fullDate(day, i18n.locale);
  return (
    <Note tone="hold" said="politely" className="then-note">
      <p>
        {day < today ? (
          <Trans>
            <b>Vous regardez le réseau du {date}.</b> Rien ne s’y change.
          </Trans>
        ) : (
          <Trans>
            <b>Vous regardez le réseau du {date}.</b> Rien ne s’y change. Les changements prévus
            d’ici là ne sont pas encore faits : lisez-les dans l’histoire de chaque structure.
          </Trans>
        )}
      </p>
      <Button onClick={onToday}>
        <Trans>Revenir à aujourd’hui</Trans>
      </Button>
    </Note>
  );
}
