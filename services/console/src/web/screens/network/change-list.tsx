// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { cancelStructureChange } from '../../api/network-commands.ts';
import { structureChangesQuery } from '../../api/network-queries.ts';
import type { Identity } from '../../api/schemas.ts';
import { useHat } from '../../api/session.ts';
import { useCommand } from '../../api/use-command.ts';
import { fullDate } from '../../format/civil-date.ts';
import { personName } from '../../format/person-name.ts';
import { ActionError } from '../../ui/action-error.tsx';
import { Button } from '../../ui/button.tsx';
import { CHANGE_KINDS, CHANGE_STATES } from '../../words/network-words.ts';
import { mayRestructure } from './reach.ts';

/** Changes of structure of an organisation and those below it; a planned one can be given up. */
export function ChangeList({ of }: { of: Identity['Organisation'] }) {
  const { i18n } = useLingui();
  const hat = useHat();
  const { data } = useQuery(structureChangesQuery(of.id));
  const cancel = useCommand('identity', cancelStructureChange);
  if (data === undefined || data.total === 0) return null;
  return (
    <>
      <h3 className="sub-title">
        <Trans>Changements</Trans>
      </h3>
      {cancel.error !== null && <ActionError error={cancel.error} />}
      <ul className="plain-list">
        {data.items.map((one) => (
          <li key={one.id}>
            <b>{i18n._(CHANGE_KINDS[one.kind])}</b>, {fullDate(one.effectiveOn, i18n.locale)} (
            {i18n._(CHANGE_STATES[one.state])}) : {one.organisation.shortName}
            {one.target !== null && ` → ${one.target.shortName}`}
            {one.name !== null && ` → ${one.name}`}
            <span className="meta line">
              {one.requestedBy !== null && personName(one.requestedBy)}
              {one.reason !== null && `, ${one.reason}`}
            </span>
            {one.state === 'planned' && mayRestructure(hat, of) && (
              <Button
                look="quiet"
                pending={cancel.isPending && cancel.variables === one.id}
                onClick={() => cancel.mutate(one.id)}
              >
                <Trans>Annuler ce changement</Trans>
              </Button>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
