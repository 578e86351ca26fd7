// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Language } from '@essaim/contracts';
import type { Reads } from '../../db/reads/index.ts';
import type { Incident } from '../../domain/health/incident.ts';
import { type Maintenance, isInForce } from '../../domain/health/maintenance.ts';
import type { Schemas } from '../http.ts';
import { presentReason } from './present-reason.ts';

type Told = Pick<Maintenance, 'instanceId' | 'hosterOrganisationId'>;

/** Writes for a reader what is told of instances: maintenance and incidents. Without people's names. */
export const toldPresenter = async (
  reads: Pick<Reads, 'hosterNames' | 'instancesByIds'>,
  told: readonly Told[],
  { language, now }: { readonly language: Language; readonly now: Temporal.Instant },
) => {
  const [hosters, instances] = await Promise.all([
    reads.hosterNames(told.map(({ hosterOrganisationId }) => hosterOrganisationId)),
    reads.instancesByIds(told.flatMap(({ instanceId }) => instanceId ?? [])),
  ]);
  const hosterName = ({ hosterOrganisationId }: Told): string =>
    hosters.get(hosterOrganisationId) ?? '';
  const instanceOf = ({ instanceId }: Told) => (instanceId ? instances.get(instanceId) : undefined);
  return {
    maintenance: ({ createdBy: _by, ...window }: Maintenance): Schemas['Maintenance'] => ({
      ...window,
      hosterName: hosterName(window),
      instanceName: instanceOf(window)?.name ?? null,
      isNow: isInForce(window, now),
    }),
    incident: ({ fault, title, updates, ...incident }: Incident): Schemas['Incident'] => {
      const instance = instanceOf(incident);
      const hoster = hosterName(incident);
      const names = { tool: instance?.toolName ?? hoster, organisation: '', hoster };
      return {
        ...incident,
        hosterName: hoster,
        instanceName: instance?.name ?? null,
        title: title ?? presentReason(fault, language, names)?.sentence ?? '',
        updates: updates.map(({ at, state, message }) => ({ at, state, message })),
      };
    },
  };
};
