// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { treeQuery } from '../../api/identity-queries.ts';
import type { Identity } from '../../api/schemas.ts';
import { useHat } from '../../api/session.ts';
import { placeOf } from '../../territory/place.ts';

type Props = {
  organisationId: string;
  tools: readonly { key: string; name: string }[];
  toolKey: string | undefined;
};

/** Whose thread, and of which tool. */
export function ThreadPicker({ organisationId, tools, toolKey }: Props) {
  const navigate = useNavigate();
  const hat = useHat();
  const wide = hat?.organisation.tier === 'national' || hat?.organisation.tier === 'regional';
  const { data } = useQuery({
    ...treeQuery(hat?.organisation.tier === 'regional' ? hat.organisation.id : undefined),
    enabled: wide,
  });
  const places = data === undefined ? [] : departmentsOf(data);
  return (
    <form className="pickf">
      {places.length > 0 && (
        <>
          <label className="vh" htmlFor="thread-organisation">
            <Trans>Structure</Trans>
          </label>
          <select
            id="thread-organisation"
            className="input"
            value={places.some(({ id }) => id === organisationId) ? organisationId : ''}
            onChange={(event) =>
              void navigate({ to: '/fil', search: { organisation: event.currentTarget.value } })
            }
          >
            <option value="" disabled>
              …
            </option>
            {places.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </>
      )}
      {tools.length > 1 && (
        <>
          <label className="vh" htmlFor="thread-tool">
            <Trans>Outil</Trans>
          </label>
          <select
            id="thread-tool"
            className="input"
            value={toolKey ?? ''}
            onChange={(event) =>
              void navigate({
                to: '/fil',
                search: { organisation: organisationId, tool: event.currentTarget.value },
              })
            }
          >
            {tools.map(({ key, name }) => (
              <option key={key} value={key}>
                {name}
              </option>
            ))}
          </select>
        </>
      )}
    </form>
  );
}

function departmentsOf(node: Identity['OrganisationNode']): { id: string; name: string }[] {
  const own =
    node.tier === 'departmental'
      ? [
          {
            id: node.id,
            name: `${placeOf({ ...node, code: node.departmentCode })} (${node.departmentCode ?? ''})`,
          },
        ]
      : [];
  return [...own, ...node.children.flatMap(departmentsOf)].sort((a, b) =>
    a.name.localeCompare(b.name, 'fr'),
  );
}
