// SPDX-License-Identifier: AGPL-3.0-or-later
import { Plural, Trans } from '@lingui/react/macro';
import type { Planning } from '../../api/schemas.ts';
import { isGiven } from '../../format/is-given.ts';
import { personName } from '../../format/person-name.ts';
import { firstAsked } from './first-asked.ts';

type Person = Planning['PersonRef'];

/** How much the people of a role have before them, and who is asked first when one cannot. */
export function RoleLoads({ people }: { people: readonly Person[] }) {
  const first = firstAsked(people);
  const substitute = first === null ? '' : personName(first);
  return (
    <>
      {people.map((person) =>
        isGiven(person.load) && person.load.tasks > 0 ? (
          <span className="line muted" key={person.id}>
            {people.length > 1 && (
              <>
                <Trans>{personName(person)} :</Trans>{' '}
              </>
            )}
            <LoadWords load={person.load} />
          </span>
        ) : null,
      )}
      {substitute !== '' && (
        <span className="line">
          <Trans>Adressez-vous d’abord à {substitute}.</Trans>
        </span>
      )}
    </>
  );
}

/** "9 tâches d’ici quatre semaines, environ 12 jours : trop pour une personne". */
function LoadWords({ load: { tasks, days, over } }: { load: Planning['PersonLoad'] }) {
  if (!over) {
    return (
      <Plural
        value={tasks}
        one="# tâche d’ici quatre semaines"
        other="# tâches d’ici quatre semaines"
      />
    );
  }
  const rounded = Math.ceil(days);
  return (
    <Trans>
      <Plural
        value={tasks}
        one="# tâche d’ici quatre semaines"
        other="# tâches d’ici quatre semaines"
      />
      , environ <Plural value={rounded} one="# jour" other="# jours" /> :{' '}
      <b>trop pour une personne</b>
    </Trans>
  );
}
