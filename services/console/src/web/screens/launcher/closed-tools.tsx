// SPDX-License-Identifier: AGPL-3.0-or-later
import { Plural, Trans } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import type { Catalog } from '../../api/schemas.ts';
import { useHat } from '../../api/session.ts';
import { WhoCanAct } from '../../sentences/who-can-act.tsx';
import { navigationOf } from '../../shell/navigation.ts';
import { buttonClass } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Panel } from '../../ui/panel.tsx';
import { toolIcon } from './tool-icon.ts';

/** Tools that do not open yet: why, and whom to ask. */
export function ClosedTools({ tools }: { tools: readonly Catalog['LauncherTool'][] }) {
  const hat = useHat();
  const mayLook = [...navigationOf(hat).main, ...navigationOf(hat).more].includes('catalogue');
  if (tools.length === 0) return null;
  return (
    <Panel
      title={
        <Plural
          value={tools.length}
          one="Un outil n’est pas encore ouvert pour vous"
          other="# outils ne sont pas encore ouverts pour vous"
        />
      }
    >
      <ul className="shut">
        {tools.map((tool) => (
          <li key={tool.key}>
            <span className="ti" aria-hidden="true">
              <Icon name={toolIcon(tool.toolKey)} />
            </span>
            <div>
              <h3>
                {tool.name} <span className="tn">{tool.toolName}</span>
              </h3>
              <p className="small">
                {tool.reason?.sentence} {tool.ask !== null && <WhoCanAct who={tool.ask} />}
              </p>
            </div>
            {mayLook && tool.activationId !== null && (
              <Link
                className={buttonClass('plain')}
                to="/activations/$activationId"
                params={{ activationId: tool.activationId }}
              >
                <Trans>Suivre</Trans>
                <span className="vh"> {tool.name}</span>
              </Link>
            )}
            {mayLook && tool.activationId === null && (
              <Link
                className={buttonClass('plain')}
                to="/catalogue/$offerId"
                params={{ offerId: tool.offerId }}
              >
                <Trans>Voir l’offre</Trans>
                <span className="vh"> {tool.name}</span>
              </Link>
            )}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
