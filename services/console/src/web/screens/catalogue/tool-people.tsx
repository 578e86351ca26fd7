// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans } from '@lingui/react/macro';
import type { Catalog } from '../../api/schemas.ts';

/** Who knows a tool in the network, and where its users help one another. */
export function ToolPeople({ tool }: { tool: Catalog['Tool'] }) {
  return (
    <>
      {tool.referents.length > 0 && (
        <>
          <dt>
            <Trans>Personnes référentes</Trans>
          </dt>
          <dd>
            <ul className="bullets">
              {tool.referents.map(({ name, email }) => (
                <li key={name}>{email === null ? name : <a href={`mailto:${email}`}>{name}</a>}</li>
              ))}
            </ul>
          </dd>
        </>
      )}
      {tool.forum !== null && (
        <>
          <dt>
            <Trans>Entraide</Trans>
          </dt>
          <dd>
            <a href={tool.forum}>
              <Trans>Forum de l’outil</Trans>
            </a>
          </dd>
        </>
      )}
    </>
  );
}
