// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { Planning } from '../../api/schemas.ts';
import { NodeName } from '../../sentences/node-name.tsx';

type Driver = Planning['ForecastNode'];

/** More than these nobody can look after. */
const SHOWN = 6;

/** What leads to the end most often, and whose duration the end follows most. */
export function ForecastDrivers({ result }: { result: Planning['ForecastResult'] }) {
  return (
    <>
      <Ranked
        title={<Trans>Ce qui mène le plus souvent à la fin</Trans>}
        drivers={result.critical}
        valueOf={({ criticality }) => criticality}
      />
      <Ranked
        title={<Trans>Dont la durée pèse le plus sur la fin</Trans>}
        drivers={result.sensitive}
        valueOf={({ sensitivity }) => sensitivity}
      />
    </>
  );
}

function Ranked({
  title,
  drivers,
  valueOf,
}: {
  title: ReactNode;
  drivers: readonly Driver[];
  valueOf: (driver: Driver) => number;
}) {
  const { i18n } = useLingui();
  if (drivers.length === 0) return null;
  return (
    <>
      <h3 className="end">{title}</h3>
      <ol className="drivers">
        {drivers.slice(0, SHOWN).map((driver) => (
          <li key={driver.node.key}>
            <span>
              <NodeName node={driver.node} />
            </span>
            <meter aria-hidden="true" value={valueOf(driver)} />
            <b className="num">
              {i18n.number(valueOf(driver), { style: 'percent', maximumFractionDigits: 0 })}
            </b>
          </li>
        ))}
      </ol>
    </>
  );
}
