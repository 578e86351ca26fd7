// SPDX-License-Identifier: AGPL-3.0-or-later
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { launcherQuery } from '../../api/launcher-query.ts';
import { useSession } from '../../api/session.ts';
import { Empty } from '../../ui/empty.tsx';
import { Failure } from '../../ui/failure.tsx';
import { Loading } from '../../ui/loading.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { ClosedTools } from './closed-tools.tsx';
import { HelpPanel } from './help-panel.tsx';
import './launcher.css';
import { organisationsOf, toolsOf } from './tools-of.ts';
import { ToolCard } from './tool-card.tsx';

/** "Mes outils": every tool that the hats give, opened without another password. */
export function LauncherScreen() {
  const { t } = useLingui();
  const { person } = useSession();
  const { data, error, refetch } = useQuery(launcherQuery);
  const [organisationId, setOrganisation] = useState('');
  if (error !== null && data === undefined) {
    return <Failure error={error} onRetry={() => void refetch()} />;
  }
  if (data === undefined) return <Loading />;
  const organisations = organisationsOf(data.tools);
  const tools = toolsOf(data.tools, organisationId);
  const open = tools.filter((tool) => tool.state === 'open');
  const name = person.givenName;
  return (
    <>
      <PageHead
        title={t`Bonjour ${name}`}
        actions={
          organisations.length > 1 && (
            <Segmented
              visibleLegend
              legend={<Trans>Montrer les outils de</Trans>}
              value={organisationId}
              onChange={setOrganisation}
              choices={[
                { value: '', label: t`Toutes mes casquettes` },
                ...organisations.map((one) => ({ value: one.organisationId, label: one.name })),
              ]}
            />
          )
        }
        lead={
          open.length === 0 ? (
            <Trans>Aucun outil n’est encore ouvert pour vous.</Trans>
          ) : (
            <Trans>
              <Plural
                value={open.length}
                one="Votre outil s’ouvre"
                other="Vos # outils s’ouvrent"
              />{' '}
              <b>sans nouveau mot de passe</b>.
            </Trans>
          )
        }
      />
      <section aria-labelledby="own-tools">
        <h2 className="vh" id="own-tools">
          <Trans>Vos outils</Trans>
        </h2>
        {open.length === 0 ? (
          <Empty>
            <Trans>Quand un outil sera ouvert pour une de vos structures, il apparaîtra ici.</Trans>
          </Empty>
        ) : (
          <ul className="tools-grid">
            {open.map((tool) => (
              <ToolCard key={tool.key} tool={tool} />
            ))}
          </ul>
        )}
      </section>
      <div className="grid">
        <div className="c8 stack">
          <ClosedTools tools={tools.filter((tool) => tool.state !== 'open')} />
        </div>
        <aside className="c4 stack">
          <HelpPanel />
        </aside>
      </div>
    </>
  );
}
