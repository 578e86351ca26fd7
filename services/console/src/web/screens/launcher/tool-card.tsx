// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import type { Catalog } from '../../api/schemas.ts';
import { Icon } from '../../ui/icon.tsx';
import { HealthLine } from './health-line.tsx';
import { toolIcon } from './tool-icon.ts';

/** A tool that opens with one click. */
export function ToolCard({ tool }: { tool: Catalog['LauncherTool'] }) {
  const { i18n } = useLingui();
  const short = tool.short[i18n.locale === 'en' ? 'en' : 'fr'] ?? tool.short.fr ?? tool.short.en;
  return (
    <li className="tool">
      <span className="ti" aria-hidden="true">
        <Icon name={toolIcon(tool.toolKey)} />
      </span>
      <div>
        <h3>
          <a href={tool.address ?? '#'}>{tool.name}</a>
        </h3>
        <p className="tn">{tool.toolName}</p>
        {short !== undefined && <p className="small">{short}</p>}
        <HealthLine health={tool.health} />
        {tool.signOn === 'none' && (
          <p className="small">
            <b>
              <Trans>Cet outil a ses propres comptes.</Trans>
            </b>
          </p>
        )}
        <p className="small">
          <Link
            className="over"
            to="/signaler/$instanceId"
            params={{ instanceId: tool.instanceId }}
          >
            <Trans>Un problème ?</Trans>
            <span className="vh"> {tool.name}</span>
          </Link>
        </p>
        <p className="meta hats">{tool.organisations.map(({ name }) => name).join(', ')}</p>
      </div>
      <Icon name="right" />
    </li>
  );
}
