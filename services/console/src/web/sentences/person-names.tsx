// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans } from '@lingui/react/macro';
import type { Planning } from '../api/schemas.ts';
import { isGiven } from '../format/is-given.ts';
import { personName } from '../format/person-name.ts';
import { AwayUntil } from './away-until.tsx';
import { placeOf } from '../territory/place.ts';

/** People by name, each with a way to write to them when it is known. */
export function PersonNames({
  people,
  where,
}: {
  people: readonly Planning['PersonRef'][];
  where?: boolean;
}) {
  if (people.length === 0) return <Trans>Personne n’est nommé</Trans>;
  return (
    <>
      {people.map((person, index) => (
        <span key={`${person.id}-${person.role ?? ''}`}>
          {index > 0 && ', '}
          {!isGiven(person.email) ? (
            <b>{personName(person)}</b>
          ) : (
            <a href={`mailto:${person.email}`}>{personName(person)}</a>
          )}
          <AwayUntil person={person} />
          {where === true && isGiven(person.organisation) && ` (${placeOf(person.organisation)})`}
        </span>
      ))}
    </>
  );
}
