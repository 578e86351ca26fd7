// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans, useLingui } from '@lingui/react/macro';
import type { Planning } from '../../api/schemas.ts';
import { isGiven } from '../../format/is-given.ts';
import { ofName } from '../../format/of-name.ts';
import { personName } from '../../format/person-name.ts';
import { useSession } from '../../api/session.ts';
import { shortInstant } from '../../format/instant.ts';
import { HelpWords } from './help-words.tsx';

/** A call for help or for a decision, and its answer. */
export function RequestShown({ request }: { request: Planning['TaskRequest'] }) {
  const { i18n } = useLingui();
  const { today } = useSession();
  const who = request.by === null ? '' : personName(request.by);
  const when = shortInstant(request.at, i18n.locale, today);
  const answerer = !isGiven(request.answer?.by) ? '' : personName(request.answer.by);
  const ofWhom = i18n.locale === 'fr' ? ofName(answerer) : answerer;
  return (
    <>
      <p>
        <b>
          {request.kind === 'help' ? (
            <Trans>
              {who} demande de l’aide, le {when}
            </Trans>
          ) : (
            <Trans>
              {who} demande une décision, le {when}
            </Trans>
          )}
        </b>
      </p>
      {request.reason !== null && (
        <p className="small">
          <HelpWords reason={request.reason} />
        </p>
      )}
      {request.text !== null && <p className="pre">{request.text}</p>}
      {request.answer !== null && (
        <p className="pre">
          <b>
            <Trans>Réponse {ofWhom} :</Trans>
          </b>{' '}
          {request.answer.text}
        </p>
      )}
    </>
  );
}
