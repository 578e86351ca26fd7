// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans, useLingui } from '@lingui/react/macro';
import type { Catalog } from '../../api/schemas.ts';
import { useSession } from '../../api/session.ts';
import { shortInstant } from '../../format/instant.ts';
import { Disclosure } from '../../ui/disclosure.tsx';
import { StateLabel } from '../../ui/state-label.tsx';
import { INCIDENT_STATES } from '../../words/health-words.ts';
import { IncidentUpdateForm } from './incident-update-form.tsx';

type Props = { incident: Catalog['Incident']; isManaged: boolean };

/** One incident: what it is about, and what was said of it. */
export function IncidentItem({ incident, isManaged }: Props) {
  const { i18n } = useLingui();
  const { today } = useSession();
  const { resolvedAt, instanceName, updates, title } = incident;
  return (
    <li>
      <p>
        <StateLabel
          tone={resolvedAt === null ? 'block' : 'live'}
          glyph={resolvedAt === null ? 'block' : 'live'}
        >
          {resolvedAt === null ? <Trans>En cours</Trans> : <Trans>Terminé</Trans>}
        </StateLabel>{' '}
        <b>{title}</b> {instanceName !== null && <span className="muted">({instanceName})</span>}
      </p>
      <ol className="said">
        {updates.map(({ at, state, message }) => (
          <li key={`${at}${state}`} className="small">
            <time dateTime={at}>{shortInstant(at, i18n.locale, today)}</time> :{' '}
            {i18n._(INCIDENT_STATES[state])}. {message}
          </li>
        ))}
      </ol>
      {isManaged && resolvedAt === null && (
        <Disclosure
          summary={
            <>
              <Trans>Donner des nouvelles</Trans>
              <span className="vh"> {title}</span>
            </>
          }
        >
          <IncidentUpdateForm incident={incident} />
        </Disclosure>
      )}
    </li>
  );
}
