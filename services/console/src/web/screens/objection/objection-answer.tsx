// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans, useLingui } from '@lingui/react/macro';
import type { Planning } from '../../api/schemas.ts';
import { useSession } from '../../api/session.ts';
import { shortDate } from '../../format/civil-date.ts';

/** What the nation answered: the day that it took, and its sentence. */
export function ObjectionAnswer({ objection }: { objection: Planning['ObjectionInBrief'] }) {
  const { i18n } = useLingui();
  const { today } = useSession();
  const { taken, answer } = objection;
  return (
    <>
      {taken !== null && (
        <p className="small">
          <Trans>Retenu : pas avant le {shortDate(taken, i18n.locale, today)}.</Trans>
        </p>
      )}
      {answer !== null && answer.text !== '' && (
        <p className="small">
          <Trans>Réponse : {answer.text}</Trans>
        </p>
      )}
    </>
  );
}
