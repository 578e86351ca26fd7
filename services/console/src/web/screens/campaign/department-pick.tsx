// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import type { Planning } from '../../api/schemas.ts';
import { useSession } from '../../api/session.ts';
import { longDate } from '../../format/civil-date.ts';
import { LateBy } from '../../sentences/late-by.tsx';
import { placeOf } from '../../territory/place.ts';
import { buttonClass } from '../../ui/button.tsx';
import { MAP_STATES } from '../../words/map-words.ts';
import { DepartmentReason } from './department-reason.tsx';

/** The department chosen on the map: where it stands and why. */
export function DepartmentPick({ department }: { department: Planning['CampaignDepartment'] }) {
  const { i18n } = useLingui();
  const { today } = useSession();
  const { organisation, region, wave, dates, state } = department;
  const words = MAP_STATES[state];
  return (
    <div className="pick" aria-live="polite">
      <span className={`code s-${words.tone}`}>{organisation.code}</span>
      <span className="w">
        <b>{placeOf(organisation)}</b>,{' '}
        <Trans>
          {placeOf(region)}, vague {wave}
        </Trans>
        <br />
        <span className="muted">
          {i18n._(words.label)}. <DepartmentReason department={department} />{' '}
          {dates.live !== null && state !== 'live' && (
            <>
              <Trans>Mise en service prévue le {longDate(dates.live, i18n.locale, today)}.</Trans>{' '}
              <LateBy planned={dates.live} />
            </>
          )}
        </span>
      </span>
      <Link className={buttonClass('plain')} to="/fil" search={{ organisation: organisation.id }}>
        <Trans>Ouvrir le fil</Trans>
      </Link>
    </div>
  );
}
