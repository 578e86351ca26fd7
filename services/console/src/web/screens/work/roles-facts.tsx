// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans, useLingui } from '@lingui/react/macro';
import type { Planning } from '../../api/schemas.ts';
import { isGiven } from '../../format/is-given.ts';
import { PersonNames } from '../../sentences/person-names.tsx';
import { placeOf } from '../../territory/place.ts';
import { roleWords } from '../../words/role-words.ts';
import { RoleLoads } from './role-loads.tsx';
import type { MandateRole } from '@essaim/kernel';

/** Who does it, who answers for it, whom to ask and whom to tell; a vacancy says to whom the role falls. */
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
      <RoleRow
        title={<Trans>À informer</Trans>}
        roles={roles.filter((r) => r.kind === 'informed')}
      />
    </>
  );
}

/** Nobody holds the role: to whom it falls, with what they do. */
function VacantRole({ role, name }: { role: Planning['Role']; name: string }) {
  const heir = isGiven(role.fallsTo) ? placeOf(role.fallsTo) : '';
  if (role.people.length > 0) {
    return (
      <Trans>
        {name} : <b>place vacante</b>, revient à <Heirs people={role.people} place={heir} />
      </Trans>
    );
  }
  if (heir === '') {
    return (
      <Trans>
        {name} : <b>place vacante</b>
      </Trans>
    );
  }
  return (
    <Trans>
      {name} : <b>place vacante</b>, revient à {heir}
    </Trans>
  );
}

/** "Solène Martinet (coordination, Loire-Atlantique)". */
function Heirs({ people, place }: { people: Planning['Role']['people']; place: string }) {
  const { i18n } = useLingui();
  return people.map((person, index) => {
    const given = isGiven(person.role) ? i18n._(roleWords(person.role as MandateRole)) : '';
    const where = isGiven(person.organisation) ? placeOf(person.organisation) : place;
    const more = [given.toLocaleLowerCase(i18n.locale), where].filter((text) => text !== '');
    return (
      <span key={person.id}>
        {index > 0 && ', '}
        <PersonNames people={[person]} />
        {more.length > 0 && ` (${more.join(', ')})`}
      </span>
    );
  });
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
          if (role.vacant) {
            return (
              <span className="line" key={role.playbookRole}>
                <VacantRole role={role} name={name} />
                <RoleLoads people={role.people} />
              </span>
            );
          }
          return (
            <span className="line" key={role.playbookRole}>
              {role.people.length > 0 && <PersonNames people={role.people} />}
              <span className="muted">
                {role.people.length > 0 && ', '}
                {name}
                {place === '' ? '' : `, ${place}`}
              </span>
              <RoleLoads people={role.people} />
            </span>
          );
        })}
      </dd>
    </>
  );
}
