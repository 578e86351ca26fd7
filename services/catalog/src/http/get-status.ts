// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import type { Handler } from '@essaim/service-kit';
import { concerns } from '../domain/health/concerns.ts';
import { isInForce } from '../domain/health/maintenance.ts';
import type { Api, Http, Schemas } from './http.ts';
import { presentReason } from './present/present-reason.ts';
import { toldPresenter } from './present/told-presenter.ts';

const DAYS = 90;
const AROUND_HOURS = 14 * 24;

/** Open to all: how services are, without a word about who uses them. */
export const getStatus =
  ({ reads }: Http): Handler<Api['getStatus']> =>
  async (_input, { now, language }) => {
    const at = now.toString();
    const day = now.toZonedDateTimeISO('UTC').toPlainDate();
    const [places, windows, incidents, shares] = await Promise.all([
      reads.hostedInstances(),
      reads.maintenanceBetween(at, now.add({ hours: AROUND_HOURS }).toString()),
      reads.incidentsSince(now.subtract({ hours: AROUND_HOURS }).toString()),
      reads.availabilities(day.subtract({ days: DAYS }).toString()),
    ]);
    const [told, healths] = await Promise.all([
      toldPresenter(reads, [...windows, ...incidents], { language, now }),
      reads.healthByInstance(places.map(({ id }) => id)),
    ]);
    const hosters = new Map<Uuid, Schemas['Status']['hosters'][number]>();
    for (const place of places) {
      const hoster = hosters.get(place.hosterOrganisationId) ?? {
        organisationId: place.hosterOrganisationId,
        name: place.hosterName,
        website: place.website,
        instances: [],
        maintenance: windows
          .filter((one) => one.hosterOrganisationId === place.hosterOrganisationId)
          .map(told.maintenance),
        incidents: incidents
          .filter((one) => one.hosterOrganisationId === place.hosterOrganisationId)
          .map(told.incident),
      };
      hosters.set(place.hosterOrganisationId, hoster);
      const health = healths.get(place.id);
      const isPlanned = windows.some((one) => isInForce(one, now) && concerns(one, place));
      hoster.instances.push({
        id: place.id,
        name: place.name,
        toolName: place.toolName,
        state: isPlanned ? 'maintenance' : (health?.state ?? 'unknown'),
        since: health && health.version > 0 ? health.since : null,
        reason: presentReason(health?.fault ?? null, language, {
          tool: place.toolName,
          organisation: '',
          hoster: place.hosterName,
        }),
        availability: shares.get(place.id) ?? null,
      });
    }
    return {
      status: 200,
      headers: { 'cache-control': 'public, max-age=15' },
      body: { asOf: at, hosters: [...hosters.values()] },
    };
  };
