// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans, useLingui } from '@lingui/react/macro';
import type { MandateRole } from '@essaim/kernel';
import type { Planning } from '../../api/schemas.ts';
import { isGiven } from '../../format/is-given.ts';
import { PersonNames } from '../../sentences/person-names.tsx';
import { placeOf } from '../../territory/place.ts';
import { roleWords } from '../../words/role-words.ts';

/** Whom the playbook names to stop waves, and who does it where nobody holds that mandate. */
export function WhoStops({ campaign }: { campaign: Planning['Campaign'] }) {
  return campaign.whoStops.map((role) => (
    <p key={role.playbookRole} className="small">
      <WhoStopsAs role={role} />
    </p>
  ));
}

function WhoStopsAs({ role }: { role: Planning['Role'] }) {
  const { i18n } = useLingui();
  const name = i18n._(roleWords(role.role as MandateRole));
  const place = isGiven(role.organisation) ? placeOf(role.organisation) : '';
  const people = <PersonNames people={role.people} />;
  if (role.vacant) {
    return (
      <Trans>
        <b>Qui peut arrêter :</b> {people}. Le plan type nomme « {name}, {place} », mais personne ne
        porte encore ce mandat : la coordination nationale agit à sa place.
      </Trans>
    );
  }
  if (role.role === 'coordination') {
    return (
      <Trans>
        <b>Qui peut arrêter :</b> {people}, {name}, {place}.
      </Trans>
    );
  }
  return (
    <Trans>
      <b>Qui peut arrêter :</b> {people} ({name}, {place}), et la coordination nationale.
    </Trans>
  );
}
