// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans, useLingui } from '@lingui/react/macro';
import type { Planning } from '../../api/schemas.ts';
import { isGiven } from '../../format/is-given.ts';
import { PersonNames } from '../../sentences/person-names.tsx';
import { placeOf } from '../../territory/place.ts';
import { roleWords } from '../../words/role-words.ts';
import type { MandateRole } from '@essaim/kernel';

/** Who does it, who answers for it, whom to ask; a vacancy says to whom the role falls. */
export function RolesFacts({ roles }: { roles: Planning['Role'][] }) {
  return (
    <>
      <RoleRow
        title={<Trans>Qui s’en charge</Trans>}
        roles={roles.filter((r) => r.kind === 'responsible')}
      />
      <RoleRow
        title={<Trans>Qui en répond</Trans>}
        roles={roles.filter((r) => r.kind === 'accountable')}
      />
      <RoleRow
        title={<Trans>À consulter</Trans>}
        roles={roles.filter((r) => r.kind === 'consulted')}
      />
    </>
  );
}

function RoleRow({ title, roles }: { title: React.ReactNode; roles: Planning['Role'][] }) {
  const { i18n } = useLingui();
  if (roles.length === 0) return null;
  return (
    <>
      <dt>{title}</dt>
      <dd>
        {roles.map((role) => {
          const name = i18n._(roleWords(role.role as MandateRole));
          const place = !isGiven(role.organisation) ? '' : placeOf(role.organisation);
          const heir = !isGiven(role.fallsTo) ? '' : placeOf(role.fallsTo);
          return (
            <span className="line" key={role.playbookRole}>
              {role.people.length > 0 && <PersonNames people={role.people} />}
              <span className="muted">
                {role.people.length > 0 && ', '}
                {name}
                {place === '' ? '' : `, ${place}`}
              </span>
              {role.vacant && (
                <b>
                  {' '}
                  {heir === '' ? (
                    <Trans>Place vacante.</Trans>
                  ) : (
                    <Trans>Place vacante : revient à {heir}.</Trans>
                  )}
                </b>
              )}
            </span>
          );
        })}
      </dd>
    </>
  );
}
