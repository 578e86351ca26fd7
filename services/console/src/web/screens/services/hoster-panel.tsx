// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans } from '@lingui/react/macro';
import type { Catalog } from '../../api/schemas.ts';
import { Disclosure } from '../../ui/disclosure.tsx';
import { Panel } from '../../ui/panel.tsx';
import { IncidentForm } from './incident-form.tsx';
import { IncidentItem } from './incident-item.tsx';
import { InstanceTable } from './instance-table.tsx';
import { KnownProblemForm } from './known-problem-form.tsx';
import { KnownProblemList } from './known-problem-list.tsx';
import { MaintenanceForm } from './maintenance-form.tsx';
import { MaintenanceItem } from './maintenance-item.tsx';

type Props = {
  hoster: Catalog['Status']['hosters'][number];
  /** Whether the hat speaks for it. */
  isManaged: boolean;
};

/** A hoster's services: what goes wrong, what is planned, each instance; and what its operator can say. */
export function HosterPanel({ hoster, isManaged }: Props) {
  const { organisationId, instances, incidents, maintenance } = hoster;
  return (
    <Panel title={hoster.name}>
      {incidents.length > 0 && (
        <>
          <h3 className="sub-title">
            <Trans>Incidents</Trans>
          </h3>
          <ul className="told">
            {incidents.map((incident) => (
              <IncidentItem key={incident.id} incident={incident} isManaged={isManaged} />
            ))}
          </ul>
        </>
      )}
      {maintenance.length > 0 && (
        <>
          <h3 className="sub-title">
            <Trans>Maintenance</Trans>
          </h3>
          <ul className="told">
            {maintenance.map((window) => (
              <MaintenanceItem key={window.id} window={window} isManaged={isManaged} />
            ))}
          </ul>
        </>
      )}
      <KnownProblemList instances={instances} isManaged={isManaged} />
      <InstanceTable hoster={hoster} isManaged={isManaged} />
      {isManaged && (
        <>
          <Disclosure summary={<Trans>Annoncer une maintenance</Trans>}>
            <MaintenanceForm organisationId={organisationId} instances={instances} />
          </Disclosure>
          <Disclosure summary={<Trans>Signaler un incident</Trans>}>
            <IncidentForm organisationId={organisationId} instances={instances} />
          </Disclosure>
          <Disclosure summary={<Trans>Publier un problème connu</Trans>}>
            <KnownProblemForm organisationId={organisationId} instances={instances} />
          </Disclosure>
        </>
      )}
    </Panel>
  );
}
